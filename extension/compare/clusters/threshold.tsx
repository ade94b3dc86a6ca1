import { useEffect, useState } from "react";
import { useSurface } from "../../panel/panel-context.ts";
import type { ClusterSettings } from "./use-clusters.ts";

/** How long the slider rests before everything is compared again, in milliseconds. */
const REST = 250;

/** From how much on texts are alike, from 40 to 100 percent. */
export function Threshold({ settings: { threshold, setThreshold } }: { readonly settings: ClusterSettings }) {
  const own = useSurface().words.compare.clusters;
  const [percent, setPercent] = useState(Math.round(threshold * 100));
  useEffect(() => setPercent(Math.round(threshold * 100)), [threshold]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the person moved is set
  useEffect(() => {
    if (percent === Math.round(threshold * 100)) return;
    const timer = setTimeout(() => setThreshold(percent / 100), REST);
    return () => clearTimeout(timer);
  }, [percent]);
  return (
    <label className="clusters-threshold">
      <span>{own.threshold}</span>
      <input
        type="range"
        min={40}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={`${percent}%`}
        onChange={({ target }) => setPercent(Number(target.value))}
      />
      <b>{percent}%</b>
    </label>
  );
}
