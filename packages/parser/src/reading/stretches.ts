import { append } from "../model/lists.ts";
import type { FieldKind, Line } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import type { Column, Stretch } from "../outline/units.ts";
import type { FormPart, LedgerPart, LedgerRow, TablePart } from "./table-part.ts";

/** The lines of a notice's body as stretches in the order in which they are to be read; ledgers row by row, problem first. */
export function stretchesOf(lines: readonly Line[], tables: readonly TablePart[], from: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const table of tables) {
    if (table.lines[0] < at) continue;
    for (; at < table.lines[0]; at++) stretches.push(wordsOf(lines, at));
    if (table.kind === "ledger") append(stretches, ledgerStretches(lines, table));
    else if (table.kind === "form") append(stretches, formStretches(lines, table));
    else for (let line = at; line < table.lines[1]; line++) stretches.push(wordsOf(lines, line));
    at = table.lines[1];
  }
  for (; at < lines.length; at++) stretches.push(wordsOf(lines, at));
  return stretches;
}

const PLAIN = { label: null, kind: null, row: -1 } as const;

function wordsOf(lines: readonly Line[], line: number): Stretch {
  const { span = [0, 0] as const, look = null, cell = null } = lines[line] ?? {};
  return { span, look, cell: cell !== null, column: "words", line, ...PLAIN };
}

/** Label cells as labels, what stands beside them as the words they introduce. */
function formStretches(lines: readonly Line[], { rows, lines: [first] }: FormPart): Stretch[] {
  const line = lineFinder(lines, first);
  return rows.flatMap(({ label, values }) => [
    { ...PLAIN, span: label, look: null, cell: true, column: "label" as const, line: line(label) },
    ...values.map((span): Stretch => ({ ...PLAIN, span, look: null, cell: true, column: "words", line: line(span) })),
  ]);
}

const COLUMNS: Readonly<Partial<Record<FieldKind, Column>>> = {
  measures: "measures",
  progress: "result",
  result: "result",
  plan: "plan",
  status: "state",
  other: "unknown",
};

function ledgerStretches(lines: readonly Line[], { rows, lines: [first] }: LedgerPart): Stretch[] {
  const line = lineFinder(lines, first);
  const stretches: Stretch[] = [];
  let heading = -1;
  const put = (span: Span, column: Column, more: Partial<Stretch> = {}): void => {
    stretches.push({ ...PLAIN, span, look: null, cell: true, column, line: line(span), ...more });
  };
  for (const row of rows) {
    const { category, problem } = row;
    if (category && category.heading[0] !== heading) {
      heading = category.heading[0];
      put([category.marker?.[0] ?? category.heading[0], category.heading[1]], "category");
    }
    for (const [index, span] of problem.entries())
      put(span, "problem", { row: index, label: index === 0 ? row.number : null });
    for (const { kind, label, spans, row: at } of inOrder(row)) {
      for (const span of spans) put(span, COLUMNS[kind] ?? "field", { label: label ?? span, kind, row: at });
    }
  }
  return stretches;
}

/** A row's fields, those of its first line first; of a ledger without measures what was done stands for them. */
function inOrder({ fields }: LedgerRow): LedgerRow["fields"] {
  const measured = fields.some(({ kind }) => kind === "measures");
  const told = measured
    ? fields
    : fields.map((field) => (field.kind === "progress" ? { ...field, kind: "measures" as const } : field));
  return [...told].sort((a, b) => a.row - b.row);
}

/** Finds the line on which a span stands; spans are asked for nearly in the order of the text. */
function lineFinder(lines: readonly Line[], first: number): (span: Span) => number {
  let at = first;
  return ([from]) => {
    while (at > 0 && (lines[at]?.span[0] ?? 0) > from) at--;
    while (at + 1 < lines.length && (lines[at + 1]?.span[0] ?? Number.POSITIVE_INFINITY) <= from) at++;
    return at;
  };
}
