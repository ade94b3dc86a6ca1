import type { Notice } from "@noticelens/parser";

type Path = readonly (string | number)[];

/**
 * The first place in a notice that cannot be right though its shape is: a span that reaches beyond the text, or two items of
 * one id. A file may say anything. Null where nothing is wrong.
 */
export function faultIn(notice: Notice): Path | null {
  return spanFault(notice, notice.text.length, []) ?? idFault(notice);
}

function spanFault(value: unknown, length: number, path: Path): Path | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isSpan = /span$/i.test(String(key)) && Array.isArray(inner);
    if (isSpan && !(inner[0] <= inner[1] && inner[1] <= length)) return here;
    const fault = isSpan ? null : spanFault(inner, length, here);
    if (fault) return fault;
  }
  return null;
}

function idFault({ sections, problems, dates, citations, quantities }: Notice): Path | null {
  const known = new Set<string>();
  const lists = { sections, dates, citations, quantities, problems };
  for (const [name, items] of Object.entries(lists)) {
    for (const [index, item] of items.entries()) {
      const measures = "measures" in item ? item.measures : [];
      for (const { id } of [item, ...measures]) {
        if (known.has(id)) return [name, index, "id"];
        known.add(id);
      }
    }
  }
  return null;
}
