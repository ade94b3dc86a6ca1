import type { Clerk } from "../clerk.ts";
import type { Mark } from "../numerals.ts";
import { MARKS } from "../numerals.ts";
import type { Page } from "../style.ts";
import { ended, sec } from "../tagging.ts";
import { ORGANISED, TITLES_HERE } from "../words/inspection.ts";
import { ORGANISING, ORGANISING_POINTS, OUTCOMES } from "../words/sentences.ts";
import { aside, inlinePoints, organisation, outcomes, outlook } from "./chapters.ts";
import { contacts, signature } from "./closing.ts";
import { asOf, furniture, preamble, titleLines } from "./opening.ts";

/** What a notice's body stands in. */
export interface Frame {
  /** How chapters are numbered; null where the problems themselves stand at the top and no chapter does. */
  readonly number: Mark | null;
  /** The numbers of sub-headings in the chapters around. */
  readonly sub?: Mark;
  readonly total?: number;
  readonly title?: string;
  /** Outcomes told before the problems, whatever the clerk's habit. */
  readonly outcomesFirst?: boolean;
  readonly family?: string;
}

/** How the work was organised, told in paragraphs without a heading. */
export function organisationParagraphs(clerk: Clerk): string[] {
  const { draw, fill } = clerk;
  const parts = draw.shuffle(ORGANISING).slice(0, draw.int(1, 3));
  return parts.map(([, body]) => {
    const told = body.map((text) => ended(fill(text))).join("");
    const more = draw.shuffle(ORGANISING_POINTS).slice(0, 3).map(fill);
    const run = draw.chance(0.3) ? inlinePoints(more, MARKS.is) : "";
    return `${told}${run}`;
  });
}

/** What came of it all, in a paragraph without a heading. */
export function outcomeParagraph(clerk: Clerk): string {
  const { draw, fill } = clerk;
  const facts = draw.shuffle(OUTCOMES).slice(0, draw.int(2, 5)).map(fill);
  return `${draw.pick([`截至${asOf(clerk)}，`, "集中整改期内，", "三个月来，", "总的看，"])}${facts.join("，")}。`;
}

/** A whole notice around its body; `next` gives the number of the next chapter. */
export function frame(clerk: Clerk, spec: Frame, middle: (next: () => string) => readonly string[]): Page {
  const { draw } = clerk;
  let number = 0;
  const next = (): string => (spec.number ?? MARKS.chapter)(++number);
  // What counts questions or matters counts no sub-headings of other chapters.
  const sub = spec.sub && !/[问事条]/.test(spec.sub(1)) ? spec.sub : MARKS.paren;
  const before: string[] = [];
  const shape = draw.pick(spec.number ? ["chapter", "chapter", "paragraphs", "none"] : ["paragraphs", "none"]);
  clerk.layout.before = shape;
  if (shape === "chapter")
    before.push(
      ...organisation(clerk, {
        mark: next(),
        sub,
        ...(draw.chance(0.6) ? { heading: draw.pick(ORGANISED) } : {}),
      }),
    );
  if (shape === "paragraphs") before.push(...organisationParagraphs(clerk));
  if (spec.outcomesFirst || draw.chance(0.12))
    before.push(
      ...(spec.number && shape === "chapter" && draw.chance(0.5)
        ? outcomes(clerk, { mark: next() })
        : [outcomeParagraph(clerk)]),
    );
  const body = middle(next);
  const after: string[] = [];
  if (spec.number && !spec.outcomesFirst && draw.chance(0.2)) after.push(...outcomes(clerk, { mark: next() }));
  if (spec.number && draw.chance(0.12)) after.push(...aside(clerk, { mark: next() }));
  if (spec.number && draw.chance(0.6)) after.push(...outlook(clerk, { mark: next(), sub }));
  const title = spec.title ?? (draw.chance(0.45) ? draw.pick(TITLES_HERE) : undefined);
  return {
    clerk,
    family: spec.family ?? "inspection-rectification",
    lines: [
      ...(draw.chance(0.3) ? furniture(clerk) : []),
      ...titleLines(clerk, title),
      ...preamble(clerk, spec.total !== undefined && draw.chance(0.5) ? spec.total : null),
      ...before,
      ...body,
      ...after,
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
}

/** A heading of a section with its number. */
export const headed = (mark: string, level: number, heading: string, end = ""): string =>
  `${mark}${sec(level, heading)}${end}`;
