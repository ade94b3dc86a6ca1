import { type Mutation, plainOf } from "./mutation.ts";

const STATES: Readonly<Record<string, string>> = {
  completed: "已完成",
  "mostly-completed": "基本完成",
  "in-progress": "正在整改",
  "long-term": "长期坚持",
};

interface Block {
  readonly problem: string;
  readonly measures: readonly string[];
  readonly state: string | undefined;
}

const MARKED = /([^<>\n。；]{0,6}?)(<meas(?![^>]*\bk=)[^>]*>[\s\S]*?<\/meas>)/g;

/** A problem and its measures, taken from its lines; null where they hold more than a table can. */
function blockOf(lines: readonly string[]): Block | null {
  const text = lines.join("");
  const problem = /<prob[^>]*>[\s\S]*?<\/prob>/.exec(text)?.[0];
  if (!problem) return null;
  const measures = [...text.slice(text.indexOf("</prob>")).matchAll(MARKED)].map(([, , measure = ""]) => measure);
  const state = /^<prob s="([^"]+)"/.exec(problem)?.[1];
  return measures.length === 0 ? null : { problem, measures, state };
}

/** A ledger in place of each run of problems that are written out in prose. */
const tablesForProse: Mutation = (body) => {
  if (/^\|\| /m.test(body)) return null;
  const lines = body.split("\n");
  const starts = lines.flatMap((line, index) => (/<prob/.test(line) ? [index] : []));
  if (starts.length < 2 || starts.some((at) => (lines[at]?.match(/<prob/g) ?? []).length > 1)) return null;
  const out: string[] = [];
  let number = 0;
  for (let at = 0; at < lines.length; ) {
    if (!/<prob/.test(lines[at] ?? "")) {
      out.push(lines[at] ?? "");
      at++;
      continue;
    }
    let end = at + 1;
    while (end < lines.length && !/<prob|<sec/.test(lines[end] ?? "")) end++;
    const inside = lines.slice(at, end);
    const last = inside.findLastIndex((line) => /<meas/.test(line));
    const behind = inside.slice(last + 1);
    const mine = behind.filter(
      (line) => plainOf(line).length < 40 && !/<date[^>]*publication|<issuer|<phone|<addr|<post|<email/.test(line),
    );
    const block = blockOf(inside.slice(0, last + 1));
    if (!block || last < 0 || (end < lines.length && mine.length < behind.length)) return null;
    if (!out.at(-1)?.startsWith("|| ")) out.push("|| 序号 | 问题 | 整改情况 | 完成情况");
    out.push(`|| ${++number} | ${block.problem} | ${cellOf(block.measures)} | ${STATES[block.state ?? ""] ?? ""}`);
    if (block.state && !STATES[block.state]) return null;
    if (end === lines.length) out.push(...behind.slice(closingFrom(behind)));
    at = end;
  }
  return /<meas[^>]*>[^<|]*\n/.test(out.join("\n")) ? null : out.join("\n");
};

const cellOf = (measures: readonly string[]): string =>
  measures.length === 1 ? measures.join("") : measures.map((measure, index) => `${index + 1}.${measure}`).join("");

/** Where the closing begins behind the last problem: the lines before it said its state and fields. */
function closingFrom(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line) => plainOf(line).length >= 40 || /<issuer|<phone|<addr|publication|欢迎|附件|特此|^中共/.test(line),
  );
  return at < 0 ? lines.length : at;
}

/** The rows of a ledger as labelled prose: the header's words become labels. */
const proseForTables: Mutation = (body) => {
  const lines = body.split("\n");
  if (!lines.some((line) => line.startsWith("|| "))) return null;
  const out: string[] = [];
  let header: readonly string[] = [];
  for (const line of lines) {
    if (!line.startsWith("|| ")) {
      header = [];
      out.push(line);
      continue;
    }
    const cells = line.slice(3).split(" | ");
    if (header.length === 0) {
      if (/<prob|<meas/.test(line) || cells.length < 3) return null;
      header = cells;
      continue;
    }
    const at = cells.findIndex((cell) => cell.includes("<prob"));
    if (
      at < 0 ||
      cells.some((cell) => /<sec/.test(cell)) ||
      /<prob[^>]*opt=/.test(line) ||
      cells.length !== header.length
    )
      return null;
    out.push(`${/^\d+$/.test(cells[0] ?? "") ? `${cells[0]}.` : ""}${cells[at]}`);
    for (const [index, cell] of cells.entries())
      if (index !== at && cell !== "" && !/^\d+$/.test(cell)) out.push(`${header[index]}：${cell}`);
  }
  return out.join("\n");
};

/** Tables for prose and prose for tables. */
export const TABLE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "tables for prose": tablesForProse,
  "prose for tables": proseForTables,
};
