import type { Details } from "../model/diagnostic.ts";
import type { Certainty, Notice } from "../model/notice.ts";
import { type Language, type Wording, word } from "./wording.ts";

/** What words of a notice can be read as, by the names of the reading's own roles (`reading/grammar.ts`). */
const READING_WORDING: Readonly<Record<string, Wording>> = {
  before: ["题头", "the head of the notice"],
  chapter: ["标题", "a heading"],
  "problem-chapter": ["问题上方的标题", "a heading above problems"],
  "heading-goes-on": ["上面标题的后半", "part of the heading above"],
  text: ["正文", "plain text"],
  problem: ["问题", "a problem"],
  "problem-goes-on": ["上面问题的后半", "part of the problem above"],
  measure: ["措施", "a measure"],
  result: ["整改结果", "a result"],
  plan: ["下一步计划", "a plan"],
  "measure-goes-on": ["上面措施的后半", "part of the measure above"],
  aside: ["措施以外的说明", "a remark beside the measures"],
  "label-problem": ["问题的标签", "the label of a problem"],
  "label-answer": ["整改情况的标签", "the label of an answer"],
  "label-result": ["整改结果的标签", "the label of a result"],
  "label-plan": ["下一步计划的标签", "the label of a plan"],
  "label-field": ["其他标签", "another label"],
  end: ["结尾", "the closing"],
};

const NO_READING: Wording = ["其他内容", "something else"];

const TRUNCATION_WORDING: Readonly<Record<NonNullable<Notice["truncated"]>["unit"] | "unknown", Wording>> = {
  page: [
    "内容不全：共 {total} 页，只读了前 {read} 页（{reason}）。",
    "Incomplete: {read} of {total} pages were read ({reason}).",
  ],
  character: [
    "内容不全：共 {total} 字，只读了前 {read} 字（{reason}）。",
    "Incomplete: {read} of {total} characters were read ({reason}).",
  ],
  unknown: ["内容不全：只读了一部分（{reason}）。", "Incomplete: only part of it was read ({reason})."],
};

const TRUNCATION_REASONS: Readonly<Record<NonNullable<Notice["truncated"]>["reason"], Wording>> = {
  stopped: ["中途停止", "stopped"],
  limit: ["超过上限", "beyond the limit"],
};

const CERTAINTY_WORDING: Readonly<Record<Certainty, Wording>> = {
  sure: ["有把握", "sure"],
  likely: ["较有把握", "likely"],
  doubtful: ["存疑", "doubtful"],
};

/** The most characters of an item that a sentence about it quotes. */
const QUOTED = 24;

/** An item that is in doubt by its words, or its id where they are not known, with what it was read as and could be. */
export function doubtfulItem({ item = "", words, otherwise = "" }: Details, lang: Language): Details {
  const quoted = words === undefined ? String(item) : String(words).replace(/\n/g, "");
  return {
    words: words === undefined ? quoted : `“${quoted.slice(0, QUOTED)}${quoted.length > QUOTED ? "…" : ""}”`,
    kind: itemKind(String(item), lang),
    otherwise: readingName(String(otherwise), lang),
  };
}

/** What an item is, told by its id. Sample: `itemKind("p3m2", "zh")` is `措施`. */
export function itemKind(id: string, lang: Language): string {
  return readingName(id.startsWith("s") ? "chapter" : id.includes("m") ? "measure" : "problem", lang);
}

/** What words can be read as. Sample: `readingName("problem-chapter", "zh")` is `问题上方的标题`. */
export function readingName(role: string, lang: Language): string {
  return word(READING_WORDING[role] ?? NO_READING, lang);
}

/** The names of the readings that have words of their own. */
export const READING_NAMES: readonly string[] = Object.keys(READING_WORDING);

/** What of a source was not read, in one sentence; empty where all of it was. Sample: `内容不全：共 40 页，只读了前 12 页（中途停止）。` */
export function describeTruncation(truncated: Notice["truncated"], lang: Language): string {
  if (!truncated) return "";
  const { unit, read, total, reason } = truncated;
  const isTold = read !== null && total !== null;
  const why = word(TRUNCATION_REASONS[reason], lang);
  return word(TRUNCATION_WORDING[isTold ? unit : "unknown"], lang, { read: read ?? 0, total: total ?? 0, reason: why });
}

/** How sure a reading is. Sample: `certaintyName("doubtful", "zh")` is `存疑`. */
export function certaintyName(certainty: Certainty, lang: Language): string {
  return word(CERTAINTY_WORDING[certainty], lang);
}
