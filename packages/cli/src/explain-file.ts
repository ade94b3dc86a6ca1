import type { ExplainedItem } from "@noticelens/parser";
import { painter, wantsColour } from "./colour.ts";
import type { ExplainOptions } from "./commands/explain.ts";
import { UsageError } from "./failure.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import { say } from "./language.ts";
import { writeOut } from "./output.ts";
import { baseFolder, costOf, fetchingOf, interruption } from "./read-notices.ts";
import { openScreen } from "./screen.ts";
import { orderOf } from "./task.ts";
import { openPool } from "./worker-pool.ts";

type Items = readonly ExplainedItem[];

/** Columns of the output, whatever the terminal: the evidence is read in lines. */
const COLUMNS = 80;
/** So many characters of words that were not found are repeated. */
const REPEATED = 40;

/** Explains the items of one notice, or those that are meant, to an exit code. Throws UsageError. */
export async function explainFile(arg: string, meant: string | undefined, options: ExplainOptions): Promise<number> {
  const { lang, format, color } = options;
  const found = await findInputs([arg], baseFolder(), lang);
  const [input, ...others] = found.filter(({ kind }) => kind !== "left-out");
  if (!input || others.length > 0)
    throw new UsageError(say(lang, "一次解释一份通报", "one notice can be explained at a time"));
  const signal = interruption();
  const all = await read(input, signal, options);
  if (all === null) return signal.aborted ? 130 : 1;
  const { exportExplained, exportJson, findExplained } = await import("@noticelens/parser/views");
  const items = meant === undefined ? all : findExplained(all, meant);
  if (items.length === 0) throw new UsageError(nothingFound(all, meant, lang));
  if (format === "json") await writeOut(exportJson(items));
  else {
    const paint = painter(wantsColour(color, process.stdout, process.env));
    await writeOut(exportExplained(items, lang, { width: COLUMNS, paint }));
  }
  return 0;
}

/** The items with their explanations; null where the notice cannot be read, which is told. */
async function read(input: Input, signal: AbortSignal, options: ExplainOptions): Promise<Items | null> {
  const { lang, color } = options;
  const task = { view: "explained", format: "json", lang, width: COLUMNS, colour: false, together: false } as const;
  const pool = openPool(1, { ...task, fetching: fetchingOf(options) }, costOf(options));
  signal.addEventListener("abort", () => void pool.close());
  const outcome = await pool.run(await orderOf(input), () => undefined);
  await pool.close();
  if (outcome.status === "read") return outcome.output as Items;
  if (outcome.status === "failed") {
    const screen = openScreen(process.stderr, wantsColour(color, process.stderr, process.env));
    screen.line("failed", `${input.label}: ${outcome.failure.words} [${outcome.failure.code}]`);
  }
  return null;
}

/** That nothing is meant by some words, and what there is. Sample: `没有条目 p99。有：标题 s1–s4，问题 p1–p6，措施 p1m1–p6m3。` */
function nothingFound(all: readonly ExplainedItem[], meant: string | undefined, lang: ExplainOptions["lang"]): string {
  if (all.length === 0)
    return say(lang, "这份通报里没有标题、问题和措施。", "The notice holds no headings, problems or measures.");
  const kinds = [
    [say(lang, "标题", "headings"), /^s\d+$/],
    [say(lang, "问题", "problems"), /^p\d+$/],
    [say(lang, "措施", "measures"), /^p\d+m\d+$/],
  ] as const;
  const there = kinds.flatMap(([name, form]) => {
    const ids = all.map(({ id }) => id).filter((id) => form.test(id));
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [`${name} ${first === last ? first : `${first}–${last}`}`];
  });
  const asked = (meant ?? "").slice(0, REPEATED);
  return say(
    lang,
    `没有条目“${asked}”，也没有含这几个字的条目。有：${there.join("，")}。`,
    `No item is called “${asked}” or holds these words. There are: ${there.join(", ")}.`,
  );
}
