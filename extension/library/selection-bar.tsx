import { useState } from "react";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { ExportMany } from "./export-many.tsx";

interface SelectionBarProps {
  readonly chosen: readonly string[];
  readonly inTrash: boolean;
  readonly onClear: () => void;
  readonly onCompare: () => void;
  readonly onTag: (name: string) => void;
  readonly onTrash: () => void;
  readonly onRestore: () => void;
}

/** What can be done with the chosen notices; it floats while any is chosen. */
export function SelectionBar({ chosen, inTrash, onClear, onCompare, onTag, onTrash, onRestore }: SelectionBarProps) {
  const { words } = useSurface();
  const [tag, setTag] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.library.chosen(chosen.length)}>
      <span role="status">{words.library.chosen(chosen.length)}</span>
      {inTrash ? (
        <button type="button" className="button primary sm" onClick={onRestore}>
          <Icon name="undo" />
          {words.library.restore}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button primary sm"
            disabled={chosen.length < 2}
            title={chosen.length < 2 ? words.library.chooseTwo : undefined}
            onClick={onCompare}
          >
            <Icon name="grid" />
            {words.compare.title}
          </button>
          <button
            type="button"
            className="button ghost sm"
            aria-expanded={exporting}
            onClick={() => setExporting(!exporting)}
          >
            <Icon name="open-out" />
            {words.exports.title}
          </button>
          <button
            type="button"
            className="button ghost sm"
            aria-expanded={tag !== null}
            onClick={() => setTag(tag === null ? "" : null)}
          >
            <Icon name="tag" />
            {words.library.tag}
          </button>
          <button type="button" className="button ghost sm" onClick={onTrash}>
            <Icon name="trash" />
            {words.library.toTrash}
          </button>
        </>
      )}
      <button type="button" className="icon-button" aria-label={words.panel.close} onClick={onClear}>
        <Icon name="close" />
      </button>
      {tag !== null && (
        <form
          className="field"
          onSubmit={(event) => {
            event.preventDefault();
            if (tag.trim()) onTag(tag.trim());
            setTag(null);
          }}
        >
          <input
            ref={(field) => field?.focus()}
            aria-label={words.library.tagName}
            placeholder={words.library.tagName}
            value={tag}
            maxLength={20}
            onChange={(event) => setTag(event.target.value)}
          />
        </form>
      )}
      {exporting && <ExportMany ids={chosen} onDone={() => setExporting(false)} />}
    </div>
  );
}
