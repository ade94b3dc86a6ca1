import { CHOICES, type Choice, type Layout, MAIN } from "./choices.ts";
import { type LaidOut, writeNotice } from "./write-notice.ts";

const pairOf = (one: Choice, first: string, other: Choice, second: string): string =>
  `${one} ${first} ${other} ${second}`;

function pairsOf(layout: Readonly<Record<string, string>>): string[] {
  return MAIN.flatMap((one, index) =>
    MAIN.slice(index + 1).map((other) => pairOf(one, layout[one] ?? "", other, layout[other] ?? "")),
  );
}

/**
 * Notices in which every two values of the main choices meet that can stand together (a covering array), none of them in what
 * is set aside. Each is written for the first pair that is still missing; a pair that cannot be had is tried once.
 */
export function coveringNotices(): LaidOut[] {
  const covered = new Set<string>();
  const notices: LaidOut[] = [];
  let seed = 500_000;
  for (const [index, one] of MAIN.entries()) {
    for (const other of MAIN.slice(index + 1)) {
      for (const first of Object.keys(CHOICES[one])) {
        for (const second of Object.keys(CHOICES[other])) {
          if (covered.has(pairOf(one, first, other, second))) continue;
          covered.add(pairOf(one, first, other, second));
          const fixed: Partial<Layout> = { family: "inspection", table: "none", [one]: first, [other]: second };
          const notice = writeNotice(seed++, { aside: false, fixed });
          if (notice.layout[one] !== first || notice.layout[other] !== second) continue;
          for (const pair of pairsOf(notice.layout)) covered.add(pair);
          notices.push(notice);
        }
      }
    }
  }
  return notices;
}
