import {
  InvalidOrgansError,
  ORGANS,
  ORGANS_VERSION,
  type OrganRow,
  readOrgans,
  TRADES,
  type TradeId,
} from "@noticelens/parser";

/** How the name of a row ends; `own` where it has endings of its own. */
export type EndKind = "bureau" | "office" | "whole" | "own";

/** A row of the table as it is typed. */
export interface NameDraft {
  /** What tells it from the others while it is typed. */
  readonly key: string;
  readonly name: string;
  readonly short: string;
  readonly kind: EndKind;
  readonly becomes: string;
  readonly year: string;
  readonly trade: TradeId;
  readonly row: OrganRow | null;
}

const KINDS: Readonly<Record<Exclude<EndKind, "own">, readonly string[]>> = {
  bureau: endsOf("教育"),
  office: endsOf("人民防空"),
  whole: [""],
};

function endsOf(name: string): readonly string[] {
  return ORGANS.find((row) => row.name === name)?.ends ?? [];
}

export function toNameDraft(row: OrganRow, at: number): NameDraft {
  const kind = (["bureau", "office", "whole"] as const).find((one) => KINDS[one].join() === row.ends.join()) ?? "own";
  const { name, short, becomes, year, trade } = row;
  return {
    key: `${at} ${name}`,
    name,
    short: short.join(" "),
    kind,
    becomes: becomes.join(" "),
    year: String(year ?? ""),
    trade,
    row,
  };
}

/** A row to be filled in. */
export function freshName(drafts: readonly NameDraft[]): NameDraft {
  const [trade] = Object.keys(TRADES) as [TradeId];
  return { key: `new ${drafts.length}`, name: "", short: "", kind: "bureau", becomes: "", year: "", trade, row: null };
}

/** The typed rows read, or the first place that is wrong: the name of its row. */
export function readNameDrafts(
  drafts: readonly NameDraft[],
): { readonly rows: readonly OrganRow[] } | { readonly wrong: string } {
  const words = (typed: string): string[] => typed.split(/\s+/).filter(Boolean);
  const organs = drafts.map(({ name, short, kind, becomes, year, trade, row }) => ({
    name: name.trim(),
    short: words(short),
    ends: kind === "own" ? (row?.ends ?? [""]) : KINDS[kind],
    trade,
    becomes: words(becomes),
    year: year.trim() === "" ? null : Number(year),
  }));
  return readNameTable(JSON.stringify({ version: ORGANS_VERSION, organs }));
}

/** A table from a file, or the first place that is wrong. */
export function readNameTable(json: string): ReturnType<typeof readNameDrafts> {
  try {
    return { rows: readOrgans(json).organs };
  } catch (error) {
    if (!(error instanceof InvalidOrgansError)) throw error;
    const at = /^organs\.(\d+)/.exec(error.path)?.[1];
    return {
      wrong: at === undefined ? error.message : `${Number(at) + 1} (${error.path.split(".").slice(2).join(".")})`,
    };
  }
}
