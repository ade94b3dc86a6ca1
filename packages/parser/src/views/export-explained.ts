import { largest } from "../model/lists.ts";
import type { ExplainedItem } from "./explained.ts";
import type { TextOptions } from "./export-text.ts";
import type { Language } from "./messages.ts";
import { certaintyName, readingName } from "./reading-words.ts";
import { columnsOf, wrapWords } from "./terminal-lines.ts";

/** Columns of a weight with its sign. */
const WEIGHT = 6;

/**
 * Items with why they were read so, for a terminal: what each was read as and how sure that is, its words, what else they
 * could be, and the evidence with its weights, in the order it is given.
 */
export function exportExplained(
  items: readonly ExplainedItem[],
  lang: Language = "zh",
  { width = 80, paint = (_, words) => words }: TextOptions = {},
): string {
  const columns = Math.max(width, 40);
  const idColumns = largest(
    items.map(({ id }) => columnsOf(id)),
    0,
  );
  const blocks = items.map((item) => {
    const { id, marker, words, certainty, otherwise, rows } = item;
    const [first = "", ...more] = wrapWords(headOf(item, lang), `${id.padEnd(idColumns)}  `, columns);
    const style = certainty === "doubtful" ? "warning" : "heading";
    const others = otherwise === null ? NO_OTHER[lang] : `${OTHER[lang]}${readingName(otherwise, lang)}`;
    return [
      ...[first, ...more].map((line) => paint(style, line)),
      ...wrapWords(`${marker ?? ""}${words}`, "  ", columns),
      ...wrapWords(others, "  ", columns).map((line) => paint("faint", line)),
      ...(rows.length === 0 ? [paint("faint", `  ${NO_ROWS[lang]}`)] : rows.flatMap((row) => rowLines(row, columns))),
    ].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

const OTHER: Readonly<Record<Language, string>> = { zh: "也可能是：", en: "could also be: " };
const NO_OTHER: Readonly<Record<Language, string>> = { zh: "没有相近的另一种读法", en: "no other reading comes near" };
const NO_ROWS: Readonly<Record<Language, string>> = { zh: "没有记下依据", en: "no evidence was kept" };

/** Sample: `下一步计划 · 存疑 · 领先 12`. */
function headOf({ readAs, certainty, margin, otherwise }: ExplainedItem, lang: Language): string {
  const ahead = otherwise === null ? [] : [`${{ zh: "领先", en: "ahead by" }[lang]} ${round(margin)}`];
  return [readingName(readAs, lang), certaintyName(certainty, lang), ...ahead].join(" · ");
}

function rowLines({ says, weight }: ExplainedItem["rows"][number], width: number): string[] {
  const signed = `${weight > 0 ? "+" : ""}${round(weight)}`;
  return wrapWords(says, `  ${signed.padStart(WEIGHT)}  `, width);
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
