import { recogniseFamily } from "./families/index.ts";
import type { Family as FamilyName } from "./model/notice.ts";
import type { Line, Outline } from "./model/outline.ts";

/** The families by the index that the weights know them by; never to be reordered without `pnpm train`. */
const KINDS: readonly FamilyName[] = [
  "other",
  "inspection-rectification",
  "audit-rectification",
  "environment-rectification",
  "safety-rectification",
  "rectification-plan",
  "inspection-feedback",
  "inspection-announcement",
];
/** A text that is known as no notice. */
const FOREIGN = KINDS.length;

const MOST_LINES = 6;
const MOST_CHARACTERS = 1_200;

/** What title and opening alone make of a text, before anything of it is read: evidence for its reading, no more. */
export function priorKind(
  text: string,
  lines: readonly Line[],
  frame: Pick<Outline, "title" | "bodyLine">,
  name: string,
): number {
  const words = (from: number, to: number): string =>
    lines
      .slice(from, to)
      .map(({ span }) => text.slice(...span))
      .join("\n");
  const { name: family, foreign } = recogniseFamily({
    title: words(...frame.title).replaceAll("\n", "") || name,
    opening: words(frame.bodyLine, frame.bodyLine + MOST_LINES).slice(0, MOST_CHARACTERS),
    headings: "",
    text: text.slice(0, 20_000),
    measures: 1,
  });
  return foreign ? FOREIGN : KINDS.indexOf(family);
}
