import type { CompareSource } from "./compare.ts";

/** A measure that a comparison names, with the problem it answers. */
export interface NamedMeasure {
  readonly notice: number;
  /** Its words behind the marker: what places in clusters count from. */
  readonly text: string;
  readonly marker: string | null;
  readonly problem: string;
  readonly problemMarker: string | null;
}

/** The measure that an id names among the notices that are compared; of one that is not there the words are empty. Sample: `"2/p3m1"`. */
export function measureAt(sources: readonly CompareSource[], id: string): NamedMeasure {
  const [notice = "0", item = ""] = id.split("/");
  for (const { measures, statement, marker: problemMarker } of sources[Number(notice)]?.problems ?? [])
    for (const { id: own, text, marker } of measures)
      if (own === item)
        return { notice: Number(notice), text: withoutMarker(text, marker), marker, problem: statement, problemMarker };
  return { notice: Number(notice), text: "", marker: null, problem: "", problemMarker: null };
}

/** The words of a measure behind its marker. Sample: of `一是修订章程。` `修订章程。` */
export function withoutMarker(text: string, marker: string | null): string {
  return marker !== null && text.startsWith(marker) ? text.slice(marker.length) : text;
}
