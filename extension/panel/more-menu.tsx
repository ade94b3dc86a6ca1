import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import { MenuEntry } from "./menu-entry.tsx";
import { useSurface } from "./panel-context.ts";

export interface MoreMenuProps {
  /** The notice that is shown, to be compared with others. */
  readonly noticeId: string | null;
  readonly onPickFile: (() => void) | null;
  readonly onHelp: (() => void) | null;
}

/** The doors out of the panel, the same in every state. */
export function MoreMenu({ noticeId, onPickFile, onHelp }: MoreMenuProps) {
  const { words } = useSurface();
  const compare = noticeId ? `/compare.html?ids=${noticeId}` : "/compare.html";
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={words.panel.more}>
        <Icon name="more" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuEntry id="library" icon="library" name={words.library.title} onAction={() => openOwn("/library.html")} />
          <MenuEntry id="compare" icon="columns" name={words.panel.compare} onAction={() => openOwn(compare)} />
          {onPickFile && <MenuEntry id="open" icon="document" name={words.panel.openFile} onAction={onPickFile} />}
          <MenuEntry
            id="options"
            icon="gear"
            name={words.panel.options}
            onAction={() => void browser.runtime.openOptionsPage()}
          />
          {onHelp && <MenuEntry id="help" icon="info" name={words.panel.help} onAction={onHelp} />}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function openOwn(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path as "/library.html") });
}

/** The line above a state that has no notice: whose panel this is, and the doors. */
export function StateLine({ onPickFile }: Pick<MoreMenuProps, "onPickFile">) {
  const { words } = useSurface();
  return (
    <header className="source-line state-line">
      <div className="where">
        <Icon name="check" />
        <span>{words.name}</span>
      </div>
      <MoreMenu noticeId={null} onPickFile={onPickFile} onHelp={null} />
    </header>
  );
}
