import { lazy, Suspense } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import type { Ready } from "../reading/reading.ts";
import { useSurface } from "./panel-context.ts";

const MoreMenu = lazy(() => import("./more-menu.tsx").then((module) => ({ default: module.MoreMenu })));

interface SourceLineProps {
  readonly reading: Ready;
  readonly isKept: boolean;
  readonly onKeep: (kept: boolean) => void;
  readonly onReadAgain: (() => void) | null;
  readonly onPrecise: (() => void) | null;
  readonly onHelp: () => void;
  readonly onPickFile: (() => void) | null;
}

/** Where the notice was read from, and what can be done with the reading as a whole. */
export function SourceLine({ reading, isKept, onKeep, onReadAgain, onPrecise, onHelp, onPickFile }: SourceLineProps) {
  const { words } = useSurface();
  const { origin, notice } = reading;
  const { pages } = notice.source;
  return (
    <div className="source-line">
      <div className="where">
        <Icon name={origin.isFile ? "document" : "globe"} />
        <span title={origin.url ?? origin.name}>{origin.name}</span>
        <span>{pages ? words.panel.pagesRead(pages) : words.panel.read}</span>
      </div>
      {onPrecise && (
        <Button className="button sm" onPress={onPrecise}>
          {words.panel.precise}
        </Button>
      )}
      {onReadAgain && (
        <Button className="icon-button" aria-label={words.panel.readAgain} onPress={onReadAgain}>
          <Icon name="reload" />
        </Button>
      )}
      <button
        type="button"
        className="icon-button"
        aria-pressed={isKept}
        aria-label={isKept ? words.panel.kept : words.panel.keep}
        title={isKept ? words.panel.kept : words.panel.keep}
        onClick={() => onKeep(!isKept)}
      >
        <Icon name={isKept ? "saved" : "save"} />
      </button>
      <Suspense fallback={<span className="icon-button" />}>
        <MoreMenu noticeId={reading.row.id} {...{ onPickFile, onHelp }} />
      </Suspense>
    </div>
  );
}
