import type { StatusValue } from "@noticelens/parser";
import { holdsAll, wordsSought } from "../store/search-words.ts";
import { overdueBy } from "../store/summary.ts";
import type { NoticeRow } from "../store/tables.ts";
import { regionOf } from "./region-of.ts";

/** One line of the library. */
export interface LibraryRow {
  readonly row: NoticeRow;
  /** Where the issuer is, as far as its name says. */
  readonly region: string | null;
  readonly overdue: number;
  readonly ticked: number;
}

/** What the library is narrowed to. */
export interface LibraryFilter {
  readonly place: "all" | "overdue" | "unfinished" | "trash";
  readonly region: string | null;
  readonly tag: string | null;
  readonly text: string;
}

/** The columns it can be sorted by. */
export type SortKey = "issuer" | "region" | "publishedOn" | "problems" | StatusValue | "overdue" | "ticked";

export interface Sort {
  readonly key: SortKey;
  readonly down: boolean;
}

/** The lines of the library, with what is overdue on a day and how far the inspector's own check has come. */
export function libraryRows(
  rows: readonly NoticeRow[],
  ticked: ReadonlyMap<string, number>,
  today: string,
): LibraryRow[] {
  return rows
    .filter(({ keptAt, summary }) => keptAt !== null && summary !== undefined)
    .map((row) => ({
      row,
      region: regionOf(row.issuer ?? row.title ?? ""),
      overdue: overdueBy(row.summary, today),
      ticked: ticked.get(row.id) ?? 0,
    }));
}

/** Those a filter lets through; `found` are the notices whose text holds what is sought. */
export function filterRows(
  rows: readonly LibraryRow[],
  filter: LibraryFilter,
  found: ReadonlySet<string> | null,
): LibraryRow[] {
  const { place, region, tag, text } = filter;
  const words = wordsSought(text);
  return rows.filter(
    ({ row, region: own, overdue, ticked }) =>
      (place === "trash") === (row.deletedAt !== null) &&
      (place !== "overdue" || overdue > 0) &&
      (place !== "unfinished" || ticked < row.summary.parts) &&
      (region === null || own === region) &&
      (tag === null || row.tags.includes(tag)) &&
      (holdsAll(`${row.issuer ?? ""}${row.title ?? ""}`, words) || (found?.has(row.id) ?? false)),
  );
}

/** Sorts by a column; what has no value comes last either way. */
export function sortRows(rows: readonly LibraryRow[], { key, down }: Sort): LibraryRow[] {
  const collator = new Intl.Collator("zh-CN");
  const sign = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [sortValue(one, key), sortValue(other, key)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  });
}

function sortValue({ row, region, overdue, ticked }: LibraryRow, key: SortKey): string | number | null {
  switch (key) {
    case "issuer":
      return row.issuer ?? row.title ?? row.name;
    case "region":
      return region;
    case "publishedOn":
      return row.publishedOn;
    case "problems":
      return row.summary.problems;
    case "overdue":
      return overdue;
    case "ticked":
      return row.summary.parts === 0 ? 0 : ticked / row.summary.parts;
    default:
      return row.summary.statuses[key];
  }
}

/** How often each value stands in some rows, the most frequent first. */
export function countValues(
  rows: readonly LibraryRow[],
  values: (row: LibraryRow) => readonly string[],
): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const value of values(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || one.localeCompare(other, "zh-CN"));
}
