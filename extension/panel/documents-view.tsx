import type { Notice } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import type { FileLink } from "../messages.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { itemName } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";

interface DocumentsViewProps {
  readonly notice: Notice;
  readonly files: readonly FileLink[];
  readonly onOpen: (file: FileLink) => void;
  readonly onShow: (id: string, span: readonly [number, number]) => void;
}

/** The documents the notice cites, and the files its page offers. */
export function DocumentsView({ notice, files, onOpen, onShow }: DocumentsViewProps) {
  const { words } = useSurface();
  const owners = new Map(
    notice.problems.flatMap(({ measures }) =>
      measures.flatMap(({ id, citations }) => citations.map((one) => [one, id] as const)),
    ),
  );
  return (
    <div className="view">
      {notice.citations.length === 0 && <p className="rest">{words.panel.noDocuments}</p>}
      <ul>
        {notice.citations.map(({ id, title, number, state, span }) => {
          const owner = owners.get(id);
          const facts = [title ? number : null, state, owner && itemName(notice, owner)].filter(Boolean).join("，");
          return (
            <li key={id} className="entry">
              <Icon name="document" />
              <div>
                <span lang="zh-CN">{title ? `《${title}》` : number}</span>
                {facts && <small>{facts}</small>}
              </div>
              <button
                type="button"
                className="icon-button"
                aria-label={words.panel.toSource}
                title={words.panel.toSource}
                onClick={() => onShow(id, span)}
              >
                <Icon name="target" />
              </button>
            </li>
          );
        })}
      </ul>
      {files.length > 0 && (
        <>
          <h2 className="group-head">{words.panel.attachments}</h2>
          <AttachmentList files={files} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
