import { type HostWorker, memoryNow } from "./host.ts";

/** What reading one source may cost. */
export interface CostLimits {
  /** Milliseconds from start to end. */
  readonly time: number;
  /** Milliseconds of work; not measured in browsers. */
  readonly cpu: number;
  /** Bytes that the process may grow by meanwhile; not measured in browsers. */
  readonly memory: number;
}

export const COST_LIMITS: CostLimits = { time: 120_000, cpu: 90_000, memory: 1_024 * 1_024 * 1_024 };

/** How often it is looked, in milliseconds. */
const LOOK = 100;

/**
 * Watches from outside what a worker costs, for one that is busy cannot watch itself. Calls back once, with what was
 * exceeded. Returns the function that ends the watch.
 */
export function watchCost(
  worker: Pick<HostWorker, "performance">,
  limits: CostLimits,
  exceeded: (limit: keyof CostLimits) => void,
): () => void {
  const start = performance.now();
  const memory = memoryNow();
  const busy = busyOf(worker);
  const timer = setInterval(() => {
    const limit =
      performance.now() - start > limits.time
        ? "time"
        : busyOf(worker) - busy > limits.cpu
          ? "cpu"
          : memoryNow() - memory > limits.memory
            ? "memory"
            : null;
    if (limit === null) return;
    clearInterval(timer);
    exceeded(limit);
  }, LOOK);
  return () => clearInterval(timer);
}

function busyOf({ performance: own }: Pick<HostWorker, "performance">): number {
  return own?.eventLoopUtilization().active ?? 0;
}
