import type { BodyEntry } from "@noticelens/parser";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { LibraryBodies } from "./use-bodies.ts";

/** The problems of one document in the time line, with what it says of each, and the way to its words. */
export function EntryProblems({
  entry,
  source,
}: {
  readonly entry: BodyEntry;
  readonly source: LibraryBodies["sources"][number] | undefined;
}) {
  const { words } = useSurface();
  const problems = source?.problems ?? [];
  return (
    <section className="entry-problems" aria-label={words.bodies.problems}>
      <header>
        <h2 lang="zh-CN">{entry.title}</h2>
        {source && (
          <a className="button sm" href={`/viewer.html?notice=${source.id}`} target="_blank" rel="noreferrer">
            {words.bodies.openNotice}
          </a>
        )}
      </header>
      <p className="t3" lang="zh-CN">
        {entry.name}
      </p>
      {problems.length === 0 && <p className="rest">{words.bodies.noProblems}</p>}
      <ul>
        {problems.map(({ id, marker, statement, status, measures }) => (
          <li key={id}>
            <StatusChip value={status.value} />
            <span lang="zh-CN">
              {marker} {statement}
            </span>
            <small className="t3">{words.bodies.measures(measures.length)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
