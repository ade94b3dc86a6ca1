import type { TradeId } from "@noticelens/parser";
import { memo } from "react";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { EndKind, NameDraft } from "./name-draft.ts";

interface RowProps {
  readonly draft: NameDraft;
  readonly trades: readonly (readonly [TradeId, string])[];
  readonly onChange: (patch: Partial<NameDraft>) => void;
  readonly onRemove: () => void;
}

/** A row of the table as it is typed; drawn again only where it changed. */
export const NameRow = memo(
  function NameRow({ draft, trades, onChange, onRemove }: RowProps) {
    const { table } = useSurface().words.bodies;
    const kinds = Object.keys(table.kinds) as EndKind[];
    const of = (label: string): string => `${label} ${draft.name}`;
    return (
      <tr>
        {(["name", "short"] as const).map((part) => (
          <td key={part}>
            <input
              lang="zh-CN"
              aria-label={of(table[part])}
              value={draft[part]}
              onChange={(event) => onChange({ [part]: event.target.value })}
            />
          </td>
        ))}
        <td>
          <select
            aria-label={of(table.kind)}
            value={draft.kind}
            onChange={(event) => onChange({ kind: event.target.value as EndKind })}
          >
            {kinds
              .filter((kind) => kind !== "own" || draft.row !== null)
              .map((kind) => (
                <option key={kind} value={kind}>
                  {table.kinds[kind]}
                </option>
              ))}
          </select>
        </td>
        {(["becomes", "year"] as const).map((part) => (
          <td key={part}>
            <input
              lang="zh-CN"
              aria-label={of(table[part])}
              inputMode={part === "year" ? "numeric" : "text"}
              value={draft[part]}
              onChange={(event) => onChange({ [part]: event.target.value })}
            />
          </td>
        ))}
        <td>
          <select
            aria-label={of(table.trade)}
            value={draft.trade}
            onChange={(event) => onChange({ trade: event.target.value as TradeId })}
          >
            {trades.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </td>
        <td>
          <button type="button" className="icon-button" aria-label={table.remove(draft.name)} onClick={onRemove}>
            <Icon name="trash" />
          </button>
        </td>
      </tr>
    );
  },
  (one, other) => one.draft === other.draft && one.trades.join() === other.trades.join(),
);
