import { bureauOf } from "@noticelens/parser";
import { useState } from "react";
import { useSurface } from "../panel/panel-context.ts";
import type { Compared } from "./use-comparison.ts";

const KINDS = ["noMeasures", "noEvidence", "overdue", "unstated"] as const;

/** What every bureau left open: five figures, each opens what it counts. */
export function CompletenessView({ compared }: { readonly compared: Compared }) {
  const { words } = useSurface();
  const [open, setOpen] = useState<{ notice: number; kind: (typeof KINDS)[number] } | null>(null);
  const { notices } = compared.comparison;
  const items = open ? wordsOf(compared, open.notice, notices[open.notice]?.completeness[open.kind] ?? []) : [];
  return (
    <div className="matrix-scroller">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.library.issuer}</th>
            <th scope="col" className="num">
              {words.panel.problems}
            </th>
            <th scope="col" className="num">
              {words.panel.measures}
            </th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" className="num">
                {words.compare.kinds[kind]}
              </th>
            ))}
            <th scope="col">{words.compare.differs}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map((notice, index) => (
            <tr key={compared.sources[index]?.id}>
              <th scope="row" lang="zh-CN">
                {bureauOf(notice)}
              </th>
              <td className="num">{notice.problems}</td>
              <td className="num">{notice.measures}</td>
              {KINDS.map((kind) => {
                const count = notice.completeness[kind].length;
                return (
                  <td key={kind} className="num">
                    {count === 0 ? (
                      <span className="t3">0</span>
                    ) : (
                      <button
                        type="button"
                        className={`figure ${kind === "overdue" ? "late" : ""}`}
                        aria-expanded={open?.notice === index && open.kind === kind}
                        onClick={() => setOpen({ notice: index, kind })}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
              <td>
                {notice.completeness.differing.map(({ of, declared, found }) => (
                  <span key={of} className="late">
                    {words.panel.differsCount(words.panel[of], declared, found)}{" "}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open && (
        <section className="opened" aria-live="polite">
          <header>
            <h2>
              <span lang="zh-CN">{bureauOf(notices[open.notice])}</span>，{words.compare.kinds[open.kind]}
            </h2>
          </header>
          <ul className="problem-list">
            {items.map(({ id, text }) => (
              <li key={id} lang="zh-CN">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function wordsOf(compared: Compared, notice: number, ids: readonly string[]): { id: string; text: string }[] {
  const wanted = new Set(ids);
  return (compared.sources[notice]?.problems ?? []).flatMap((problem) => [
    ...(wanted.has(problem.id) ? [{ id: problem.id, text: problem.statement }] : []),
    ...problem.measures.filter(({ id }) => wanted.has(id)).map(({ id, text }) => ({ id, text })),
  ]);
}
