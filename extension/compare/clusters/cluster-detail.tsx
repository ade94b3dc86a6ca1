import { type Cluster, type ClusterMember, measureAt } from "@noticelens/parser";
import type { ReactNode } from "react";
import { useSurface } from "../../panel/panel-context.ts";
import { SourceLink } from "../source-link.tsx";
import type { Compared } from "../use-comparison.ts";
import { ClusterDays } from "./cluster-days.tsx";
import { ChangedMembers, SameMembers } from "./cluster-members.tsx";

export interface DetailProps {
  readonly compared: Compared;
  readonly cluster: Cluster;
  /** Says it is no copying: all of it, or one body's part. */
  readonly onDismiss?: (body: string | null) => void;
}

/** One text: who had it first, where others changed it, when each published it, and only what differs. */
export function ClusterDetail({ compared, cluster, onDismiss }: DetailProps) {
  const own = useSurface().words.compare.clusters;
  const { members } = cluster;
  const same = members.filter(({ kind }) => kind === "text" || kind === "same");
  const changed = members.filter(({ kind }) => kind !== "text" && kind !== "same");
  const text = measureAt(compared.sources, cluster.text).text;
  const copy = (): void => {
    const lines = members.map(({ id, body, day }) =>
      [body, day ?? "", measureAt(compared.sources, id).text].join("\t"),
    );
    void navigator.clipboard.writeText(lines.join("\n"));
  };
  return (
    <section className="cluster">
      <header className="cluster-head">
        <Figure value={cluster.bodies} name={own.bodies(cluster.bodies)} />
        <Figure value={same.length} name={own.same} />
        <Figure value={changed.length} name={own.changed} />
        <Figure value={[...text].length} name={own.characters} />
        <span className="grow" />
        <button type="button" className="button ghost sm" onClick={copy}>
          {own.copy}
        </button>
        {onDismiss && (
          <button type="button" className="button sm" onClick={() => onDismiss(null)}>
            {own.dismiss}
          </button>
        )}
      </header>
      <TextCard compared={compared} cluster={cluster} />
      <ClusterDays cluster={cluster} />
      <p className="cluster-key">
        <span>● {own.sameDot}</span>
        <span>○ {own.changedDot}</span>
        <span>
          <span className="cluster-slot">{own.dashed}</span> {own.slots}
        </span>
        <span>
          <span className="formula">{own.dotted}</span> {own.notCounted}
        </span>
      </p>
      <ChangedMembers compared={compared} members={changed} text={text} {...(onDismiss ? { onDismiss } : {})} />
      <SameMembers compared={compared} members={same} {...(onDismiss ? { onDismiss } : {})} />
    </section>
  );
}

function Figure({ value, name }: { readonly value: number; readonly name: string }) {
  return (
    <div className="big-figure">
      <b>{value}</b>
      <span>{name}</span>
    </div>
  );
}

/** The text that all others are measured against, with the places where they differ. */
function TextCard({ compared, cluster }: Pick<DetailProps, "compared" | "cluster">) {
  const own = useSurface().words.compare.clusters;
  const [member] = cluster.members;
  if (!member) return null;
  const { text, problem, problemMarker, marker, notice } = measureAt(compared.sources, cluster.text);
  const isFirst = cluster.first.ids.includes(cluster.text);
  const said = cluster.first.unsure ? own.unsure[cluster.first.unsure] : isFirst ? own.earliest : own.measuredAgainst;
  return (
    <article className="cluster-text">
      <h2>
        <span lang="zh-CN">{member.body}</span>
        <small>
          {member.day ? own.published(member.day) : own.noDay}
          {own.and}
          {said}
        </small>
        <span className="grow" />
        <SourceLink notice={compared.sources[notice]?.id} of={member.body} />
      </h2>
      <p className="t3" lang="zh-CN">
        {[problemMarker, problem].filter(Boolean).join(" ")}　{marker}
      </p>
      <p className="clusters-quote" lang="zh-CN">
        {withSlots(text, cluster.members)}
      </p>
    </article>
  );
}

/** A text with the places that members changed, and formula, set apart. */
function withSlots(text: string, members: readonly ClusterMember[]): ReactNode[] {
  const kinds = new Uint8Array(text.length);
  for (const { a } of members[0]?.formula ?? []) kinds.fill(2, ...a);
  for (const { kind, differences } of members)
    if (kind === "changed") for (const { a } of differences) kinds.fill(1, ...a);
  const parts: ReactNode[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && kinds[end] === kinds[at]) end += 1;
    const words = text.slice(at, end);
    const name = ["", "cluster-slot", "formula"][kinds[at] ?? 0];
    parts.push(
      name ? (
        <span key={at} className={name}>
          {words}
        </span>
      ) : (
        words
      ),
    );
    at = end;
  }
  return parts;
}
