import type { Cluster, ClusterMember } from "@noticelens/parser";
import { useSurface } from "../../panel/panel-context.ts";

const WIDTH = 740;
const EDGE = 24;
const BASE = 84;
/** Room for so many dots above each other; more of one month stand closer. */
const HIGH = 62;

/** When members published, a column a month: dots for those word for word, rings for those changed. */
export function ClusterDays({ cluster: { members, first } }: { readonly cluster: Cluster }) {
  const own = useSurface().words.compare.clusters;
  const dated = members.filter(({ day }) => day !== null);
  if (dated.length === 0) return null;
  const months = dated.map(monthOf);
  const [from, to] = [Math.min(...months), Math.max(...months)];
  const at = (month: number): number =>
    to === from ? WIDTH / 2 : EDGE + ((month - from) / (to - from)) * (WIDTH - 2 * EDGE);
  const columns = new Map<number, ClusterMember[]>();
  for (const member of dated) columns.set(monthOf(member), [...(columns.get(monthOf(member)) ?? []), member]);
  const stepOf = (month: number): number => Math.min(12, HIGH / (columns.get(month)?.length ?? 1));
  const top = BASE - 18 - ((columns.get(from)?.length ?? 1) - 1) * stepOf(from);
  return (
    <svg className="cluster-days" viewBox={`0 0 ${WIDTH} 104`} role="img" aria-label={own.days(dated.length)}>
      <path d={`M6 ${BASE}H${WIDTH - 6}`} stroke="var(--line-strong)" />
      {ticksIn(from, to).map((month) => (
        <g key={month}>
          <path d={`M${at(month)} ${BASE}v5`} stroke="var(--line-strong)" />
          <text x={at(month)} y={BASE + 17} textAnchor="middle" fontSize="12" fill="var(--text-3)">
            {`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`}
          </text>
        </g>
      ))}
      {[...columns].flatMap(([month, column]) =>
        column.map((member, index) => (
          <circle
            key={member.id}
            cx={at(month)}
            cy={BASE - 9 - index * stepOf(month)}
            r="4"
            fill={member.kind === "text" || member.kind === "same" ? "var(--text-2)" : "var(--bg)"}
            stroke="var(--text-2)"
            strokeWidth="1.4"
          />
        )),
      )}
      {first.unsure === null && (
        <text x={at(from)} y={top} textAnchor="middle" fontSize="12" fill="var(--text-1)">
          {own.firstDot}
        </text>
      )}
    </svg>
  );
}

function monthOf({ day }: ClusterMember): number {
  return Number(day?.slice(0, 4)) * 12 + Number(day?.slice(5, 7)) - 1;
}

/** Six ticks at most, on months. */
function ticksIn(from: number, to: number): number[] {
  const step = Math.max(1, Math.ceil((to - from) / 5));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
