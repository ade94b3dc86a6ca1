import { append } from "../model/lists.ts";
import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { natureOf } from "./cell-nature.ts";
import { type ColumnKind, kindOfLabel } from "./column-labels.ts";
import { type Grid, type GridCell, type GridRow, wordsOf } from "./grid.ts";
import type { FormRow } from "./table-part.ts";

type Draft = { readonly label: Span; readonly kind: FormRow["kind"]; readonly values: Span[] };

/** The two words over a form's columns say nothing. */
const HEADER = /^(?:项目|栏目|事项|名称|类别|要素|内容|具体内容|填写内容|情况|说明|主要内容)$/;
const LONGEST_LABEL = 14;

/**
 * The pairs of a form: a label's cell and the cells behind it, row by row, also several pairs a row. A label cell that
 * covers several rows has the values of all of them; a label before labels (整改情况 | 整改措施 | …) only groups them.
 * Null where the table is no form: fewer than two labels that anybody knows, or more rows without one.
 */
export function readForm(text: string, grid: Grid): FormRow[] | null {
  const rows: Draft[] = [];
  let known = 0;
  let strange = 0;
  for (const [index, row] of grid.rows.entries()) {
    if (index === 0 && isHeader(text, row)) continue;
    const pairs = pairsOf(text, row, rows.at(-1));
    if (pairs.some(({ kind, values }) => kind !== null && values.length > 0)) known++;
    else if (pairs.length > 0) strange++;
    append(rows, pairs);
  }
  return known >= 2 && known * 2 >= known + strange ? tellUnknown(text, rows) : null;
}

/** Labels that no list knows, told by what stands beside them: the first lack is the problem, the first deed the measures. */
function tellUnknown(text: string, rows: readonly Draft[]): FormRow[] {
  const told = new Set(rows.map(({ kind }) => kind));
  return rows.map((row) => {
    const value = row.values[0];
    if (row.kind !== null || !value) return row;
    const nature = natureOf(text.slice(...value));
    const kind = nature === "lack" ? "problem" : nature === "deed" ? "measures" : null;
    if (kind === null || told.has(kind)) return row;
    told.add(kind);
    return { ...row, kind };
  });
}

function isHeader(text: string, { own }: GridRow): boolean {
  return own.length >= 2 && own.every((cell) => HEADER.test(wordsOf(text, cell).replace(/\s/g, "")));
}

/** The pairs of one row; values without a label of their own go to the row above. */
function pairsOf(text: string, row: GridRow, above: Draft | undefined): Draft[] {
  const { own } = row;
  const first = own[0];
  const pairs: Draft[] = [];
  if (!first) return pairs;
  if (own.length === 1 && (above === undefined || first.column === 0)) {
    const continues =
      above !== undefined && above.values.length > 0 && text.slice(...whole(first)).length > LONGEST_LABEL * 2;
    if (continues) append(above.values, first.spans);
    else pairs.push({ label: whole(first), kind: formKind(text, first), values: [] });
    return pairs;
  }
  for (const [index, cell] of own.entries()) {
    const open = pairs.at(-1);
    const opens = isLabel(text, cell, own[index + 1], open !== undefined && open.values.length === 0);
    if (opens) {
      if (open && open.values.length === 0) pairs.pop();
      pairs.push({ label: whole(cell), kind: formKind(text, cell), values: [] });
    } else if (open) append(open.values, cell.spans);
    else if (above) append(above.values, cell.spans);
    else pairs.push({ label: whole(cell), kind: null, values: [] });
  }
  return pairs;
}

/** Whether a cell labels the next one. Behind a label that still waits for its value only a well-known one does. */
function isLabel(text: string, cell: GridCell, next: GridCell | undefined, waits: boolean): boolean {
  const words = wordsOf(text, cell);
  if (next === undefined) return false;
  if (kindOfLabel(words) !== null) return !waits || kindOfLabel(wordsOf(text, next)) === null;
  return !waits && cell.column === 0 && words.length <= LONGEST_LABEL && !/[0-9。，；]/.test(words);
}

function formKind(text: string, cell: GridCell): FieldKind | "number" | null {
  const kind: ColumnKind | null = kindOfLabel(wordsOf(text, cell));
  return kind === "category" ? "other" : kind;
}

function whole({ spans }: GridCell): Span {
  return [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
}
