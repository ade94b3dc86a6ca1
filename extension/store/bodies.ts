import { type BodyDecision, type BodyOptions, ORGANS, type OrganRow } from "@noticelens/parser";
import { editDecisions, undo } from "./edits.ts";
import { tables } from "./library.ts";
import type { EditRow, NoticeTables } from "./tables.ts";

/** What all decisions on bodies begin with; the table of names is one of them. They are in backups. */
const PREFIX = "body:";
const TABLE = `${PREFIX}table`;
/** What they are undone by. */
const LOG = "bodies";

/** What a person decided of names, the earliest first, and the table of names where it was changed. */
export async function loadBodyWork(db: NoticeTables = tables): Promise<Pick<BodyOptions, "rows" | "decisions">> {
  const stored = await db.decisions.where("key").startsWith(PREFIX).sortBy("at");
  const rows = stored.find(({ key }) => key === TABLE)?.value;
  const decisions = stored.flatMap(({ key, value }) => (key === TABLE ? [] : [value as BodyDecision]));
  return { decisions, ...(Array.isArray(rows) && rows.length > 0 ? { rows: rows as OrganRow[] } : {}) };
}

/** Keeps a decision on names; one on the same names gives way. It can be undone. */
export async function decideBody(decision: BodyDecision, db: NoticeTables = tables): Promise<void> {
  await editDecisions(LOG, new Map([[keyOf(decision), decision]]), db);
}

function keyOf(decision: BodyDecision): string {
  return decision.kind === "region"
    ? `${PREFIX}region:${decision.name}`
    : `${PREFIX}pair:${decision.names.toSorted().join("\n")}`;
}

/** Keeps a table of names; null goes back to the parser's own. It can be undone. */
export async function saveOrgans(rows: readonly OrganRow[] | null, db: NoticeTables = tables): Promise<void> {
  await editDecisions(LOG, new Map([[TABLE, rows]]), db);
}

/** The table that names are read by, and whether a person changed it. */
export async function loadOrgans(
  db: NoticeTables = tables,
): Promise<{ readonly rows: readonly OrganRow[]; readonly isOwn: boolean }> {
  const { rows } = await loadBodyWork(db);
  return { rows: rows ?? ORGANS, isOwn: rows !== undefined };
}

/** Takes back what was last decided of bodies. Gives it, or null when there is nothing. */
export function undoBodies(db: NoticeTables = tables): Promise<EditRow | null> {
  return undo(LOG, db);
}
