import type { Notice } from "@noticelens/parser";
import { useMemo, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { anchorsOf, itemsOf, likestItems, type Placed } from "../store/anchor.ts";
import type { CheckRow } from "../store/tables.ts";
import { itemName } from "./item-name.ts";
import type { Checks } from "./list-model.ts";
import { localDay } from "./local-day.ts";
import { useSurface } from "./panel-context.ts";

/** An item is offered where so much of its words is the same. */
const OFFERED = 0.6;

interface UnplacedProps {
  readonly notice: Notice;
  readonly unplaced: readonly CheckRow[];
  /** Items that hold a check already take another one, but are not offered. */
  readonly checks: Checks;
  readonly placing: string | null;
  readonly onPlace: (checkId: string, itemId: string) => void;
  readonly onChoose: (checkId: string) => void;
  readonly onCancel: () => void;
  readonly onDrop: (checkId: string) => void;
}

/** Checks whose words are not in this reading: seen, movable, never lost. While one is being placed only that one stands here. */
export function Unplaced({ unplaced, placing, ...props }: UnplacedProps) {
  const { words } = useSurface();
  const items = useMemo(() => itemsOf(props.notice), [props.notice]);
  const [isOpen, setOpen] = useState(true);
  if (unplaced.length === 0) return null;
  const pinned = unplaced.find(({ id }) => id === placing);
  if (pinned)
    return (
      <section className="unplaced placing" aria-label={words.unplaced.title(unplaced.length)}>
        <p role="status">{words.unplaced.placing}</p>
        <Entry check={pinned} items={items} {...props} isPlacing />
      </section>
    );
  return (
    <section className="unplaced" aria-label={words.unplaced.title(unplaced.length)}>
      <h2>
        <Button className="fold" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? "down" : "chevron"} />
          {words.unplaced.title(unplaced.length)}
        </Button>
      </h2>
      {isOpen && (
        <>
          <p className="t3">{words.unplaced.why}</p>
          <ul>
            {unplaced.map((check) => (
              <li key={check.id}>
                <Entry check={check} items={items} {...props} isPlacing={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface EntryProps extends Omit<UnplacedProps, "unplaced" | "placing"> {
  readonly check: CheckRow;
  readonly items: readonly Placed[];
  readonly isPlacing: boolean;
}

function Entry({ check, items, notice, checks, isPlacing, onPlace, onChoose, onCancel, onDrop }: EntryProps) {
  const { words } = useSurface();
  const { anchor } = check;
  const offer = useMemo(() => {
    const [own] = anchorsOf(check);
    const likest = own && likestItems(own, items).find(({ item }) => !checks.has(item.id));
    return likest && likest.likeness >= OFFERED ? likest : null;
  }, [check, items, checks]);
  const day = localDay(check.changedAt);
  const said = [
    check.ticked ? words.unplaced.ticked : null,
    check.status ? words.statuses[check.status] : null,
    check.day,
    day,
  ].filter(Boolean);
  return (
    <article className="unplaced-check">
      <p className="own">
        <Icon name={check.ticked ? "check" : "own-unstated"} />
        {said.join(" · ")}
      </p>
      {check.remark && (
        <p className="remark" lang="zh-CN">
          {check.remark}
        </p>
      )}
      <p className="t3" lang="zh-CN">
        {anchor
          ? words.unplaced.madeOn([...anchor.path.slice(-1), anchor.marker ?? ""].join(" "))
          : words.unplaced.lost}
        {anchor && <q>{anchor.exact.length > 60 ? `${anchor.exact.slice(0, 60)}…` : anchor.exact}</q>}
      </p>
      <div className="actions">
        {isPlacing ? (
          <Button className="button sm" onPress={onCancel}>
            {words.unplaced.cancel}
          </Button>
        ) : (
          <>
            {offer && (
              <Button className="button sm" onPress={() => onPlace(check.id, offer.item.id)}>
                {words.unplaced.putOn(itemName(notice, offer.item.id), Math.round(offer.likeness * 100))}
              </Button>
            )}
            <Button className="button sm" onPress={() => onChoose(check.id)}>
              {offer ? words.unplaced.choose : words.unplaced.chooseOnly}
            </Button>
            <MenuTrigger>
              <Button className="icon-button" aria-label={words.unplaced.more}>
                <Icon name="more" />
              </Button>
              <Popover className="popover" placement="bottom end">
                <Menu
                  className="menu"
                  aria-label={words.unplaced.more}
                  onAction={(key) =>
                    key === "copy"
                      ? void navigator.clipboard.writeText(check.remark || (anchor?.exact ?? ""))
                      : onDrop(check.id)
                  }
                >
                  <MenuItem id="copy" className="menu-item">
                    {words.unplaced.copy}
                  </MenuItem>
                  <MenuItem id="drop" className="menu-item">
                    {words.unplaced.drop}
                  </MenuItem>
                </Menu>
              </Popover>
            </MenuTrigger>
          </>
        )}
      </div>
    </article>
  );
}
