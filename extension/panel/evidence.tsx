import { dueDay, type Measure, type Notice, type NoticeDate, type Problem, type Section } from "@noticelens/parser";
import { lazy, Suspense } from "react";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { hasNoEvidence } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";

/** How many dates, figures and documents some measures name; that they name none at all, where that is so. */
export function Evidence({ measures, count }: { readonly measures: readonly Measure[]; readonly count: boolean }) {
  const { words } = useSurface();
  const { evidence } = words.panel;
  const sum = (key: "dates" | "quantities" | "citations"): number =>
    measures.reduce((all, one) => all + one[key].length, 0);
  return (
    <span className="evidences">
      {count && <span className="evidence">{words.panel.measuresCount(measures.length)}</span>}
      <Badge icon="calendar" name={evidence.dates} count={sum("dates")} />
      <Badge icon="hash" name={evidence.figures} count={sum("quantities")} />
      <Badge icon="document" name={evidence.documents} count={sum("citations")} />
      {measures.length > 0 && measures.every(hasNoEvidence) && (
        <span className="evidence none">
          <Icon name="info" />
          {words.panel.noEvidence}
        </span>
      )}
    </span>
  );
}

function Badge({ icon, name, count }: { readonly icon: IconName; readonly name: string; readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="evidence" title={`${name} ${count}`}>
      <Icon name={icon} />
      <span className="visually-hidden">{name} </span>
      {count}
    </span>
  );
}

/** A deadline as the notice words it, with the days that are left or over on the day of the check. */
export function Deadline({
  date,
  done,
  asOf,
}: {
  readonly date: NoticeDate;
  readonly done: boolean;
  readonly asOf: string;
}) {
  const { words } = useSurface();
  const due = dueDay(date, asOf);
  const isLate = due !== null && due.daysLeft < 0 && !done;
  const text =
    !due || done
      ? date.text
      : isLate
        ? words.panel.late(date.text, -due.daysLeft)
        : words.panel.left(date.text, due.daysLeft);
  return (
    <span
      className={`evidence ${isLate ? "late" : "due"}`}
      title={date.inferred.length > 0 ? words.panel.inferred : undefined}
    >
      <Icon name={isLate ? "alert" : "clock"} />
      <span>{text}</span>
    </span>
  );
}

const DoubtWords = lazy(() => import("./doubt-words.tsx").then((module) => ({ default: module.DoubtWords })));

/** That an item may have been read wrongly, and what else its words could be. Nothing for one that is sure or likely. */
export function Doubtful({ notice, item }: { readonly notice: Notice; readonly item: Section | Problem | Measure }) {
  if (item.certainty !== "doubtful") return null;
  return (
    <Suspense>
      <DoubtWords notice={notice} item={item} />
    </Suspense>
  );
}
