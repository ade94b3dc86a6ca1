const DIGITS = "零一二三四五六七八九";
const SAME: Readonly<Record<string, string>> = {
  "0": "零",
  O: "零",
  Ｏ: "零",
  "○": "零",
  〇: "零",
  两: "二",
  俩: "二",
  廿: "二十",
  卅: "三十",
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/**
 * The number a Chinese or Arabic numeral stands for: `二十三` 23, `二〇二四` 2024, `廿五` 25, `一亿三千万` 130000000,
 * `１２` 12. Null for anything else.
 */
export function chineseNumber(text: string): number | null {
  if (/^[0-9]{1,15}$/.test(text)) return Number(text);
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (plain !== text) return chineseNumber(plain);
  const characters = Array.from(text, (character) => SAME[character] ?? character).join("");
  if (/^[零一二三四五六七八九]{1,15}$/.test(characters)) {
    return Number(characters.replace(/./g, (character) => String(DIGITS.indexOf(character))));
  }
  return placed(characters);
}

function placed(characters: string): number | null {
  let total = 0;
  let part = 0;
  let digit = 0;
  for (const character of characters) {
    const unit = UNITS[character];
    const value = DIGITS.indexOf(character);
    if (unit === undefined && value < 0) return null;
    if (unit === undefined) digit = value;
    else if (unit < 10_000) {
      part += (digit || 1) * unit;
      digit = 0;
    } else {
      // 万 scales its own part (一亿三千万), 亿 everything before it (三万亿).
      total = unit === 10_000 ? total + (part + digit) * unit : (total + part + digit) * unit;
      part = 0;
      digit = 0;
    }
  }
  return characters.length > 0 ? total + part + digit : null;
}
