import { idsWithin } from "../fields/links.ts";
import type { ItemKind } from "../model/correction.ts";
import type { Measure, Notice, Problem, Section, Status } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { canOpenNumber, numberAt } from "../outline/number.ts";
import { bare } from "../reading/bare.ts";
import { readMeasureState } from "../reading/measure-state.ts";
import { readStatement } from "../reading/statement.ts";
import { readState, type StateMatch } from "../reading/states.ts";

/** A number with the blanks behind it is not longer. */
const LONGEST_NUMBER = 10;

/** The words of an item without its number, and the number: one that opens the words, or stands right before them. */
export function numbered(text: string, [from, to]: Span): { readonly span: Span; readonly marker: string | null } {
  const own = canOpenNumber(text.charCodeAt(from)) ? numberAt(text, from, to, true) : null;
  if (own && own.end < to) return { span: [own.end, to], marker: text.slice(from, own.end).trim() };
  for (let at = from - 1; at >= Math.max(0, from - LONGEST_NUMBER); at--) {
    if (text.charAt(at) === "\n") break;
    const opens = at === 0 || text.charAt(at - 1) === "\n";
    const before = canOpenNumber(text.charCodeAt(at)) ? numberAt(text, at, from, opens) : null;
    if (before?.end === from) return { span: [from, to], marker: text.slice(at, from).trim() };
  }
  return { span: [from, to], marker: null };
}

/** Whether a span holds words at all, not only marks. */
export function holdsWords(text: string, [from, to]: Span): boolean {
  return from < to && /[\p{L}\p{N}]/u.test(text.slice(from, to));
}

/** Makes items of words that a person pointed at, or of what is left of an item; all they hold is read as the parser reads it. */
export class ItemMaker {
  readonly #notice: Notice;
  readonly #deadlines: ReadonlySet<string>;

  constructor(notice: Notice) {
    this.#notice = notice;
    this.#deadlines = new Set(notice.dates.filter(({ role }) => role === "deadline").map(({ id }) => id));
  }

  /** A measure; `former` is the item that it was, whose marker, state and day from elsewhere it keeps. */
  measure(id: string, words: Span, former: Measure | null, marker: string | null): Measure {
    const { text, dates, citations, quantities } = this.#notice;
    const span = bare(text, words, true);
    const own = idsWithin(dates, span);
    const told = former && this.#isFromElsewhere(former) ? former.deadline : null;
    if (told !== null && !own.includes(told)) own.push(told);
    return {
      id,
      kind: former?.kind ?? "action",
      marker,
      text: text.slice(...span),
      span: [...span],
      status: statusOf(readMeasureState(text, span)) ?? keptStatus(former, span) ?? UNSTATED(),
      deadline: told ?? own.findLast((date) => this.#deadlines.has(date)) ?? null,
      dates: own,
      citations: idsWithin(citations, span),
      quantities: idsWithin(quantities, span),
      certainty: "sure",
    };
  }

  /** Whether a measure's day stands outside its words, as in a column of its table. */
  #isFromElsewhere({ deadline, span }: Measure): boolean {
    const date = this.#notice.dates.find(({ id }) => id === deadline);
    return date !== undefined && (date.span[0] < span[0] || date.span[1] > span[1]);
  }

  /** A problem; what else is known of `former` stays with it. */
  problem(
    id: string,
    words: Span,
    former: Problem | null,
    place: Pick<Problem, "sectionId" | "level" | "marker">,
  ): Problem {
    const { text } = this.#notice;
    const span = bare(text, words, true);
    const { statement, tags, state } = readStatement(text, span);
    return {
      responsible: [],
      deadline: null,
      goal: null,
      measures: [],
      ...former,
      ...place,
      id,
      text: text.slice(...span),
      span: [...span],
      statement: text.slice(...statement),
      statementSpan: [...statement],
      tags: former?.tags ?? tags.map((tag) => ({ text: text.slice(...tag), span: [...tag] })),
      status: former?.status ?? (state && statusOf(readState(text, state))) ?? UNSTATED(),
      certainty: "sure",
    };
  }

  /** A heading of a group of problems. */
  section(id: string, words: Span, place: Pick<Section, "parentId" | "level" | "marker">): Section {
    const { text } = this.#notice;
    const span = bare(text, words);
    return { ...place, id, heading: text.slice(...span), role: "problems", span: [...span], certainty: "sure" };
  }
}

const UNSTATED = (): Status => ({ value: "unstated", evidence: [] });

function statusOf(state: StateMatch | null): Status | null {
  return state && { value: state.value, evidence: [[...state.span]] };
}

/** A state that was told outside the words, or that still stands in them. */
function keptStatus(former: Measure | null, [from, to]: Span): Status | null {
  if (!former) return null;
  const isKept = former.status.evidence.every(
    ([start, end]) => (start >= from && end <= to) || end <= former.span[0] || start >= former.span[1],
  );
  return isKept ? former.status : null;
}

/** The id of a new item; its first letter tells what it is, as in those of the parser. Sample: `m-7f3a90c2`. */
export function newId(kind: ItemKind, correction: string): string {
  return `${{ problem: "p", measure: "m", heading: "s" }[kind]}-${correction}`;
}
