import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import { hostOf } from "../reading/read-file.ts";
import { isPart, type PartsRead, type Ready } from "../reading/reading.ts";
import { useSurface } from "./panel-context.ts";
import { useDecision } from "./use-decision.ts";

/** What can be done about what was not read. */
export interface PartsActions {
  onJoin(): void;
  onStop(): void;
  onUnfold(): void;
}

interface PartsNewsProps {
  readonly reading: Ready;
  readonly actions: PartsActions;
}

/** Which pages of a notice were read and which not, and that the rest of a text is folded away, with what can be done. */
export function PartsNews({ reading, actions }: PartsNewsProps) {
  const { words } = useSurface();
  const { parts, folded } = reading;
  return (
    <>
      {parts && <Parts reading={reading} parts={parts} actions={actions} />}
      {folded && (
        <div className="news" role="group">
          <Icon name="info" />
          <span>
            {folded.failed ? words.parts.unfoldFailed(folded.words) : words.parts.folded(folded.words)}
            {!folded.failed && <small>{words.parts.unfoldWhy(folded.words)}</small>}
          </span>
          {!folded.failed && (
            <button type="button" className="button sm" onClick={actions.onUnfold}>
              {words.parts.unfold}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function Parts({ reading, parts, actions }: PartsNewsProps & { readonly parts: PartsRead }) {
  const { words } = useSurface();
  const [isLeft, setLeft] = useDecision(`one-page:${reading.row.id}`, false);
  const { notice, origin } = reading;
  const { at, of, read, left, failed, fetching } = parts;
  if (fetching !== null)
    return (
      <div className="news" role="group">
        <Icon name="clock" />
        <span role="status">{words.parts.fetching(fetching, of)}</span>
        <button type="button" className="button sm" onClick={actions.onStop}>
          {words.parts.stop}
        </button>
      </div>
    );
  if (!isPart(reading) && read.length > 1) {
    const measures = notice.problems.reduce((sum, one) => sum + one.measures.length, 0);
    return (
      <p className="news" role="status">
        <Icon name="saved" />
        <span>{words.parts.joined(read.length, notice.problems.length, measures)}</span>
      </p>
    );
  }
  // An earlier reading that holds more is shown, and the line about it says so.
  if (reading.row.partial) return null;
  const unread = Array.from({ length: of ?? 0 }, (_, index) => index + 1).filter((number) => !read.includes(number));
  return (
    <div className="news" role="group">
      <Icon name="info" />
      <span>
        {read.length > 1
          ? words.parts.joinedSome(read, unread)
          : of === null
            ? words.parts.goesOn
            : words.parts.unread(at, of, unread)}
        {failed.map(({ number, why }) => (
          <small key={number}>{words.parts.failed(number, words.parts.whyNot[why])}</small>
        ))}
        {!isLeft && failed.length === 0 && (
          <small>
            {left.length > 0
              ? words.parts.why(hostOf(origin.url ?? ""), of === null ? null : left.length)
              : words.parts.noWay}
          </small>
        )}
      </span>
      {failed.map(({ number, url }) => (
        <button type="button" className="button sm" key={number} onClick={() => void browser.tabs.create({ url })}>
          {words.parts.open(number)}
        </button>
      ))}
      {failed.length > 0 && (
        <button type="button" className="button sm" onClick={actions.onJoin}>
          {words.parts.again}
        </button>
      )}
      {!isLeft && left.length > 0 && (
        <>
          <button type="button" className="button sm primary" onClick={actions.onJoin}>
            {of === null ? words.parts.readOn : words.parts.readOthers(left.length)}
          </button>
          <button type="button" className="button sm" onClick={() => setLeft(true)}>
            {words.parts.onlyThis}
          </button>
        </>
      )}
    </div>
  );
}
