/**
 * A string after repair, and where its characters came from.
 *
 * `steps` holds pairs `[out, in, out, in, …]`: from `out` on, the text runs in step with the raw string from `in` on,
 * up to the next pair. `null` when nothing had to be repaired.
 */
export interface Repaired {
  readonly text: string;
  readonly steps: readonly number[] | null;
}

/**
 * The CJK Radicals Supplement with the characters its radicals stand for (Unicode's Equivalent_Unified_Ideograph), in
 * pairs. The Kangxi block U+2F00–2FD5 needs no table: there NFKC of the single code point is the same, but for the door,
 * which simplified fonts draw as 户.
 */
const RADICALS =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡" +
  "⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊" +
  "⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长" +
  "⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿" +
  "⻯竜⻰龙⻱龜⻲亀⻳龟⼾户";

/** Vertical presentation forms and the marks they stand for (quotes: GB/T 15834); NFKC would turn them into ASCII marks. */
const VERTICAL =
  "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁‘﹂’﹃“﹄”";

const REPLACED = new Map(pairs(`${RADICALS + VERTICAL}‑-―—`));

const SUSPECT = /[\s\u00AD\u200B-\u200F\u2011\u2015\u2060\u2E80-\u2FDF\uF900-\uFAFF\uFE10-\uFE4F]/;
const NEXT_SUSPECT = new RegExp(SUSPECT, "g");
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const SPACE = /[\s\u3000]/;
const FIGURE = /[\d\-－—–]/;
const NEXT_INK = /[^\s\u3000\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/**
 * Repairs one block of text: radicals become the characters they stand for, invisible characters go, and of the spaces
 * only those stay that a writer put between words. Wording and punctuation are never changed.
 *
 * Sample: `"2022 年 10 ⽉，关 于"` becomes `"2022年10月，关于"`; `"党委书记 周启明"` keeps its space.
 */
export function repairText(raw: string): Repaired {
  if (!SUSPECT.test(raw)) return { text: raw, steps: null };
  const steps: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let last = "";
  let expected = -1;
  const spread = new SpreadRun();
  const put = (characters: string, at: number) => {
    if (at !== expected) steps.push(length, at);
    parts.push(characters);
    length += characters.length;
    last = (characters.length > 1 ? characters : last + characters).slice(-2);
    expected = at + characters.length;
  };
  for (let at = 0; at < raw.length; at++) {
    const plain = nextSuspect(raw, at);
    if (plain > at) put(raw.slice(at, plain), at);
    if (plain === raw.length) break;
    at = plain;
    const character = raw.charAt(at);
    if (INVISIBLE.test(character)) continue;
    if (!SPACE.test(character)) put(replacement(character), at);
    else {
      const next = endOfSpace(raw, at);
      spread.pass(raw, at, next);
      const keeps =
        last &&
        next < raw.length &&
        (keepsSpace(last, raw, next) || (length <= 3 && countsHeading(parts.join(""), raw, next)));
      if (keeps && !spread.goesOn(raw, next)) put(" ", at);
      at = next - 1;
    }
  }
  return { text: parts.join(""), steps };
}

/**
 * Tells a stretch of text that was spread out, character by character, Chinese ones among them: `电 话 ： 0 5 7 1`. The
 * spaces between its digits are layout as those between its characters are; `序号 1 2 3` is no such stretch.
 */
class SpreadRun {
  private wordStart = 0;
  private singles = 0;
  private hasHan = false;

  /** Takes note of the word that ends at a space `[at, next)`. */
  pass(raw: string, at: number, next: number): void {
    const isSingle = at - this.wordStart === 1;
    this.singles = isSingle ? this.singles + 1 : 0;
    this.hasHan = isSingle && (this.hasHan || isHan(raw.charCodeAt(at - 1)));
    this.wordStart = next;
  }

  /** Whether the word that begins at `next` is one more character of the stretch. */
  goesOn(raw: string, next: number): boolean {
    const after = raw.charAt(next + 1);
    if (!FIGURE.test(raw.charAt(next))) return false;
    return this.singles >= 3 && this.hasHan && (after === "" || SPACE.test(after));
  }
}

/** Where the next character stands that may need repair; the end where none does. Most text is copied in long stretches. */
function nextSuspect(raw: string, from: number): number {
  NEXT_SUSPECT.lastIndex = from;
  const found = NEXT_SUSPECT.exec(raw);
  return found ? found.index : raw.length;
}

function endOfSpace(raw: string, from: number): number {
  NEXT_INK.lastIndex = from;
  const found = NEXT_INK.exec(raw);
  return found ? found.index : raw.length;
}

function replacement(character: string): string {
  const known = REPLACED.get(character);
  if (known) return known;
  const normal = /[\u2F00-\u2FDF\uF900-\uFAFF]/.test(character) ? character.normalize("NFKC") : character;
  return normal.length === 1 ? normal : character;
}

/**
 * Whether a space between what was written so far and what comes next is a writer's. Between letters and digits of
 * Latin script it is. Between two Chinese words it is, unless one of them is a single character: `关 于` is a heading
 * spread out. Between Chinese and anything else layout put it there.
 */
function keepsSpace(before: string, raw: string, next: number): boolean {
  const left = before.charCodeAt(before.length - 1);
  const right = codeAfter(raw, next);
  if (!isWide(left) && !isWide(right)) return true;
  if (!isHan(left) || !isHan(right)) return false;
  return isHan(before.charCodeAt(before.length - 2)) && isHan(codeAfter(raw, next + 1));
}

const COUNT = /^[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}$/;
const LEAST_HEADING = 3;

/** 一　基本情况: the blank behind the numeral that opens a block is all that divides it from the heading. */
function countsHeading(before: string, raw: string, next: number): boolean {
  if (!COUNT.test(before)) return false;
  for (let at = next; at < next + LEAST_HEADING; at++) if (!isHan(raw.charCodeAt(at))) return false;
  return true;
}

function codeAfter(raw: string, at: number): number {
  const character = raw.charAt(at);
  return character && SUSPECT.test(character) && !SPACE.test(character)
    ? replacement(character).charCodeAt(0)
    : character.charCodeAt(0);
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** Han characters and the marks that are set in full width beside them. */
function isWide(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3001 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2014 ||
    code === 0x2026 ||
    code === 0x00b7
  );
}

function pairs(table: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < table.length; at += 2) found.push([table.charAt(at), table.charAt(at + 1)]);
  return found;
}
