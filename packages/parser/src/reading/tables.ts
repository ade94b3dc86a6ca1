import type { Line } from "../model/outline.ts";
import { readForm } from "./form.ts";
import { type Grid, readGrids, rowsOf, wordsOf } from "./grid.ts";
import { isWholeHeader, type LedgerHead, readHead } from "./ledger-head.ts";
import { LedgerRows } from "./ledger-rows.ts";
import type { TablePart } from "./table-part.ts";

/**
 * The tables among a notice's lines, in order: ledgers (a row or more a problem), forms (labels beside their values) and
 * layout. A ledger that goes on in the next table (a page further down, with its header again or without) is one part.
 *
 * Sample: `序号 | 反馈问题 | 整改措施 | 完成情况` with `1 | 渠系失修。 | 清淤4公里。 | 已完成` below is a ledger of one row, whose
 * problem is `渠系失修。` and whose fields are measures and progress.
 */
export function readTables(text: string, lines: readonly Line[]): readonly TablePart[] {
  const parts: TablePart[] = [];
  let open: OpenLedger | null = null;
  for (const grid of readGrids(lines).flatMap((whole) => splitAtHeads(text, whole))) {
    const head = readHead(text, grid);
    if (open && continues(text, open, grid, head)) {
      open = goOn(open, grid, head?.body ?? 0);
      continue;
    }
    if (open) parts.push(partOf(open));
    open = head && goOn({ head, rows: new LedgerRows(text, head.columns), grid, end: 0 }, grid, head.body);
    if (!open) parts.push(readOther(text, grid));
  }
  if (open) parts.push(partOf(open));
  return parts;
}

/**
 * The tables that stand in one: where a row of labels comes that are not those above, another begins, and a lone cell over
 * it is its caption.
 */
function splitAtHeads(text: string, grid: Grid): Grid[] {
  const cuts: number[] = [];
  let above = "";
  let last = -1;
  for (const [index, row] of grid.rows.entries()) {
    if (!isWholeHeader(text, row)) continue;
    const labels = row.own.map((cell) => wordsOf(text, cell)).join("|");
    // A second row of labels right below the first makes it finer.
    if (above !== "" && labels !== above && index > last + 1) {
      const captioned = grid.rows[index - 1]?.own.length === 1;
      cuts.push(...(captioned ? [index - 1, index] : [index]));
    }
    above = labels;
    last = index;
  }
  if (cuts.length === 0) return [grid];
  return [0, ...cuts].map((from, index) => rowsOf(grid, from, cuts[index] ?? grid.rows.length));
}

function readOther(text: string, grid: Grid): TablePart {
  const form = readForm(text, grid);
  return form ? { kind: "form", lines: grid.lines, rows: form } : { kind: "prose", lines: grid.lines, rows: [] };
}

interface OpenLedger {
  readonly head: LedgerHead;
  readonly rows: LedgerRows;
  /** Its first table. */
  readonly grid: Grid;
  readonly end: number;
}

function goOn(open: OpenLedger, grid: Grid, first: number): OpenLedger {
  open.rows.read(grid, first);
  return { ...open, end: grid.lines[1] };
}

function partOf({ rows, grid, end }: OpenLedger): TablePart {
  return { kind: "ledger", lines: [grid.lines[0], end], rows: rows.rows, others: rows.others };
}

/** Whether a table goes on with the one that ended on the line before: as wide, under the same header or none. */
function continues(text: string, open: OpenLedger, grid: Grid, head: LedgerHead | null): boolean {
  if (grid.lines[0] !== open.end || grid.width !== open.grid.width) return false;
  if (!head || head.body === 0) return true;
  const labels = ({ columns }: LedgerHead): string[] =>
    columns.map(({ label }) => (label ? text.slice(...label).replace(/\s/g, "") : ""));
  return labels(head).join("|") === labels(open.head).join("|");
}
