import type { Correction, Notice } from "@noticelens/parser";
import type { Anchor } from "./anchor.ts";
import type { CheckRow, NoticeRow } from "./tables.ts";

/** What may be set of a check. */
export type CheckPatch = Partial<Pick<CheckRow, "ticked" | "status" | "remark" | "day">>;

/** The reading that was on the screen when something was done, for its items have names of their own. */
export interface SeenReading {
  readonly notice: Notice;
  readonly textHash: string;
  readonly corrections: readonly Correction[];
}

/** Whether a reading on the screen is the one that is stored, with the same corrections: then its items have the same names. */
export function isStored(seen: Pick<SeenReading, "textHash" | "corrections">, row: NoticeRow | undefined): boolean {
  const ids = ({ corrections }: Pick<SeenReading, "corrections">): string => corrections.map(({ id }) => id).join();
  return row !== undefined && row.textHash === seen.textHash && ids(row) === ids(seen);
}

/** What became of an edit: the remark as it is stored, and whether another window's words were kept beside the new ones. */
export interface Edited {
  readonly remark: string | null;
  readonly both: boolean;
}

/** A check on which nothing is set. */
export function emptyCheck(noticeId: string, itemId: string | null, anchor: Anchor | null): CheckRow {
  return {
    id: crypto.randomUUID(),
    noticeId,
    itemId,
    anchor,
    seen: null,
    byHand: false,
    home: noticeId,
    ticked: false,
    status: null,
    remark: "",
    day: null,
    changedAt: 0,
  };
}
