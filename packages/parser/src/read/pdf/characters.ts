/** Whether a UTF-16 unit is a Han character, or a radical that stands for one. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x2e80 && code <= 0x2fdf);
}

/** Whether a UTF-16 unit is a letter or a digit of the Latin script. */
export function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The width of a character in em, as Chinese fonts have it: Latin is half as wide as Han. */
export function emWidth(code: number): number {
  return code < 0x2e80 && code !== 0x2014 && code !== 0x2026 && !(code >= 0x2018 && code <= 0x201d) ? 0.5 : 1;
}
