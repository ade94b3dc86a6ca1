import {
  type CompareSource,
  type Comparison,
  type FormulaChanges,
  type OwnVerdicts,
  toCompareSource,
} from "@noticelens/parser";
import { useEffect, useState } from "react";
import { tables } from "../store/library.ts";
import { loadThemes, onThemes } from "../store/themes.ts";
import CompareWorker from "./compare.worker.ts?worker";

/** What is compared, and what came of it. */
export interface Compared {
  /** Those with problems, in the order of the comparison, with their ids in the library. */
  readonly sources: readonly (CompareSource & { readonly id: string })[];
  readonly comparison: Comparison;
  /** How many of those asked for are no longer there or cannot be read. */
  readonly missing: number;
}

/** What decides what counts as a copied text, and what the person says of promises. */
export interface ComparisonSettings {
  readonly threshold: number;
  readonly formulas: FormulaChanges;
  readonly verdicts: OwnVerdicts;
}

/** Compares notices of the library as of a day. Undefined while that goes on. Damaged entries are passed over. */
export function useComparison(
  ids: readonly string[],
  asOf: string,
  { threshold, formulas, verdicts }: ComparisonSettings,
): Compared | undefined {
  const [compared, setCompared] = useState<Compared>();
  const [edition, setEdition] = useState(0);
  useEffect(() => onThemes(() => setEdition((one) => one + 1)), []);
  const key = JSON.stringify([ids, threshold, formulas, verdicts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the notices or the settings are others
  useEffect(() => {
    const worker = new CompareWorker();
    void Promise.all([tables.contents.bulkGet([...ids]), loadThemes()]).then(([contents, themes]) => {
      const sources = contents.flatMap((content) =>
        content && isWhole(content.notice) ? [{ ...toCompareSource(content.notice), id: content.id }] : [],
      );
      worker.addEventListener("message", ({ data }: MessageEvent<Comparison>) => {
        const shown = sources.filter(({ problems }) => problems.length > 0);
        setCompared({ sources: shown, comparison: data, missing: ids.length - sources.length });
      });
      worker.postMessage({ sources, asOf, threshold, formulas, verdicts, ...(themes ? { themes } : {}) });
    });
    return () => worker.terminate();
  }, [key, asOf, edition]);
  return compared;
}

/** A damaged entry of the library must not keep the others from being compared. */
function isWhole(notice: Partial<CompareSource> | undefined): boolean {
  return (
    [notice?.problems, notice?.sections, notice?.dates, notice?.diagnostics].every(Array.isArray) &&
    notice?.source !== undefined
  );
}
