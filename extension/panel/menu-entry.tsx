import { MenuItem } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";

interface MenuEntryProps {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly onAction: () => void;
}

/** One line of a menu. */
export function MenuEntry({ id, icon, name, onAction }: MenuEntryProps) {
  return (
    <MenuItem id={id} className="menu-item" textValue={name} onAction={onAction}>
      <Icon name={icon} />
      {name}
    </MenuItem>
  );
}
