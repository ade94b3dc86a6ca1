import { describeTruncation } from "@noticelens/parser";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import type { Tally } from "../messages.ts";
import { canMark } from "../page/can-mark.ts";
import type { Ready } from "../reading/reading.ts";
import { useSurface } from "./panel-context.ts";

interface ReadingNewsProps {
  readonly reading: Ready;
  readonly changed: Tally | null;
  readonly onReadAgain: (() => void) | null;
  readonly onShowChanges: () => void;
}

/** What a person should know of this reading before the list: stopped early, known before, changed meanwhile. */
export function ReadingNews({ reading, changed, onReadAgain, onShowChanges }: ReadingNewsProps) {
  const { words, lang } = useSurface();
  const { notice, row, known } = reading;
  const { truncated } = notice;
  const readAt = new Date(row.readAt).toLocaleDateString(words.lang);
  const isWorked = known && (row.keptAt !== null || row.changes.length > 0);
  return (
    <>
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
