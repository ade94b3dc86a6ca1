import { COLUMNS, type Column, type Unit } from "../outline/units.ts";

/** What a unit can be in a notice. */
export const ROLES = [
  "before",
  "chapter",
  "problem-chapter",
  "heading-goes-on",
  "text",
  "problem",
  "problem-goes-on",
  "measure",
  "result",
  "plan",
  "measure-goes-on",
  "aside",
  "label-problem",
  "label-answer",
  "label-result",
  "label-plan",
  "label-field",
  "end",
] as const;

/** One role. `aside` is what stands in an answer and is no measure: a lead-in, a state, the value of a field. */
export type Role = (typeof ROLES)[number];

/** The index of each role in {@link ROLES}. */
export const R = Object.fromEntries(ROLES.map((role, index) => [role, index])) as Readonly<Record<Role, number>>;

/** Where in a notice a unit stands, by what came before: the state of the grammar. */
export const AREA = { before: 0, text: 1, problems: 2, answer: 3, end: 4 } as const;

/** What the grammar asks of a unit. */
export interface Allowance {
  /** It can be a label: one by its form, a number alone, or a short line of its own. */
  readonly label: boolean;
  /** It has words behind its number. */
  readonly worded: boolean;
  readonly numbered: boolean;
  /** The column it stands in, and whether it opens its cell. */
  readonly column: Column;
  readonly opens: boolean;
  /** It is the whole of a cell, and more than a state or a sign of repetition: in a column of measures it is one. */
  readonly alone: boolean;
}

const STATE_OR_SIGN = /^(?:已|均|正|未|尚|基本|持续|长期|同上|同前|见|无|〃|[/／—-])/;
const LEAST_MEASURE = 4;
const LONGEST_BARE_LABEL = 14;

/** What the grammar asks of a unit, read off once. */
export function allowanceOf(unit: Unit, text: string, column: Column, opensNext: boolean): Allowance {
  const length = unit.span[1] - unit.words;
  const short =
    unit.opens &&
    opensNext &&
    length <= LONGEST_BARE_LABEL &&
    !/[。；;，,]$/.test(text.slice(unit.words, unit.span[1]));
  return {
    label: unit.label !== null || (unit.number !== null && length === 0) || short,
    worded: length > 0,
    numbered: unit.number !== null,
    column,
    opens: unit.opens,
    alone:
      unit.opens &&
      opensNext &&
      length >= LEAST_MEASURE &&
      !STATE_OR_SIGN.test(text.slice(unit.words, unit.words + LEAST_MEASURE)),
  };
}

/**
 * Whether a role may follow: one table for the whole notice. `area` is where the unit stands, `before` the role above it,
 * `pending` whether a problem's label (问题描述：) waits for its problem.
 */
export function mayFollow(role: number, area: number, before: number, pending: boolean, unit: Allowance): boolean {
  if (unit.column !== "words" && unit.column !== "label") return fitsColumn(role, area, before, unit);
  if (pending && role !== R.problem && role !== R["label-problem"]) return false;
  const inAnswer = area === AREA.answer;
  switch (role) {
    case R.before:
      return area === AREA.before;
    case R.chapter:
    case R["problem-chapter"]:
      return area !== AREA.end && unit.worded;
    case R["heading-goes-on"]:
      return !unit.numbered && (before === R.chapter || before === R["problem-chapter"] || before === role);
    case R.text:
      return area === AREA.text;
    case R.problem:
      return area !== AREA.end && unit.worded;
    case R["problem-goes-on"]:
      return before === R.problem || before === role;
    case R.measure:
    case R.result:
    case R.plan:
      return inAnswer && unit.worded;
    case R["measure-goes-on"]:
      return inAnswer && (before === R.measure || before === R.result || before === R.plan || before === role);
    case R.aside:
      return area === AREA.problems || inAnswer;
    case R["label-problem"]:
      return area !== AREA.end && unit.label;
    case R["label-answer"]:
    case R["label-result"]:
    case R["label-plan"]:
    case R["label-field"]:
      return (area === AREA.problems || inAnswer) && unit.label;
    default:
      return area !== AREA.before;
  }
}

/** What a cell of a ledger can be: its column has told most of it. */
function fitsColumn(role: number, area: number, before: number, { column, opens, alone }: Allowance): boolean {
  const inAnswer = area === AREA.answer;
  const goesOn = role === R["measure-goes-on"] && !opens && (isMeasure(before) || before === role);
  switch (column) {
    case "category":
      return role === (opens ? R["problem-chapter"] : R["heading-goes-on"]);
    case "problem":
      return role === (opens ? R.problem : R["problem-goes-on"]);
    case "measures":
      return inAnswer && (isMeasure(role) || goesOn || (role === R.aside && !alone));
    case "unknown":
      return role === R.aside || (inAnswer && (isMeasure(role) || goesOn));
    case "result":
    case "state":
      return inAnswer && (role === R.result || role === R.plan || goesOn || role === R.aside);
    case "plan":
      return inAnswer && (role === R.plan || goesOn || role === R.aside);
    default:
      return role === R.aside;
  }
}

/** Where the notice stands behind a unit of this role. */
export function areaBehind(role: number, area: number): number {
  switch (role) {
    case R.chapter:
      return AREA.text;
    case R["problem-chapter"]:
      return AREA.problems;
    case R.problem:
      return AREA.answer;
    case R.end:
      return AREA.end;
    default:
      return area;
  }
}

/** Whether a role opens an item of the notice. */
export function isMeasure(role: number): boolean {
  return role === R.measure || role === R.result || role === R.plan;
}

/** Whether a role is one of the labels. */
export function isLabel(role: number): boolean {
  return role >= R["label-problem"] && role <= R["label-field"];
}

const NEVER = 32;
const known = new Int32Array(5 * NEVER * 2 * 16 * COLUMNS.length * 2).fill(-1);

/** The roles that may follow, one bit each: {@link mayFollow} asked once for every case. */
export function rolesThatFollow(area: number, before: number, pending: boolean, unit: Allowance): number {
  const told = Number(unit.label) + 2 * Number(unit.worded) + 4 * Number(unit.numbered) + 8 * Number(unit.alone);
  const place = ((area * NEVER + before) * 2 + Number(pending)) * 16 + told;
  const key = (place * COLUMNS.length + COLUMNS.indexOf(unit.column)) * 2 + Number(unit.opens);
  let roles = known[key] as number;
  if (roles < 0) {
    roles = 0;
    for (let role = 0; role < ROLES.length; role++)
      if (mayFollow(role, area, before, pending, unit)) roles |= 1 << role;
    known[key] = roles;
  }
  return roles;
}
