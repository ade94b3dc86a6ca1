import { useState } from "react";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import type { PaperState, PaperView } from "./paper-view.ts";
import type { ViewerWords } from "./viewer-words.ts";

interface DocumentBarProps {
  readonly name: string;
  readonly paper: PaperView | null;
  readonly state: PaperState;
  readonly words: ViewerWords;
  readonly onBack: (() => void) | null;
  readonly onFind: () => void;
  readonly isFinding: boolean;
  readonly onPrint: () => void;
  /** The page that is made ready for print, or null. */
  readonly printing: number | null;
}

/** The toolbar: back · file · page · zoom · find · print. */
export function DocumentBar(props: DocumentBarProps) {
  const { name, paper, state, words, onBack, onFind, isFinding, onPrint, printing } = props;
  return (
    <header className="document-bar" role="toolbar" aria-label={words.toolbar}>
      {onBack && (
        <>
          <button type="button" className="button sm ghost" onClick={onBack}>
            <Icon name="back" />
            {words.back}
          </button>
          <span className="rule" />
        </>
      )}
      <span className="name" lang="zh-CN" title={name}>
        {name}
      </span>
      <span className="grow" role="status">
        {printing !== null && words.preparing(printing, Math.max(1, state.pages))}
      </span>
      {paper && state.pages > 0 && <PageTurner paper={paper} state={state} words={words} />}
      {paper && (
        <>
          <Tool icon="minus" name={words.smaller} onClick={() => paper.sheets.zoom("out")} />
          <button
            type="button"
            className="button sm ghost percent"
            aria-pressed={state.fits}
            aria-label={`${words.zoom(Math.round(state.scale * 100))} ${words.fit}`}
            title={words.fit}
            onClick={() => paper.sheets.zoom("width")}
          >
            {words.zoom(Math.round(state.scale * 100))}
          </button>
          <Tool icon="plus" name={words.larger} onClick={() => paper.sheets.zoom("in")} />
          <span className="rule" />
          <Tool icon="search" name={words.find} isPressed={isFinding} onClick={onFind} />
          <Tool icon="print" name={words.print} isOff={printing !== null} onClick={onPrint} />
        </>
      )}
    </header>
  );
}

interface PageTurnerProps {
  readonly paper: PaperView;
  readonly state: PaperState;
  readonly words: ViewerWords;
}

/** Page n / m. A number that is typed counts when Enter is pressed or the field is left. */
function PageTurner({ paper, state: { page, pages }, words }: PageTurnerProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { sheets } = paper;
  const turn = () => {
    const wanted = Number(typed?.normalize("NFKC").trim());
    if (wanted >= 1) sheets.turnTo(wanted);
    setTyped(null);
  };
  return (
    <>
      <Tool icon="left" name={words.previousPage} isOff={page <= 1} onClick={() => sheets.turnTo(page - 1)} />
      <input
        className="page-field"
        aria-label={words.page}
        inputMode="numeric"
        value={typed ?? page}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={turn}
        onKeyDown={(event) => {
          if (event.key === "Enter") turn();
          if (event.key === "Escape") setTyped(null);
        }}
      />
      <span className="page-count">{words.pageOf(pages)}</span>
      <Tool icon="chevron" name={words.nextPage} isOff={page >= pages} onClick={() => sheets.turnTo(page + 1)} />
      <span className="rule" />
    </>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
}

/** A button of the toolbar with its name as label and tooltip. */
export function Tool({ icon, name, onClick, isOff, isPressed }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
