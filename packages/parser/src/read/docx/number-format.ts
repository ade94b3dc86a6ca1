/** Writes a counter's value in one number format. Values are positive whole numbers. */
type Writer = (value: number) => string;

/** How a counting system of the 十百千万 kind writes its numbers. */
interface Counting {
  readonly digits: string;
  readonly units: readonly [ten: string, hundred: string, thousand: string, tenThousand: string];
  /** What stands for units that are missing between two written ones; empty where nothing does. */
  readonly zero: string;
  /** Whether 10 to 19 are written 十 to 十九 rather than 一十 to 一十九. */
  readonly bareTen: boolean;
  /** Whether 100 is written 百 rather than 一百. */
  readonly bareUnits?: boolean;
}

const HAN = "一二三四五六七八九";
const CHINESE: Counting = { digits: HAN, units: ["十", "百", "千", "万"], zero: "〇", bareTen: true };
const TAIWANESE: Counting = { ...CHINESE, units: ["十", "百", "千", "萬"], zero: "零" };
const JAPANESE: Counting = { ...CHINESE, zero: "", bareUnits: true };
const LEGAL: Counting = { digits: "壹贰叁肆伍陆柒捌玖", units: ["拾", "佰", "仟", "万"], zero: "零", bareTen: false };
const LEGAL_TRADITIONAL: Counting = { ...LEGAL, digits: "壹貳參肆伍陸柒捌玖", units: ["拾", "佰", "仟", "萬"] };

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

/**
 * The formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that Chinese documents use. Where the standard and Word
 * disagree it is as Word shows it: 101 is 一○一 in `chineseCounting`, 一百〇一 in `chineseCountingThousand`.
 */
const FORMATS = new Map<string, Writer>([
  ["none", () => ""],
  ["decimal", String],
  ["decimalHalfWidth", String],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["decimalFullWidth", (value) => digits(value, "０１２３４５６７８９")],
  ["decimalFullWidth2", (value) => digits(value, "０１２３４５６７８９")],
  ["decimalEnclosedCircle", (value) => enclosed(value, 0x2460, 20)],
  ["decimalEnclosedCircleChinese", (value) => enclosed(value, 0x2460, 20)],
  ["decimalEnclosedFullstop", (value) => enclosed(value, 0x2488, 20)],
  ["decimalEnclosedParen", (value) => enclosed(value, 0x2474, 20)],
  ["ideographEnclosedCircle", (value) => enclosed(value, 0x3220, 10)],
  ["numberInDash", (value) => `- ${value} -`],
  ["hex", (value) => value.toString(16).toUpperCase()],
  ["lowerLetter", letters],
  ["upperLetter", (value) => letters(value).toUpperCase()],
  ["lowerRoman", roman],
  ["upperRoman", (value) => roman(value).toUpperCase()],
  ["chineseCounting", tensOrDigits],
  ["taiwaneseCounting", tensOrDigits],
  ["chineseCountingThousand", (value) => counted(value, CHINESE)],
  ["taiwaneseCountingThousand", (value) => counted(value, TAIWANESE)],
  ["japaneseCounting", (value) => counted(value, JAPANESE)],
  ["chineseLegalSimplified", (value) => counted(value, LEGAL)],
  ["ideographLegalTraditional", (value) => counted(value, LEGAL_TRADITIONAL)],
  ["ideographDigital", (value) => digits(value, `〇${HAN}`)],
  ["japaneseDigitalTenThousand", (value) => digits(value, `〇${HAN}`)],
  ["taiwaneseDigital", (value) => digits(value, `○${HAN}`)],
  ["ideographTraditional", (value) => STEMS.charAt(value - 1) || String(value)],
  ["ideographZodiac", (value) => BRANCHES.charAt(value - 1) || String(value)],
  ["ideographZodiacTraditional", (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12)],
]);

/**
 * A counter's value as a `w:numFmt` shows it, or null when the format is not known. Samples: `(11, "chineseCounting")`
 * gives `十一`, `(3, "decimalEnclosedCircle")` gives `③`. Zero and less are shown in plain digits, as Word does.
 */
export function formatNumber(value: number, format: string): string | null {
  const write = FORMATS.get(format);
  if (!write) return null;
  return value > 0 || format === "none" || format === "decimalZero" ? write(value) : String(value);
}

function digits(value: number, ten: string): string {
  return String(value).replace(/\d/g, (digit) => ten.charAt(Number(digit)));
}

function enclosed(value: number, first: number, last: number): string {
  return value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/** a to z, then aa to zz: the letter is repeated, not counted on. */
function letters(value: number): string {
  return value > 780 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  let text = "";
  for (const [letter, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letter;
  }
  return text;
}

function tensOrDigits(value: number): string {
  return value < 100 ? counted(value, CHINESE) : digits(value, `○${HAN}`);
}

/** Four digits at a time with 万 between them: 12 is 十二, 21 is 二十一, 12050 is 一万二千〇五十. */
function counted(value: number, system: Counting): string {
  if (value >= 1_0000_0000) return String(value);
  const high = Math.floor(value / 1_0000);
  const low = value % 1_0000;
  const lead = high ? belowTenThousand(high, system) + system.units[3] : "";
  const gap = lead && low && low < 1000 ? system.zero : "";
  const text = lead + gap + (low ? belowTenThousand(low, system) : "");
  const one = system.digits.charAt(0) + system.units[0];
  return system.bareTen && text.startsWith(one) ? text.slice(1) : text;
}

function belowTenThousand(value: number, system: Counting): string {
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (!digit) {
      gap = text !== "";
      continue;
    }
    const bare = system.bareUnits && digit === 1 && power > 0;
    if (gap) text += system.zero;
    text += (bare ? "" : system.digits.charAt(digit - 1)) + (power ? (system.units[power - 1] ?? "") : "");
    gap = false;
  }
  return text;
}
