const DIGITS = "零一二三四五六七八九";
const SAME: Readonly<Record<string, string>> = { 〇: "零", "○": "零", Ｏ: "零", 两: "二", 俩: "二", 廿: "二" };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** The number a Chinese or Arabic numeral stands for: `二十三` 23, `二〇二四` 2024, `１２` 12. Null for anything else. */
export function chineseNumber(written: string): number | null {
  const text = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^[0-9]{1,15}$/.test(text)) return Number(text);
  const characters = [...text].map((character) => SAME[character] ?? character);
  if (characters.length > 0 && characters.every((character) => DIGITS.includes(character))) {
    return Number(characters.map((character) => DIGITS.indexOf(character)).join(""));
  }
  return placed(characters);
}

function placed(characters: readonly string[]): number | null {
  let total = 0;
  let part = 0;
  let digit = 0;
  for (const character of characters) {
    const unit = UNITS[character];
    const value = DIGITS.indexOf(character);
    if (unit === undefined && value < 0) return null;
    if (unit === undefined) digit = value;
    else if (unit >= 10_000) {
      total = (total + part + digit) * unit;
      part = 0;
      digit = 0;
    } else {
      part += (digit || 1) * unit;
      digit = 0;
    }
  }
  return characters.length > 0 ? total + part + digit : null;
}
