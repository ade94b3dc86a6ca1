import type { Report } from "../model/diagnostic.ts";
import type { Label, Scheme, Section } from "../model/outline.ts";
import type { Span } from "../model/span.ts";

/** A heading found on a line, before its place in the tree is known. */
export interface Heading {
  readonly label: Label;
  readonly line: number;
  readonly head: Span;
  /** It stands right below a label without words (整改措施：) and so inside what the label belongs to. */
  readonly inside: boolean;
  /** What kind of line it is, one bit a trait; headings of one series look alike. Read only where a number could go on two series. */
  readonly shape: () => number;
}

interface Node {
  readonly heading: Heading;
  readonly children: Node[];
  readonly depth: number;
  readonly schemes: Set<Scheme>;
  value: number;
  endLine: number;
}

/** The order of GB/T 9704 and of what people put beside it; used only where a series is met for the first time. */
const RANK: Readonly<Record<Scheme, number>> = {
  ordinal: 0.5,
  "han-comma": 1,
  bare: 1.5,
  "han-bracket": 2,
  named: 2.5,
  code: 2.6,
  field: 2.7,
  decimal: 2.8,
  "arabic-point": 3,
  "arabic-bracket": 4,
  "arabic-half-bracket": 4.5,
  circle: 5,
};

/** Levels below the seventh are kept on it: notices have five, and a text that opens ever new ones must not nest without end. */
const DEEPEST = 7;

/** A gap this wide still continues a series (something was skipped); a wider one starts another. */
const WIDEST_GAP = 3;

/**
 * Puts headings into a tree. Depth follows the series first: a number that continues an open series belongs to it, even
 * when its writing changed half way (（一） 2. 3.). Only a number that continues nothing opens a level, and only then the
 * order of the standard has a say, after what the same writing meant earlier in this notice.
 */
export function buildTree(headings: readonly Heading[], lineCount: number, report: Report): Section[] {
  const top: Node[] = [];
  const open: Node[] = [];
  const parents = new Map<Scheme, Scheme | null>();
  const last = new Map<Scheme, number>();
  for (const heading of headings) {
    const place = placeOf(heading, open, { parents, last });
    last.set(heading.label.scheme, heading.label.value);
    if (place.continues) noteIrregular(heading, place.continues, report);
    while (open.length > place.depth) close(open, heading.line);
    const parent = open[open.length - 1];
    const node: Node = {
      heading,
      children: [],
      depth: place.depth,
      schemes: place.continues?.schemes ?? new Set(),
      value: heading.label.value,
      endLine: lineCount,
    };
    node.schemes.add(heading.label.scheme);
    const parentScheme = parent?.heading.label.scheme ?? null;
    if (!place.continues && parentScheme !== heading.label.scheme && !parents.has(heading.label.scheme)) {
      parents.set(heading.label.scheme, parentScheme);
    }
    (parent?.children ?? top).push(node);
    open.push(node);
  }
  return top.map(toSection);
}

function close(open: Node[], line: number): void {
  const node = open.pop();
  if (node) node.endLine = line;
}

function toSection(node: Node): Section {
  const { label, line, head } = node.heading;
  const written = label.scheme === "bare" || label.scheme === "field" ? null : label;
  return {
    label: written,
    line,
    endLine: node.endLine,
    head,
    children: node.children.map(toSection),
    depth: node.depth + 1,
  };
}

/** What a writing meant so far: the writing above it, and its last number. */
interface Habits {
  readonly parents: ReadonlyMap<Scheme, Scheme | null>;
  readonly last: ReadonlyMap<Scheme, number>;
}

interface Place {
  readonly depth: number;
  readonly continues: Node | null;
}

function placeOf(heading: Heading, open: readonly Node[], habits: Habits): Place {
  const { scheme, value } = heading.label;
  const same = open.filter((node) => node.schemes.has(scheme)).reverse();
  const exact = same.filter((node) => node.value + 1 === value || scheme === "bare" || scheme === "field");
  const best = mostAlike(exact, heading);
  if (best) return { depth: best.depth, continues: best };
  if (value > 1) {
    const skipped = same.find((node) => value > node.value && value - node.value <= WIDEST_GAP + 1);
    if (skipped) return { depth: skipped.depth, continues: skipped };
    const over = acrossParents(heading, open, habits);
    if (over && same.length === 0) return { depth: over.depth + 1, continues: null };
    const changed =
      same.length === 0 ? [...open].reverse().find((node) => node.value + 1 === value && node.value > 0) : null;
    if (changed) return { depth: changed.depth, continues: changed };
    const repeated = same[0];
    if (repeated) return { depth: repeated.depth, continues: repeated };
  }
  return { depth: depthOfNewSeries(heading, open, habits.parents), continues: null };
}

/** The open heading under which a count goes on that runs through the whole notice: （一） 问题1 问题2 （二） 问题3. */
function acrossParents(heading: Heading, open: readonly Node[], { parents, last }: Habits): Node | null {
  const { scheme, value } = heading.label;
  const before = last.get(scheme);
  if (before === undefined || value <= before || value - before > WIDEST_GAP) return null;
  const above = parents.get(scheme);
  return [...open].reverse().find((node) => node.heading.label.scheme === above) ?? null;
}

/** Of the open series that a number could continue, the one whose headings look most like it; the deepest of equals. */
function mostAlike(candidates: readonly Node[], heading: Heading): Node | null {
  if (candidates.length < 2) return candidates[0] ?? null;
  let best: Node | null = null;
  for (const node of candidates) {
    if (!best || difference(node, heading) < difference(best, heading)) best = node;
  }
  return best;
}

function difference(node: Node, heading: Heading): number {
  let bits = node.heading.shape() ^ heading.shape();
  let count = 0;
  for (; bits; bits >>= 1) count += bits & 1;
  return count;
}

function depthOfNewSeries(
  heading: Heading,
  open: readonly Node[],
  parents: ReadonlyMap<Scheme, Scheme | null>,
): number {
  const { scheme } = heading.label;
  const innermost = open[open.length - 1];
  if (heading.inside && innermost) return Math.min(innermost.depth + 1, DEEPEST);
  if (innermost && RANK[innermost.heading.label.scheme] < RANK[scheme]) return Math.min(innermost.depth + 1, DEEPEST);
  const known = parents.get(scheme);
  if (known === null && !open.some((node) => RANK[node.heading.label.scheme] < RANK[scheme])) return 0;
  if (known && !open.some((node) => node.schemes.has(scheme))) {
    const parent = [...open].reverse().find((node) => node.heading.label.scheme === known);
    if (parent) return parent.depth + 1;
  }
  const above = [...open].reverse().find((node) => RANK[node.heading.label.scheme] < RANK[scheme]);
  const nested = open[open.length - 1];
  if (!above && nested?.schemes.has(scheme) === false && nested.heading.line + 1 === heading.line)
    return nested.depth + 1;
  if (above?.schemes.has(scheme)) return above.depth;
  const restart = [...open].reverse().find((node) => node.schemes.has(scheme));
  if (restart) return Math.min(restart.depth + 1, DEEPEST);
  return above ? above.depth + 1 : 0;
}

function noteIrregular(heading: Heading, previous: Node, report: Report): void {
  const { scheme, value, span } = heading.label;
  if (scheme === "bare" || scheme === "field") return;
  const details = { from: previous.value, to: value };
  if (!previous.schemes.has(scheme)) report("numbering-scheme-mixed", details, span);
  else if (value === previous.value) report("numbering-repeated", details, span);
  else if (value !== previous.value + 1) report("numbering-gap", details, span);
}
