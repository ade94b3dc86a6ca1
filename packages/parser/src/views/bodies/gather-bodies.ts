import type { CompareSource } from "../compare/compare.ts";
import { bodyFile } from "./body-file.ts";
import type { Bodies, BodyOptions } from "./body-types.ts";
import { groupNames, nameUnits } from "./group-names.ts";
import { BodyReader } from "./read-body.ts";
import { type Candidate, suggestMerges } from "./suggest-merges.ts";

/**
 * A file for every body that notices are about: all its names, and all its notices in order of time. Names become one body
 * where they are of one place and the same by the tables; what may be one besides is suggested, never joined. What a person
 * decided holds. The same notices give the same files.
 *
 * Sample: notices of 中共临江县卫生健康局党组 and of 临江县卫健委党组 are one file; one of 临江县卫计局 is suggested for it.
 */
export function gatherBodies(sources: readonly CompareSource[], options: BodyOptions = {}): Bodies {
  const { decisions = [], rows } = options;
  const ids = options.ids ?? sources.map(({ source }, index) => source.sha256 ?? source.name ?? String(index));
  const reader = new BodyReader(rows);
  const { units, unnamed } = nameUnits(sources, reader, { ids, decisions });
  const candidates = groupNames(units, decisions).flatMap((group): Candidate[] => {
    const file = bodyFile(group, { sources, reader, decisions });
    return file ? [{ file, units: group }] : [];
  });
  const hintOf = (notice: number): string => sources[notice]?.source.name ?? "";
  return {
    files: candidates.map(({ file }) => file).toSorted(byPlaceAndName),
    suggestions: suggestMerges(candidates, decisions, hintOf),
    unnamed,
  };
}

function byPlaceAndName(one: Bodies["files"][number], other: Bodies["files"][number]): number {
  const place = ({ region }: Bodies["files"][number]): string => region.join("");
  return place(one).localeCompare(place(other), "zh-CN") || one.name.localeCompare(other.name, "zh-CN");
}
