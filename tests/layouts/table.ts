import { writeDeadline } from "./answer-fields.ts";
import { shapeMeasure, writeMeasure } from "./measure.ts";
import { markerOf, type Pen, stopped } from "./pen.ts";
import { writeStatement } from "./statement.ts";
import { drawState, type State } from "./states.ts";

const row = (pen: Pen, cells: readonly string[]): void => pen.put(`|| ${cells.join(" | ")}`);

/** Writes problems as a table in the shape of the layout; returns the number of the last one. */
export function writeTable(pen: Pen, from: number, many: number): number {
  if (pen.layout.table === "vertical") writeVertical(pen, from, many);
  else writeGrid(pen, from, many);
  return from + many;
}

/** One column of a grid: its header and what stands below it. */
interface Column {
  readonly header: string;
  readonly cell: (entry: Entry) => string;
}

/** A row of the table: which problem, the first of its rows or a later one, and the states. */
interface Entry {
  readonly number: number;
  readonly first: boolean;
  readonly problem: string;
  readonly office: string;
  readonly state: State;
  readonly deadline: string;
  /** The last cell, which says the state, is missing. */
  readonly cut: boolean;
}

const drawn = new WeakMap<readonly string[], readonly Column[]>();

/** The columns of a notice: all its tables have the same. */
function columnsOf(pen: Pen): readonly Column[] {
  const known = drawn.get(pen.lines) ?? drawColumns(pen);
  drawn.set(pen.lines, known);
  return known;
}

function drawColumns(pen: Pen): readonly Column[] {
  const { chance, labels } = pen;
  const several = pen.layout.table === "merged";
  const again = chance.likely(0.5);
  const number: Column = {
    header: chance.one(["序号", "编号"]),
    cell: ({ number, first }) => (first ? String(number) : ""),
  };
  const problem: Column = { header: labels.problem, cell: ({ problem, first }) => (first ? problem : "") };
  const measures: Column = { header: labels.answer, cell: () => measuresOf(pen, several) };
  const result: Column = {
    header: labels.result,
    cell: ({ state }) => resultOf(pen, chance.likely(0.4) ? state : null),
  };
  const progress: Column = {
    header: labels.state,
    cell: ({ state }) => (chance.likely(0.2) ? resultOf(pen, state) : state.word),
  };
  const office: Column = { header: labels.responsible, cell: ({ office, first }) => (first || again ? office : "") };
  const deadline: Column = { header: labels.deadline, cell: ({ deadline }) => deadline };
  const behind = chance.some([...(chance.likely(0.7) ? [office] : []), ...(chance.likely(0.65) ? [deadline] : [])], 2);
  const early = chance.likely(0.25) ? behind.splice(0) : [];
  return [
    ...(chance.likely(0.9) || several || pen.layout.table === "category" ? [number] : []),
    problem,
    ...early,
    measures,
    ...(chance.likely(0.35) ? [result] : []),
    ...behind,
    progress,
  ];
}

function writeGrid(pen: Pen, from: number, many: number): void {
  const { chance, layout } = pen;
  const columns = columnsOf(pen);
  if (layout.table !== "headless")
    row(
      pen,
      columns.map(({ header }) => header),
    );
  for (let index = 0; index < many; index++) {
    if (layout.table === "category" && index % 3 === 0) {
      const heading = `<sec l="2" opt="1">${pen.draw("groupHeadings")}</sec>`;
      const marker = markerOf(pen, "hanBracket", index / 3 + 1);
      row(
        pen,
        chance.likely(0.5)
          ? [marker, heading, ...columns.slice(2).map(() => "")]
          : [`${marker}${heading}`, ...columns.slice(1).map(() => "")],
      );
    }
    for (const entry of entriesOf(pen, from + index + 1)) {
      const cells = columns.map(({ cell }) => cell(entry));
      row(pen, entry.cut ? cells.slice(0, -1) : cells);
    }
  }
}

/** The rows of one problem; it is no more complete than the least complete of them. */
function entriesOf(pen: Pen, number: number): Entry[] {
  const { chance, layout } = pen;
  const rows = layout.table === "merged" ? chance.between(1, 3) : 1;
  const states = Array.from({ length: rows }, () =>
    drawState(chance, chance.likely(0.7) ? "completed" : "in-progress"),
  );
  if (rows === 1 && chance.likely(0.4)) states[0] = drawState(chance);
  const least = states.find(({ value }) => value === "in-progress") ?? states[0];
  const cut = layout.table === "ragged" && chance.likely(0.4);
  const said = cut ? "" : ` s="${least?.value ?? "completed"}"`;
  const statement = writeStatement(pen);
  const problem = `<prob${said}>${statement}${chance.likely(0.5) || statement.includes("。") ? "。" : ""}</prob>`;
  const office = pen.draw("offices");
  return states.map((state, index) => ({
    number,
    first: index === 0,
    problem,
    office,
    state,
    deadline: writeDeadline(pen, state),
    cut,
  }));
}

function measuresOf(pen: Pen, one: boolean): string {
  const { chance, layout } = pen;
  const count = one || chance.likely(0.3) ? 1 : chance.between(2, 3);
  if (count === 1) return `<meas>${stopped(writeMeasure(pen, one))}</meas>`;
  const scheme = ["paragraph", "paragraphs", "semicolons", "hanBracket", "bullet", "dashes"].includes(layout.points)
    ? "arabDot"
    : layout.points;
  const end = layout.pointEnd === "semicolon" ? "；" : "。";
  return Array.from(
    { length: count },
    (_, index) =>
      `${markerOf(pen, scheme, index + 1, count)}<meas>${shapeMeasure({ ...pen, layout: { ...layout, pointShape: "plain" } }, false)}${index === count - 1 ? "。" : end}</meas>`,
  ).join("");
}

function resultOf(pen: Pen, state: State | null): string {
  const words = stopped(pen.draw("results"));
  return state
    ? `<meas k="result" s="${state.value}">${state.word}。${words}</meas>`
    : `<meas k="result">${words}</meas>`;
}

/** Each problem a block of rows: a cell of the label, a cell of what it opens. */
function writeVertical(pen: Pen, from: number, many: number): void {
  const { chance, labels } = pen;
  const shown = chance.some(["responsible", "deadline", "result", "goal"], chance.between(1, 3));
  for (let index = 1; index <= many; index++) {
    const state = drawState(chance);
    if (chance.likely(0.6)) row(pen, ["序号", String(from + index)]);
    row(pen, [labels.problem, `<prob s="${state.value}">${stopped(writeStatement(pen))}</prob>`]);
    if (shown.includes("goal")) row(pen, [labels.goal, pen.draw("goals")]);
    row(pen, [labels.answer, measuresOf(pen, false)]);
    if (shown.includes("result")) row(pen, [labels.result, resultOf(pen, null)]);
    if (shown.includes("responsible")) row(pen, [labels.responsible, pen.draw("offices")]);
    if (shown.includes("deadline")) row(pen, [labels.deadline, writeDeadline(pen, state)]);
    row(pen, [labels.state, state.word]);
  }
}
