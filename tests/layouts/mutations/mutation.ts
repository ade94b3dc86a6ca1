import type { Chance } from "../chance.ts";

/** Changes the body of a labelled notice, keeping its labels true; null where there is nothing to change. */
export type Mutation = (body: string, chance: Chance) => string | null;

/** The text as it is read: without the tags. */
export const plainOf = (body: string): string => body.replace(/<[^>]*>/g, "");

/** True when lines of the text open with such a marker already, so that another series of the kind would be in its way. */
export const opensWith = (body: string, marker: RegExp): boolean =>
  plainOf(body)
    .split("\n")
    .some((line) => marker.test(line.replace(/^[\s　]+/, "")));

const HAN = "一二三四五六七八九";

/** The number that a Chinese one up to 99 says. Sample: 二十一 gives 21. */
export function numberOf(han: string): number {
  const at = han.indexOf("十");
  if (at < 0) return HAN.indexOf(han) + 1;
  const tens = at === 0 ? 1 : HAN.indexOf(han.charAt(0)) + 1;
  return tens * 10 + (at === han.length - 1 ? 0 : HAN.indexOf(han.charAt(at + 1)) + 1);
}

/** A replacement, or null where it finds nothing. */
export function replaced(body: string, pattern: RegExp, by: string | ((...found: string[]) => string)): string | null {
  const changed = typeof by === "string" ? body.replace(pattern, by) : body.replace(pattern, by);
  return changed === body ? null : changed;
}
