import type { CompareSource, ExplainedItem, Language, LedgerSource, Notice, Progress } from "@noticelens/parser";
import { type Failure, failureOf } from "./failure.ts";
import type { FetchOptions } from "./fetch-source.ts";
import type { Input } from "./find-inputs.ts";
import { readInput } from "./read-input.ts";
import { readStdin } from "./read-stdin.ts";
import { render } from "./render.ts";

/** The formats of the output. */
export const FORMATS = ["text", "md", "csv", "xlsx", "json", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

/** What is to be made of every input. Crosses to workers as it is. */
export interface Task {
  /**
   * `notice`: everything that was read; `checklist`: the list to work through; they differ in JSON only. `compare`: what
   * a comparison needs, and `explained`: why each item was read so, whatever the format.
   */
  readonly view: "checklist" | "notice" | "compare" | "explained";
  readonly format: Format;
  readonly lang: Language;
  readonly width: number;
  readonly colour: boolean;
  /** Whether all inputs go to one output, so that ledgers are put together in the end. */
  readonly together: boolean;
  readonly fetching: FetchOptions;
}

/** What is made of a notice, as it crosses from a worker. */
export type Rendered = string | Uint8Array | LedgerSource | CompareSource | readonly ExplainedItem[];

/** What came of one input: its part of the output with the figures for its line, or why there is none. */
export type Outcome =
  | {
      readonly status: "read";
      readonly output: Rendered;
      readonly figures: Figures;
    }
  | { readonly status: "failed"; readonly failure: Failure }
  | { readonly status: "left-out"; readonly why: string }
  | { readonly status: "skipped" | "stopped" };

/** What the line of an input tells. */
export interface Figures {
  readonly family: Notice["family"];
  readonly problems: number;
  readonly measures: number;
  /** Diagnostics that ask for a look. */
  readonly remarks: number;
}

/** An input, with its bytes where the main thread has read them: standard input belongs to it. */
export interface Order {
  readonly input: Input;
  readonly bytes?: Uint8Array;
}

/** The order for an input. */
export async function orderOf(input: Input): Promise<Order> {
  return input.kind === "stdin" ? { input, bytes: await readStdin() } : { input };
}

/** Reads, parses and renders one input. Never throws: what goes wrong is the outcome. */
export async function perform(
  { input, bytes }: Order,
  task: Task,
  onProgress: (progress: Progress) => void,
): Promise<Outcome> {
  try {
    const { parse } = await import("@noticelens/parser/parsing");
    const source = bytes ? { bytes, name: null } : await readInput(input, task.lang, task.fetching);
    const notice = await parse(source, { onProgress, lang: task.lang, explain: task.view === "explained" });
    return { status: "read", output: await render(notice, task), figures: figuresOf(notice) };
  } catch (error) {
    return { status: "failed", failure: await failureOf(error, task.lang) };
  }
}

function figuresOf({ family, problems, diagnostics }: Notice): Figures {
  return {
    family,
    problems: problems.length,
    measures: problems.reduce((sum, { measures }) => sum + measures.length, 0),
    remarks: diagnostics.filter(({ severity }) => severity !== "information").length,
  };
}
