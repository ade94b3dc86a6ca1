import type { ReactNode } from "react";
import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import type { Ready } from "../reading/reading.ts";
import { MenuEntry } from "./menu-entry.tsx";
import { useSurface } from "./panel-context.ts";

interface SourceLineProps {
  readonly reading: Ready;
  readonly isKept: boolean;
  readonly onKeep: (kept: boolean) => void;
  readonly onReadAgain: (() => void) | null;
  readonly onPrecise: (() => void) | null;
  readonly onHelp: () => void;
  readonly menu?: ReactNode;
}

/** Where the notice was read from, and what can be done with the reading as a whole. */
export function SourceLine({ reading, isKept, onKeep, onReadAgain, onPrecise, onHelp, menu }: SourceLineProps) {
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
      <MenuTrigger>
        <Button className="icon-button" aria-label={words.panel.more}>
          <Icon name="more" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu">
            {menu}
            <MenuEntry id="help" icon="info" name={words.panel.help} onAction={onHelp} />
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
