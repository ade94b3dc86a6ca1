import { type Notice, SCHEMA_VERSION } from "@noticelens/parser";

/** What version 0.1 of the parser wrote: the same keys, without what {@link upgradeNotice} adds. */
interface NoticeOfVersion1 {
  readonly schemaVersion: 1;
  readonly sections: readonly object[];
  readonly problems: readonly (object & {
    readonly measures: readonly (object & { readonly dates: readonly string[] })[];
  })[];
  readonly dates: readonly { readonly id: string; readonly role: string }[];
  readonly diagnostics?: readonly { readonly code: string; readonly details?: Readonly<Record<string, unknown>> }[];
  readonly source?: { readonly pages: number | null };
}

/** What read the notices of that version; which of its editions is not stored. */
const READ_BY = { name: "@noticelens/parser", version: "0.1.x" } as const;

/**
 * A notice as this version has it, from one that version 0.1 stored; anything else comes back as it is.
 *
 * That version measured no certainty, so every item is `likely`. A measure's deadline is the last of its dates that is
 * one, as the parser links them now. Ids stay, so that all checks stay with their items.
 */
export function upgradeNotice(stored: unknown): unknown {
  if (!isVersion1(stored)) return stored;
  const deadlines = new Set(stored.dates.filter(({ role }) => role === "deadline").map(({ id }) => id));
  return {
    ...stored,
    schemaVersion: SCHEMA_VERSION,
    parser: { ...READ_BY },
    sections: stored.sections.map((section) => ({ ...section, certainty: "likely" })),
    problems: stored.problems.map((problem) => ({
      ...problem,
      tags: [],
      certainty: "likely",
      measures: problem.measures.map((measure) => ({
        ...measure,
        deadline: measure.dates.findLast((id) => deadlines.has(id)) ?? null,
        certainty: "likely",
      })),
    })),
    truncated: truncationOf(stored),
  };
}

/** What version 0.1 said of a reading that did not reach the end: a diagnostic, with the page where there are pages. */
function truncationOf({ diagnostics, source }: NoticeOfVersion1): Notice["truncated"] {
  for (const { code, details } of diagnostics ?? []) {
    if (code !== "stopped-early" && code !== "pdf/too-many-pages") continue;
    const reason = code === "stopped-early" ? "stopped" : "limit";
    const page = details?.[reason === "stopped" ? "page" : "limit"];
    return typeof page === "number"
      ? { reason, unit: "page", read: page, total: source?.pages ?? null }
      : { reason, unit: "character", read: null, total: null };
  }
  return null;
}

/** Whether two readings were made by different versions of the parser: then equal ids need not be equal items. */
export function isReadOtherwise(one: Notice, other: Notice): boolean {
  return one.parser.version !== other.parser.version;
}

/** Whether the first reading was made by a later version of the parser. Sample: `0.2.0` is later than `0.1.x`. */
export function isReadLater(one: Notice, other: Notice): boolean {
  return one.parser.version.localeCompare(other.parser.version, "en", { numeric: true }) > 0;
}

/** A damaged entry must not keep the others from being read: of its parts only those that are used are asked for. */
function isVersion1(stored: unknown): stored is NoticeOfVersion1 {
  const { schemaVersion, sections, problems, dates } = (stored ?? {}) as Record<string, unknown>;
  if (schemaVersion !== 1 || !Array.isArray(sections) || !Array.isArray(problems) || !Array.isArray(dates))
    return false;
  return problems.every(
    (problem) => Array.isArray(problem?.measures) && problem.measures.every((one: unknown) => hasDates(one)),
  );
}

function hasDates(measure: unknown): boolean {
  return Array.isArray((measure as { readonly dates?: unknown } | null)?.dates);
}
