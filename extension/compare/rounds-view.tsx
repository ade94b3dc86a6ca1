import { bureauOf, compareRounds } from "@noticelens/parser";
import { useMemo, useState } from "react";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { Compared } from "./use-comparison.ts";

/** Two notices of one body: what came back, what is not mentioned again, what is new, what was promised. */
export function RoundsView({ compared }: { readonly compared: Compared }) {
  const { words } = useSurface();
  const { notices } = compared.comparison;
  const order = useMemo(
    () =>
      notices
        .map((_, index) => index)
        .sort((one, other) => (notices[one]?.publishedOn ?? "").localeCompare(notices[other]?.publishedOn ?? "")),
    [notices],
  );
  const guess = useMemo(() => sameBody(order, notices.map(bureauOf)), [order, notices]);
  const [earlier, setEarlier] = useState(guess[0]);
  const [later, setLater] = useState(guess[1]);
  const [one, other] = [compared.sources[earlier], compared.sources[later]];
  const rows = useMemo(() => (one && other && one !== other ? compareRounds(one, other) : []), [one, other]);
  return (
    <div className="rounds">
      <div className="as-of">
        <Pick name={words.compare.earlier} value={earlier} onChange={setEarlier} order={order} compared={compared} />
        <Pick name={words.compare.later} value={later} onChange={setLater} order={order} compared={compared} />
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.compare.earlier}</th>
            <th scope="col">{words.compare.became}</th>
            <th scope="col">{words.compare.later}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ before, after, promise }) => (
            <tr key={`${before?.id}~${after?.id}`}>
              <td lang="zh-CN">
                {before && (
                  <>
                    {before.statement} <StatusChip value={before.status} />
                    {promise && <small className="t3">{words.compare.promised(promise.text)}</small>}
                  </>
                )}
              </td>
              <td>
                {before && after ? words.compare.cameBack : before ? words.compare.notAgain : words.compare.isNew}
              </td>
              <td lang="zh-CN">
                {after && (
                  <>
                    {after.statement} <StatusChip value={after.status} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PickProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly order: readonly number[];
  readonly compared: Compared;
}

function Pick({ name, value, onChange, order, compared }: PickProps) {
  return (
    <label>
      <span>{name} </span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {order.map((index) => (
          <option key={index} value={index}>
            {compared.comparison.notices[index]?.publishedOn} {bureauOf(compared.comparison.notices[index])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The first two of one body, else the first two. */
function sameBody(order: readonly number[], names: readonly string[]): [number, number] {
  for (const one of order) {
    const other = order.find((index) => index !== one && names[index] === names[one]);
    if (other !== undefined) return [one, other];
  }
  return [order[0] ?? 0, order[1] ?? 0];
}
