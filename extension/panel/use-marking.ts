import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Certainty, Tally, Target } from "../messages.ts";
import { PdfTab } from "../reading/pdf-tab.ts";
import type { Among, Ready } from "../reading/reading.ts";
import { allTargets, makeTarget } from "../reading/targets.ts";

/** What is marked in the source, and how sure that is. */
export interface Marking {
  readonly itemId: string | null;
  readonly certainty: Certainty | null;
  /** The source can only be turned to a page, as in a browser's own PDF viewer. */
  readonly turnsPages: boolean;
  /** How many items were found again after the source changed; null when it has not. */
  readonly changed: Tally | null;
  mark(id: string, scroll?: boolean): void;
  /** Marks any words, such as those of a date. */
  markSpan(id: string, span: readonly [number, number]): void;
}

/** The words of the other notices of the page: they lead there when they are clicked. Sample: `2/p3m1`. */
const OTHER = /^(\d{1,3})\//;

function targetsOfOthers(among: Among | null): Target[] {
  if (!among) return [];
  return among.notices.flatMap((notice, at) =>
    at === among.at ? [] : allTargets(notice).map((target) => ({ ...target, id: `${at}/${target.id}` })),
  );
}

/** Marks items of a notice in its source, and hears of clicks and changes there. */
export function useMarking(
  { notice, view, among }: Pick<Ready, "notice" | "view" | "among">,
  onClicked: (id: string) => void,
  onOther: (at: number) => void,
): Marking {
  const targets = useMemo(() => allTargets(notice), [notice]);
  const byId = useMemo(() => new Map(targets.map((target) => [target.id, target])), [targets]);
  const [marked, setMarked] = useState<{ itemId: string; certainty: Certainty | null } | null>(null);
  const [changed, setChanged] = useState<Tally | null>(null);
  const turn = useRef(0);
  const clicked = useRef(onClicked);
  const watched = useMemo(() => [...targets, ...targetsOfOthers(among)], [targets, among]);

  useEffect(() => {
    setChanged(null);
    if (!view) return;
    const ends = [view.onClicked((id) => clicked.current(id)), view.onChanged(setChanged)];
    view.watch(watched).catch(() => setMarked(null));
    return () => {
      for (const end of ends) end();
    };
  }, [view, watched]);

  const show = useCallback(
    (target: ReturnType<typeof makeTarget>, siblings: typeof targets, scroll = true) => {
      turn.current += 1;
      const own = turn.current;
      setMarked({ itemId: target.id, certainty: null });
      view?.mark(target, siblings, scroll).then(
        (certainty) => own === turn.current && setMarked({ itemId: target.id, certainty }),
        () => own === turn.current && setMarked({ itemId: target.id, certainty: null }),
      );
    },
    [view],
  );
  const mark = useCallback(
    (id: string, scroll = true) => {
      const target = byId.get(id);
      const problem = notice.problems.find((one) => one.id === id || one.measures.some((measure) => measure.id === id));
      if (!target || !problem) return;
      const siblings = problem.measures.flatMap((measure) => (measure.id === id ? [] : (byId.get(measure.id) ?? [])));
      show(target, siblings, scroll);
    },
    [byId, notice, show],
  );
  // What is clicked in the source is marked there too; it is in view already.
  clicked.current = (id) => {
    const other = OTHER.exec(id);
    if (other) return onOther(Number(other[1]));
    onClicked(id);
    mark(id, false);
  };
  const markSpan = useCallback(
    (id: string, span: readonly [number, number]) => show(makeTarget(notice, id, span), []),
    [notice, show],
  );
  return {
    itemId: marked?.itemId ?? null,
    certainty: marked?.certainty ?? null,
    turnsPages: view instanceof PdfTab,
    changed,
    mark,
    markSpan,
  };
}
