import {
  type Cluster,
  type Dismissal,
  dismissalOf,
  type FormulaChanges,
  isDismissalOf,
  measureAt,
  withoutDismissed,
} from "@noticelens/parser";
import { useMemo } from "react";
import { useDecision } from "../../panel/use-decision.ts";
import type { Compared } from "../use-comparison.ts";

/** What the person says of copied texts, beside the dismissals: both change what is found. */
export interface ClusterSettings {
  readonly threshold: number;
  readonly setThreshold: (threshold: number) => void;
  readonly formulas: FormulaChanges;
  readonly setFormulas: (formulas: FormulaChanges) => void;
}

const NO_CHANGES: FormulaChanges = { added: [], removed: [] };

/** From how much on texts are alike, and what counts as formula; both are kept and in backups. */
export function useClusterSettings(): ClusterSettings {
  const [threshold, setThreshold] = useDecision("clusters:threshold", 0.6);
  const [formulas, setFormulas] = useDecision<FormulaChanges>("clusters:formulas", NO_CHANGES);
  return { threshold, setThreshold, formulas, setFormulas };
}

/** Pairs were kept with their markers, clusters are known without. Sample: `一是修订章程。` is `修订章程。` */
function behindMarker(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十]{1,3}是|[（(]?\d{1,2}[）).．、])/, "");
}

/** A comparison without what was dismissed, and what was. */
export interface Dismissing {
  readonly shown: Compared;
  readonly dismissed: readonly Cluster[];
  /** Dismisses a cluster, or one body's part in it. Returns what takes that back. */
  readonly dismiss: (cluster: Cluster, body: string | null) => () => void;
  /** Brings back a cluster with all that was said of it. */
  readonly restore: (cluster: Cluster) => void;
}

/** Leaves out what the person dismissed, here and in every export. Dismissals are known by their words. */
export function useDismissing(compared: Compared | undefined): Dismissing | undefined {
  const [pairs] = useDecision<readonly string[]>("not-alike", []);
  // Earlier versions dismissed pairs: their two texts say the same of a cluster.
  const before = useMemo(
    () => pairs.map((pair) => ({ texts: pair.split("\n").map(behindMarker), body: null })),
    [pairs],
  );
  const [dismissals, setDismissals] = useDecision<readonly Dismissal[]>("clusters:dismissed", before);
  return useMemo(() => {
    if (!compared) return undefined;
    const { sources, comparison } = compared;
    const textOf = (id: string): string => measureAt(sources, id).text;
    const { kept, dismissed } = withoutDismissed(comparison.clusters, dismissals, textOf);
    return {
      shown: { ...compared, comparison: { ...comparison, clusters: kept } },
      dismissed,
      dismiss: (cluster, body) => {
        setDismissals([...dismissals, dismissalOf(cluster, body, textOf)]);
        return () => setDismissals(dismissals);
      },
      restore: (cluster) => setDismissals(dismissals.filter((one) => !isDismissalOf(one, cluster, textOf))),
    };
  }, [compared, dismissals, setDismissals]);
}
