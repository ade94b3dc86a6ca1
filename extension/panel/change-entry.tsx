import type { Notice, StatusValue } from "@noticelens/parser";
import { diffChars } from "diff";
import { Icon } from "../design/icon.tsx";
import type { NoticeChange } from "../store/compare-readings.ts";
import { itemName } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";

interface ChangeEntryProps {
  readonly notice: Notice;
  readonly change: NoticeChange;
  readonly onGo: (itemId: string) => void;
}

/** What changed between two readings: whose, from what to what with the very characters marked, and the way to the item. */
export function ChangeEntry({ notice, change, onGo }: ChangeEntryProps) {
  const { words } = useSurface();
  const { kind, what, itemId } = change;
  const name = kind === "removed" ? "" : itemName(notice, itemId);
  return (
    <li className="entry change">
      <Icon name={what === "deadline" ? "clock" : what === "status" ? "in-progress" : "info"} />
      <div>
        <span>
          {words.panel.change[kind]} {words.panel.changed[what]}
          {name && <span lang="zh-CN"> {name}</span>}
        </span>
        <small lang={what === "status" ? words.lang : "zh-CN"}>
          <Difference change={change} />
        </small>
      </div>
      {name && (
        <button
          type="button"
          className="icon-button"
          aria-label={words.panel.toItem(name)}
          title={words.panel.toItem(name)}
          onClick={() => onGo(itemId)}
        >
          <Icon name="target" />
        </button>
      )}
    </li>
  );
}

function Difference({ change: { kind, what, before, after } }: { readonly change: NoticeChange }) {
  const { words } = useSurface();
  if (what === "status" || what === "deadline") {
    const said = (value: string | null): string =>
      what === "status" ? words.statuses[value as StatusValue] : (value ?? words.panel.noDeadline);
    return (
      <>
        <del>{said(before)}</del> → <ins>{said(after)}</ins>
      </>
    );
  }
  if (kind !== "changed") return kind === "added" ? <ins>{after}</ins> : <del>{before}</del>;
  return (
    <>
      {diffChars(before ?? "", after ?? "").map(({ added, removed, value }, index) => {
        const Part = added ? "ins" : removed ? "del" : "span";
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no id and never move
        return <Part key={index}>{value}</Part>;
      })}
    </>
  );
}
