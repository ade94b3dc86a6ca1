import { useMemo } from "react";
import type { Ready } from "../reading/reading.ts";
import { isStored } from "../store/checks.ts";
import { tables } from "../store/library.ts";
import { useLive } from "./use-live.ts";

/** The same reading with the corrections as they are stored now: the person, or another window, may have made some. */
export function useCorrected(met: Ready): Ready {
  const { id, textHash } = met.row;
  const corrected = useLive(async () => {
    const row = await tables.notices.get(id);
    if (!row || row.textHash !== textHash || isStored(met.row, row)) return null;
    const content = await tables.contents.get(id);
    return content ? { row, notice: content.notice, corrected: content.corrected } : null;
  }, `corrected:${id}:${textHash}:${met.row.readAt}`);
  return useMemo(() => (corrected ? { ...met, ...corrected } : met), [met, corrected]);
}
