import { type BodyEntry, type BodyFile, entryKind, type Family, STATUS_VALUES } from "@noticelens/parser";
import type { KeyboardEvent } from "react";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { useSurface } from "../panel/panel-context.ts";

interface LineProps {
  readonly file: BodyFile;
  readonly chosen: number | null;
  readonly onChoose: (notice: number) => void;
  /** To where a reform is confirmed and taken back. */
  readonly onUndo: () => void;
}

function iconOf(family: Family): IconName {
  if (family === "inspection-feedback" || family === "inspection-announcement") return "info";
  return family === "audit-rectification" ? "hash" : "document";
}

/** The documents of a body, the newest first, and the reforms between them. Arrows go from one to the next. */
export function TimeLine({ file: { entries, reforms }, chosen, onChoose, onUndo }: LineProps) {
  const { words } = useSurface();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(".entry")];
    const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
    next?.focus();
    next?.click();
  };
  return (
    <section className="time-line" aria-label={words.bodies.timeline}>
      <h2>
        {words.bodies.timeline} <span className="t3">{words.bodies.pieces(entries.length)}</span>
      </h2>
      <ol onKeyDown={move}>
        {[
          ...entries.map((entry) => ({ day: entry.day ?? "", entry, reform: null })),
          ...reforms.map((reform) => ({ day: `${reform.year ?? ""}-12-31`, entry: null, reform })),
        ]
          .toSorted((one, other) => other.day.localeCompare(one.day))
          .map(({ entry, reform }) =>
            entry ? (
              <li key={entry.notice}>
                <Entry entry={entry} isChosen={entry.notice === chosen} onChoose={() => onChoose(entry.notice)} />
              </li>
            ) : (
              <ReformLine key={`${reform.from} ${reform.to}`} reform={reform} onUndo={onUndo} />
            ),
          )}
      </ol>
    </section>
  );
}

function ReformLine({
  reform: { from, to, year },
  onUndo,
}: {
  readonly reform: BodyFile["reforms"][number];
  readonly onUndo: () => void;
}) {
  const { words } = useSurface();
  return (
    <li className="reform">
      <span className="day">{year ?? ""}</span>
      <Icon name="fork" />
      <span>
        <span lang="zh-CN">{words.bodies.reform(from, to)}</span>
        <small className="t3">{words.bodies.confirmedByYou}</small>
        <button type="button" className="link" onClick={onUndo}>
          {words.bodies.undoMerge}
        </button>
      </span>
    </li>
  );
}

function Entry({
  entry,
  isChosen,
  onChoose,
}: {
  readonly entry: BodyEntry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { words, lang } = useSurface();
  const { day, family, round, problems, measures, statuses, answers } = entry;
  const kind = [entryKind(family, lang), ...(round ? [round] : [])].join(words.lang === "en" ? ", " : "，");
  return (
    <button type="button" className="entry" aria-current={isChosen ? "true" : undefined} onClick={onChoose}>
      <span className="day">{day ?? words.bodies.noDay}</span>
      <Icon name={iconOf(family)} />
      <span>
        <span>{kind}</span>
        <small className="t3">{words.bodies.pieceCounts(problems, measures)}</small>
        {problems > 0 && (
          <span className="bar" aria-hidden="true">
            {STATUS_VALUES.filter((status) => statuses[status] > 0).map((status) => (
              <i key={status} className={status} style={{ flex: statuses[status] }} />
            ))}
          </span>
        )}
        {answers && <small className="answered">{words.bodies.answers(answers.day)}</small>}
      </span>
    </button>
  );
}
