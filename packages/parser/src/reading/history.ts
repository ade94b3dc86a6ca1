import { gist, type Seen } from "./evidence.ts";
import { AREA, areaBehind, isLabel, isMeasure, R } from "./grammar.ts";
import type { Sink } from "./sink.ts";
import { SERIES, type Surroundings } from "./surroundings.ts";
import type { Traits } from "./traits.ts";

/** No role yet. */
const NONE = 31;
const DEPTHS = 16;
const NUMBERS = 48;
const SLOTS = 24;

/** The unit that is read next, and what paths remember. */
export interface Place {
  readonly seen: Seen;
  readonly index: number;
  readonly memory: Memory;
}

/** One way to read the units so far: the roles that later units ask for, and the score. */
export interface Path {
  readonly before: Path | null;
  readonly role: number;
  readonly area: number;
  readonly score: number;
  /** Where its memory begins in the {@link Memory} of the search. */
  readonly memory: number;
  readonly problems: number;
  readonly measures: number;
  /** The units of the last problem, the last measure and the last heading, or -1. */
  readonly problem: number;
  readonly measure: number;
  readonly heading: number;
  /** The role of the last label of this problem, and of the last unit that opened a line. */
  readonly label: number;
  readonly lineRole: number;
  readonly pending: boolean;
}

const AT_NUMBER = DEPTHS;
const AT_LABEL = AT_NUMBER + NUMBERS;
const BEHIND_LABEL = AT_LABEL + SLOTS;
const AT_FORM = BEHIND_LABEL + SLOTS;
const MEMORY = AT_FORM + SLOTS;

/** What paths remember: roles by depth of number, by writing of number, by label, behind label, by form. */
export class Memory {
  bytes = new Uint8Array(MEMORY * 64);
  #top = MEMORY;

  constructor() {
    this.bytes.fill(NONE, 0, MEMORY);
  }

  /** Where the next copy will be; to be handed to {@link forget} when what was remembered since is of no more use. */
  get top(): number {
    return this.#top;
  }

  /** A copy of what a path remembers; where it begins. */
  copy(from: number): number {
    const to = this.#top;
    this.#top += MEMORY;
    if (this.#top > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.copyWithin(to, from, from + MEMORY);
    return to;
  }

  /** Forgets what was remembered since the top was here. */
  forget(top: number): void {
    this.#top = top;
  }
}

/** The path before the first unit. */
export function emptyPath(): Path {
  return {
    before: null,
    role: NONE,
    area: AREA.before,
    score: 0,
    memory: 0,
    problems: 0,
    measures: 0,
    problem: -1,
    measure: -1,
    heading: -1,
    label: NONE,
    lineRole: NONE,
    pending: false,
  };
}

/** The path that reads one unit more. */
export function extend(path: Path, { seen, index, memory: store }: Place, role: number, score: number): Path {
  const own = seen.traits[index] as Traits;
  const place = seen.around[index] as Surroundings;
  const memory = store.copy(path.memory);
  const { bytes } = store;
  if (own.number > 1) {
    bytes[memory + Math.min(place.depth, DEPTHS - 1)] = role;
    bytes[memory + AT_NUMBER + Math.min(own.number, NUMBERS - 1)] = role;
  }
  if (place.labelId >= 0) bytes[memory + AT_LABEL + (place.labelId % SLOTS)] = role;
  const labelAbove = seen.around[index - 1]?.labelId ?? -1;
  if (labelAbove >= 0) bytes[memory + BEHIND_LABEL + (labelAbove % SLOTS)] = role;
  bytes[memory + AT_FORM + (place.formId % SLOTS)] = role;
  const opensProblem = role === R.problem;
  const opensHeading = role === R.chapter || role === R["problem-chapter"];
  return {
    before: path,
    role,
    area: areaBehind(role, path.area),
    score,
    memory,
    problems: path.problems + Number(opensProblem),
    measures: opensProblem ? 0 : path.measures + Number(isMeasure(role)),
    problem: opensProblem ? index : path.problem,
    measure: opensProblem ? -1 : isMeasure(role) ? index : path.measure,
    heading: opensHeading ? index : path.heading,
    label: opensProblem || opensHeading ? NONE : isLabel(role) ? role : path.label,
    lineRole: own.opens ? role : path.lineRole,
    pending: role === R["label-problem"],
  };
}

/** The first template of the rows about what was read before. */
export const HISTORY = 80;

/** Puts the evidence that what was read before gives for the next unit. */
export function putHistory(path: Path, { seen, index, memory: store }: Place, sink: Sink): void {
  const own = seen.traits[index] as Traits;
  const above = seen.traits[index - 1];
  const place = seen.around[index] as Surroundings;
  const { role, area } = path;
  const { bytes } = store;
  const at = path.memory;
  const said = Number(own.deed) + 2 * Number(own.lackEnds) + 4 * own.state;
  const opens = Number(own.opens);
  const numbered = Number(own.number > 1);
  const problems = Math.min(path.problems, 2);
  const measures = Math.min(path.measures, 2);
  const sibling =
    numbered && place.series !== SERIES.first && place.series !== SERIES.late
      ? (bytes[at + Math.min(place.depth, DEPTHS - 1)] ?? NONE) + (place.series === SERIES.restart ? 32 : 0)
      : NONE;
  const parent = place.depth > 0 ? (bytes[at + Math.min(place.depth, DEPTHS) - 1] ?? NONE) : NONE;
  const sameNumber = bytes[at + AT_NUMBER + Math.min(own.number, NUMBERS - 1)] ?? NONE;
  const sameForm = bytes[at + AT_FORM + (place.formId % SLOTS)] ?? NONE;
  const before2 = path.before?.role ?? NONE;
  let t = HISTORY;
  sink.put(t++, role, own.number);
  sink.put(t++, role, before2);
  sink.put(t++, role, own.label, opens);
  sink.put(t++, role, said, opens);
  sink.put(t++, role, above?.ends ?? 15, opens);
  sink.put(t++, area, own.number);
  sink.put(t++, area, measures, opens, own.label);
  sink.put(t++, area, measures, said, opens);
  sink.put(t++, sibling, place.series);
  sink.put(t++, sibling, own.number);
  sink.put(t++, sibling, said);
  sink.put(t++, parent, own.number);
  sink.put(t++, parent, sibling);
  sink.put(t++, sameNumber, numbered, opens);
  sink.put(t++, sameForm, numbered, own.label, opens);
  sink.put(t++, sameForm, parent);
  sink.put(t++, path.label, own.number, measures);
  sink.put(t++, path.label, said, role);
  sink.put(t++, path.lineRole, opens, own.label, numbered);
  sink.put(t++, path.lineRole, said, opens);
  if (own.label) {
    const same = bytes[at + AT_LABEL + (place.labelId % SLOTS)] ?? NONE;
    const behind = bytes[at + BEHIND_LABEL + (place.labelId % SLOTS)] ?? NONE;
    sink.put(t, same, own.label);
    sink.put(t + 1, behind, own.label);
    sink.put(t + 2, own.kinds, area, measures);
    sink.put(t + 3, own.kinds, path.label);
    sink.put(t + 4, same, measures, path.label);
  }
  t += 5;
  if (above?.label) {
    const id = (seen.around[index - 1] as Surroundings).labelId % SLOTS;
    const behind = bytes[at + BEHIND_LABEL + id] ?? NONE;
    sink.put(t, role, said);
    sink.put(t + 1, role, own.number);
    sink.put(t + 2, behind, said);
    sink.put(t + 3, behind, numbered, own.label);
  }
  t += 4;
  const problem = seen.traits[path.problem];
  const like = problem
    ? (problem.number === own.number ? 1 : problem.number > 1 === own.number > 1 ? 2 : 3) * 4 +
      Number(problem.label > 0) * 2 +
      Number(problem.formula === own.formula)
    : 0;
  sink.put(t++, like, own.number, area);
  sink.put(t++, like, measures, said);
  const measure = seen.traits[path.measure];
  sink.put(t++, measure ? (measure.number === own.number ? 1 : 2) + 2 * Number(measure.number > 1) : 0, own.number);
  sink.put(t++, measure?.number ?? 63, own.number, role);
  sink.put(t++, problem?.number ?? 63, own.number, own.label);
  const heading = seen.traits[path.heading];
  sink.put(t++, path.heading < 0 ? 0 : (heading?.number ?? 0), own.number, area);
  sink.put(t++, problems, area, own.number);
  sink.put(t++, area, own.signs & 0x2f30, opens);
  sink.put(t++, area, own.signs & 0x2004, own.label, numbered);
  sink.put(t++, gist(own), area, measures, numbered);
  sink.put(t++, own.label ? own.says + 1 : 0, area, measures, path.label);
  sink.put(t++, own.label ? own.says + 1 : 0, role, opens);
  const { kind, breaks } = seen.whole;
  sink.put(t++, kind, role, opens, own.ends);
  sink.put(t++, kind, area, own.number, opens);
  sink.put(t++, kind, area, said, opens, measures);
  sink.put(t++, numbered ? place.sibling : 3, role, own.number, breaks);
  sink.put(t++, numbered ? place.sibling : 3, area, sibling, opens);
  sink.put(t++, place.below?.opening ?? 14, area, sibling, own.number);
  sink.put(t++, place.below?.opening ?? 14, parent, numbered, opens);
}
