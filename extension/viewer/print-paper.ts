import type { Sheets } from "./sheets.ts";

/** Prints a document whole, also the pages that are not drawn; `told` hears which page is made ready. */
export async function printPaper(sheets: Sheets, told: (page: number) => void): Promise<void> {
  const { elements, paper } = await sheets.printable(told);
  const place = document.createElement("div");
  place.className = "document-print";
  const style = document.createElement("style");
  style.textContent = paper ? `@page { size: ${paper}; margin: 0 }` : "@page { margin: 18mm }";
  place.append(style, ...elements);
  document.body.append(place);
  window.addEventListener("afterprint", () => place.remove(), { once: true });
  window.print();
}
