import type { Report } from "../model/diagnostic.ts";
import { append, largest } from "../model/lists.ts";
import type { Cut, Declared, Problem, Section, StatusValue } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { type Count, countsIn } from "../recognise/count.ts";
import type { Counted } from "../recognise/count-words.ts";
import { chineseNumber } from "../text/numeral.ts";

type Key = Exclude<keyof Declared, "spans">;

const KEYS: readonly Key[] = ["problems", "measures", "completed", "mostlyCompleted", "ongoing", "notStarted", "rate"];

/** A figure stated with two values, of which none can be taken. */
interface Conflict {
  readonly key: Key;
  readonly counts: readonly Count[];
}

/** What a notice says of itself, and what its states count. */
export interface DeclaredReading {
  readonly declared: Declared;
  /** What `completed` and its like count; null where nothing says so. */
  readonly counted: Counted | null;
  readonly conflicts: readonly Conflict[];
  /** Figures that have lost characters: 216个方面 for 2个方面16个. */
  readonly damaged: readonly Cut[];
}

/**
 * The figures by which a notice sums itself up: `反馈的14个问题，已完成整改11个，基本完成2个，正在推进1个`. `where` is what to look
 * through: the words before the problems and the chapters that have none; figures inside a problem's answer are its own.
 */
export function extractDeclared(text: string, where: readonly Span[]): Declared {
  return readDeclared(text, where).declared;
}

/** The same with what the states count and the figures that contradict each other. */
export function readDeclared(text: string, where: readonly Span[]): DeclaredReading {
  const counts = where.flatMap((span) => countsOf(text, span));
  const declared: Declared = {
    problems: null,
    measures: null,
    completed: null,
    mostlyCompleted: null,
    ongoing: null,
    notStarted: null,
    rate: null,
    spans: {},
  };
  const conflicts: Conflict[] = [];
  let counted: Counted | null = null;
  for (const key of KEYS) {
    const found = counts.filter((count) => count.key === key);
    const best = largest(found.map(({ rank }) => rank));
    const surest = found.filter(({ rank }) => rank === best);
    const [first] = surest;
    if (!first) continue;
    // A part is none of all, however alone it stands; more problems done than there are count something else.
    const tooMany = key !== "rate" && first.counted === "problems" && first.value > (declared.problems ?? first.value);
    if (best === 0 || tooMany || surest.some(({ value }) => value !== first.value)) {
      conflicts.push({ key, counts: surest });
      continue;
    }
    declared[key] = first.value;
    declared.spans[key] = [...first.span];
    if (key === "completed" || key === "ongoing") counted ??= first.counted;
  }
  return { declared, counted, conflicts, damaged: where.flatMap((span) => damagedIn(text, span)) };
}

const ASPECTS = /(?<![0-9])[0-9]{2,4}个(?:大)?方面(?:的)?(?:具体|突出)?问题/g;
/** More aspects than any inspection has. */
const MANY = 30;

function damagedIn(text: string, [from, to]: Span): Cut[] {
  return [...text.slice(from, to).matchAll(ASPECTS)]
    .filter(([words]) => Number.parseInt(words, 10) > MANY)
    .map(({ 0: words, index }) => ({ text: words, span: [from + index, from + index + words.length] }));
}

const SENTENCE = /[^。！!？?\n]{1,2000}/g;
const HAS_FIGURE = /[0-9０-９一二两三四五六七八九十百][个项条件处起%％]/;
/** A chapter about what is to come. */
const OUTLOOK = /^[^\n]{0,10}(?:下一?步|今后|后续|下一?阶段|努力方向|工作打算|工作安排|工作计划|整改计划)/;

function countsOf(text: string, [from, to]: Span): Count[] {
  const words = text.slice(from, to);
  const counts: Count[] = [];
  let outlook = false;
  let subject: Counted | null = null;
  for (const { 0: sentence, index } of words.matchAll(SENTENCE)) {
    if (HEADING.test(sentence)) outlook = OUTLOOK.test(sentence);
    if (!HAS_FIGURE.test(sentence)) continue;
    const found = countsIn(
      text,
      [from + index, from + index + sentence.length],
      outlook || NEXT.test(sentence),
      subject,
    );
    subject = found.findLast(({ key }) => key === "problems" || key === "measures")?.counted ?? subject;
    append(counts, found);
  }
  return counts;
}

/** The first words of a chapter. */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|【|第[一二三四五六七八九十]{1,3}[章部])/;
const NEXT = /^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.]?)?(?:下一?步|今后|下一?阶段|接下来)/;

const STATES: readonly (readonly [Key, readonly StatusValue[]])[] = [
  ["completed", ["completed"]],
  ["mostlyCompleted", ["mostly-completed"]],
  ["ongoing", ["in-progress", "long-term"]],
  ["notStarted", ["not-started", "planned"]],
];

/**
 * Reports the figures that contradict each other and those that what was found does not meet. A state that problems leave
 * unsaid may be any: then only a figure that none of them could meet is reported.
 */
export function reportDeclared(
  { declared, counted, conflicts, damaged }: DeclaredReading,
  problems: readonly Problem[],
  report: Report,
): void {
  for (const { key, counts } of conflicts) {
    const values = [...new Set(counts.map(({ value }) => value))].join("、");
    report("declared-figures-differ", { key, values }, counts[0]?.span ?? null);
  }
  for (const { text, span } of damaged) report("declared-figure-damaged", { text }, span);
  if (problems.length === 0) return;
  const compare = (key: Key, found: number, unsaid = 0): void => {
    const stated = declared[key];
    if (stated === null || (stated >= found && stated <= found + unsaid)) return;
    const span = declared.spans[key] ?? null;
    if (key === "measures") report("declared-measures-mismatch", { declared: stated, found }, span);
    else report("declared-count-mismatch", { key, declared: stated, found }, span);
  };
  compare("problems", problems.length);
  compare(
    "measures",
    problems.reduce((sum, { measures }) => sum + measures.length, 0),
  );
  if (counted !== "problems") return;
  const tally = (values: readonly StatusValue[]): number =>
    problems.filter(({ status }) => values.includes(status.value)).length;
  const unsaid = tally(["unstated"]);
  for (const [key, values] of STATES) compare(key, tally(values), unsaid);
}

/** 已完成整改的问题（8个）: a heading that says how many stand below it. */
const GROUP =
  /[（(](?:共|共计|合计)?([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,4})[个项条](?:具体|突出)?(?:问题|任务)?[）)]$/;

/** Reports the headings that say how many problems stand below them where others were found. */
export function reportGroups(sections: readonly Section[], problems: readonly Problem[], report: Report): void {
  if (problems.length === 0) return;
  const above = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const below = new Map<string, number>();
  for (const { sectionId } of problems) {
    for (let id = sectionId, depth = 0; id !== null && depth < 12; id = above.get(id) ?? null, depth++)
      below.set(id, (below.get(id) ?? 0) + 1);
  }
  for (const { id, heading, span } of sections) {
    const stated = chineseNumber(GROUP.exec(heading)?.[1] ?? "");
    const found = below.get(id) ?? 0;
    if (stated !== null && found > 0 && stated !== found)
      report("declared-count-mismatch", { key: "problems", declared: stated, found }, span);
  }
}
