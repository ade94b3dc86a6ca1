import type { Notice, Problem, Section } from "@noticelens/parser";

/** A short name of an item by its numbers, as the notice writes them. Sample: `（二）3 一是`. */
export function itemName(notice: Notice, id: string): string {
  for (const problem of notice.problems) {
    if (problem.id === id) return problemName(notice.sections, problem);
    const measure = problem.measures.find((one) => one.id === id);
    if (measure) return `${problemName(notice.sections, problem)} ${plainMarker(measure.marker)}`.trim();
  }
  return "";
}

/** The first words of an item, to name it. */
export function shorten(words: string, most = 24): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** A marker without the point behind it. Sample: `1.` gives `1`. */
export function plainMarker(marker: string | null): string {
  return (marker ?? "").replace(/[.．、:：,，]$/u, "");
}

function problemName(sections: readonly Section[], { sectionId, marker }: Problem): string {
  const section = sections.find(({ id }) => id === sectionId);
  return `${plainMarker(section?.marker ?? null)}${plainMarker(marker)}`;
}
