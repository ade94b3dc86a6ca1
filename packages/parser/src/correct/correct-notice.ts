import type { Correction, CorrectionMark, RemovedItem } from "../model/correction.ts";
import { append } from "../model/lists.ts";
import type { Measure, Notice, Problem, Section } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { trimSpan } from "../text/sentence.ts";
import { QuoteFinder } from "./find-quote.ts";
import { holdsWords, ItemMaker, newId, numbered } from "./make-items.ts";

/** A notice as a person corrected it. */
export interface Corrected {
  readonly notice: Notice;
  /** What was done to an item, by its id. */
  readonly marks: ReadonlyMap<string, CorrectionMark>;
  readonly removed: readonly RemovedItem[];
  /** The ids of corrections whose words are not in this reading, or that fit nothing in it. */
  readonly lost: readonly string[];
  /** Items that are part of another one now: its id by theirs. */
  readonly joined: ReadonlyMap<string, string>;
}

/**
 * Applies a person's corrections to a notice, in order. Items keep their ids as long as some of their words are theirs; what
 * corrected words hold (states, days, figures, documents) is read as the parser reads it, and every value has its span.
 *
 * Sample: `correctNotice(notice, [{ id: "7f3a90c2", at: 0, words: quoteOf(notice.text, problem.span), as: "heading",
 * under: null, how: "changed", was: "problem" }]).notice`.
 */
export function correctNotice(notice: Notice, corrections: readonly Correction[]): Corrected {
  const work = new Correcting(notice);
  for (const correction of corrections) work.apply(correction);
  return work.result();
}

/** An item that corrected words touch. `at` is its place among its like. */
type Touched =
  | { readonly kind: "problem"; readonly item: Problem; readonly at: number }
  | { readonly kind: "measure"; readonly item: Measure; readonly at: number; readonly owner: Problem }
  | { readonly kind: "heading"; readonly item: Section; readonly at: number };

/** Where a new item goes: behind which problem, and which of its measures. */
interface Spot {
  readonly problem: Problem | null;
  readonly measure: number;
}

/** What a new item finds around it: its place, what it was, the measures that hung on what gave way. */
interface Around {
  readonly spot: Spot;
  readonly former: Touched | null;
  readonly orphans: readonly Measure[];
}

class Correcting {
  readonly #notice: Notice;
  readonly #finder: QuoteFinder;
  readonly #make: ItemMaker;
  readonly #sections: Section[];
  #problems: Problem[];
  readonly #marks = new Map<string, CorrectionMark>();
  readonly #removed: RemovedItem[] = [];
  readonly #lost: string[] = [];
  readonly #joined = new Map<string, string>();

  constructor(notice: Notice) {
    this.#notice = notice;
    this.#finder = new QuoteFinder(notice.text);
    this.#make = new ItemMaker(notice);
    this.#sections = notice.sections.map((section) => ({ ...section }));
    this.#problems = notice.problems.map((problem) => ({ ...problem, measures: [...problem.measures] }));
  }

  result(): Corrected {
    const notice = {
      ...this.#notice,
      sections: this.#sections,
      problems: this.#problems,
      diagnostics: this.#diagnostics(),
    };
    return { notice, marks: this.#marks, removed: this.#removed, lost: this.#lost, joined: this.#joined };
  }

  /** What was said of items that are settled or gone, or that have measures now, is not said any more. */
  #diagnostics(): Notice["diagnostics"] {
    const items = new Set([
      ...this.#sections.map(({ id }) => id),
      ...this.#problems.flatMap(({ id, measures }) => [id, ...measures.map((one) => one.id)]),
    ]);
    const bare = new Set(this.#problems.filter(({ measures }) => measures.length === 0).map(({ span }) => span[0]));
    return this.#notice.diagnostics.filter(({ code, details: { item }, span }) => {
      if (code === "doubtful-reading") return items.has(String(item)) && !this.#marks.has(String(item));
      return code !== "problem-without-measures" || span === null || bare.has(span[0]);
    });
  }

  apply(correction: Correction): void {
    const { id, as, how, was } = correction;
    const found = this.#finder.find(correction.words);
    const words = found && this.#wholeWords(found);
    if (!words || !holdsWords(this.#notice.text, words)) {
      this.#lost.push(id);
      return;
    }
    const touched = this.#touched(words);
    const within = touched.filter(({ item }) => this.#holds(words, item.span));
    if (touched.length === 1 && within[0] && this.#settle(correction, words, within[0])) return;
    const spot = this.#spotOf(correction, words, touched);
    if (as === "measure" && !spot.problem) {
      this.#lost.push(id);
      return;
    }
    const by = [...new Set([...within.flatMap(({ item }) => this.#marks.get(item.id)?.by ?? []), id])];
    const former = within[0] ?? null;
    const itemId = former?.item.id ?? (as === "none" ? "" : newId(as, id));
    const rests = touched.filter((one) => !within.includes(one)).flatMap((one) => this.#cut(one, words, correction));
    // Measures first: what still hangs on a problem when that goes is none of those that gave way.
    const going = [
      ...within.filter(({ kind }) => kind === "measure"),
      ...within.filter(({ kind }) => kind !== "measure"),
    ];
    const orphans = going.flatMap((one) => this.#takeOut(one, itemId));
    if (as === "none") {
      this.#removed.push({ words: this.#notice.text.slice(...words), by: id });
      this.#adopt(spot.problem, [...rests, ...orphans]);
      return;
    }
    const number = former?.item.span[0] === words[0] ? former.item.marker : null;
    const read = number === null ? numbered(this.#notice.text, words) : { span: words, marker: number };
    if (as === "measure") this.#addMeasure(itemId, read, { spot, former, orphans: [...rests, ...orphans] });
    else if (as === "problem") this.#addProblem(itemId, read, { spot, former, orphans: [...rests, ...orphans] });
    else this.#addSection(itemId, read, { spot, orphans: [...rests, ...orphans] });
    this.#marks.set(itemId, { how, as, was, of: Math.max(1, within.length), by });
  }

  /** Words without blanks and stray marks around them, with the mark that ends their sentence. */
  #wholeWords(found: Span): Span {
    const { text } = this.#notice;
    const [from, to] = trimSpan(text, found);
    return [from, to + Number(/[。！？]/.test(text.charAt(to)))];
  }

  /** Whether no word of the second span stands outside the first. */
  #holds([from, to]: Span, [start, end]: Span): boolean {
    const { text } = this.#notice;
    return !holdsWords(text, [start, Math.min(from, end)]) && !holdsWords(text, [Math.max(to, start), end]);
  }

  /** An item that is what it was read as stays as it is, and is sure. */
  #settle({ id, as, how, was }: Correction, words: Span, { kind, item }: Touched): boolean {
    if (kind !== as || how === "moved" || !this.#holds(item.span, words)) return false;
    item.certainty = "sure";
    const by = this.#marks.get(item.id)?.by ?? [];
    this.#marks.set(item.id, { how, as, was, of: 1, by: [...by, id] });
    return true;
  }

  /** The items that share words with a span, in the order of the list. */
  #touched([from, to]: Span): Touched[] {
    const isTouched = ({ span }: { readonly span: Span }): boolean => span[0] < to && span[1] > from;
    const found: Touched[] = [];
    for (const [at, item] of this.#sections.entries()) if (isTouched(item)) found.push({ kind: "heading", item, at });
    for (const [at, item] of this.#problems.entries()) {
      if (isTouched(item)) found.push({ kind: "problem", item, at });
      for (const [place, measure] of item.measures.entries())
        if (isTouched(measure)) found.push({ kind: "measure", item: measure, at: place, owner: item });
    }
    return found;
  }

  /** The problem that corrected words belong below, and behind how many of its measures. */
  #spotOf({ under, as }: Correction, words: Span, touched: readonly Touched[]): Spot {
    const [from] = words;
    const asked = under && this.#finder.find(under);
    const named = asked && this.#problems.find(({ span }) => span[0] < asked[1] && span[1] > asked[0]);
    if (named && !this.#holds(words, named.span)) return { problem: named, measure: placeIn(named.measures, from) };
    const first = touched.find(({ kind }) => kind !== "heading");
    // An item that has words before these stays where it is; mere marks before them give way with the rest.
    const isCut = first !== undefined && holdsWords(this.#notice.text, [first.item.span[0], from]);
    if (first?.kind === "measure") return { problem: first.owner, measure: first.at + Number(isCut) };
    // Words that begin inside a problem belong to it; a whole problem that gives way belongs to the one above.
    if (first?.kind === "problem" && isCut)
      return { problem: first.item, measure: as === "measure" ? 0 : first.item.measures.length };
    const above = first ? this.#problems[first.at - 1] : this.#problems.findLast(({ span }) => span[0] <= from);
    const isEnd = first !== undefined && as !== "problem";
    return {
      problem: above ?? null,
      measure: above ? (isEnd ? above.measures.length : placeIn(above.measures, from)) : 0,
    };
  }

  /** Leaves of an item what the words do not take of it; what stands behind them becomes a measure of its own. */
  #cut(one: Touched, words: Span, { id, how }: Correction): Measure[] {
    const { text } = this.#notice;
    const [from, to] = one.item.span;
    const parts = (
      [
        [from, words[0]],
        [words[1], to],
      ] as const
    ).map((span) => trimSpan(text, span));
    const [first, behind] = parts.filter((span) => holdsWords(text, span));
    if (!first) return [];
    const { marker } = one.item;
    const by = [...(this.#marks.get(one.item.id)?.by ?? []), id];
    this.#marks.set(one.item.id, { how: "split", as: one.kind, was: null, of: 1, by: [...new Set(by)] });
    if (one.kind === "problem") Object.assign(one.item, this.#make.problem(one.item.id, first, one.item, one.item));
    else if (one.kind === "heading")
      Object.assign(one.item, { ...this.#make.section(one.item.id, first, one.item), role: one.item.role });
    else one.owner.measures[one.at] = this.#make.measure(one.item.id, first, one.item, marker);
    if (!behind) return [];
    const rest = this.#make.measure(newId("measure", `${id}r`), behind, null, null);
    this.#marks.set(rest.id, { how: how === "added" ? "split" : how, as: "measure", was: null, of: 1, by: [id] });
    return [rest];
  }

  /** Takes an item out of the list; gives the measures that hung on it. */
  #takeOut(one: Touched, itemId: string): Measure[] {
    const { id } = one.item;
    this.#marks.delete(id);
    if (itemId !== "" && id !== itemId) this.#joined.set(id, itemId);
    if (one.kind === "problem") {
      this.#problems.splice(this.#problems.indexOf(one.item), 1);
      return one.item.measures;
    }
    if (one.kind === "measure") {
      one.owner.measures.splice(one.owner.measures.indexOf(one.item), 1);
      return [];
    }
    const { parentId } = one.item;
    this.#sections.splice(this.#sections.indexOf(one.item), 1);
    for (const section of this.#sections) if (section.parentId === id) section.parentId = parentId;
    for (const problem of this.#problems) if (problem.sectionId === id) problem.sectionId = parentId;
    return [];
  }

  /** Hangs measures on the problem above; without one each is a problem of its own, so that none is lost. */
  #adopt(problem: Problem | null, orphans: readonly Measure[]): void {
    if (problem) append(problem.measures, orphans);
    else this.#problems = [...orphans.map((one) => this.#grown(one, { sectionId: null, level: 1 })), ...this.#problems];
  }

  /** A measure as a problem. */
  #grown({ id, span, marker, status }: Measure, place: Pick<Problem, "sectionId" | "level">): Problem {
    return { ...this.#make.problem(id, span, null, { ...place, marker }), status };
  }

  #addMeasure(id: string, { span, marker }: ReturnType<typeof numbered>, { spot, former, orphans }: Around): void {
    const measure = this.#make.measure(id, span, former?.kind === "measure" ? former.item : null, marker);
    spot.problem?.measures.splice(spot.measure, 0, measure, ...orphans);
  }

  #addProblem(id: string, { span, marker }: ReturnType<typeof numbered>, { spot, former, orphans }: Around): void {
    const above = spot.problem;
    const was = former?.kind === "problem" ? former.item : null;
    const isIn = was !== null && this.#sections.some((section) => section.id === was.sectionId);
    const sectionId = isIn ? was.sectionId : this.#sectionAt(span[0], above);
    const place = { sectionId, level: was?.level ?? above?.level ?? 1, marker };
    const problem = this.#make.problem(id, span, was, place);
    // What stood below the words stands below them still.
    const taken = was ? [] : (above?.measures.splice(spot.measure) ?? []);
    problem.measures = [...orphans, ...taken];
    const next = this.#problems.findIndex((one) => one.span[0] > span[0]);
    const at = above ? this.#problems.indexOf(above) + 1 : next < 0 ? this.#problems.length : next;
    this.#problems.splice(at, 0, problem);
  }

  /** The section that words stand in: that of the problem above, unless a heading stands between. */
  #sectionAt(from: number, above: Problem | null): string | null {
    const last = this.#sections.findLast(({ span }) => span[0] <= from);
    if (above && (!last || last.span[0] < above.span[0])) return above.sectionId;
    return last?.id ?? null;
  }

  #addSection(
    id: string,
    { span, marker }: ReturnType<typeof numbered>,
    { spot, orphans }: { readonly spot: Spot; readonly orphans: readonly Measure[] },
  ): void {
    const above = spot.problem;
    const outer = this.#sectionAt(span[0], above);
    const parent = this.#sections.find((section) => section.id === outer) ?? null;
    // A number of the same form as that of the group around it heads another group beside it.
    const isBeside = parent !== null && formOf(parent.marker) === formOf(marker);
    const place = isBeside
      ? { parentId: parent.parentId, level: parent.level }
      : { parentId: parent?.id ?? null, level: (parent?.level ?? 0) + 1 };
    const section = this.#make.section(id, span, { ...place, marker });
    const at = this.#sections.findIndex((one) => one.span[0] > span[0]);
    this.#sections.splice(at < 0 ? this.#sections.length : at, 0, section);
    const behind = above ? this.#problems.indexOf(above) + 1 : 0;
    for (const problem of this.#problems.slice(behind)) if (problem.sectionId === outer) problem.sectionId = id;
    // What stands below a heading of a group is a problem.
    const below = [...orphans, ...(above?.measures.splice(spot.measure) ?? [])];
    this.#problems.splice(
      behind,
      0,
      ...below.map((one) => this.#grown(one, { sectionId: id, level: place.level + 1 })),
    );
  }
}

/** Behind how many measures words stand. */
function placeIn(measures: readonly Measure[], from: number): number {
  const next = measures.findIndex(({ span }) => span[0] > from);
  return next < 0 ? measures.length : next;
}

/** How a number is written, whatever it counts. Sample: `（二）` gives `（#）`. */
function formOf(marker: string | null): string {
  return (marker ?? "").replace(/[0-9０-９一二三四五六七八九十]+/g, "#");
}
