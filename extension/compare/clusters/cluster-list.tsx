import { bureauOf, type Cluster, measureAt } from "@noticelens/parser";
import { type KeyboardEvent, useState } from "react";
import { useSurface } from "../../panel/panel-context.ts";
import type { Dismissing } from "./use-clusters.ts";

interface ListProps {
  readonly clusters: readonly Cluster[];
  readonly current: Cluster | undefined;
  readonly dismissing: Dismissing;
  readonly onChoose: (text: string) => void;
}

/** So many clusters are listed at first. */
const FIRST = 100;

/** The clusters, what one body repeats, what was published twice, and what was dismissed with the way back. */
export function ClusterList({ clusters, current, dismissing, onChoose }: ListProps) {
  const own = useSurface().words.compare.clusters;
  const { shown, dismissed } = dismissing;
  const [all, setAll] = useState(false);
  const [small, setSmall] = useState(false);
  const [gone, setGone] = useState(false);
  const [again, setAgain] = useState(false);
  const larger = clusters.filter(({ bodies }) => bodies > 2);
  const folded = larger.length > 0 && !small ? larger : clusters;
  const { repeats, twice, notices } = shown.comparison;
  const entry = (cluster: Cluster) => (
    <Entry key={cluster.text} cluster={cluster} current={cluster === current} shown={shown} onChoose={onChoose} />
  );
  return (
    <>
      <nav aria-label={own.list} onKeyDown={walk}>
        {(all ? folded : folded.slice(0, FIRST)).map(entry)}
        {gone &&
          dismissed.map((cluster) => (
            <div key={cluster.text} className="clusters-gone">
              {entry(cluster)}
              <button type="button" className="button sm" onClick={() => dismissing.restore(cluster)}>
                {own.restore}
              </button>
            </div>
          ))}
        {again && repeats.map(entry)}
      </nav>
      {twice.map(({ notice, of }) => (
        <p key={notice} className="clusters-twice">
          <b>2</b>
          <span>
            <span lang="zh-CN">{bureauOf(notices[notice])}</span>
            <small>{own.twice(notices[of]?.publishedOn ?? "–", notices[notice]?.publishedOn ?? "–")}</small>
          </span>
        </p>
      ))}
      <Fold open={all} said={folded.length > FIRST ? own.more(folded.length - FIRST) : null} onOpen={setAll} />
      <Fold
        open={small}
        said={larger.length > 0 && larger.length < clusters.length ? own.small(clusters.length - larger.length) : null}
        onOpen={setSmall}
      />
      <Fold open={gone} said={dismissed.length > 0 ? own.gone(dismissed.length) : null} onOpen={setGone} />
      <Fold open={again} said={repeats.length > 0 ? own.repeats(repeats.length) : null} onOpen={setAgain} />
    </>
  );
}

function Fold({ open, said, onOpen }: { open: boolean; said: string | null; onOpen: (open: boolean) => void }) {
  const own = useSurface().words.compare.clusters;
  if (said === null) return null;
  return (
    <p className="clusters-foot">
      {said}{" "}
      <button type="button" className="link" aria-expanded={open} onClick={() => onOpen(!open)}>
        {open ? own.hide : own.show}
      </button>
    </p>
  );
}

interface EntryProps {
  readonly cluster: Cluster;
  readonly current: boolean;
  readonly shown: Dismissing["shown"];
  readonly onChoose: (text: string) => void;
}

function Entry({ cluster, current, shown, onChoose }: EntryProps) {
  const own = useSurface().words.compare.clusters;
  const { members, first, bodies, text } = cluster;
  const [earliest] = members.filter(({ id }) => first.ids.includes(id));
  const same = members.filter(({ kind }) => kind === "text" || kind === "same").length;
  return (
    <button
      type="button"
      className="clusters-entry"
      aria-current={current ? "true" : undefined}
      onClick={() => onChoose(text)}
    >
      <span>
        <b>{bodies}</b>
        <small>{own.bodies(bodies)}</small>
      </span>
      <span>
        <span lang="zh-CN" className="short-words">
          {measureAt(shown.sources, text).text}
        </span>
        <small>{earliest ? own.first(earliest.body, earliest.day ?? "–") : own.unsure["no-day"]}</small>
        {first.unsure && earliest && <small>{own.unsure[first.unsure]}</small>}
        <small>{own.tally(same, members.length - same)}</small>
      </span>
    </button>
  );
}

/** The arrow keys go from group to group and show each. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(".clusters-entry")];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
