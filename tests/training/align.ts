/**
 * Where each character of a labelled text stands in the text that a reader gave. Blanks do not count; what the reader
 * left out or repaired is -1.
 */
export function alignTexts(labelled: string, read: string): Int32Array {
  const places = new Int32Array(labelled.length + 1).fill(-1);
  const inked: number[] = [];
  let tight = "";
  for (let at = 0; at < read.length; at++) {
    if (/\s/.test(read.charAt(at))) continue;
    tight += read.charAt(at);
    inked.push(at);
  }
  let from = 0;
  let lineStart = 0;
  for (const line of labelled.split("\n")) {
    for (const piece of pieces(line, lineStart)) {
      const words = piece.words.normalize("NFC").replace(/\s+/g, "");
      const found = words ? tight.indexOf(words, from) : -1;
      if (found < 0 || found - from > 4_000) continue;
      let k = found;
      for (let at = 0; at < piece.words.length; at++) {
        if (/\s/.test(piece.words.charAt(at))) continue;
        places[piece.at + at] = inked[k++] ?? -1;
      }
      from = found + words.length;
    }
    lineStart += line.length + 1;
  }
  return places;
}

/** The cells of a row, or the line. */
function pieces(line: string, start: number): { readonly words: string; readonly at: number }[] {
  let at = start;
  return line.split("\t").map((words) => {
    const piece = { words, at };
    at += words.length + 1;
    return piece;
  });
}
