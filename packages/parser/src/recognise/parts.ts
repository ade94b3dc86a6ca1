import type { Span } from "../model/span.ts";

/** Something with a figure. The first word of its kind says what the figure counts: people-warned, people-disciplined. */
interface Figured {
  readonly kind: string;
  readonly value: number;
  readonly span: Span;
}

/** Between a whole and one of its parts: 48人（开除15人、…, 31人，其中…, 5人：…. */
const BREAKS_DOWN =
  /^[^，,。；;\n（(]{0,4}(?:[（(][^）)。\n]{0,200}$|[:：][^。；;\n]{0,200}$|[，,、]?(?:其中|包括|包含|含|分别|即)[^。；;\n]{0,200}$)/;
/** Between parts and their sum: 警告3人、记过2人，共计处分5人. */
const SUMS_UP = /^[，,、]?(?:共计|合计|总计|累计|共)/;

/**
 * The items without those whose figures break another's down, before it or behind it: of `处分48人（开除15人，警告33人）` and
 * of `警告3人、记过2人，共计处分5人` only the sums stay. Items are in order of the text.
 */
export function withoutParts<Item extends Figured>(text: string, items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  /** What the parts of the last one have not yet taken. */
  let left = 0;
  for (const item of items) {
    const last = kept.at(-1);
    if (last && sameKind(last, item) && item.value <= left && BREAKS_DOWN.test(between(text, last, item))) {
      left -= item.value;
      continue;
    }
    const first = summed(text, kept, item);
    if (first !== null) kept.length = first;
    kept.push(item);
    left = item.value;
  }
  return kept;
}

function sameKind(one: Figured, other: Figured): boolean {
  return one.kind.split("-", 1)[0] === other.kind.split("-", 1)[0];
}

/** The words between two; where they share their verb (追回58万元（其中补贴21万元）) up to the figure of the second. */
function between(text: string, one: Figured, other: Figured): string {
  const end = other.span[0] > one.span[1] ? other.span[0] : other.span[1];
  return text.slice(one.span[1], Math.min(end, one.span[1] + 240));
}

/** From which of the kept on `item` is the sum of all; null where it is none. */
function summed(text: string, kept: readonly Figured[], item: Figured): number | null {
  const last = kept.at(-1);
  if (!last || !SUMS_UP.test(text.slice(last.span[1], last.span[1] + 4))) return null;
  let sum = 0;
  for (let index = kept.length - 1; index >= 0; index--) {
    const part = kept[index];
    if (!part || !sameKind(part, item) || /[。；;\n]/.test(between(text, part, item))) return null;
    sum += part.value;
    if (sum >= item.value) return sum === item.value && index < kept.length - 1 ? index : null;
  }
  return null;
}
