import { bureauOf, themeName } from "@noticelens/parser";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { DeadlineWords } from "./problem-list.tsx";
import type { Compared } from "./use-comparison.ts";

/** So many bureaus stand side by side; the first ones that have a problem of the theme. */
const COLUMNS = 5;

interface SideViewProps {
  readonly compared: Compared;
  readonly theme: string | null;
  readonly onTheme: (theme: string | null) => void;
}

/** One theme, a column a bureau: its problems, how far they got, what was done, by when. */
export function SideView({ compared, theme, onTheme }: SideViewProps) {
  const { words, lang } = useSurface();
  const { notices, themes, problems, alike } = compared.comparison;
  const own = themes.includes(theme) ? theme : (themes[0] ?? null);
  const columns = notices.flatMap((notice, index) => {
    const here = problems.filter((one) => one.notice === index && one.theme === own);
    return here.length > 0 ? [{ notice, index, problems: here }] : [];
  });
  const statuses = new Set(columns.flatMap((column) => column.problems.map(({ status }) => status)));
  return (
    <div className="side">
      <div className="as-of">
        <label>
          <span>{words.compare.theme} </span>
          <select value={own ?? ""} onChange={(event) => onTheme(event.target.value || null)}>
            {themes.map((one) => (
              <option key={one} value={one ?? ""}>
                {themeName(compared.comparison, one, lang)}
              </option>
            ))}
          </select>
        </label>
        {statuses.size > 1 && <span className="differs-note">{words.compare.differing}</span>}
      </div>
      <div
        className="side-columns"
        role="group"
        aria-label={words.compare.views.side}
        tabIndex={0}
        style={{ gridTemplateColumns: `repeat(${Math.min(COLUMNS, columns.length)}, minmax(220px, 1fr))` }}
      >
        {columns.slice(0, COLUMNS).map(({ notice, index, problems: here }) => (
          <article key={compared.sources[index]?.id}>
            <h2 lang="zh-CN">{bureauOf(notice)}</h2>
            {here.map((problem) => {
              const like = alike[`${index}/${problem.id}`];
              const source = compared.sources[index]?.problems.find(({ id }) => id === problem.id);
              return (
                <section key={problem.id}>
                  <h3 lang="zh-CN">{problem.statement}</h3>
                  <div className="meta">
                    <StatusChip value={problem.status} />
                    <DeadlineWords problem={problem} />
                    {like !== undefined && (
                      <span className="evidence">{words.compare.alike(Math.round(like * 100))}</span>
                    )}
                  </div>
                  <ol lang="zh-CN">
                    {source?.measures.map(({ id, marker, text }) => (
                      <li key={id}>
                        <span className="marker">{marker}</span>
                        {text}
                      </li>
                    ))}
                  </ol>
                  {problem.measures === 0 && <p className="t3">{words.panel.noMeasure}</p>}
                </section>
              );
            })}
          </article>
        ))}
      </div>
      {columns.length > COLUMNS && (
        <p className="rest">
          {words.compare.more(
            columns
              .slice(COLUMNS)
              .map(({ notice }) => bureauOf(notice))
              .join(lang === "zh" ? "、" : ", "),
          )}
        </p>
      )}
    </div>
  );
}
