import type { Section } from "../model/notice.ts";
import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import type { Unit } from "../outline/units.ts";
import { bare } from "./bare.ts";
import type { ProblemDraft, SectionDraft } from "./draft.ts";
import type { Seen } from "./evidence.ts";
import { isLabel, isMeasure, R } from "./grammar.ts";
import { readGroupState } from "./group-state.ts";
import { readTaskState } from "./own-state.ts";
import { type Aside, draftProblem, type OpenMeasure, type OpenProblem } from "./problem-draft.ts";
import { readState, type StateMatch } from "./states.ts";
import { SIGNS } from "./traits.ts";

/** Sections and problems, in the order of the text. */
export interface Assembled {
  readonly sections: SectionDraft[];
  readonly problems: ProblemDraft[];
  /** Labels of answers (整改情况：) that stand below no problem. */
  readonly orphans: Span[];
}

/** Puts the units of a reading together: headings to sections, problems with their measures, states and fields. */
export function assemble(text: string, seen: Seen, roles: Uint8Array): Assembled {
  const assembler = new Assembler(text, seen, roles);
  for (let index = 0; index < roles.length; index++) assembler.take(index);
  assembler.closeProblem();
  assembler.askOpening();
  return { sections: assembler.sections, problems: assembler.problems, orphans: assembler.orphans };
}

interface OpenSection {
  readonly key: string;
  readonly index: number;
  readonly state: StateMatch | null;
}

const sign = (name: (typeof SIGNS)[number]): number => 1 << SIGNS.indexOf(name);
const ORGANISING = sign("organising");
const NEXT = sign("next");
const CLOSING = sign("closing");

const LEAD_IN = /[，,：:](?:主要|具体|突出)(?:表现|体现|存在)(?:问题)?[在为是有]?(?:如下|以下(?:几个)?方面)?$/;
/** 该项问题已按时限要求完成整改。 */
const LONGEST_STATE = 16;

class Assembler {
  readonly sections: SectionDraft[] = [];
  readonly problems: ProblemDraft[] = [];
  readonly orphans: Span[] = [];
  readonly #text: string;
  readonly #seen: Seen;
  readonly #roles: Uint8Array;
  readonly #open: OpenSection[] = [];
  #problem: OpenProblem | null = null;
  #measure: OpenMeasure | null = null;
  /** A number that stood alone and counts the problem below it: 【问题1】. */
  #number: Span | null = null;
  #label: { kind: FieldKind; words: Span; stretch: number; unit: number } | null = null;
  /** A state in brackets before the problem's number, on the problem's line. */
  #ahead: StateMatch | null = null;

  constructor(text: string, seen: Seen, roles: Uint8Array) {
    this.#text = text;
    this.#seen = seen;
    this.#roles = roles;
  }

  take(index: number): void {
    const unit = this.#seen.units[index];
    const role = this.#roles[index] ?? 0;
    if (!unit) return;
    if (this.#standsAhead(unit)) return;
    else if (this.#isValue(unit, role)) this.#takeAside(unit);
    else if (role === R.chapter || role === R["problem-chapter"]) this.#openSection(unit, role);
    else if (role === R["heading-goes-on"]) this.#extendSection(unit);
    else if (role === R.problem) this.#openProblem(unit);
    else if (role === R["problem-goes-on"] && this.#problem) {
      this.#problem.heading = [this.#problem.heading[0], unit.span[1]];
      this.#problem.end = unit.span[1];
    } else if (isMeasure(role) && role !== R.plan && this.#isState(unit)) this.#takeAside(unit);
    else if (isMeasure(role)) this.#openMeasure(unit, role);
    else if (role === R["measure-goes-on"] && this.#measure) this.#extendMeasure(unit);
    else if (isLabel(role)) this.#takeLabel(unit, role);
    else if (role === R.aside) this.#takeAside(unit);
    else if (role === R.end) this.closeProblem();
  }

  /** （已完成）1.关于…: the state of the problem that opens behind it on the same line. */
  #standsAhead(unit: Unit): boolean {
    const next = this.#seen.units[unit.index + 1];
    if (!unit.opens || next?.stretch !== unit.stretch || this.#roles[next.index] !== R.problem) return false;
    const state = /^[（(【〔[]/.test(this.#text.slice(...unit.span)) ? readState(this.#text, unit.span) : null;
    if (!state) return false;
    this.closeProblem();
    this.#ahead = state;
    return true;
  }

  /**
   * Whether a unit that was read as a label or a group is a value: a short line that came back (该问题已完成整改。, 整改合格),
   * or one right behind a label that still waits for its value.
   */
  #isValue(unit: Unit, role: number): boolean {
    const { span, words, number, label, index, stretch } = unit;
    const isHeading = role === R.chapter || role === R["problem-chapter"];
    if (!this.#problem || number || !(isLabel(role) || isHeading)) return false;
    const isFramed = label !== null && (label[0] > words || /[：:]\s{0,4}$/.test(this.#text.slice(...span)));
    if (isFramed) return false;
    const waits = this.#label?.unit === index - 1 && stretch - this.#label.stretch <= 1 && this.#label.kind !== "other";
    if (readState(this.#text, span)) return isLabel(role) || (waits && this.#label?.kind === "status");
    return isLabel(role) && waits && (this.#seen.traits[index]?.kinds ?? 0) === 0;
  }

  /** Words that say nothing but how far the matter has come (已完成整改。) are no deed of their own. */
  #isState({ index, span, words, number }: Unit): boolean {
    // A numbered point is one of what was done, and a rate (完成率达到95%) what came of it.
    if (number || this.#roles[index + 1] === R["measure-goes-on"] || span[1] - words > LONGEST_STATE) return false;
    const said = this.#text.slice(words, span[1]);
    if (said.includes("率") || !/整改|完成|销号|办结/.test(said)) return false;
    const state = readState(this.#text, [words, span[1]]);
    return state !== null && !state.soft && state.value !== "planned";
  }

  #openSection(unit: Unit, role: number): void {
    this.closeProblem();
    const key = unit.number ? unit.number.scheme : unit.label ? "label" : "bare";
    const at = this.#open.findIndex((one) => one.key === key);
    if (at >= 0) this.#open.length = at;
    const parent = this.#open.at(-1);
    const heading = this.#headingOf(unit);
    const above = parent ? this.sections[parent.index]?.role : undefined;
    const index = this.sections.length;
    this.sections.push({
      parent: parent?.index ?? -1,
      level: this.#open.length + 1,
      marker: markerOf(unit, this.#text),
      heading,
      role: this.#roleOf(unit, role, above),
      unit: unit.index,
    });
    const own = role === R["problem-chapter"] ? readGroupState(this.#text, heading) : null;
    this.#open.push({ key, index, state: own ?? (parent?.state || null) });
  }

  #roleOf(unit: Unit, role: number, above: Section["role"] | undefined): Section["role"] {
    if (role === R["problem-chapter"]) return "problems";
    const signs = this.#seen.traits[unit.index]?.signs ?? 0;
    if (signs & NEXT) return "next-steps";
    if (signs & ORGANISING) return "organisation";
    if (signs & CLOSING) return "contact";
    return above && above !== "problems" ? above : "other";
  }

  #extendSection(unit: Unit): void {
    const last = this.sections.at(-1);
    if (last)
      this.sections[this.sections.length - 1] = {
        ...last,
        heading: this.#withoutLeadIn([last.heading[0], unit.span[1]]),
      };
  }

  #headingOf(unit: Unit): Span {
    return this.#withoutLeadIn(unit.label ?? [unit.words, unit.span[1]]);
  }

  /** …方面，主要表现在： leads over to what stands below, and is no part of the heading. */
  #withoutLeadIn(span: Span): Span {
    const [start, end] = bare(this.#text, span);
    const leadIn = LEAD_IN.exec(this.#text.slice(start, end));
    return leadIn && leadIn.index > 0 ? [start, start + leadIn.index] : [start, end];
  }

  #openProblem(unit: Unit): void {
    this.closeProblem();
    const own = markerOf(unit, this.#text);
    this.#problem = {
      unit: unit.index,
      start: this.#number?.[0] ?? unit.span[0],
      marker: own ?? this.#number ?? this.#rowNumber(unit),
      heading: unit.label ?? [unit.words, unit.span[1]],
      end: unit.span[1],
      ahead: this.#ahead,
      measures: [],
      asides: [],
    };
    this.#ahead = null;
    this.#number = null;
    this.#label = null;
  }

  /** The cell that counts a ledger's rows. */
  #rowNumber({ stretch }: Unit): Span | null {
    const cell = this.#seen.stretches[stretch];
    return cell?.column === "problem" ? cell.label : null;
  }

  #openMeasure(unit: Unit, role: number): void {
    this.#closeMeasure();
    if (!this.#problem) return;
    const kind = role === R.result ? "result" : role === R.plan ? "plan" : "action";
    const row = this.#seen.stretches[unit.stretch]?.row ?? -1;
    const marker = markerOf(unit, this.#text);
    this.#measure = { unit: unit.index, kind, marker, row, span: [unit.words, unit.span[1]] };
    this.#problem.measures.push(this.#measure);
    this.#reach(unit);
  }

  /** The problem that is open reaches to the end of a unit. */
  #reach({ span }: Unit): void {
    if (this.#problem) this.#problem.end = Math.max(this.#problem.end, span[1]);
  }

  #extendMeasure(unit: Unit): void {
    if (this.#measure) this.#measure.span = [this.#measure.span[0], unit.span[1]];
    this.#reach(unit);
  }

  #closeMeasure(): void {
    this.#measure = null;
  }

  #takeLabel(unit: Unit, role: number): void {
    if (role === R["label-problem"]) {
      this.closeProblem();
      if (unit.number) this.#number ??= markerOf(unit, this.#text);
      return;
    }
    this.#closeMeasure();
    const words: Span = unit.label ?? [unit.words, unit.span[1]];
    if (!this.#problem) {
      if (role === R["label-answer"]) this.orphans.push(words);
      return;
    }
    this.#reach(unit);
    this.#label = {
      kind: fieldKindOf(this.#seen.traits[unit.index]?.kinds ?? 0),
      words,
      stretch: unit.stretch,
      unit: unit.index,
    };
  }

  #takeAside(unit: Unit): void {
    this.#closeMeasure();
    const problem = this.#problem;
    if (!problem) return;
    this.#reach(unit);
    const { kind, label } = this.#labelOf(unit);
    const last = problem.asides.at(-1);
    if (last && label && last.label === label && unit.stretch === last.stretch)
      last.span = [last.span[0], unit.span[1]];
    else {
      const row = this.#seen.stretches[unit.stretch]?.row ?? -1;
      problem.asides.push({ span: [unit.words, unit.span[1]], kind, label, stretch: unit.stretch, row });
    }
  }

  /** What a unit's column, or the label before it, calls it. */
  #labelOf({ stretch }: Unit): Pick<Aside, "kind" | "label"> {
    const column = this.#seen.stretches[stretch];
    if (column && column.row >= 0) return { kind: column.kind, label: column.label };
    const label = this.#label;
    // A label reaches into the next line only where it stands alone on its own.
    const reaches =
      label &&
      (stretch === label.stretch ||
        (stretch === label.stretch + 1 && this.#seen.units[label.unit + 1]?.stretch !== label.stretch));
    return reaches ? { kind: label.kind, label: label.words } : { kind: null, label: null };
  }

  /** A notice on one task may say in its opening how far it has come. */
  askOpening(): void {
    const [only, second] = this.problems;
    if (!only || second || only.status) return;
    this.problems[0] = { ...only, status: readTaskState(this.#text, [0, only.extent[0]]) };
  }

  closeProblem(): void {
    this.#closeMeasure();
    const open = this.#problem;
    this.#problem = null;
    this.#label = null;
    if (!open) return;
    const group = this.#open.at(-1);
    this.problems.push(
      draftProblem(this.#text, open, {
        section: group?.index ?? -1,
        level: this.#open.length + 1,
        state: group?.state ?? null,
      }),
    );
  }
}

const LABEL_KINDS: readonly (readonly [number, FieldKind])[] = [
  [1 << 5, "deadline"],
  [1 << 4, "responsible"],
  [1 << 6, "goal"],
  [1 << 3, "status"],
  [1 << 2, "plan"],
  [1 << 1, "result"],
  [1 << 0, "progress"],
  [1 << 7, "problem"],
];

/** What a label introduces, by the words it is made of. */
function fieldKindOf(kinds: number): FieldKind {
  return LABEL_KINDS.find(([bit]) => kinds & bit)?.[1] ?? "other";
}

/** The number of a unit as published, or null. */
function markerOf({ span, words, number }: Unit, text: string): Span | null {
  if (!number || words <= span[0]) return null;
  let end = words;
  while (end > span[0] && /\s/.test(text.charAt(end - 1))) end--;
  return [span[0], end];
}
