import type { Case, Clerk } from "../clerk.ts";
import { MARKS, type Mark } from "../numerals.ts";
import type { State } from "../states.ts";
import { core, ended, inQuotes, meas, prob, runMark } from "../tagging.ts";

/** The points of an answer in one line: 一是…；二是…。 */
export function run(points: readonly string[], mark: Mark = MARKS.is, between = "；"): string {
  return points
    .map((point, place) => `${mark(place + 1)}${meas(ended(point, runMark(place, points.length, between)))}`)
    .join("");
}

/** The points of an answer, each on its own line. */
export function lines(points: readonly string[], mark: Mark = MARKS.is, between = "。"): string[] {
  return points.map(
    (point, place) => `${mark(place + 1)}${meas(ended(point, runMark(place, points.length, between)))}`,
  );
}

/** The ways in which a problem is quoted; `§` is the problem itself. */
export const FORMULAS = {
  rectified: "关于“§”问题的整改情况",
  rectify: "关于“§”问题的整改",
  quoted: "关于“§”的问题",
  quotedShort: "关于“§”问题",
  plain: "关于§的问题",
  aimed: "针对“§”的问题",
  aimedShort: "针对“§”问题",
  concerning: "就“§”问题的整改",
  pointed: "巡察指出“§”的问题",
  onlyQuoted: "“§”问题",
  tail: "§的问题",
} as const;

export type Formula = keyof typeof FORMULAS;

/** A problem inside formula words; `tail` is what stands behind it as published. */
export function inFormula(formula: Formula, text: string, state: State | null, tail = ""): string {
  const [before = "", after = ""] = FORMULAS[formula].split("§");
  const quoted = before.endsWith("“") ? inQuotes(text) : text.replace(/。$/, "");
  return prob(`${before}${core(quoted)}${after}${tail}`, state);
}

/** A problem as a bare statement. */
export const bare = (text: string, state: State | null, mark = "。"): string =>
  prob(mark === "" ? text : ended(text, mark), state);

/** Some deeds of a case, few more often than many. */
export const some = (clerk: Clerk, one: Case, low = 2, high = 4): string[] => one.deeds(clerk.draw.int(low, high));
