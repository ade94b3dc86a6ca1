import type { CellObject } from "write-excel-file/universal";
import { withoutTimes } from "../zip-times.ts";
import type { ComparisonTable, TableCell } from "./tables.ts";

/** Names of sheets hold at most so many characters, and none of these (Excel's specifications and limits). */
const SHEET_NAME = 31;
const SHEET_SIGNS = /[\\/?*[\]:]/g;
const CELL_LIMIT = 32_767;
const FONT = { fontFamily: "微软雅黑", fontSize: 10.5 };

/** Tables as Markdown (GitHub's flavour); words cannot act as markup. */
export function tablesToMarkdown(tables: readonly ComparisonTable[]): string {
  const line = (cells: readonly TableCell[]): string =>
    `| ${cells.map((cell) => plain(String(cell ?? "–"))).join(" | ")} |`;
  return tables
    .map(({ name, columns, rows }) =>
      [
        `## ${plain(name)}`,
        "",
        line(columns),
        line(columns.map(() => "---")).replaceAll("\\", ""),
        ...rows.map(line),
        "",
      ].join("\n"),
    )
    .join("\n");
}

/** Tables one below the other as CSV (RFC 4180) with a byte order mark; no cell can act as a formula. */
export function tablesToCsv(tables: readonly ComparisonTable[]): string {
  const lines = tables.flatMap(({ name, columns, rows }) => [[name], [...columns], ...rows, []]);
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** Tables as one HTML file that opens anywhere, follows the reader's theme and prints on A4; no script, nothing from elsewhere. */
export function tablesToHtml(title: string, tables: readonly ComparisonTable[], lang: "zh" | "en" = "zh"): string {
  const links = tables.map(({ name }, index) => `<li><a href="#t${index}">${html(name)}</a></li>`).join("");
  const sections = tables.map(({ name, columns, rows }, index) => {
    const head = columns.map((column) => `<th scope="col">${html(column)}</th>`).join("");
    const body = rows.map(
      (cells) =>
        `<tr>${cells.map((cell) => `<td${typeof cell === "number" ? ' class="n"' : ""}>${html(String(cell ?? "–")).replaceAll("\n", "<br>")}</td>`).join("")}</tr>`,
    );
    return `<section id="t${index}"><h2>${html(name)}</h2><div class="w"><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div></section>`;
  });
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${html(title)}</title><style>${STYLE}</style></head>
<body><h1>${html(title)}</h1><nav><ul>${links}</ul></nav>
${sections.join("\n")}
</body></html>
`;
}

const STYLE = `:root{color-scheme:light dark}@page{size:A4 landscape;margin:18mm}body{max-width:1200px;margin:0 auto;padding:24px;font:14px/22px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}h1{font-size:20px}h2{font-size:16px;margin:28px 0 8px}nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;list-style:none}.w{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{border:1px solid color-mix(in srgb,currentColor 25%,transparent);padding:4px 8px;text-align:left;vertical-align:top}th{font-weight:600}td.n{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}@media print{nav{display:none}}`;

/** Tables as an Excel workbook (ECMA-376), a sheet each with a frozen head; the same tables give the same bytes. */
export async function tablesToXlsx(tables: readonly ComparisonTable[]): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/universal");
  const sheets = tables.map(({ name, columns, rows }, index) => ({
    sheet: sheetName(name, index, tables),
    data: [
      columns.map((words) => cellOf(words, true)),
      ...rows.map((cells) => cells.map((cell) => cellOf(cell, false))),
    ],
    columns: columns.map((_, at) => ({ width: widthOf(at, columns, rows) })),
    stickyRowsCount: 1,
  }));
  const blob = await writeExcel(sheets, FONT).toBlob();
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

function cellOf(cell: TableCell, head: boolean): CellObject {
  const look = head
    ? { fontWeight: "bold" as const, backgroundColor: "#F2F2F2" }
    : { alignVertical: "top" as const, wrap: true };
  if (typeof cell === "number") return { ...look, type: Number, value: cell };
  const words = cell ?? "";
  return { ...look, type: String, value: words.length > CELL_LIMIT ? `${words.slice(0, CELL_LIMIT - 1)}…` : words };
}

function widthOf(at: number, columns: readonly string[], rows: readonly (readonly TableCell[])[]): number {
  const longest = Math.max(
    columns[at]?.length ?? 0,
    ...rows.slice(0, 200).map((cells) => String(cells[at] ?? "").length),
  );
  return Math.max(8, Math.min(60, longest * 2));
}

function sheetName(name: string, index: number, all: readonly ComparisonTable[]): string {
  const short = (words: string): string => words.replace(SHEET_SIGNS, " ").slice(0, SHEET_NAME);
  const own = short(name);
  const taken = all.slice(0, index).some((other) => short(other.name) === own);
  return taken ? `${own.slice(0, SHEET_NAME - 4)} ${index + 1}` : own;
}

function csvCell(cell: TableCell | undefined): string {
  const words = String(cell ?? "");
  const safe = typeof cell === "string" && /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(words: string): string {
  return words.replace(/\n/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
}

function html(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
}
