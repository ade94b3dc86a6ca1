import { useEffect, useMemo, useRef, useState } from "react";
import { useSurface } from "../panel/panel-context.ts";
import { useLive } from "../panel/use-live.ts";
import { tables } from "../store/library.ts";
import { holdsAll, wordsSought } from "../store/search-words.ts";
import { isOwn, type NoticeRow } from "../store/tables.ts";
import { type LibraryRow, libraryRows } from "./library-rows.ts";

const NO_ROWS: readonly LibraryRow[] = [];

/** All lines of the library, live, and how many entries are damaged. Undefined until it is read. */
export function useLibrary(): { readonly rows: readonly LibraryRow[] | undefined; readonly damaged: number } {
  const { today } = useSurface();
  const rows = useLive(() => tables.notices.filter(isOwn).toArray(), "library:notices");
  const checks = useLive(() => tables.findings.toArray(), "library:checks");
  return useMemo(() => {
    if (!rows || !checks) return { rows: undefined, damaged: 0 };
    const ticked = new Map<string, number>();
    for (const { noticeId, ticked: done, itemId } of checks)
      if (done && itemId !== null) ticked.set(noticeId, (ticked.get(noticeId) ?? 0) + 1);
    const whole = rows.filter(isWhole);
    return { rows: libraryRows(whole, ticked, today), damaged: rows.length - whole.length };
  }, [rows, checks, today]);
}

/** A damaged entry is told of and left as it is; the others are shown. */
function isWhole({ summary, tags }: Partial<NoticeRow>): boolean {
  return typeof summary?.problems === "number" && typeof summary.statuses === "object" && Array.isArray(tags);
}

/** Full-text search as a person types: `found` is null while nothing is sought, `prepare` reads the texts ahead. */
export function useFullText(
  sought: string,
  rows: readonly LibraryRow[] = NO_ROWS,
): { readonly found: ReadonlySet<string> | null; readonly prepare: () => void } {
  const texts = useRef<Map<string, string> | null>(null);
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const words = wordsSought(sought).join(" ");
  const count = rows.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are read again when notices come or go
  useEffect(() => {
    texts.current = null;
  }, [count]);
  useEffect(() => {
    if (!words) return setFound(null);
    let here = true;
    void readTexts(texts).then((all) => {
      if (here) setFound(new Set([...all].flatMap(([id, text]) => (holdsAll(text, words.split(" ")) ? [id] : []))));
    });
    return () => {
      here = false;
    };
  }, [words]);
  return { found, prepare: () => void readTexts(texts) };
}

async function readTexts(kept: { current: Map<string, string> | null }): Promise<Map<string, string>> {
  kept.current ??= new Map((await tables.texts.toArray()).map(({ id, text }) => [id, text]));
  return kept.current;
}
