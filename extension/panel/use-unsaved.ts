import { useMemo, useRef, useState } from "react";
import { type CheckPatch, type Edited, emptyCheck } from "../store/checks.ts";
import { isFull } from "../store/full.ts";
import type { CheckRow, EditRow } from "../store/tables.ts";

/** Something the person did that could not be stored. */
export interface UnsavedEdit {
  readonly itemIds: readonly string[];
  readonly patch: CheckPatch;
  readonly what: EditRow["what"];
  readonly base: string | undefined;
}

/** What is not stored yet, why, and the way to store it. */
export interface Unsaved {
  readonly edits: readonly UnsavedEdit[];
  /** There is no room left on this computer; else the store failed otherwise. */
  readonly isFull: boolean;
  /** Tries to store all of it again. */
  retry(): void;
}

type Store = (edit: UnsavedEdit) => Promise<Edited>;

/**
 * Keeps what could not be stored, so that it stays on the screen and can be stored later. With the next edit that can be
 * stored, all that waits is stored before it.
 */
export function useUnsaved(store: Store): Unsaved & { save: Store } {
  const [edits, setEdits] = useState<readonly UnsavedEdit[]>([]);
  const [full, setFull] = useState(false);
  const waiting = useRef<readonly UnsavedEdit[]>([]);
  const keep = (next: readonly UnsavedEdit[]): void => {
    waiting.current = next;
    setEdits(next);
  };
  const flush = async (): Promise<void> => {
    for (const edit of waiting.current) {
      await store(edit);
      keep(waiting.current.filter((one) => one !== edit));
    }
  };
  const failed = (cause: unknown): void => setFull(isFull(cause));
  return {
    edits,
    isFull: full,
    retry: () => void flush().catch(failed),
    async save(edit) {
      try {
        await flush();
        return await store(edit);
      } catch (cause) {
        failed(cause);
        keep([...waiting.current.filter((one) => !isOver(edit, one)), edit]);
        throw cause;
      }
    },
  };
}

/** Whether an edit sets all that another one sets, on the same items. */
function isOver(edit: UnsavedEdit, other: UnsavedEdit): boolean {
  return edit.itemIds.join() === other.itemIds.join() && Object.keys(other.patch).every((name) => name in edit.patch);
}

/** The checks as the person made them: those that are stored, under what is not stored yet. */
export function useWithUnsaved(
  stored: ReadonlyMap<string, CheckRow>,
  edits: readonly UnsavedEdit[],
  noticeId: string,
): ReadonlyMap<string, CheckRow> {
  return useMemo(() => {
    if (edits.length === 0) return stored;
    const checks = new Map(stored);
    for (const { itemIds, patch } of edits)
      for (const id of itemIds) checks.set(id, { ...(checks.get(id) ?? emptyCheck(noticeId, id, null)), ...patch });
    return checks;
  }, [stored, edits, noticeId]);
}
