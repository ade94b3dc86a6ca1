import {
  type BodyFile,
  countEntries,
  type Language,
  type Level,
  levelName,
  type TradeId,
  tradeName,
} from "@noticelens/parser";

/** What the list is narrowed to; null where it is not. What a name does not say is a value too. */
export interface BodyFilter {
  readonly region: string | null;
  readonly level: Level | "unknown" | null;
  readonly trade: TradeId | "unknown" | null;
}

/** The columns of the list. */
export const BODY_COLUMNS = [
  "body",
  "region",
  "level",
  "trade",
  "feedback",
  "notices",
  "audits",
  "latest",
  "problems",
  "completed",
  "in-progress",
  "rest",
] as const;

export type BodyColumn = (typeof BODY_COLUMNS)[number];

export interface BodySort {
  readonly key: BodyColumn;
  readonly down: boolean;
}

/** What stands for a place that is not said. */
const UNSAID = "";

/** The facets of a body. */
export function facetsOf({
  region,
  level,
  trade,
}: BodyFile): Required<{ [K in keyof BodyFilter]: NonNullable<BodyFilter[K]> }> {
  return { region: region.at(-1) ?? UNSAID, level: level ?? "unknown", trade: trade ?? "unknown" };
}

/** The bodies that a filter lets through. */
export function filterBodies(files: readonly BodyFile[], filter: BodyFilter): BodyFile[] {
  return files.filter((file) => {
    const own = facetsOf(file);
    return (["region", "level", "trade"] as const).every(
      (facet) => filter[facet] === null || filter[facet] === own[facet],
    );
  });
}

/** How many bodies there are of every value of a facet, the most first; what is not said last. */
export function countFacet(files: readonly BodyFile[], facet: keyof BodyFilter): [string, number][] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const value = facetsOf(file)[facet];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const isUnsaid = (value: string): number => Number(value === UNSAID || value === "unknown");
  return [...counts].sort(
    ([one, a], [other, b]) => isUnsaid(one) - isUnsaid(other) || b - a || one.localeCompare(other, "zh-CN"),
  );
}

/** The words of a cell; null where nothing is said. */
export function bodyCell(file: BodyFile, column: BodyColumn, lang: Language): string | number | null {
  const all = file.entries;
  const count = (pick: (entry: BodyFile["entries"][number]) => number): number =>
    all.reduce((sum, one) => sum + pick(one), 0);
  switch (column) {
    case "body":
      return file.name;
    case "region":
      return file.region.at(-1) ?? null;
    case "level":
      return file.level === null ? null : levelName(file.level, lang);
    case "trade":
      return file.trade === null ? null : tradeName(file.trade, lang);
    case "latest":
      return all.find(({ day }) => day !== null)?.day ?? null;
    case "problems":
      return count(({ problems }) => problems);
    case "completed":
      return count(({ statuses }) => statuses.completed);
    case "in-progress":
      return count(({ statuses }) => statuses["in-progress"] + statuses["mostly-completed"] + statuses["long-term"]);
    case "rest":
      return count(({ statuses }) => statuses.unstated + statuses.planned + statuses["not-started"]);
    default:
      return countEntries(file)[column];
  }
}

/** The bodies sorted by a column; what has no value comes last either way. */
export function sortBodies(files: readonly BodyFile[], { key, down }: BodySort, lang: Language): BodyFile[] {
  const collator = new Intl.Collator("zh-CN");
  const sign = down ? -1 : 1;
  return files.toSorted((one, other) => {
    const [a, b] = [bodyCell(one, key, lang), bodyCell(other, key, lang)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  });
}
