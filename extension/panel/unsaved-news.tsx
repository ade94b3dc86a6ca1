import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";
import type { Unsaved } from "./use-unsaved.ts";

interface UnsavedNewsProps {
  readonly unsaved: Unsaved;
  readonly nameOf: (id: string) => string;
  readonly onExport: () => void;
}

/** What the person did that is not stored, item by item; it stays on the screen and in exports until it is. */
export function UnsavedNews({ unsaved, nameOf, onExport }: UnsavedNewsProps) {
  const { words } = useSurface();
  return (
    <div className="news" role="alert">
      <Icon name="alert" />
      <span>
        {words.unsaved.title(unsaved.edits.length, unsaved.isFull)}
        {unsaved.edits.map(({ itemIds, what }) => (
          <small key={`${itemIds.join()}:${what}`}>
            {words.unsaved.edit(words.unsaved.kinds[what as "tick"] ?? "", nameOf(itemIds[0] ?? ""), itemIds.length)}
          </small>
        ))}
      </span>
      <button type="button" className="button sm primary" onClick={unsaved.retry}>
        {words.unsaved.retry}
      </button>
      <button type="button" className="button sm" onClick={onExport}>
        {words.panel.export}
      </button>
    </div>
  );
}
