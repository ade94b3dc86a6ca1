import type { Responsible } from "../../model/notice.ts";
import type { Outline } from "../../model/outline.ts";
import type { Span } from "../../model/span.ts";
import type { Placed, ProblemRole } from "../../outline/roles.ts";
import type { StatusMatch } from "../../recognise/status.ts";
import { trimSpan } from "../../text/sentence.ts";
import { type FieldValue, type MeasureDraft, readAnswer, statusIn } from "./answer.ts";
import { type LedgerRow, readLedgers } from "./ledger.ts";

/** A problem before dates, citations and quantities are linked to its measures. */
export interface ProblemDraft {
  readonly sectionId: string | null;
  readonly level: number;
  readonly marker: Span | null;
  readonly heading: Span;
  readonly statement: Span;
  readonly status: StatusMatch | null;
  readonly responsible: readonly Responsible[];
  readonly deadline: Span | null;
  readonly goal: Span | null;
  readonly measures: readonly MeasureDraft[];
}

/** Problems read between two checkpoints. */
const AT_ONCE = 500;

/** The problems of a notice with their measures, from its headings and from its ledgers, in reading order. */
export async function extractProblems(
  outline: Outline,
  placed: readonly Placed[],
  checkpoint: () => Promise<boolean>,
): Promise<ProblemDraft[]> {
  const headed = placed.filter((one): one is Placed<ProblemRole> => one.role.role === "problem");
  const drafts: ProblemDraft[] = [];
  for (const [index, one] of headed.entries()) {
    drafts.push(draftOf(outline, one, index === headed.length - 1 && headed.length > 1));
    if (index % AT_ONCE === AT_ONCE - 1) await checkpoint();
  }
  const rows = readLedgers(outline).map((row) => ledgerDraft(outline, row, sectionAt(placed, row.line)));
  return [...drafts, ...rows].sort((a, b) => a.heading[0] - b.heading[0]);
}

function sectionAt(placed: readonly Placed[], line: number): Placed | null {
  let inside: Placed | null = null;
  for (const one of placed) {
    const { section } = one.role;
    if (one.role.role === "section" && section.line < line && line < section.endLine) inside = one;
  }
  return inside;
}

function draftOf(outline: Outline, { role, parentId, level }: Placed<ProblemRole>, last: boolean): ProblemDraft {
  const { section } = role;
  const paragraphs: Span[] = [];
  if (role.answer < section.head[1]) paragraphs.push([role.answer, section.head[1]]);
  for (const line of outline.lines.slice(section.line + 1, section.endLine)) if (!line.cell) paragraphs.push(line.span);
  if (last) dropOutlook(outline.text, paragraphs);
  const answer = readAnswer(outline.text, paragraphs);
  return {
    sectionId: parentId,
    level,
    marker: section.label?.span ?? null,
    heading: role.heading,
    statement: role.statement,
    status: answer.status ?? bracketed(outline.text, role.heading),
    ...valuesOf(outline.text, answer.values),
    measures: answer.measures,
  };
}

const LONGEST_BRACKET = 40;

/** A state in brackets at the end of the heading: `…的问题（已完成整改）。` */
function bracketed(text: string, [from, to]: Span): StatusMatch | null {
  const near = Math.max(from, to - LONGEST_BRACKET);
  const open = near + text.slice(near, to).search(/[（(][^（(]{1,40}$/);
  return open >= near ? statusIn(text, [open + 1, to]) : null;
}

const OUTLOOK =
  /^(?:以上|上述)(?:问题|事项)，?除|^[^，。]{2,24}(?:党组|党委|工委|支部)将(?:以|持续|继续|进一步)|^(?:下一步|今后|接下来|下一阶段)[^。]{0,60}(?:党组|党委|工委|支部|我[院局县市区校]|公司|集团)/;

/** Takes off the paragraphs about all problems or the next steps that stand behind the last one without a heading of their own. */
function dropOutlook(text: string, paragraphs: Span[]): void {
  for (let final = paragraphs.at(-1); paragraphs.length > 1 && final; final = paragraphs.at(-1)) {
    if (!OUTLOOK.test(text.slice(final[0], final[0] + 100))) return;
    paragraphs.pop();
  }
}

function valuesOf(
  text: string,
  values: readonly FieldValue[],
): Pick<ProblemDraft, "responsible" | "deadline" | "goal"> {
  const first = (kind: FieldValue["kind"]): Span | null => values.find((value) => value.kind === kind)?.span ?? null;
  const responsible = values
    .filter(({ kind }) => kind === "responsible")
    .flatMap((value) => splitResponsible(text, value));
  return { responsible, deadline: first("deadline"), goal: first("goal") };
}

const PERSON = /领导|责任人|负责人|人员|联系人|班子成员/;
const PLACE = /单位|部门|科室|处室|股室|站所|主体/;

function splitResponsible(text: string, { label, span }: FieldValue): Responsible[] {
  const name = text.slice(...label);
  const kind = PERSON.test(name) && !PLACE.test(name) ? "person" : "unit";
  const parts: Responsible[] = [];
  let from = span[0];
  for (let at = from; at <= span[1]; at++) {
    if (at < span[1] && !/[、；;，,。]/.test(text.charAt(at))) continue;
    const part = trimSpan(text, [from, at]);
    if (part[1] > part[0]) parts.push({ kind, label: name, text: text.slice(...part), span: [...part] });
    from = at + 1;
  }
  return joinTitles(text, parts);
}

/** 党委委员、副乡长 郑立 is one person with two offices: a part that holds no name joins the next. */
function joinTitles(text: string, parts: readonly Responsible[]): Responsible[] {
  const joined: Responsible[] = [];
  let start: number | null = null;
  for (const part of parts) {
    const named =
      part.kind !== "person" ||
      /\s/.test(part.text) ||
      !/(?:书记|委员|主任|局长|院长|校长|镇长|乡长|主席|部长|组长|主管|队长|所长)$/.test(part.text);
    if (!named && part !== parts[parts.length - 1]) {
      start ??= part.span[0];
      continue;
    }
    const from: number = start ?? part.span[0];
    joined.push({ ...part, span: [from, part.span[1]], text: text.slice(from, part.span[1]) });
    start = null;
  }
  return joined;
}

function ledgerDraft(outline: Outline, row: LedgerRow, section: Placed | null): ProblemDraft {
  const { text } = outline;
  const measures: MeasureDraft[] = [];
  const values: FieldValue[] = [];
  const states: StatusMatch[] = [];
  for (const { kind, label, paragraphs } of row.fields) {
    const whole: Span = [paragraphs[0]?.[0] ?? 0, paragraphs[paragraphs.length - 1]?.[1] ?? 0];
    if (kind === "measures" || kind === "result" || kind === "plan") {
      const answer = readAnswer(text, paragraphs, true);
      const own = kind === "measures" ? "action" : kind;
      for (const measure of answer.measures)
        measures.push(measure.kind === "action" ? { ...measure, kind: own } : measure);
      if (answer.status) states.push(answer.status);
      values.push(...answer.values);
    } else values.push({ kind, label, span: trimSpan(text, whole) });
  }
  const stated = values.find((value) => value.kind === "status");
  const status = (stated && statusIn(text, stated.span)) ?? states[0] ?? null;
  const heading = trimSpan(text, [row.problem[0]?.[0] ?? 0, row.problem[row.problem.length - 1]?.[1] ?? 0]);
  const statement: Span = /[。！？]/.test(text.charAt(heading[1] - 1)) ? [heading[0], heading[1] - 1] : heading;
  return {
    sectionId: section?.id ?? null,
    level: (section?.level ?? 0) + 1,
    marker: row.number,
    heading,
    statement,
    status,
    ...valuesOf(text, values),
    measures,
  };
}
