import {
  type BodyDecision,
  type BodyOptions,
  ORGANS,
  ORGANS_VERSION,
  type OrganRow,
  readOrgans,
} from "@noticelens/parser";
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
  const rows = rowsIn(stored.find(({ key }) => key === TABLE)?.value);
  const decisions = stored.flatMap(({ value }) => (isDecision(value) ? [value] : []));
  return { decisions, ...(rows ? { rows } : {}) };
}

/** What a file brought is believed only if it is what we would have written. */
function rowsIn(value: unknown): readonly OrganRow[] | null {
  if (!Array.isArray(value)) return null;
  try {
    return readOrgans(JSON.stringify({ version: ORGANS_VERSION, organs: value })).organs;
  } catch {
    // The table that comes with the program holds until a better one is saved.
    return null;
  }
}

function isDecision(value: unknown): value is BodyDecision {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("at" in value)) return false;
  if (typeof value.at !== "number") return false;
  if (value.kind === "region") return "name" in value && "region" in value && typeof value.region === "string";
  const names = "names" in value && Array.isArray(value.names) ? value.names : [];
  const isKnown = value.kind === "same" || value.kind === "different";
  return isKnown && names.length === 2 && names.every((name) => typeof name === "string");
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
