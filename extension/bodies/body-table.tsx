import type { BodyFile } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { placeAddress } from "./body-place.ts";
import { BODY_COLUMNS, type BodyColumn, type BodySort, bodyCell } from "./body-rows.ts";

interface TableProps {
  readonly files: readonly BodyFile[];
  readonly sort: BodySort;
  readonly onSort: (sort: BodySort) => void;
}

/** A column of figures stands to the right. */
const FIGURES: ReadonlySet<BodyColumn> = new Set([
  "feedback",
  "notices",
  "audits",
  "problems",
  "completed",
  "in-progress",
  "rest",
]);
const WORDS: ReadonlySet<BodyColumn> = new Set(["region", "level", "trade"]);

/** All bodies in lines: what they are, how many documents of each kind, how their problems stand. */
export function BodyTable({ files, sort, onSort }: TableProps) {
  const { words, lang } = useSurface();
  const { bodies } = words;
  const nameOf = (column: BodyColumn): string => {
    if (column === "completed" || column === "in-progress") return words.statuses[column];
    return bodies[column];
  };
  return (
    <table className="body-table">
      <thead>
        <tr className="over">
          <td colSpan={4} />
          <th colSpan={4} scope="colgroup">
            {bodies.documents}
          </th>
          <th colSpan={4} scope="colgroup" className="split">
            {bodies.said}
          </th>
        </tr>
        <tr>
          {BODY_COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              className={`c-${column} ${FIGURES.has(column) ? "num" : ""}`}
              aria-sort={sort.key === column ? (sort.down ? "descending" : "ascending") : undefined}
            >
              <button
                type="button"
                onClick={() => onSort({ key: column, down: sort.key === column ? !sort.down : FIGURES.has(column) })}
              >
                {nameOf(column)}
                {sort.key === column && <Icon name="down" className={sort.down ? "" : "up"} />}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <th scope="row" lang="zh-CN">
              <a href={placeAddress({ at: "file", id: file.id })}>{file.name}</a>
              {file.names.length > 1 && (
                <small className="t3" lang={words.lang}>
                  {bodies.names(file.names.length)}
                </small>
              )}
            </th>
            {BODY_COLUMNS.slice(1).map((column) => {
              const cell = bodyCell(file, column, lang);
              return (
                <td
                  key={column}
                  className={`c-${column} ${FIGURES.has(column) ? "num" : ""} ${cell === 0 || cell === null ? "t3" : ""}`}
                  {...(WORDS.has(column) && column === "region" ? { lang: "zh-CN" } : {})}
                >
                  {cell ?? "–"}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
