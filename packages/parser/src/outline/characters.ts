export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 9 || code === 0xa0;
}

/** A Han character, or a mark that opens words as one does: “ and 《. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x300a || code === 0x201c;
}

export function isColon(code: number): boolean {
  return code === 0xff1a || code === 0x3a;
}

export function isComma(code: number): boolean {
  return code === 0xff0c || code === 0x2c;
}
