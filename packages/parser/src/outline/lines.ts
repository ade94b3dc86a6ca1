import type { Report } from "../model/diagnostic.ts";
import type { Block } from "../model/document.ts";
import type { Line, Scheme } from "../model/outline.ts";
import { readFieldLabel } from "./field-label.ts";
import { readLabel } from "./label.ts";

/** The notice's text and the blocks it is made of, each with the offset at which it starts. */
export interface Assembled {
  readonly text: string;
  readonly blocks: readonly { readonly start: number; readonly block: Block }[];
}

/** The blocks that belong to the notice, none of them empty. */
export function ownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ kind, text }) => kind !== "furniture" && text !== "");
}

/** Joins the blocks that belong to the notice by line breaks. Furniture and empty blocks stay out. */
export function assembleText(blocks: readonly Block[]): Assembled {
  const kept: { start: number; block: Block }[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const block of ownBlocks(blocks)) {
    kept.push({ start, block });
    parts.push(block.text);
    start += block.text.length + 1;
  }
  return { text: parts.join("\n"), blocks: kept };
}

/** The lines of a text: one a block, more where line breaks were lost (reported as `line-breaks-lost`). */
export function linesOf({ text, blocks }: Assembled, report: Report): Line[] {
  const whole = blocks.length < 4 || blocks.length * 1_500 < text.length;
  const lines: Line[] = [];
  let split = 0;
  for (const { start, block } of blocks) {
    const end = start + block.text.length;
    const cuts = block.cell || block.text.length < 200 ? [] : findCuts(text, start, end, whole);
    split += cuts.length;
    for (const [index, from] of [start, ...cuts].entries()) {
      lines.push({ span: [from, cuts[index] ?? end], look: block.look, cell: block.cell });
    }
  }
  if (split > 0) report("line-breaks-lost", { lines: split });
  return lines;
}

const LABEL_START =
  /(?:[。！？；”’）)：\s]|情况|方面|打算|安排|措施)(?=[一二三四五六七八九十（(]|[0-9]{1,2}[.．、]|第[一二三四五六七八九十]|问题|反馈)/g;
const ANSWER = /(?:整改|落实|完成|进展)[^，。；：:\n]{0,8}[：:]/g;
const WHOLE_BREAKS = [
  /(?:通报|公告|公示|报告|方案)(?=(?:根据|按照|为|近期|[0-9]{4}年))/g,
  /[一二三四五六七八九十]{1,2}、[\u4e00-\u9fff]{2,20}(?:情况|方面|打算|安排)(?=[\u4e00-\u9fff])(?![的和与及])/g,
  /[。！](?=欢迎|如有意见|联系电话|联系方式|特此)/g,
];

/**
 * Where lines were lost inside `[from, to)`: before numbers that go on in order behind the end of a sentence. In a whole
 * document on one line every such number counts; in a long paragraph only where several answers (整改情况：) follow.
 */
function findCuts(text: string, from: number, to: number, whole: boolean): number[] {
  if (!whole && countAnswers(text, from, to) < 2) return [];
  const cuts: number[] = [];
  const last = new Map<Scheme, number>();
  LABEL_START.lastIndex = from;
  for (let found = LABEL_START.exec(text); found && found.index < to; found = LABEL_START.exec(text)) {
    const at = found.index + found[0].length;
    const label = readLabel(text, at, to);
    if (!label || (found[0] === "；" && label.scheme !== "han-comma")) continue;
    const before = last.get(label.scheme) ?? 0;
    const minor = label.scheme !== "han-comma" && label.scheme !== "named" && label.scheme !== "ordinal";
    if (label.value !== before + 1 && label.value !== 1) continue;
    if (minor && !opensAnswer(text, label.span[1], to)) continue;
    last.set(label.scheme, label.value);
    if (label.scheme === "han-comma")
      for (const scheme of ["han-bracket", "arabic-point"] as const) last.delete(scheme);
    cuts.push(at);
  }
  if (whole) for (const pattern of WHOLE_BREAKS) cuts.push(...positions(text, pattern, from, to));
  return [...new Set(cuts)].sort((a, b) => a - b);
}

function positions(text: string, pattern: RegExp, from: number, to: number): number[] {
  const found: number[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    found.push(match.index + match[0].length);
  }
  return found;
}

function countAnswers(text: string, from: number, to: number): number {
  let count = 0;
  ANSWER.lastIndex = from;
  for (let found = ANSWER.exec(text); found && found.index < to && count < 2; found = ANSWER.exec(text)) count++;
  return count;
}

/** Whether what a minor number introduces is a heading: soon after it an answer or a short sentence's end comes. */
function opensAnswer(text: string, from: number, to: number): boolean {
  const window = text.slice(from, Math.min(to, from + 260));
  const colon = window.search(/[：:]/);
  if (colon > 2) {
    for (let back = 2; back <= 10 && back <= colon; back++) {
      if (readFieldLabel(text, from + colon - back, from + colon + 1, false)) return true;
    }
  }
  const stop = window.search(/[。]/);
  return stop >= 0 && stop < 60;
}
