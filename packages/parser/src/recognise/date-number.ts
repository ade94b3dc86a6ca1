import { chineseNumber } from "../text/numeral.ts";

/** A year, of two digits too: `23` is 2023, `98` is 1998. Null where there is none. */
export function dateYear(written: string | undefined): number | null {
  const year = dateNumber(written?.replace(/^[’‘']/, ""));
  return year === null || year > 99 ? year : year + (year < 60 ? 2000 : 1900);
}

/** A figure of a date, in whatever digits: `１２`, `十二` are 12. Null where there is none. */
export function dateNumber(written: string | undefined): number | null {
  if (!written) return null;
  const plain = Number(written);
  return Number.isNaN(plain) ? chineseNumber(written) : plain;
}
