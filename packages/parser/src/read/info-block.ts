import type { Metadata } from "../model/document.ts";
import { readDay } from "./day.ts";

/**
 * The labels of 政府信息公开 blocks (政府信息公开目录, 信息索引号). `other` values are dropped: 成文日期 is the document's
 * own day, not that of its publication.
 */
const LABELS: readonly (readonly [keyof Metadata | "other", string])[] = [
  ["indexNumber", "信息索引号|信息索引|索引号|索取号"],
  ["documentNumber", "发文字号|文件编号|发文文号|公文文号|文件文号|文件号|文号"],
  [
    "publisher",
    "发布机构|发文机关|发文机构|发文单位|公开机构|发布单位|发布部门|公开责任部门|公开单位|制发机关|责任部门|信息来源",
  ],
  ["publishedOn", "发布日期|发布时间|公开日期|公开时间|发文日期|发文时间|公布日期"],
  ["title", "信息名称|文件名称|公文名称|文件标题|公文标题|信息标题|名称|标题"],
  [
    "other",
    "成文日期|成文时间|生成日期|生成时间|形成日期|制发日期|主题分类|主题词|主题|公开方式|公开范围|公开时限|公开形式|公开类别|公开类型|公开属性|公开程序|效力状态|信息有效性|有效性|是否有效|时效性|有效期|失效日期|失效时间|废止日期|废止时间|实施日期|生效日期|生效时间|关键词|关键字|体裁分类|体裁|服务对象分类|服务对象|组配分类|信息分类|信息类别|所属分类|分类|所属主题|内容概述|信息内容概述|内容分类|统一登记号|登记号|载体类型|记录形式|信息格式|语种|文种|所属栏目|栏目|著录日期|规范性文件编号|信息状态|解读",
  ],
];

const KIND = new Map(LABELS.flatMap(([kind, words]) => words.split("|").map((word) => [word, kind] as const)));
const WORDS = [...KIND.keys()].sort((a, b) => b.length - a.length).join("|");
const LABEL = new RegExp(`(${WORDS})[】\\]〗）]?\\s?[：:|｜]`, "g");
const HEAD = new RegExp(`^[•·●\\-|｜\\s【[〖（]{0,4}(?:${WORDS})[】\\]〗）]?\\s?(?:[：:|｜]|$)`);
const ALONE = new RegExp(`^[•·●\\-|｜\\s【[〖（]{0,4}(${WORDS})[】\\]〗）]?$`);

const LONGEST = 300;
const NOTHING = /^(?:无|暂无|空|-{1,3}|—{1,2}|\/|null)$/i;

/** What an information block says, and which of the lines it takes up. */
export interface InfoBlock {
  readonly metadata: Partial<Metadata>;
  readonly lines: ReadonlySet<number>;
}

interface Run {
  readonly found: [keyof Metadata | "other", string][];
  readonly lines: number[];
  pending: keyof Metadata | "other" | null;
}

/**
 * Finds information blocks among lines: `索 引 号：X　发布机构：Y`, a label and its value on two lines or in two cells,
 * `- 文号：无`. An empty value stays empty and does not swallow the next label. One label alone makes no block.
 */
export function readInfoBlock(lines: readonly string[]): InfoBlock {
  const metadata: Partial<Record<keyof Metadata, string>> = {};
  const taken = new Set<number>();
  let run: Run = { found: [], lines: [], pending: null };
  const close = (): void => {
    if (isBlock(run)) {
      for (const line of run.lines) taken.add(line);
      for (const [kind, value] of run.found) keep(metadata, kind, value);
    }
    run = { found: [], lines: [], pending: null };
  };
  for (const [index, line] of lines.entries()) if (!readLine(run, line, index)) close();
  close();
  return { metadata, lines: taken };
}

/** Takes a line into the run. `false` where it belongs to none. */
function readLine(run: Run, line: string, index: number): boolean {
  if (line.length > LONGEST) return false;
  const labelled = HEAD.test(line);
  if (!labelled && run.pending === null) return false;
  run.lines.push(index);
  const alone = ALONE.exec(line)?.[1];
  if (alone !== undefined) run.pending = begin(run, alone);
  else if (labelled) readLabels(run, line);
  else {
    const last = run.found.at(-1);
    if (last) last[1] = trimValue(line);
    run.pending = null;
  }
  return true;
}

function begin(run: Run, word: string): keyof Metadata | "other" {
  const kind = KIND.get(word) ?? "other";
  run.found.push([kind, ""]);
  return kind;
}

function readLabels(run: Run, line: string): void {
  const labels = [...line.matchAll(LABEL)];
  for (const [index, label] of labels.entries()) {
    const kind = begin(run, label[1] ?? "");
    const value = trimValue(line.slice(label.index + label[0].length, labels[index + 1]?.index));
    const last = run.found.at(-1);
    if (last) last[1] = value;
    run.pending = value === "" ? kind : null;
  }
}

const EDGE = /[\s|｜;；•·●-]/;

function trimValue(value: string): string {
  let from = 0;
  let to = value.length;
  while (from < to && EDGE.test(value.charAt(from))) from++;
  while (to > from && EDGE.test(value.charAt(to - 1))) to--;
  return value.slice(from, to);
}

function isBlock({ found }: Run): boolean {
  const telling = found.filter(([kind]) => kind !== "publisher" && kind !== "publishedOn" && kind !== "title");
  return found.length >= (found.some(([kind]) => kind === "indexNumber") ? 2 : 3) && telling.length > 0;
}

function keep(metadata: Partial<Record<keyof Metadata, string>>, kind: keyof Metadata | "other", value: string): void {
  if (kind === "other" || value === "" || NOTHING.test(value) || metadata[kind] !== undefined) return;
  const kept = kind === "publishedOn" ? readDay(value) : value;
  if (kept !== null) metadata[kind] = kept;
}
