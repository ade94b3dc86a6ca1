import { parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { f1, labelledNotices, scoreNotice, type Tally } from "./support/labelled.ts";

/** What the labelled notices must reach together, by kind. Raised when the parser gets better, never lowered. */
const FLOORS: Readonly<Record<string, number>> = {
  title: 1,
  issuer: 1,
  team: 1,
  sections: 0.99,
  problems: 0.995,
  measures: 0.995,
  attachment: 0.99,
  dates: 0.98,
  contacts: 0.99,
  citations: 1,
  numbers: 1,
  status: 0.99,
};

describe("labelled notices", async () => {
  const total: Record<string, Tally> = {};
  for (const labelled of labelledNotices()) {
    const notice = await parse(labelled.text);
    for (const [kind, tally] of Object.entries(scoreNotice(labelled, notice).tallies)) {
      total[kind] ??= { found: 0, extra: 0, missed: 0 };
      for (const key of ["found", "extra", "missed"] as const) total[kind][key] += tally[key];
    }
    test(`${labelled.name}: every value stands where its span says`, () => {
      const cuts = [
        ...notice.dates,
        ...notice.contacts,
        ...notice.problems,
        ...notice.problems.flatMap(({ measures }) => measures),
        ...notice.quantities,
        ...notice.outcomes,
      ];
      expect(cuts.filter(({ text, span: [from, to] }) => notice.text.slice(from, to) !== text)).toEqual([]);
    });
  }

  test.each(Object.entries(FLOORS))("%s are found at least as well as %d", (kind, floor) => {
    expect(f1(total[kind] ?? { found: 0, extra: 0, missed: 1 })).toBeGreaterThanOrEqual(floor);
  });
});
