import type { Notice } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import type { NoticeRow } from "../store/tables.ts";
import { ChangeEntry } from "./change-entry.tsx";
import { useSurface } from "./panel-context.ts";

interface NotesViewProps {
  readonly notice: Notice;
  readonly row: NoticeRow;
  readonly onGo: (itemId: string) => void;
  readonly onShow: (id: string, span: readonly [number, number]) => void;
}

/** What was odd, each in one sentence with the way to its place; and what changed since the last reading. */
export function NotesView({ notice, row, onGo, onShow }: NotesViewProps) {
  const { words } = useSurface();
  if (notice.diagnostics.length === 0 && row.changes.length === 0) return <p className="rest">{words.panel.noNotes}</p>;
  return (
    <ul className="view">
      {row.changes.map((change) => (
        <ChangeEntry key={`${change.what}:${change.kind}:${change.itemId}`} {...{ notice, change, onGo }} />
      ))}
      {notice.diagnostics.map(({ code, severity, message, span }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes have no id and never move
        <li key={index} className="entry">
          <Icon
            name={severity === "information" ? "info" : "alert"}
            className={severity === "error" ? "bad" : severity === "warning" ? "warn" : ""}
          />
          <div lang={words.lang}>{message}</div>
          {span && (
            <button
              type="button"
              className="icon-button"
              aria-label={words.panel.toSource}
              title={words.panel.toSource}
              onClick={() => onShow(`${code}:${index}`, span)}
            >
              <Icon name="target" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
