import type { Measure, Notice, Problem } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { pageOf } from "../reading/targets.ts";
import { useSurface } from "./panel-context.ts";
import type { Marking } from "./use-marking.ts";

interface CertaintyProps {
  readonly marking: Marking;
  readonly notice: Notice;
  readonly item: Problem | Measure;
}

/** How sure it is that what is marked in the source are the item's words; the words themselves where nothing is. */
export function Certainty({ marking, notice, item }: CertaintyProps) {
  const { words } = useSurface();
  if (marking.itemId !== item.id || marking.certainty === null) return null;
  const { certainty } = marking;
  const page = pageOf(notice, item.span);
  const place = page === null ? "" : `${words.panel.onPage(page)}${words.lang === "en" ? ", " : "，"}`;
  const isTurned = marking.turnsPages && certainty === "approximate" && page !== null;
  const isUnseen = certainty === "missing" || certainty === "hidden" || certainty === "elsewhere";
  const said = isTurned ? words.panel.onPageTurned(page) : `${place}${words.panel[certainty]}`;
  return (
    <p className={`certainty ${certainty}`}>
      <Icon name={isUnseen ? "info" : "target"} />
      <span>{said}</span>
      {isUnseen && <q lang="zh-CN">{notice.text.slice(...item.span)}</q>}
    </p>
  );
}
