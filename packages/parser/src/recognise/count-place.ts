import type { Span } from "../model/span.ts";
import { chineseNumber } from "../text/numeral.ts";

/** A figure with its unit in a sentence, and the words up to the marks and figures around it. */
export interface Place {
  readonly value: number;
  /** Of the digits alone. */
  readonly span: Span;
  readonly unit: string;
  /** Whether it is written with 0 to 9. */
  readonly arabic: boolean;
  /** The sentence before the figure. */
  readonly ahead: string;
  /** Of it, what stands behind the figure before. */
  readonly gap: string;
  /** Of that, what stands behind the last mark. */
  readonly before: string;
  /** From behind the unit to the next mark or the first digit of the next figure. */
  readonly behind: string;
  /** The sentence from behind the unit on. */
  readonly rest: string;
}

const FIGURE =
  /(?<![0-9０-９.．第%％一二两三四五六七八九十百零])([0-9０-９]{1,4}(?:[.．][0-9０-９]{1,2})?|[一二两三四五六七八九十百零]{1,5})([个项条件处起%％])/g;
const CLAUSE_END = /[，,；;：:。！!？?（(）)、\n]/;
/** A label and its value are one: 反馈问题：9个. */
const BEFORE = /[^，,；;：:。！!？?（(）)、\n]{0,60}(?:(?<=问题|问题数|数量|隐患|措施|任务)[：:] ?)?$/;
const LONGEST = 60;

/** The figures of the sentence `[from, to)`, in order, each with the words around it. */
export function placesIn(text: string, [from, to]: Span): Place[] {
  const sentence = text.slice(from, to);
  const found = [...sentence.matchAll(FIGURE)];
  return found.flatMap(({ 1: written = "", 2: unit = "", index }, order) => {
    const value = figureValue(written);
    if (value === null) return [];
    const end = index + written.length;
    const last = found[order - 1];
    const gap = sentence.slice(last ? last.index + last[0].length : 0, index);
    const rest = sentence.slice(end + 1, end + 1 + LONGEST);
    const room = (found[order + 1]?.index ?? sentence.length) - end - 1;
    return [
      {
        value,
        span: [from + index, from + end] as const,
        unit,
        arabic: /^[0-9０-９]/.test(written),
        ahead: sentence.slice(Math.max(0, index - 4 * LONGEST), index),
        gap,
        before: BEFORE.exec(gap)?.[0] ?? "",
        behind: upTo(rest, room),
        rest,
      },
    ];
  });
}

function upTo(rest: string, room: number): string {
  const mark = rest.search(CLAUSE_END);
  return rest.slice(0, mark < 0 ? room + 1 : Math.min(mark, room + 1));
}

function figureValue(written: string): number | null {
  const half = written.replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return /^[0-9.]{1,7}$/.test(half) ? Number(half) : chineseNumber(half);
}
