import { useMemo } from "react";
import type { ToastMessage } from "../design/toast.tsx";
import { type CheckPatch, editChecks, editNotice, redo, undo } from "../store/edits.ts";
import { tables } from "../store/library.ts";
import type { CheckRow, EditRow, NoticeRow } from "../store/tables.ts";
import { useSurface } from "./panel-context.ts";
import { useLive } from "./use-live.ts";

/** The inspector's work on a notice, live, and what can be done to it. */
export interface NoticeWork {
  readonly checks: ReadonlyMap<string, CheckRow>;
  readonly isKept: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  edit(itemIds: readonly string[], patch: CheckPatch, what: EditRow["what"]): Promise<void>;
  keep(kept: boolean): void;
  undo(): void;
  redo(): void;
}

const NONE: ReadonlyMap<string, CheckRow> = new Map();

/** Reads and edits what is stored for a notice; `say` tells the person what was done and offers to take it back. */
export function useNoticeWork(
  row: NoticeRow,
  nameOf: (id: string) => string,
  say: (message: ToastMessage) => void,
): NoticeWork {
  const { words } = useSurface();
  const noticeId = row.id;
  const checks = useLive(() => tables.checks.where({ noticeId }).toArray(), `checks:${noticeId}`);
  const edits = useLive(() => tables.edits.where({ noticeId }).toArray(), `edits:${noticeId}`);
  const kept = useLive(() => tables.notices.get(noticeId), `notice:${noticeId}`);
  const byId = useMemo(() => (checks ? new Map(checks.map((check) => [check.itemId, check])) : NONE), [checks]);
  const back = (): void => {
    void undo(noticeId).then((edit) => say({ text: edit ? words.toasts.undone : words.toasts.nothingToUndo }));
  };
  return {
    checks: byId,
    isKept: (kept ?? row).keptAt !== null,
    canUndo: edits?.some(({ undone }) => !undone) ?? false,
    canRedo: edits?.some(({ undone }) => undone) ?? false,
    async edit(itemIds, patch, what) {
      await editChecks(noticeId, { itemIds, patch, what });
      if (what !== "tick" && what !== "status") return;
      const [first = ""] = itemIds;
      const text =
        what === "status"
          ? words.toasts.status(nameOf(first))
          : itemIds.length > 1 && patch.ticked
            ? words.toasts.ticks(itemIds.length)
            : words.toasts[patch.ticked ? "tick" : "untick"](nameOf(first));
      say({ text, action: { name: words.panel.undo, run: back } });
    },
    keep(isKept) {
      void editNotice(noticeId, { patch: { keptAt: isKept ? Date.now() : null }, what: "keep" });
      say({ text: isKept ? words.toasts.keep : words.toasts.letGo, action: { name: words.panel.undo, run: back } });
    },
    undo: back,
    redo() {
      void redo(noticeId).then((edit) => say({ text: edit ? words.toasts.redone : words.toasts.nothingToRedo }));
    },
  };
}
