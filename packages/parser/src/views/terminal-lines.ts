/** Characters that two columns are kept for (Unicode UAX #11, East Asian Wide and Fullwidth), and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Control characters and marks that turn the direction of writing: words of a file must not steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/**
 * What stays on one line: a character or a word of letters and digits, with the brackets that open before it and the
 * punctuation that closes behind it (GB/T 15834: closing marks open no line, opening marks end none).
 */
const UNIT = /[“‘（《〈【〔「『([]{0,4}(?:[\w.@/+:-]{1,40}|.)[，。；：、！？”’）》〉】〕」』…—,.;:!?)\]%％‰℃]{0,6}/gsu;

/** Words on one line without what could steer a terminal: escape sequences lose their first character. */
export function plainWords(words: string): string {
  return words.replaceAll("\t", " ").replace(STEERING, "");
}

/** How many columns words take in a terminal. Sample: `columnsOf("第3条")` is 5. */
export function columnsOf(words: string): number {
  let columns = 0;
  for (const character of words) columns += WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
  return columns;
}

/**
 * Words in lines of at most `width` columns. The first line opens with `lead`, the others are indented to where the words
 * started. No line opens with closing punctuation; letters and digits stay together where they fit.
 */
export function wrapWords(words: string, lead: string, width: number): string[] {
  const indent = " ".repeat(Math.min(columnsOf(lead), width >> 1));
  const lines: string[] = [];
  let line = lead;
  let columns = columnsOf(lead);
  let fresh = true;
  for (const [unit] of plainWords(words).matchAll(UNIT)) {
    const size = columnsOf(unit);
    if (columns + size > width && !fresh) {
      lines.push(line.trimEnd());
      line = indent;
      columns = indent.length;
      if (unit.trim() === "") continue;
    }
    line += unit;
    columns += size;
    fresh = false;
  }
  return [...lines, line.trimEnd()];
}
