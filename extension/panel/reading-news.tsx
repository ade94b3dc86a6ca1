import { describeTruncation } from "@noticelens/parser";
import { lazy, Suspense } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import type { Tally } from "../messages.ts";
import { canMark } from "../page/can-mark.ts";
import type { Ready } from "../reading/reading.ts";
import { localDay } from "./local-day.ts";
import { useSurface } from "./panel-context.ts";
import type { PartsActions } from "./parts-news.tsx";

const PartsNews = lazy(() => import("./parts-news.tsx").then((module) => ({ default: module.PartsNews })));

interface ReadingNewsProps {
  readonly reading: Ready;
  readonly changed: Tally | null;
  readonly onReadAgain: (() => void) | null;
  readonly onShowChanges: () => void;
  /** Another reading of the notice is to be shown, or the notice is another one by now. */
  readonly onShowReading: (readingId: string) => void;
  readonly onSame: (isSame: boolean) => void;
  readonly parts: PartsActions | null;
}

/** What a person should know of this reading before the list: stopped early, known before, changed meanwhile. */
export function ReadingNews({ reading, changed, onReadAgain, onShowChanges, ...on }: ReadingNewsProps) {
  const { onShowReading, onSame, parts } = on;
  const { words, lang } = useSurface();
  const { notice, row, known, returned } = reading;
  const { partial, maybe, leaving } = row;
  const { truncated } = notice;
  const readAt = localDay(row.readAt);
  const isWorked = known && !partial && (row.keptAt !== null || row.changes.length > 0);
  return (
    <>
      {parts && (reading.parts || reading.folded) && (
        <Suspense>
          <PartsNews reading={reading} actions={parts} />
        </Suspense>
      )}
      {truncated && (
        <p className="news">
          <Icon name="info" />
          <span>
            {truncated.reason === "stopped" && truncated.unit === "page" && truncated.read !== null
              ? words.panel.stopped(truncated.read)
              : describeTruncation(truncated, lang)}
          </span>
          {truncated.reason === "stopped" && onReadAgain && (
            <button type="button" className="button sm" onClick={onReadAgain}>
              {words.panel.goOn}
            </button>
          )}
        </p>
      )}
      {partial && (
        <p className="news">
          <Icon name="info" />
          <span>{words.readings.partial(partial.problems, readAt, notice.problems.length)}</span>
          <button type="button" className="button sm" onClick={() => onShowReading(partial.readingId)}>
            {words.readings.showThis}
          </button>
        </p>
      )}
      {maybe && (
        <div className="news" role="group">
          <Icon name="info" />
          <span>
            {words.readings.question(Math.round(maybe.alike * 100))}
            <small>{words.readings.questionWhy}</small>
          </span>
          <button type="button" className="button sm" onClick={() => onSame(true)}>
            {words.readings.sameOne}
          </button>
          <button type="button" className="button sm" onClick={() => onSame(false)}>
            {words.readings.otherOne}
          </button>
        </div>
      )}
      {returned > 0 && (
        <p className="news" role="status">
          <Icon name="saved" />
          <span>{words.unplaced.returned(returned)}</span>
        </p>
      )}
      {leaving && (
        <p className="news">
          <Icon name="info" />
          <span>{words.readings.leaving(leaving.readings.length, localDay(leaving.at))}</span>
        </p>
      )}
      {isWorked && (
        <p className="news">
          <Icon name="saved" />
          <span>
            {words.panel.known(readAt)}
            {row.changes.length > 0 ? ` ${words.panel.changes(row.changes.length)}` : ""}
          </span>
          {row.changes.length > 0 && (
            <button type="button" className="button sm" onClick={onShowChanges}>
              {words.panel.showChanges}
            </button>
          )}
        </p>
      )}
      {changed && (
        <p className="news" role="status">
          <Icon name="alert" />
          <span>{words.panel.pageChanged(changed.moved + changed.approximate, changed.missing)}</span>
          {onReadAgain && (
            <button type="button" className="button sm" onClick={onReadAgain}>
              {words.panel.readAgain}
            </button>
          )}
        </p>
      )}
      {browser.extension.inIncognitoContext && (
        <p className="news">
          <Icon name="info" />
          <span>{words.panel.private}</span>
        </p>
      )}
      {!canMark() && (
        <p className="news">
          <Icon name="info" />
          <span>{words.panel.cannotMark}</span>
        </p>
      )}
    </>
  );
}
