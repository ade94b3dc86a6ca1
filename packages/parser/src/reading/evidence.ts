import type { Stretch, Unit } from "../outline/units.ts";
import type { Sink } from "./sink.ts";
import type { Alike, Surroundings } from "./surroundings.ts";
import { steps } from "./surroundings.ts";
import { SIGNS, type Traits } from "./traits.ts";

/** Everything the evidence is read from. */
export interface Seen {
  readonly stretches: readonly Stretch[];
  readonly units: readonly Unit[];
  readonly traits: readonly Traits[];
  readonly around: readonly Surroundings[];
  /** What holds for the whole notice. */
  readonly whole: Whole;
}

/** Facts of the whole notice. */
export interface Whole {
  /** How many labels of answers and formulas there are, in steps. */
  readonly answers: number;
  readonly formulas: number;
  readonly firstNumber: number;
  readonly lastNumber: number;
  /** How many units stand on a line, in steps: many where line breaks are lost. */
  readonly breaks: number;
  /** What the title and the opening make of the text: an index that `families/` gives. */
  readonly kind: number;
  /** The first unit of what looks like a closing by its lines alone. */
  readonly closing: number;
}

const bit = (sign: (typeof SIGNS)[number]): number => 1 << SIGNS.indexOf(sign);
const CLOSING = bit("closing");
const HEADING_SIGNS = bit("organising") | bit("problem-chapter") | bit("next") | bit("outcome") | bit("chapter-ends");
const KINDS = 12;

/** Facts of the whole notice, read once. */
export function readWhole(
  units: readonly Unit[],
  traits: readonly Traits[],
  told: Pick<Whole, "kind" | "closing">,
): Whole {
  let [answers, formulas, lastNumber, lines] = [0, 0, -1, 0];
  for (const [index, seen] of traits.entries()) {
    if (seen.label && seen.kinds & 1) answers++;
    if (seen.formula >= 2) formulas++;
    const unit = units[index];
    if (unit?.opens) lines++;
    if (unit && (unit.number || unit.label) && !(seen.signs & CLOSING)) lastNumber = index;
  }
  return {
    answers: steps(answers, [0, 1, 3]),
    formulas: steps(formulas, [0, 1, 3]),
    firstNumber: units.findIndex((unit) => unit.number && unit.opens),
    lastNumber,
    breaks: steps(units.length / Math.max(1, lines), [2, 4, 12]),
    ...told,
  };
}

/** What a unit says in short: deed, lack, formula, state in one figure. */
export function gist(seen: Traits | undefined): number {
  return seen ? Number(seen.deed) + 2 * seen.lack + 6 * seen.formula + 24 * seen.state : 127;
}

/** How a unit is written: its number, and the kinds of its label. */
export function form(seen: Traits | undefined): number {
  return seen ? (seen.number << 13) | (seen.label ? seen.kinds + 1 : 0) : -1;
}

/** Puts the evidence of one unit's own words and place. */
export function putEvidence(seen: Seen, index: number, sink: Sink): void {
  const own = seen.traits[index] as Traits;
  const place = seen.around[index] as Surroundings;
  const [above, below, second] = [seen.traits[index - 1], seen.traits[index + 1], seen.traits[index + 2]];
  const endsLine = Number(below?.opens ?? true);
  putWords(own, { endsLine, sink });
  putPosition(seen, index, own, sink);
  putNeighbours(own, { above, below, second, sink });
  putChapter(seen, place, own, sink);
  if (own.label) putLabel(own, place, seen, index, sink);
  if (above?.label) putBehindLabel(own, above, seen.around[index - 1], sink);
  if (own.number > 1) putNumber(own, place, { whole: seen.whole, endsLine, sink });
  putLine(seen, index, own, place, sink);
  if (own.column > 1) {
    sink.put(71, own.column, gist(own), own.length);
    sink.put(72, own.column, own.number, Number(own.opens), own.ends);
  }
}

function putWords(own: Traits, { endsLine, sink }: { readonly endsLine: number; readonly sink: Sink }): void {
  const { number, label, length, ends, signs } = own;
  const numbered = Number(number > 1);
  const said = gist(own);
  sink.put(0, number, label);
  sink.put(1, number, Math.min(own.value, 3), label);
  sink.put(2, length, Number(own.opens), numbered, label);
  sink.put(3, ends, endsLine, label, numbered);
  sink.put(4, said, numbered, Number(own.opens), label);
  sink.put(5, said, length >> 1, endsLine);
  sink.put(6, Number(own.lackEnds), ends, endsLine, numbered, label);
  sink.put(7, number, ends, endsLine);
  sink.put(8, own.look, Number(own.opens), endsLine, numbered);
  let any = false;
  for (let at = 0; at < SIGNS.length; at++) {
    if (!(signs & (1 << at))) continue;
    any = true;
    sink.put(9, at, label, numbered, Number(own.opens));
    sink.put(10, at, ends, length >> 1, endsLine);
    sink.put(11, at, number);
  }
  if (!any) sink.put(12, said, endsLine);
}

/** What the line says in which a unit stands, and the one below it. */
function putLine(
  { traits, whole }: Seen,
  index: number,
  own: Traits,
  { lineStart, nextLine }: Surroundings,
  sink: Sink,
): void {
  const said = gist(own);
  const next = traits[nextLine];
  const first = traits[lineStart];
  const nth = Math.min(index - lineStart, 3);
  sink.put(79, Number(index >= whole.closing), own.number, own.label, Number(own.opens));
  sink.put(73, whole.kind, own.number, said);
  sink.put(74, whole.kind, own.label, own.kinds, Number(own.opens));
  sink.put(75, form(next), said, own.ends, Number(own.opens));
  sink.put(76, form(next), own.number, gist(next), nth);
  sink.put(77, first?.number ?? 0, first?.label ?? 0, nth, said);
  sink.put(78, gist(first), said, form(next), nth);
}

function putPosition({ units, whole }: Seen, index: number, own: Traits, sink: Sink): void {
  const share = index / units.length;
  const place =
    index < whole.firstNumber || whole.firstNumber < 0
      ? 0
      : index > whole.lastNumber
        ? 4
        : share < 0.15
          ? 1
          : share > 0.9
            ? 3
            : 2;
  sink.put(13, place, own.label, own.number);
  sink.put(14, place, own.signs & HEADING_SIGNS);
  sink.put(15, Math.min(index, 4), Number(own.opens), own.ends);
  for (let at = 0; at < SIGNS.length; at++) if (own.signs & (1 << at)) sink.put(16, place, at, Number(own.opens));
  sink.put(17, whole.answers, whole.formulas, own.number, own.label);
}

interface Beside {
  readonly above: Traits | undefined;
  readonly below: Traits | undefined;
  readonly second: Traits | undefined;
  readonly sink: Sink;
}

function putNeighbours(own: Traits, { above, below, second, sink }: Beside): void {
  const said = gist(own);
  sink.put(18, form(below), own.label);
  sink.put(19, own.number, form(below));
  sink.put(20, gist(below), Number(below?.opens ?? false), own.label, own.number);
  sink.put(21, form(above), own.label, own.number);
  sink.put(22, gist(above), above?.ends ?? 15, Number(own.opens), own.label);
  sink.put(23, form(second), form(below));
  sink.put(24, said, below ? below.number : -1, below?.label ?? 3);
  sink.put(25, said, gist(below), Number(below?.opens ?? false), Number((below?.number ?? 0) > 1), own.label);
  sink.put(130, below?.label ? below.says + 1 : 0, own.number, own.label, Number(own.opens));
  sink.put(26, below?.length ?? 15, own.length, Number(below?.opens ?? false), Number(own.opens), own.number);
}

function putChapter(seen: Seen, { chapter, parent }: Surroundings, own: Traits, sink: Sink): void {
  const numbered = Number(own.number > 1);
  const head = seen.traits[chapter];
  if (head) {
    const says = (head.signs & HEADING_SIGNS) | (Number(head.lackEnds) << 24) | (head.formula << 25);
    sink.put(27, says, own.number, own.label);
    sink.put(28, says, Math.min(head.value, 2), numbered);
  } else sink.put(29, numbered, own.label);
  const over = seen.traits[parent];
  if (over && over !== own) {
    sink.put(30, over.number, own.number, own.label);
    sink.put(31, gist(over), over.signs & HEADING_SIGNS, numbered, own.label);
  }
}

function putLabel(own: Traits, { labelId, alikeByLabel }: Surroundings, seen: Seen, index: number, sink: Sink): void {
  const { kinds, number, opens } = own;
  for (let at = 0; at < KINDS; at++) {
    if (!(kinds & (1 << at))) continue;
    sink.put(32, at, number, Number(opens));
    sink.put(33, at, own.length, own.ends);
  }
  const above = seen.traits[index - 1];
  sink.put(34, kinds, own.label);
  sink.put(131, own.says, number, Number(opens), own.label);
  sink.put(132, own.says, above?.label ? above.says + 1 : 0, Number(opens));
  const repeated = alikeByLabel?.count ?? 0;
  sink.put(35, kinds, repeated);
  sink.put(36, repeated, number, own.label);
  sink.put(37, above?.label ? above.kinds + 1 : 0, kinds, Number(opens));
  if (!alikeByLabel || labelId < 0) return;
  const unknown = Number(kinds === 0);
  const like = alikeByLabel;
  sink.put(38, like.lack, like.deed, unknown);
  sink.put(133, own.says, like.count, like.lack, like.numbered);
  sink.put(39, like.lackEnds, like.numbered, Math.min(like.count, 2), unknown);
  sink.put(40, like.length, like.state, unknown);
  sink.put(41, like.opensBlock, like.count, unknown, number);
}

function putBehindLabel(own: Traits, label: Traits, place: Surroundings | undefined, sink: Sink): void {
  const said = gist(own);
  for (let at = 0; at < KINDS; at++) if (label.kinds & (1 << at)) sink.put(42, at, said, own.number);
  sink.put(134, label.says, said, own.number);
  sink.put(135, label.says, own.number, Number(own.opens), own.ends);
  sink.put(43, label.kinds, own.number, Number(own.opens));
  const like = place?.alikeByLabel;
  if (like) sink.put(44, like.lack, like.deed, said, Number(label.kinds === 0));
}

function putNumber(
  own: Traits,
  place: Surroundings,
  { whole, endsLine, sink }: { readonly whole: Whole; readonly endsLine: number; readonly sink: Sink },
): void {
  const { number } = own;
  sink.put(140, number, Number(own.opens), place.sibling, whole.breaks);
  sink.put(141, gist(own), Number(own.opens), place.sibling, place.series);
  sink.put(45, number, place.series, Math.min(place.depth, 5));
  sink.put(46, place.series, Number(own.opens), gist(own));
  const { alike, alikeInChapter } = place;
  if (alike) {
    putAlike(47, alike, number, own, sink);
    sink.put(138, alike.problems, alike.labelled, number, Number(own.opens));
  }
  if (alikeInChapter) {
    putAlike(57, alikeInChapter, number, own, sink);
    sink.put(139, alikeInChapter.problems, alikeInChapter.labelled, number, Number(own.opens));
  }
  const below = place.below;
  if (!below) return;
  sink.put(136, below.opening, number, Math.min(below.labels, 2), endsLine);
  sink.put(137, below.opening, gist(own), Number(own.opens));
  sink.put(67, Math.min(below.labels, 2), Number(below.numbers > 0), Number(below.lines > 0), number);
  sink.put(68, steps(below.labels, [0, 1, 2, 5]), steps(below.numbers, [0, 1, 3, 8]));
  sink.put(69, steps(below.lacks, [0, 1, 3]), steps(below.deeds, [0, 1, 3]), gist(own));
  sink.put(70, steps(below.characters, [0, 30, 120, 400]), steps(below.lines, [0, 1, 4]), endsLine, Number(own.opens));
}

function putAlike(first: number, like: Alike, number: number, own: Traits, sink: Sink): void {
  sink.put(first, like.lackEnds, like.deed, like.formula, like.organising);
  sink.put(first + 1, like.labelled, like.numbered, like.endsLine, Number(own.opens));
  sink.put(first + 2, like.length, like.lines, like.numbered);
  sink.put(first + 3, number, like.lack, like.deed, like.labelled);
  sink.put(first + 4, number, like.endsLine, like.numbered, like.length >> 1);
  sink.put(first + 5, like.count, like.state, number);
  sink.put(first + 6, like.lack, like.labelled, like.formula, Number(own.opens));
  sink.put(first + 7, like.opensBlock, like.organising, like.lackEnds, like.numbered);
}
