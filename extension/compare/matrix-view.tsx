import { bureauOf, type ComparedProblem, STATUS_VALUES, themeName } from "@noticelens/parser";
import { type KeyboardEvent, useState } from "react";
import { Icon } from "../design/icon.tsx";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { ProblemList } from "./problem-list.tsx";
import type { Compared } from "./use-comparison.ts";

/** More marks than this become counts by kind. */
const MARKS = 4;

interface Cell {
  readonly notice: number;
  readonly theme: string | null;
}

/** Bureaus down, themes across: how many problems, how far they got. A cell opens its problems below. */
export function MatrixView({
  compared,
  onSide,
}: {
  readonly compared: Compared;
  readonly onSide: (theme: string | null) => void;
}) {
  const { words, lang } = useSurface();
  const [open, setOpen] = useState<Cell | null>(null);
  const { notices, themes, problems } = compared.comparison;
  const at = (notice: number, theme: string | null): ComparedProblem[] =>
    problems.filter((one) => one.notice === notice && one.theme === theme);
  const most = Math.max(1, ...notices.flatMap((_, notice) => themes.map((theme) => at(notice, theme).length)));
  const shown = open ? at(open.notice, open.theme) : [];
  return (
    <>
      <div className="matrix-scroller">
        <table className="matrix" onKeyDown={moveByArrow}>
          <caption className="visually-hidden">{words.compare.views.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{words.library.issuer}</th>
              {themes.map((theme) => (
                <th key={theme} scope="col">
                  {themeName(compared.comparison, theme, lang)}
                </th>
              ))}
              <th scope="col" className="num">
                {words.compare.total}
              </th>
              <th scope="col" className="num">
                {words.panel.measures}
              </th>
              <th scope="col" className="num">
                {words.library.overdueShort}
              </th>
            </tr>
          </thead>
          <tbody>
            {notices.map((notice, index) => (
              <tr key={compared.sources[index]?.id}>
                <th scope="row" lang="zh-CN">
                  {bureauOf(notice)}
                  <small>{notice.publishedOn}</small>
                  <span className="bar" aria-hidden="true">
                    {STATUS_VALUES.map((status) => (
                      <i key={status} className={status} style={{ flexGrow: notice.statuses[status] }} />
                    ))}
                  </span>
                </th>
                {themes.map((theme) => {
                  const own = at(index, theme);
                  const isOpen = open?.notice === index && open.theme === theme;
                  return (
                    <td key={theme}>
                      {own.length === 0 ? (
                        <span className="t3">–</span>
                      ) : (
                        <button
                          type="button"
                          className={`cell heat-${Math.ceil((4 * own.length) / most)}`}
                          aria-expanded={isOpen}
                          aria-label={`${bureauOf(notice)}，${themeName(compared.comparison, theme, lang)}，${own.length}`}
                          onClick={() => setOpen(isOpen ? null : { notice: index, theme })}
                        >
                          <span>{own.length}</span>
                          <Marks problems={own} />
                        </button>
                      )}
                    </td>
                  );
                })}
                <td className="num strong">{notice.problems}</td>
                <td className="num">
                  {notice.measures}
                  {notice.completeness.differing
                    .filter(({ of }) => of === "measures")
                    .map(({ declared }) => (
                      <small key={declared} className="late">
                        {words.compare.declared(declared)}
                      </small>
                    ))}
                </td>
                <td className={`num ${notice.completeness.overdue.length > 0 ? "late" : "t3"}`}>
                  {notice.completeness.overdue.length}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.compare.total}</th>
              {themes.map((theme) => (
                <td key={theme}>{problems.filter((one) => one.theme === theme).length}</td>
              ))}
              <td className="num strong">{problems.length}</td>
              <td className="num">{notices.reduce((sum, { measures }) => sum + measures, 0)}</td>
              <td className="num">{notices.reduce((sum, { completeness }) => sum + completeness.overdue.length, 0)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="legend">
        {STATUS_VALUES.map((status) => (
          <span key={status}>
            <StatusChip value={status} /> {problems.filter((one) => one.status === status).length}
          </span>
        ))}
      </p>
      {open && (
        <section className="opened" aria-live="polite">
          <header>
            <h2>
              <span lang="zh-CN">{bureauOf(notices[open.notice])}</span>，
              {themeName(compared.comparison, open.theme, lang)}
            </h2>
            <span className="t3">{words.compare.problems(shown.length)}</span>
            <span className="grow" />
            <button type="button" className="button ghost sm" onClick={() => onSide(open.theme)}>
              <Icon name="columns" />
              {words.compare.withOthers}
            </button>
          </header>
          {shown[0] && shown[0].because.length > 0 && (
            <p className="t3">
              {words.compare.because(
                shown
                  .flatMap(({ because }) => because)
                  .slice(0, 8)
                  .join(lang === "zh" ? "、" : ", "),
              )}
            </p>
          )}
          <ProblemList compared={compared} problems={shown} />
        </section>
      )}
    </>
  );
}

function Marks({ problems }: { readonly problems: readonly ComparedProblem[] }) {
  const { words } = useSurface();
  if (problems.length <= MARKS)
    return (
      <span className="marks">
        {problems.map(({ id, status }) => (
          <span key={id} className={`glyph ${status}`} title={words.statuses[status]}>
            <Icon name={status} />
            <span className="visually-hidden">{words.statuses[status]}</span>
          </span>
        ))}
      </span>
    );
  const kinds = STATUS_VALUES.map(
    (status) => [status, problems.filter((one) => one.status === status).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <span className="marks">
      {kinds.map(([status, count]) => (
        <span key={status} className={`glyph ${status}`} title={words.statuses[status]}>
          <Icon name={status} />
          <span className="visually-hidden">{words.statuses[status]}</span>
          {count}
        </span>
      ))}
    </span>
  );
}

/** Arrow keys move between the cells that hold something. */
function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = (event.target as HTMLElement).closest("td");
  const row = cell?.parentElement as HTMLTableRowElement | null;
  if (!cell || !row) return;
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...event.currentTarget.tBodies].flatMap((body) => [...body.rows]);
  let [y, x] = [rows.indexOf(row), cell.cellIndex];
  for (;;) {
    y += step[0] ?? 0;
    x += step[1] ?? 0;
    const next = rows[y]?.cells[x];
    if (!next) return;
    const button = next.querySelector("button");
    if (!button) continue;
    button.focus();
    return;
  }
}
