import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import type { Draw } from "../draw.ts";
import { ended, inQuotes } from "../tagging.ts";
import { FACTS, PLANNED } from "../words/around.ts";
import { feedback, inspected } from "./opening.ts";

const TRADES = [
  "culture",
  "petition",
  "emergency",
  "grain",
  "data",
  "unions",
  "veterans",
  "court",
  "bank",
  "township",
] as const;

/** A clerk of one of the smaller bureaus who states facts. */
export function findings(draw: Draw): Clerk {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  clerk.taskShare = 0;
  return clerk;
}

/** A problem as one clause, so that ； can part it from the next. */
export const clause = ({ text }: Case): string => text.replace(/[；。].*$/, "");

/** Facts behind a finding, each its own sentence. */
export function facts({ draw, fill }: Clerk, low = 1, high = 3): string {
  return draw
    .shuffle(FACTS)
    .slice(0, draw.int(low, high))
    .map((text) => ended(fill(text)))
    .join("");
}

/** Who inspected whom and when, and that findings were handed over. */
export const opened = (clerk: Clerk): string => {
  const { body, draw } = clerk;
  const group = `<team>${body.team}</team>`;
  return draw.pick([
    `按照${body.above}部署，${inspected(clerk)}，${group}进驻${body.short}开展${body.kind}。${feedback(clerk)}，召开反馈会，${body.team}负责同志反馈了${body.act}情况。`,
    `近日，${group}向${body.inspected}反馈${body.round}${body.act}情况。此前，${inspected(clerk)}，${body.act}组对${body.short}进行了${body.kind}。`,
    `${feedback(clerk)}，${group}${body.act}${body.inspected}情况反馈会召开。根据统一安排，${inspected(clerk)}，${body.act}组对${body.inspected}开展了${body.kind}。`,
  ]);
};

/** The title of a page that hands over findings. */
export const titled = ({ body, draw }: Clerk): string =>
  draw.pick([
    `<title>${body.team}反馈${body.inspected}${body.act}情况</title>`,
    `<title>${body.round}${body.act}：${body.team}向${body.inspected}反馈意见</title>`,
    `<title>关于对${body.inspected}开展${body.kind}的反馈意见</title>`,
  ]);

/** So much that is asked or planned, without final marks. */
export const asked = (clerk: Clerk, count: number): string[] =>
  clerk.draw.shuffle(PLANNED).slice(0, count).map(clerk.fill);

/** Statements of problems, each as one clause in single quotation marks: quoted in passing, never answered. */
export const quotedInPassing = (clerk: Clerk, count: number): string[] =>
  clerk.cases(count).map((one) => inQuotes(clause(one)));
