import { type Cluster, measureAt } from "@noticelens/parser";
import { type KeyboardEvent, useState } from "react";
import { Toast, type ToastMessage } from "../../design/toast.tsx";
import { useSurface } from "../../panel/panel-context.ts";
import { ClusterDetail } from "./cluster-detail.tsx";
import { ClusterList } from "./cluster-list.tsx";
import { FormulaTable } from "./formula-table.tsx";
import { Threshold } from "./threshold.tsx";
import type { ClusterSettings, Dismissing } from "./use-clusters.ts";
import "./clusters.css";

export interface ClustersProps {
  readonly dismissing: Dismissing;
  readonly settings: ClusterSettings;
}

const ORDERS = ["bodies", "length", "earliest", "alike"] as const;
type Order = (typeof ORDERS)[number];

/** Texts that several bodies have: at the left the list, at the right who had one first, and only what differs. */
export function ClustersView({ dismissing, settings }: ClustersProps) {
  const { words } = useSurface();
  const own = words.compare.clusters;
  const { shown } = dismissing;
  const [chosen, setChosen] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>("bodies");
  const [table, setTable] = useState(false);
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const clusters = inOrder(shown.comparison.clusters, order, (id) => measureAt(shown.sources, id).text);
  const current =
    [...clusters, ...dismissing.dismissed, ...shown.comparison.repeats].find(({ text }) => text === chosen) ??
    clusters[0];
  const dismiss = (cluster: Cluster, body: string | null): void => {
    const undo = dismissing.dismiss(cluster, body);
    const text = body === null ? own.dismissed(cluster.bodies) : own.leftOut(body);
    setMessage({ text, action: { name: words.panel.undo, run: undo } });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const step = { "+": 0.05, "=": 0.05, "-": -0.05 }[event.key] ?? 0;
    if (step) settings.setThreshold(Math.min(1, Math.max(0.4, Math.round((settings.threshold + step) * 20) / 20)));
    else if (
      event.key.toLowerCase() === "d" &&
      current &&
      clusters.includes(current) &&
      !event.ctrlKey &&
      !event.metaKey
    )
      dismiss(current, null);
  };
  if (table)
    return <FormulaTable formulas={shown.comparison.formulas} settings={settings} onBack={() => setTable(false)} />;
  return (
    <div className="clusters" onKeyDown={press}>
      <div className="clusters-side">
        <header>
          <span>
            {own.head(
              clusters.length,
              bodiesIn(clusters),
              new Set(shown.comparison.notices.map(({ issuer, name }) => issuer ?? name)).size,
            )}
          </span>
          <span className="grow" />
          <select aria-label={own.order} value={order} onChange={({ target }) => setOrder(target.value as Order)}>
            {ORDERS.map((one) => (
              <option key={one} value={one}>
                {own.orders[one]}
              </option>
            ))}
          </select>
        </header>
        <Threshold settings={settings} />
        <ClusterList clusters={clusters} current={current} dismissing={dismissing} onChoose={setChosen} />
        <p className="clusters-foot">
          {own.formulas(shown.comparison.formulas.length)}{" "}
          <button type="button" className="link" onClick={() => setTable(true)}>
            {own.seeFormulas}
          </button>
        </p>
      </div>
      {current ? (
        <ClusterDetail
          key={current.text}
          compared={shown}
          cluster={current}
          {...(clusters.includes(current) ? { onDismiss: (body: string | null) => dismiss(current, body) } : {})}
        />
      ) : (
        <Nothing dismissing={dismissing} settings={settings} />
      )}
      <Toast message={message} onGone={() => setMessage(null)} />
    </div>
  );
}

/** What is said where no text recurs: how much was compared, and what comes nearest. */
function Nothing({ dismissing: { shown }, settings }: ClustersProps) {
  const own = useSurface().words.compare.clusters;
  const { threshold, closest, notices } = shown.comparison;
  const measures = notices.reduce((sum, { measures }) => sum + measures, 0);
  const lower = Math.max(0.4, Math.floor((closest?.score ?? 0) * 20) / 20);
  return (
    <section className="clusters-none">
      <h2>{own.none(Math.round(threshold * 100))}</h2>
      <p>
        {own.searched(notices.length, measures)}
        {closest && own.closest(Math.round(closest.score * 100))}
      </p>
      {closest &&
        [closest.a, closest.b].map((id) => (
          <p key={id} lang="zh-CN" className="clusters-quote">
            {measureAt(shown.sources, id).text}
          </p>
        ))}
      {closest && lower < threshold && closest.score >= 0.4 && (
        <button type="button" className="button" onClick={() => settings.setThreshold(lower)}>
          {own.lower(Math.round(lower * 100))}
        </button>
      )}
    </section>
  );
}

function bodiesIn(clusters: readonly Cluster[]): number {
  return new Set(clusters.flatMap(({ members }) => members.map(({ body }) => body))).size;
}

function inOrder(clusters: readonly Cluster[], order: Order, textOf: (id: string) => string): readonly Cluster[] {
  if (order === "bodies") return clusters;
  const alike = ({ members }: Cluster): number => members.reduce((sum, { score }) => sum + score, 0) / members.length;
  const day = ({ members, first }: Cluster): string => members.find(({ id }) => first.ids.includes(id))?.day ?? "~";
  if (order === "length")
    return [...clusters].sort((one, other) => textOf(other.text).length - textOf(one.text).length);
  if (order === "alike") return [...clusters].sort((one, other) => alike(other) - alike(one));
  return [...clusters].sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}
