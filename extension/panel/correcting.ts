import { type Certainty, type Correction, type ItemKind, type Notice, quoteOf, type Section } from "@noticelens/parser";

type Span = readonly [number, number];

/** An item of a notice as it is corrected: a problem, a measure, or the heading of a group. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  readonly span: Span;
  readonly marker: string | null;
  readonly certainty: Certainty;
}

/** The item of a row of the list, by the row's key. Sample: `section:p3` is the heading above that problem. */
export function itemOf(notice: Notice, key: string): Item | null {
  const ofSection = key.startsWith("section:") ? sectionAbove(notice, key.slice("section:".length)) : null;
  if (ofSection) return { ...ofSection, kind: "heading" };
  return itemsIn(notice).find(({ id }) => id === key) ?? null;
}

function sectionAbove({ sections, problems }: Notice, problemId: string): Section | undefined {
  const problem = problems.find(({ id }) => id === problemId);
  return sections.find(({ id }) => id === problem?.sectionId);
}

/** The problems and measures of a notice, in the order of the list. */
export function itemsIn({ problems }: Notice): Item[] {
  return problems.flatMap(({ measures, ...problem }) => [
    { ...problem, kind: "problem" as const },
    ...measures.map((one) => ({ ...one, kind: "measure" as const })),
  ]);
}

/** The problems and measures that share words with a span. */
export function touchedBy(notice: Notice, [from, to]: Span): Item[] {
  return itemsIn(notice).filter(({ span }) => span[0] < to && span[1] > from);
}

/** The item before this one that it can be joined with: of its kind, under one problem, with no other item between. */
export function previousOf(notice: Notice, item: Item): Item | null {
  const items = itemsIn(notice);
  const before = items[items.findIndex(({ id }) => id === item.id) - 1];
  if (!before || before.kind !== item.kind || before.span[1] > item.span[0]) return null;
  const between = [
    ...touchedBy(notice, [before.span[0], item.span[1]]),
    ...headingsIn(notice, before.span[1], item.span[0]),
  ];
  return between.length === 2 ? before : null;
}

function headingsIn({ sections }: Notice, from: number, to: number): Section[] {
  return sections.filter(({ span }) => span[0] < to && span[1] > from);
}

/** Whether anything stands above that a measure can hang on. */
export function hasProblemAbove({ problems }: Notice, { id, span }: Pick<Item, "id" | "span">): boolean {
  const at = problems.findIndex((problem) => problem.id === id);
  return at >= 0 ? at > 0 : problems.some((problem) => problem.span[0] <= span[0]);
}

function made(
  notice: Notice,
  span: Span,
  rest: Pick<Correction, "as" | "how" | "was"> & Partial<Correction>,
): Correction {
  const id = crypto.randomUUID().slice(0, 8);
  return { id, at: Date.now(), words: quoteOf(notice.text, span), under: null, ...rest };
}

/** Makes an item another kind of item, none, or surely what it is. */
export function changed(notice: Notice, { kind, span }: Item, as: Correction["as"]): Correction {
  const how = as === "none" ? "removed" : as === kind ? "settled" : "changed";
  return made(notice, span, { as, how, was: kind });
}

/** Joins an item with the one before it. */
export function joined(notice: Notice, item: Item, before: Item): Correction {
  return made(notice, [before.span[0], item.span[1]], { as: item.kind, how: "joined", was: item.kind });
}

/** Splits an item at an offset of the text; what stands behind it is an item of the same kind. */
export function split(notice: Notice, { kind, span }: Item, at: number): Correction {
  return made(notice, [at, span[1]], { as: kind, how: "split", was: null });
}

/** Hangs a measure on another problem. */
export function moved(notice: Notice, { span }: Item, under: Span): Correction {
  return made(notice, span, { as: "measure", how: "moved", was: "measure", under: quoteOf(notice.text, under) });
}

/**
 * Makes words an item. Words that reach over several measures make them one; words that are an item already change that;
 * words inside one part it.
 */
export function added(notice: Notice, span: Span, as: ItemKind, under: Span | null): Correction {
  const touched = touchedBy(notice, span);
  const quote = under && quoteOf(notice.text, under);
  const [only] = touched;
  const isIt = only && touched.length === 1 && only.span[0] >= span[0] && only.span[1] <= span[1] + 1;
  if (isIt && !quote) return changed(notice, { ...only, span }, as);
  if (as === "measure" && touched.length > 1) {
    const from = Math.min(span[0], ...touched.map((one) => one.span[0]));
    const to = Math.max(span[1], ...touched.map((one) => one.span[1]));
    return made(notice, [from, to], { as, how: "joined", was: null, under: quote });
  }
  return made(notice, span, { as, how: touched.length > 0 ? "split" : "added", was: null, under: quote });
}

/** The places where an item can be parted: behind the marks that end a sentence or a clause. Offsets into the text. */
export function cutsOf(
  { text }: Notice,
  [from, to]: Span,
): { readonly at: number; readonly ends: "sentence" | "clause" }[] {
  const cuts: { at: number; ends: "sentence" | "clause" }[] = [];
  for (const found of text.slice(from, to).matchAll(/[。！？!?；;][”’」』）)]?|[，,：:\n]/g)) {
    const at = from + found.index + found[0].length;
    const isInside = /[\p{L}\p{N}]/u.test(text.slice(at, to)) && /[\p{L}\p{N}]/u.test(text.slice(from, at));
    if (isInside) cuts.push({ at, ends: /[，,：:\n]/.test(found[0]) ? "clause" : "sentence" });
  }
  return cuts;
}

/** Where words would hang: the problem above them, and the measure of it that stands before them. */
export function placeOf(
  notice: Notice,
  from: number,
): { readonly problem: Item; readonly measure: Item | null } | null {
  const above = itemsIn(notice).filter(({ span }) => span[0] < from);
  const problem = above.findLast(({ kind }) => kind === "problem");
  if (!problem) return null;
  const last = above.at(-1);
  return { problem, measure: last?.kind === "measure" ? last : null };
}
