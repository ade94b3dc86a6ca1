import type { Report } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";

/** What template copies leave unfilled: 党的XX大, *年*月*日, 〔*〕*号. */
const PLACEHOLDER = /[×XxＸ*]{1,4}[年月日届大省市县区局号]|〔[×XＸ*]{1,4}〕|党的[×XＸ]{2}大/g;
/** A character with its reading behind it, as converted copies have it: 進(jìn). */
const PINYIN = /[\u4e00-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;
const FEW = 3;

/** Reports signs that a text is not what was published: unfilled placeholders, readings in brackets. Repairs nothing. */
export function reportOddities(text: string, report: Report): void {
  const unfilled = findSome(text, PLACEHOLDER);
  if (unfilled) report("placeholder-text", {}, unfilled);
  const converted = findSome(text, PINYIN);
  if (converted) report("traditional-with-pinyin", {}, converted);
}

/** The first match of at least {@link FEW}, or null: one alone may be a name or a slip. */
function findSome(text: string, pattern: RegExp): Span | null {
  let first: Span | null = null;
  pattern.lastIndex = 0;
  for (let count = 0; count < FEW; count++) {
    const found = pattern.exec(text);
    if (!found) return null;
    first ??= [found.index, found.index + found[0].length];
  }
  return first;
}
