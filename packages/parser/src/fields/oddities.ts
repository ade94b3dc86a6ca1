import type { Report } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";

/** What template copies leave unfilled: 党的XX大, *年*月*日, 〔*〕*号. */
const PLACEHOLDER = /[×XxＸ*]{1,4}[年月日届大省市县区局号]|〔[×XＸ*]{1,4}〕|党的[×XＸ]{2}大/g;
/** A character with its reading behind it, as converted copies have it: 進(jìn). */
const PINYIN = /[\u4e00-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;
const FEW = 3;

/** A document number that has lost a character: 云财发〔20241号, 云财发2024〕8号. */
const DAMAGED_NUMBER =
  /(?<=[\u4e00-\u9fff])(?:[〔［](?:[0-9]{5,8}|[0-9]{1,3}[〕］][0-9]{1,4})号|(?:19|20)[0-9]{2}[〕］][0-9]{1,4}号)/g;
const ISSUER = /[\u4e00-\u9fff]{1,10}$/;
/** What protecting services show in place of an e-mail address. */
const HIDDEN_EMAIL =
  /[[【(（](?:email|e-mail|邮箱|邮件|电子邮箱|电子邮件|邮箱地址)[ \u00a0]?(?:protected|地址受保护|已?受保护|已?隐藏)[\]】)）]/gi;

/**
 * Reports signs that a text is not what was published: unfilled placeholders, readings in brackets, damaged document
 * numbers, e-mail addresses that the page hides from all but its own scripts. Repairs nothing.
 */
export function reportOddities(text: string, report: Report): void {
  const unfilled = findSome(text, PLACEHOLDER);
  if (unfilled) report("placeholder-text", {}, unfilled);
  const converted = findSome(text, PINYIN);
  if (converted) report("traditional-with-pinyin", {}, converted);
  for (const { 0: words, index } of text.matchAll(DAMAGED_NUMBER)) {
    const span: Span = [
      index - (ISSUER.exec(text.slice(Math.max(0, index - 10), index))?.[0].length ?? 0),
      index + words.length,
    ];
    report("number-damaged", { text: text.slice(...span) }, span);
  }
  for (const { 0: words, index } of text.matchAll(HIDDEN_EMAIL))
    report("html/email-hidden", {}, [index, index + words.length]);
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
