import { type ClusterMember, measureAt } from "@noticelens/parser";
import { type ReactNode, useState } from "react";
import { Icon } from "../../design/icon.tsx";
import { useSurface } from "../../panel/panel-context.ts";
import { SourceLink } from "../source-link.tsx";
import type { Compared } from "../use-comparison.ts";

interface MembersProps {
  readonly compared: Compared;
  readonly members: readonly ClusterMember[];
  readonly onDismiss?: (body: string) => void;
}

/** So many are shown at first. */
const FIRST = 8;

/** The bodies that changed the text, a row each with only what differs. */
export function ChangedMembers({ compared, members, text, onDismiss }: MembersProps & { readonly text: string }) {
  const own = useSurface().words.compare.clusters;
  const [all, setAll] = useState(false);
  if (members.length === 0) return null;
  return (
    <section className="cluster-part">
      <h2>
        {own.changedBodies(members.length)} <small>{own.onlyDifferences}</small>
      </h2>
      <table className="plain-table cluster-members">
        <thead>
          <tr>
            <th scope="col">{own.body}</th>
            <th scope="col">{own.day}</th>
            <th scope="col">{own.differences}</th>
            <th scope="col" className="num">
              {own.alike}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {(all ? members : members.slice(0, FIRST)).map((member) => {
            const { text: words, notice, problemMarker, marker } = measureAt(compared.sources, member.id);
            return (
              <tr key={member.id}>
                <th scope="row" lang="zh-CN">
                  {member.body}
                  <small>{[problemMarker, marker].filter(Boolean).join(" ")}</small>
                </th>
                <td>{member.day ?? "–"}</td>
                <td lang="zh-CN">
                  <Differences member={member} text={text} own={words} />
                </td>
                <td className="num">{Math.round(member.score * 100)}%</td>
                <td className="cluster-deeds">
                  <SourceLink notice={compared.sources[notice]?.id} of={member.body} />
                  <LeaveOut body={member.body} onDismiss={onDismiss} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <More count={members.length - FIRST} open={all} onOpen={() => setAll(true)} />
    </section>
  );
}

/** The bodies that have the text word for word. */
export function SameMembers({ compared, members, onDismiss }: MembersProps) {
  const own = useSurface().words.compare.clusters;
  const [all, setAll] = useState(false);
  return (
    <section className="cluster-part">
      <h2>{own.sameBodies(members.length)}</h2>
      <ul className="cluster-same">
        {(all ? members : members.slice(0, FIRST)).map((member) => (
          <li key={member.id} lang="zh-CN">
            {member.body} <small>{member.day ?? "–"}</small>
            <SourceLink notice={compared.sources[measureAt(compared.sources, member.id).notice]?.id} of={member.body} />
            {member.kind !== "text" && <LeaveOut body={member.body} onDismiss={onDismiss} />}
          </li>
        ))}
      </ul>
      <More count={members.length - FIRST} open={all} onOpen={() => setAll(true)} />
    </section>
  );
}

function More({
  count,
  open,
  onOpen,
}: {
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const own = useSurface().words.compare.clusters;
  if (open || count <= 0) return null;
  return (
    <button type="button" className="link cluster-more" onClick={onOpen}>
      {own.moreBodies(count)}
    </button>
  );
}

function LeaveOut({
  body,
  onDismiss,
}: {
  readonly body: string;
  readonly onDismiss: ((body: string) => void) | undefined;
}) {
  const own = useSurface().words.compare.clusters;
  if (!onDismiss) return null;
  return (
    <button type="button" className="icon-button" aria-label={own.leaveOut(body)} onClick={() => onDismiss(body)}>
      <Icon name="close" />
    </button>
  );
}

/** How many characters stand before what differs, so that one sees where it is. */
const BEFORE = 4;

/** Only what differs, each place with the words before it; of a mere part the words that were taken. */
function Differences({
  member,
  text,
  own,
}: {
  readonly member: ClusterMember;
  readonly text: string;
  readonly own: string;
}) {
  const words = useSurface().words.compare.clusters;
  if (member.kind === "part")
    return (
      <span className="t3">
        {words.part} <mark>{member.shared.map(({ b }) => own.slice(...b)).join("……")}</mark>
      </span>
    );
  const said = member.differences.map(({ a, b }): ReactNode => {
    const before = text
      .slice(Math.max(0, a[0] - BEFORE), a[0])
      .split(/[，。；：、]/)
      .at(-1);
    return (
      <span key={`${a[0]} ${b[0]}`} className="difference">
        {before} <del>{text.slice(...a)}</del> <ins className="cluster-slot">{own.slice(...b)}</ins>
      </span>
    );
  });
  return said.length > 0 ? said : words.signsOnly;
}
