import { describeError, type UnreadableSourceError } from "@noticelens/parser";
import type { FileLink } from "../messages.ts";
import type { Emptiness, Origin, Reading, Ready } from "../reading/reading.ts";
import { isFull } from "../store/full.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { DropTarget } from "./drop-target.tsx";
import { Face } from "./face.tsx";
import { useSurface } from "./panel-context.ts";

/** What a face may offer to do. */
export interface FaceActions {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onReadAgain: () => void;
  readonly onGrant: (origin: Origin) => void;
  readonly onOpenFile: (file: FileLink) => void;
  readonly onBackTo: (tabId: number) => void;
  readonly onOpenFrame: (url: string) => void;
  readonly onShowAnyway: (view: "list" | "dates") => void;
}

type Faceless = Exclude<Reading, Ready>;

/** The face of every state that has no notice to show. */
export function StateFace({
  reading,
  other,
  actions,
}: {
  readonly reading: Faceless;
  readonly other: Ready | null;
  readonly actions: FaceActions;
}) {
  const { words, lang } = useSurface();
  const { faces } = words;
  const drop = <DropTarget onFiles={actions.onFiles} />;
  switch (reading.state) {
    case "no-access":
      if (other) return <OtherTab other={other} actions={actions} />;
      return (
        <Face icon="click" title={faces.noAccess} why={faces.noAccessWhy}>
          <p className="key">
            {faces.shortcut} <kbd>Alt</kbd> <kbd>Z</kbd>
          </p>
          {drop}
        </Face>
      );
    case "protected":
      return (
        <Face icon="lock" title={faces.protected} why={faces.protectedWhy}>
          {drop}
        </Face>
      );
    case "own-page":
      return <Face icon="info" title={faces.ownPage} why={faces.ownPageWhy} />;
    case "local-file":
      return (
        <Face icon="document" title={faces.localFile} why={faces.localFileWhy}>
          {drop}
        </Face>
      );
    case "unsupported":
      return (
        <Face icon="document" title={faces.unsupported(reading.type)} why={faces.unsupportedWhy}>
          {drop}
        </Face>
      );
    case "permission": {
      const { origin, refused } = reading;
      return (
        <Face
          icon="lock"
          title={faces.permission}
          why={refused ? faces.refused : faces.permissionWhy(URL.parse(origin.url ?? "")?.host ?? "")}
        >
          <div className="actions">
            <button type="button" className="button primary" onClick={() => actions.onGrant(origin)}>
              {faces.grant}
            </button>
          </div>
          {drop}
        </Face>
      );
    }
    case "reading":
      return <ReadingFace reading={reading} />;
    case "failed": {
      const { unreadable, technical } = reading.failure;
      const isFetch = technical.startsWith("fetch:");
      const hasNoRoom = isFull(technical);
      const why = unreadable
        ? describeError(unreadable as UnreadableSourceError, lang)
        : hasNoRoom
          ? faces.fullWhy
          : isFetch
            ? faces.fetchFailedWhy
            : faces.failedWhy;
      return (
        <Face
          icon="alert"
          title={hasNoRoom ? faces.full : isFetch ? faces.fetchFailed : faces.failed}
          why={why}
          technical={{ name: faces.technical, text: technical }}
        >
          <div className="actions">
            <button type="button" className="button primary" onClick={actions.onReadAgain}>
              {faces.tryAgain}
            </button>
          </div>
          {drop}
        </Face>
      );
    }
  }
}

function OtherTab({ other, actions }: { readonly other: Ready; readonly actions: FaceActions }) {
  const { words } = useSurface();
  const { notice, origin } = other;
  const name = notice.issuer?.text ?? notice.title?.text ?? origin.name;
  return (
    <Face icon="click" title={words.faces.otherTab} why={words.faces.otherTabWhy(name)}>
      <div className="actions">
        {origin.tabId !== null && (
          <button
            type="button"
            className="button"
            onClick={() => origin.tabId !== null && actions.onBackTo(origin.tabId)}
          >
            {words.faces.backTo}
          </button>
        )}
      </div>
    </Face>
  );
}

function ReadingFace({ reading }: { readonly reading: Extract<Reading, { state: "reading" }> }) {
  const { words } = useSurface();
  const { progress } = reading;
  const isPaged = progress?.stage === "read" && progress.total > 1;
  return (
    <main className="face loading">
      <div className="loading-head">
        <h1>{isPaged ? words.faces.readingPage(progress.done, progress.total) : words.faces.reading}</h1>
        <button type="button" className="button sm" onClick={reading.stop}>
          {words.faces.stop}
        </button>
      </div>
      <div
        className="bar"
        role="progressbar"
        aria-label={words.faces.progress}
        aria-valuemin={0}
        aria-valuenow={progress?.done ?? 0}
        aria-valuemax={progress?.total ?? 1}
      >
        <i style={{ width: `${progress ? (100 * progress.done) / Math.max(1, progress.total) : 4}%` }} />
      </div>
      <p className="sm">{words.faces.readingWhy}</p>
      <ol className="preview" aria-hidden="true">
        {["84%", "62%", "74%", "58%"].map((width) => (
          <li key={width} className="skeleton">
            <i style={{ width }} />
          </li>
        ))}
      </ol>
    </main>
  );
}

/** The face of a reading that holds no problems: what it seems to be, and where they may be. */
export function EmptyFace({
  reading,
  why,
  actions,
}: {
  readonly reading: Ready;
  readonly why: Emptiness;
  readonly actions: FaceActions;
}) {
  const { words } = useSurface();
  const { faces } = words;
  const { notice, files } = reading;
  const readable = files.length > 0 && <AttachmentList files={files} onOpen={actions.onOpenFile} />;
  switch (why) {
    case "scan":
      return (
        <Face icon="scan" title={faces.scan} why={faces.scanWhy(notice.source.pages)} tip={faces.scanTip}>
          {readable}
          <DropTarget onFiles={actions.onFiles} />
        </Face>
      );
    case "garbled":
      return (
        <Face icon="alert" title={faces.garbled} why={faces.garbledWhy}>
          <DropTarget onFiles={actions.onFiles} />
        </Face>
      );
    case "access-check":
      return (
        <Face icon="lock" title={faces.accessCheck} why={faces.accessCheckWhy}>
          <Again actions={actions} />
        </Face>
      );
    case "frame":
      return (
        <Face icon="open-out" title={faces.frame} why={faces.frameWhy}>
          {reading.foreignFrame && (
            <div className="actions">
              <button
                type="button"
                className="button primary"
                onClick={() => actions.onOpenFrame(reading.foreignFrame ?? "")}
              >
                {faces.openFrame}
              </button>
            </div>
          )}
        </Face>
      );
    case "attachment":
      return (
        <Face icon="document" title={faces.attachment} why={faces.attachmentWhy}>
          {readable}
        </Face>
      );
    case "not-a-notice": {
      const said = notice.family === "other" ? faces.noFamily : faces.looksLike(words.families[notice.family]);
      return (
        <Face icon="document" title={faces.notANotice} why={said}>
          <div className="actions">
            {notice.dates.length + notice.contacts.length > 0 && (
              <button type="button" className="button" onClick={() => actions.onShowAnyway("dates")}>
                {faces.seeDates}
              </button>
            )}
            <button type="button" className="button ghost" onClick={() => actions.onShowAnyway("list")}>
              {faces.readAnyway}
            </button>
          </div>
          {readable}
        </Face>
      );
    }
    case "nothing-found":
      return (
        <Face icon="search" title={faces.nothingFound} why={faces.nothingFoundWhy(notice.text.length)}>
          {readable}
          <Again actions={actions} />
        </Face>
      );
  }
}

function Again({ actions }: { readonly actions: FaceActions }) {
  const { words } = useSurface();
  return (
    <div className="actions">
      <button type="button" className="button" onClick={actions.onReadAgain}>
        {words.panel.readAgain}
      </button>
    </div>
  );
}
