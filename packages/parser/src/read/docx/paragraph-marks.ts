/**
 * Two code points that stand for no character and never do (Unicode's noncharacters), allowed in XML: they carry a
 * paragraph's number through mammoth, which has no other way for it that costs as little.
 */
const OPEN = "\uFDD0";
const CLOSE = "\uFDD1";

/** What to write before the first word of the `w:p` with this number. */
export function markOf(index: number): string {
  return OPEN + index + CLOSE;
}

/** Turns the marks in mammoth's HTML into names: `<p>` and the mark of 12 become `<p id="p12">`. */
export function nameParagraphs(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let mark = html.indexOf(OPEN); mark >= 0; mark = html.indexOf(OPEN, at)) {
    const close = html.indexOf(CLOSE, mark);
    if (close < 0) break;
    const head = html.lastIndexOf("<p", mark) + 2;
    // Words of two paragraphs whose mark between them was deleted are one `<p>`; the first names it.
    if (head > at) pieces.push(html.slice(at, head), ` id="p${html.slice(mark + 1, close)}"`, html.slice(head, mark));
    else pieces.push(html.slice(at, mark));
    at = close + 1;
  }
  pieces.push(html.slice(at));
  return pieces.join("");
}
