import { countsByTheme, STATUS_VALUES, themeName } from "@noticelens/parser";
import { useCallback, useMemo } from "react";
import { useSurface } from "../panel/panel-context.ts";
import { Picture } from "./pictures/picture.tsx";
import { bureauNames, type EVENT_KINDS, timelineOf } from "./pictures/picture-data.ts";
import type { Compared } from "./use-comparison.ts";

/** The comparison to look at: themes as a heat map, statuses as bars, days on a line. Each has its table. */
export function PicturesView({
  compared,
  onSide,
}: {
  readonly compared: Compared;
  readonly onSide: (theme: string | null) => void;
}) {
  return (
    <div className="pictures">
      <HeatPicture compared={compared} onSide={onSide} />
      <StatusPicture compared={compared} />
      <TimelinePicture compared={compared} />
    </div>
  );
}

function HeatPicture({ compared: { comparison }, onSide }: Parameters<typeof PicturesView>[0]) {
  const { words, lang } = useSurface();
  const data = useMemo(() => {
    const themes = comparison.themes.map((theme) => themeName(comparison, theme, lang));
    return { bureaus: bureauNames(comparison), themes, counts: countsByTheme(comparison) };
  }, [comparison, lang]);
  // The marks are the cells that hold something, row by row.
  const cells = data.counts.flatMap((row) => row.flatMap((count, at) => (count > 0 ? [at] : [])));
  return (
    <Picture
      name={words.compare.pictures.heat}
      summary={words.compare.pictures.heatOf(data.bureaus.length, data.themes.length, comparison.problems.length)}
      draw={useCallback((drawing, width) => drawing.drawHeat(data, width), [data])}
      table={
        <Figures bureaus={data.bureaus} columns={data.themes} counts={data.counts} name={words.compare.pictures.heat} />
      }
      onMark={(_, place) => onSide(comparison.themes[cells[place] ?? 0] ?? null)}
    />
  );
}

function StatusPicture({ compared: { comparison } }: { readonly compared: Compared }) {
  const { words } = useSurface();
  const data = useMemo(() => {
    const counts = comparison.notices.map(({ statuses }) => STATUS_VALUES.map((status) => statuses[status]));
    return { bureaus: bureauNames(comparison), names: STATUS_VALUES.map((status) => words.statuses[status]), counts };
  }, [comparison, words]);
  const done = comparison.notices.reduce((sum, { statuses }) => sum + statuses.completed, 0);
  return (
    <Picture
      name={words.compare.pictures.statuses}
      summary={words.compare.pictures.statusesOf(done, comparison.problems.length)}
      draw={useCallback((drawing, width) => drawing.drawStatuses(data, width), [data])}
      table={
        <Figures
          bureaus={data.bureaus}
          columns={data.names}
          counts={data.counts}
          name={words.compare.pictures.statuses}
        />
      }
    />
  );
}

function TimelinePicture({ compared: { comparison, sources } }: { readonly compared: Compared }) {
  const { words } = useSurface();
  const names = words.compare.pictures.events;
  const data = useMemo(() => {
    const events = timelineOf(comparison, sources);
    return { bureaus: bureauNames(comparison), events, names, asOf: comparison.asOf };
  }, [comparison, sources, names]);
  const { bureaus, events, asOf } = data;
  const draw = useCallback<Parameters<typeof Picture>[0]["draw"]>(
    (drawing, width) => drawing.drawTimeline(data, width),
    [data],
  );
  if (events.length === 0) return <p className="rest">{words.compare.pictures.noDays}</p>;
  const count = (kind: (typeof EVENT_KINDS)[number]): number =>
    events.filter((event) => event.kind === kind).reduce((sum, event) => sum + event.count, 0);
  return (
    <Picture
      name={words.compare.pictures.timeline}
      summary={words.compare.pictures.timelineOf(count("deadline") + count("overdue"), count("overdue"), asOf)}
      draw={draw}
      table={
        <table className="plain-table">
          <caption className="visually-hidden">{words.compare.pictures.timeline}</caption>
          <thead>
            <tr>
              <th scope="col">{words.library.issuer}</th>
              <th scope="col">{words.compare.pictures.event}</th>
              <th scope="col">{words.compare.pictures.day}</th>
            </tr>
          </thead>
          <tbody>
            {events.map(({ notice, kind, from, to, count: many }) => (
              <tr key={`${notice} ${kind} ${from}`}>
                <td lang="zh-CN">{bureaus[notice]}</td>
                <td>
                  {names[kind]}
                  {many > 1 && ` ×${many}`}
                </td>
                <td>{from === to ? to : `${from} – ${to}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

interface FiguresProps {
  readonly name: string;
  readonly bureaus: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

function Figures({ name, bureaus, columns, counts }: FiguresProps) {
  const { words } = useSurface();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{words.library.issuer}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="num">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bureaus.map((bureau, y) => (
          <tr key={bureau}>
            <th scope="row" lang="zh-CN">
              {bureau}
            </th>
            {columns.map((column, x) => (
              <td key={column} className="num">
                {counts[y]?.[x]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
