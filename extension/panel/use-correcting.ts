import type { Correction, CorrectionMark, ItemKind } from "@noticelens/parser";
import { useState } from "react";
import type { Ready } from "../reading/reading.ts";
import { shorten } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";
import type { NoticeWork } from "./use-notice-work.ts";

/** What can be done to the reading of an item. */
export type Deed = ItemKind | "none" | "join" | "split" | "move" | "restore";

/** The person's corrections of a reading, and the ways to make them. */
export interface Correcting {
  readonly marks: ReadonlyMap<string, CorrectionMark>;
  /** The row whose menu is open, whose item is being split, and whose measure is being moved; by their keys. */
  readonly menu: string | null;
  readonly splitting: string | null;
  readonly moving: string | null;
  openMenu(key: string | null): void;
  /** Does something to the item of a row; what needs a second step begins. */
  do(key: string, deed: Deed): void;
  splitAt(id: string, at: number): void;
  moveTo(problemId: string): void;
  /** Ends what was begun. */
  cancel(): void;
  add(correction: Correction): void;
  /** Takes corrections back: those with these ids, or all. */
  takeBack(ids: readonly string[] | "all"): void;
}

const NO_MARKS: ReadonlyMap<string, CorrectionMark> = new Map();
const builders = () => import("./correcting.ts");

/** `onMade` hears which item comes out of a correction, null where it is gone. */
export function useCorrecting(
  { notice, corrected }: Pick<Ready, "notice" | "corrected">,
  work: NoticeWork,
  onMade: (key: string, left: string | null) => void,
): Correcting {
  const { words } = useSurface();
  const [menu, setMenu] = useState<string | null>(null);
  const [splitting, setSplitting] = useState<string | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  const { toasts, kinds } = words.correct;
  const marks = corrected?.marks ?? NO_MARKS;

  const cancel = (): void => {
    setMenu(null);
    setSplitting(null);
    setMoving(null);
  };
  const put = (correction: Correction, done: string): void =>
    work.correct((corrections) => [...corrections, correction], done);
  const takeBack = (ids: readonly string[] | "all"): void => {
    const stays = ({ id }: Correction): boolean => ids !== "all" && !ids.includes(id);
    work.correct((corrections) => corrections.filter(stays), toasts.restored);
  };
  const act = async (key: string, deed: Deed): Promise<void> => {
    const { changed, itemOf, joined, previousOf } = await builders();
    const item = itemOf(notice, key);
    if (!item) return;
    if (deed === "split") setSplitting(item.kind === "heading" ? null : key);
    else if (deed === "move") setMoving(item.kind === "measure" ? key : null);
    else if (deed === "restore") takeBack(marks.get(item.id)?.by ?? []);
    else if (deed === "join") {
      const before = previousOf(notice, item);
      if (!before) return;
      onMade(key, before.id);
      put(joined(notice, item, before), toasts.joined(2));
    } else if (deed !== item.kind || item.certainty === "doubtful") {
      const made = changed(notice, item, deed);
      onMade(key, deed === "none" || deed === "heading" ? null : item.id);
      put(
        made,
        deed === "none"
          ? toasts.removed
          : made.how === "settled"
            ? toasts.settled(kinds[deed])
            : toasts.changed(kinds[deed]),
      );
    }
  };
  return {
    marks,
    menu,
    splitting,
    moving,
    openMenu: setMenu,
    cancel,
    takeBack,
    do(key, deed) {
      cancel();
      void act(key, deed);
    },
    splitAt(id, at) {
      cancel();
      void builders().then(({ itemOf, split }) => {
        const item = itemOf(notice, id);
        if (item) put(split(notice, item, at), toasts.split);
      });
    },
    moveTo(problemId) {
      const id = moving;
      cancel();
      const problem = notice.problems.find((one) => one.id === problemId);
      if (id === null || !problem) return;
      void builders().then(({ itemOf, moved }) => {
        const item = itemOf(notice, id);
        if (!item) return;
        onMade(id, id);
        put(moved(notice, item, problem.span), toasts.moved(shorten(problem.statement)));
      });
    },
    add(correction) {
      if (correction.as === "none") return;
      const kind = kinds[correction.as];
      put(correction, correction.how === "joined" ? toasts.joined(2) : toasts.added(kind));
    },
  };
}

/** What a person did to an item, in words. */
export function markWords(mark: CorrectionMark, { correct }: ReturnType<typeof useSurface>["words"]): string {
  const { marks, kinds } = correct;
  const { how, as, was, of } = mark;
  if (how === "joined") return marks.joined(of);
  if (how === "changed" || how === "removed") return marks.changed(kinds[as], was && kinds[was]);
  if (how === "settled") return marks.settled(kinds[as]);
  return marks[how];
}
