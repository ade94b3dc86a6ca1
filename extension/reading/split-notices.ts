import type { Notice } from "@noticelens/parser";

/** Where the further notices of a page begin, as offsets into the text. */
function furtherStarts({ diagnostics }: Notice): number[] {
  return diagnostics.flatMap(({ code, span }) => (code === "further-notice" && span ? [span[0]] : []));
}

/**
 * A page that holds several notices, once for each: the words of the others are blanks there. Nothing moves, so that all
 * places lead into the page as it is.
 */
export function splitNotices(html: string, notice: Notice): string[] {
  const starts = [0, ...furtherStarts(notice)];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const { runs } of notice.anchors) {
      for (const { at, length, offset, piece } of runs) {
        if (at >= from && at < to) continue;
        let node: Node | undefined = page;
        for (const step of piece) node = node?.childNodes[step];
        const words = node?.nodeValue;
        if (node && words) node.nodeValue = words.slice(0, offset) + " ".repeat(length) + words.slice(offset + length);
      }
    }
    return `${page.doctype ? "<!DOCTYPE html>" : ""}${page.documentElement.outerHTML}`;
  });
}
