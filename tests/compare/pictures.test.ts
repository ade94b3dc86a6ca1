import { compareNotices, countsByTheme, toCompareSource } from "@noticelens/parser";
import { expect, test } from "vitest";
import { drawHeat } from "../../extension/compare/pictures/heat.ts";
import { bureauNames, EVENT_KINDS, type EventKind, timelineOf } from "../../extension/compare/pictures/picture-data.ts";
import { drawStatuses } from "../../extension/compare/pictures/statuses.ts";
import { drawTimeline } from "../../extension/compare/pictures/timeline.ts";
import { aNotice } from "../support/notice-builder.ts";

const bureau = (issuer: string, publishedOn: string) =>
  toCompareSource(
    aNotice({
      issuer: { text: issuer, span: [0, 1] },
      publishedOn,
      dates: [
        { id: "d1", text: "3月至4月", edtf: "2024-03/2024-04", role: "inspection-period" },
        { id: "d2", text: "6月5日", edtf: "2024-06-05", role: "feedback" },
        { id: "d3", text: "9月底前", edtf: "2024-09", qualifier: "end", role: "deadline" },
        { id: "d4", text: "2025年底前", edtf: "2025-12", qualifier: "end", role: "deadline" },
      ],
      problems: [
        { id: "p1", statement: "理论学习不系统", deadline: "d3", status: { value: "in-progress", evidence: [] } },
        { id: "p2", statement: "公务接待超标准", deadline: "d3", status: { value: "in-progress", evidence: [] } },
        { id: "p3", statement: "挂账资金未清理", deadline: "d3", status: { value: "completed", evidence: [] } },
        { id: "p4", statement: "危房改造滞后", deadline: "d4" },
      ],
    }),
  );
const sources = [bureau("岚溪县水利局党组", "2024-08-09"), bureau("岚溪县林业局党组", "2024-08-12")];
const comparison = compareNotices(sources, { asOf: "2024-11-01" });
const names = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, kind])) as Record<EventKind, string>;

test("the timeline holds the days of every notice; a deadline that passed unmet is overdue", () => {
  expect(timelineOf(comparison, sources).filter(({ notice }) => notice === 1)).toEqual([
    { notice: 1, kind: "inspection", from: "2024-03-01", to: "2024-04-30", count: 1 },
    { notice: 1, kind: "feedback", from: "2024-06-05", to: "2024-06-05", count: 1 },
    { notice: 1, kind: "published", from: "2024-08-12", to: "2024-08-12", count: 1 },
    { notice: 1, kind: "overdue", from: "2024-09-30", to: "2024-09-30", count: 2 },
    { notice: 1, kind: "deadline", from: "2024-09-30", to: "2024-09-30", count: 1 },
    { notice: 1, kind: "deadline", from: "2025-12-31", to: "2025-12-31", count: 1 },
  ]);
});

test("every picture says of each mark what it is, and the same data give the same picture", () => {
  const bureaus = bureauNames(comparison);
  const counts = countsByTheme(comparison);
  const heat = { bureaus, themes: comparison.themes.map((theme) => theme ?? "–"), counts };
  const bars = { bureaus, names: ["a", "b", "c", "d", "e", "f", "g"], counts: [0, 1].map(() => [1, 0, 2, 0, 0, 0, 1]) };
  const timeline = { bureaus, events: timelineOf(comparison, sources), names, asOf: comparison.asOf };
  const all = [drawHeat(heat, 900), drawStatuses(bars, 900), drawTimeline(timeline, 900)];
  for (const drawn of all) {
    const marks = [
      ...drawn.svg.matchAll(/ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart" c/g),
    ];
    expect(marks.length).toBeGreaterThan(0);
    for (const [, series, place] of marks) expect(drawn.titles[Number(series)]?.[Number(place)]).toBeTruthy();
  }
  expect(drawHeat(heat, 900).titles[0]).toHaveLength(counts.flat().filter((count) => count > 0).length);
  // The classes are numbered through; they only change the pointer.
  const looks = (): string => drawTimeline(timeline, 900).svg.replace(/ class="[^"]*"|<style[\s\S]*<\/style>/g, "");
  expect(looks()).toBe(looks());
});

test("two notices of one bureau keep their names apart", () => {
  const rounds = compareNotices([...sources, bureau("岚溪县水利局党组", "2025-08-09")], { asOf: "2025-11-01" });
  expect(bureauNames(rounds)).toEqual([
    "岚溪县水利局党组 2024-08-09",
    "岚溪县林业局党组",
    "岚溪县水利局党组 2025-08-09",
  ]);
});
