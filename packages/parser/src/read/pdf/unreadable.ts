import type { Report } from "../../model/diagnostic.ts";
import type { Page } from "./page.ts";
import { findUnreliable } from "./plausible.ts";

/**
 * Reports pages whose text is missing (scans, unknown CMaps) or cannot be right (fonts without a mapping to Unicode),
 * for each page or once for the whole file, and gives the pages without the text that cannot be right.
 */
export function dropUnreadable(pages: readonly Page[], missingCMaps: ReadonlySet<string>, report: Report): Page[] {
  if (missingCMaps.size) report("pdf/missing-cmap", { names: [...missingCMaps].sort().join(", ") });
  const unreliable = findUnreliable(pages);
  const written = pages.filter(hasText);
  if (written.length && written.every(({ number }) => unreliable.has(number))) report("pdf/text-unreliable");
  else for (const page of unreliable) report("pdf/page-text-unreliable", { page });
  if (!written.length && !missingCMaps.size) report("pdf/no-text-layer", { pages: pages.length });
  if (written.length) {
    for (const page of pages) if (isScan(page)) report("pdf/page-without-text", { page: page.number });
  }
  return pages.map((page) => (unreliable.has(page.number) ? { ...page, lines: [], tables: [], strays: [] } : page));
}

function hasText({ lines, tables }: Page): boolean {
  return lines.length > 0 || tables.length > 0;
}

/** A picture with next to no text: `drawing` is there for no other pages without a table. A page that shows text is no scan. */
function isScan({ drawing, tables, characters }: Page): boolean {
  return (
    drawing?.hasPicture === true && tables.length === 0 && characters < 20 && !(characters === 0 && drawing.showsText)
  );
}
