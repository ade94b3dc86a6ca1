import type { Notice } from "@noticelens/parser";
import {
  Button,
  Header,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { cutsOf, hasProblemAbove, itemOf, previousOf } from "./correcting.ts";
import "./correcting.css";
import { useSurface } from "./panel-context.ts";
import { type Action, keyLabel } from "./shortcuts.ts";
import type { Correcting, Deed } from "./use-correcting.ts";

interface CorrectMenuProps {
  readonly notice: Notice;
  /** The key of the row. */
  readonly of: string;
  readonly correcting: Correcting;
}

const KINDS = [
  ["measure", "check"],
  ["problem", "list"],
  ["heading", "group"],
] as const;

/** What an item is, and what else can be done to how it was read. */
export function CorrectMenu({ notice, of, correcting }: CorrectMenuProps) {
  const { words, settings } = useSurface();
  const { correct } = words;
  const item = itemOf(notice, of);
  if (!item) return null;
  const cannot = new Set<Deed>();
  if (item.kind !== "measure" && !hasProblemAbove(notice, item)) cannot.add("measure");
  if (!previousOf(notice, item)) cannot.add("join");
  if (item.kind === "heading" || cutsOf(notice, item.span).length === 0) cannot.add("split");
  if (item.kind !== "measure" || notice.problems.length < 2) cannot.add("move");
  if (!correcting.marks.has(item.id)) cannot.add("restore");
  const entry = (deed: Deed, icon: IconName, name: string, key?: Action) => (
    <MenuItem id={deed} className="menu-item" textValue={name}>
      <Icon name={icon} />
      <span>{name}</span>
      {key && <Keyboard>{keyLabel(settings.keys[key][0] ?? "")}</Keyboard>}
    </MenuItem>
  );
  return (
    <MenuTrigger isOpen={correcting.menu === of} onOpenChange={(isOpen) => correcting.openMenu(isOpen ? of : null)}>
      <Button className="icon-button correct-button" aria-label={correct.open} data-pick="correct">
        <Icon name="pencil" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu correct-menu"
          aria-label={correct.open}
          autoFocus="first"
          disabledKeys={cannot}
          onAction={(deed) => correcting.do(of, deed as Deed)}
        >
          <MenuSection selectionMode="single" selectedKeys={[item.kind]} aria-label={correct.thisIs}>
            <Header>{correct.thisIs}</Header>
            {KINDS.map(([kind, icon]) => (
              <MenuItem key={kind} id={kind} className="menu-item" textValue={correct.kinds[kind]}>
                <Icon name={kind === item.kind ? "check" : icon} />
                <span>{correct.kinds[kind]}</span>
              </MenuItem>
            ))}
            {entry("none", "close", correct.none, "remove")}
          </MenuSection>
          <Separator />
          {entry("join", "join", correct.join, "join")}
          {entry("split", "split", correct.split, "split")}
          {entry("move", "arrow", correct.move)}
          <Separator />
          {entry("restore", "undo", correct.restore)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
