import { availableParallelism } from "node:os";
import type { CompareSource, Language } from "@noticelens/parser";
import { runBatch } from "./batch.ts";
import type { Input } from "./find-inputs.ts";
import type { ReadingOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { costOf, fetchingOf, interruption } from "./read-notices.ts";
import type { Screen } from "./screen.ts";

/** The width of what goes into a file or a pipe, in columns. */
export const PIPED = 160;

/** Reads notices, of which only what is compared is kept, in the order of the inputs; and the exit code of that. */
export async function readSources(
  inputs: readonly Input[],
  options: ReadingOptions & { readonly lang: Language },
  screen: Screen,
): Promise<{ readonly sources: readonly CompareSource[]; readonly code: number }> {
  const sources: CompareSource[] = [];
  const output: Output = {
    has: async () => false,
    fail: async () => undefined,
    failed: async () => null,
    add: async (_, part) => void sources.push(part as CompareSource),
    end: async () => undefined,
  };
  const how = {
    lang: options.lang,
    width: PIPED,
    colour: false,
    together: true,
    fetching: fetchingOf(options),
  } as const;
  const code = await runBatch({
    inputs,
    task: { view: "compare", format: "json", ...how },
    output,
    jobs: Math.min(availableParallelism(), 8),
    cost: costOf(options),
    resume: false,
    screen,
    verbose: false,
    signal: interruption(),
  });
  return { sources, code };
}
