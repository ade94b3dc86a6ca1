import type { Correction, Notice } from "@noticelens/parser";
import { useEffect, useMemo } from "react";
import type { ToastMessage } from "../design/toast.tsx";
import { anchorsOf, itemsOf, placeAll } from "../store/anchor.ts";
import { type CheckPatch, type Edited, isStored } from "../store/checks.ts";
import { isFull } from "../store/full.ts";
import { tables } from "../store/library.ts";
import type { CheckRow, EditRow, NoticeRow } from "../store/tables.ts";
import { useSurface } from "./panel-context.ts";
import { useLive } from "./use-live.ts";
import { type Unsaved, useUnsaved, useWithUnsaved } from "./use-unsaved.ts";

/** The inspector's work on a notice, live, and what can be done to it. */
export interface NoticeWork {
  readonly checks: ReadonlyMap<string, CheckRow>;
  /** Checks whose words are not in this reading. */
  readonly unplaced: readonly CheckRow[];
  readonly unsaved: Unsaved;
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /**
   * `base` is the remark that was there when its writing began. What cannot be stored is in {@link NoticeWork.unsaved}; for
   * a remark it is thrown too.
   */
  edit(itemIds: readonly string[], patch: CheckPatch, what: EditRow["what"], base?: string): Promise<Edited>;
  /** Puts a check without a place at an item. */
  place(checkId: string, itemId: string): void;
  /** Takes a check without a place away. */
  drop(checkId: string): void;
  /** Corrects the reading, and says `done`. */
  correct(change: (corrections: readonly Correction[]) => readonly Correction[], done: string): void;
  keep(kept: boolean): void;
  undo(): void;
  redo(): void;
}

const NO_CHECKS: readonly CheckRow[] = [];
const loadEdits = () => import("../store/edits.ts");

/** Reads and edits what is stored for a reading of a notice; `say` tells the person what was done and offers to take it back. */
export function useNoticeWork(
  { row, notice }: { readonly row: NoticeRow; readonly notice: Notice },
  nameOf: (id: string) => string,
  say: (message: ToastMessage) => void,
): NoticeWork {
  const { words } = useSurface();
  const noticeId = row.id;
  const stored = useLive(() => tables.findings.where({ noticeId }).toArray(), `checks:${noticeId}`) ?? NO_CHECKS;
  const edits = useLive(() => tables.edits.where({ noticeId }).toArray(), `edits:${noticeId}`);
  const kept = useLive(() => tables.notices.get(noticeId), `notice:${noticeId}`);
  // Another window may have read the notice anew: then the items stored with the checks are not those shown here.
  const isShown = isStored(row, kept ?? row);
  const { checks: storedChecks, unplaced } = useMemo(() => arrange(stored, notice, isShown), [stored, notice, isShown]);
  const unsaved = useUnsaved(({ itemIds, patch, what, base }) => {
    const seen = { notice, textHash: row.textHash, corrections: row.corrections };
    const edit = { itemIds, patch, what, seen, ...(base === undefined ? null : { base }) };
    return loadEdits().then(({ editChecks }) => editChecks(noticeId, edit));
  });
  // Wanted with the first tick: fetched behind the first items.
  useEffect(() => void loadEdits(), []);
  const checks = useWithUnsaved(storedChecks, unsaved.edits, noticeId);
  const failed = (cause: unknown): void => say({ text: words.unsaved.notDone(isFull(cause)) });
  const back = (): void => {
    void loadEdits()
      .then(({ undo }) => undo(noticeId))
      .then((edit) => say({ text: edit ? words.toasts.undone : words.toasts.nothingToUndo }), failed);
  };
  return {
    checks,
    unplaced,
    unsaved,
    isKept: (kept ?? row).keptAt !== null,
    canUndo: edits?.some(({ undone }) => !undone) ?? false,
    canRedo: edits?.some(({ undone }) => undone) ?? false,
    async edit(itemIds, patch, what, base) {
      const edited = await unsaved.save({ itemIds, patch, what, base }).catch((cause: unknown) => {
        if (what === "remark") throw cause;
        return null;
      });
      if (!edited) return { remark: null, both: false };
      if (edited.both) say({ text: words.toasts.bothKept });
      if (what !== "tick" && what !== "status") return edited;
      const [first = ""] = itemIds;
      const text =
        what === "status"
          ? words.toasts.status(nameOf(first))
          : itemIds.length > 1 && patch.ticked
            ? words.toasts.ticks(itemIds.length)
            : words.toasts[patch.ticked ? "tick" : "untick"](nameOf(first));
      say({ text, action: { name: words.panel.undo, run: back } });
      return edited;
    },
    place(checkId, itemId) {
      const placed = loadEdits().then(({ placeCheck }) => placeCheck(checkId, itemId));
      void placed.then(({ both }) => {
        const text = both ? words.toasts.placedBoth(nameOf(itemId)) : words.toasts.placed(nameOf(itemId));
        say({ text, action: { name: words.panel.undo, run: back } });
      }, failed);
    },
    drop(checkId) {
      const dropped = loadEdits().then(({ dropCheck }) => dropCheck(checkId));
      void dropped.then(
        () => say({ text: words.toasts.dropped, action: { name: words.panel.undo, run: back } }),
        failed,
      );
    },
    correct(change, done) {
      const corrected = loadEdits().then(({ correctReading }) => correctReading(noticeId, change));
      void corrected.then(() => say({ text: done, action: { name: words.panel.undo, run: back } }), failed);
    },
    keep(isKept) {
      const patch = { keptAt: isKept ? Date.now() : null };
      const changed = loadEdits().then(({ editNotice }) => editNotice(noticeId, { patch, what: "keep" }));
      void changed.then(
        () =>
          say({
            text: isKept ? words.toasts.keep : words.toasts.letGo,
            action: { name: words.panel.undo, run: back },
          }),
        failed,
      );
    },
    undo: back,
    redo() {
      const done = loadEdits().then(({ redo }) => redo(noticeId));
      void done.then((edit) => say({ text: edit ? words.toasts.redone : words.toasts.nothingToRedo }), failed);
    },
  };
}

/** The checks at the items of this reading, and those that have none. */
function arrange(
  stored: readonly CheckRow[],
  notice: Notice,
  isShown: boolean,
): { readonly checks: ReadonlyMap<string, CheckRow>; readonly unplaced: readonly CheckRow[] } {
  const wanted = (check: CheckRow) => ({ id: check.id, anchors: anchorsOf(check), wasPlaced: check.itemId !== null });
  const places = isShown ? null : placeAll(stored.map(wanted), itemsOf(notice));
  const placeOf = (check: CheckRow): string | null => (places ? (places.get(check.id) ?? null) : check.itemId);
  const checks = new Map<string, CheckRow>();
  const unplaced: CheckRow[] = [];
  for (const check of stored) {
    const itemId = placeOf(check);
    if (itemId === null) unplaced.push(check);
    else checks.set(itemId, check);
  }
  return { checks, unplaced };
}
