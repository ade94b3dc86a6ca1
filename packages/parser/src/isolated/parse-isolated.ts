import { UnreadableSourceError } from "../model/diagnostic.ts";
import type { Notice } from "../model/notice.ts";
import type { ParseOptions, SourceInput } from "../parse.ts";
import { startWorker } from "./host.ts";
import { COST_LIMITS, type CostLimits, watchCost } from "./watch-cost.ts";
import { listenAt, WORKER_FILE, type WorkerAnswer, type WorkerOrder } from "./worker-messages.ts";

/** How to parse in a worker. */
export interface IsolatedOptions extends ParseOptions {
  /** What it may cost; {@link COST_LIMITS} where nothing is said. */
  readonly cost?: Partial<CostLimits>;
}

/** A worker that stops when it is told answers within this time; another is ended, in milliseconds. */
const GRACE = 150;
const GRACE_PARTIAL = 2_000;

/**
 * Parses like `parse`, in a worker of its own that is ended when it costs too much (a hostile file can keep a thread busy
 * for ever, and no signal reaches it there): for sources that strangers sent. In Node a worker thread, with limits of
 * time, work and memory; in browsers a module worker, with a limit of time.
 *
 * @throws {UnreadableSourceError} as `parse` does, and `too-costly`, with the limit that was exceeded.
 *
 * @example
 * const notice = await parseIsolated(upload, { cost: { time: 20_000 } });
 */
export async function parseIsolated(
  input: Uint8Array | string | SourceInput,
  { signal, onProgress, cost, ...options }: IsolatedOptions = {},
): Promise<Notice> {
  signal?.throwIfAborted();
  const limits = { ...COST_LIMITS, ...cost };
  const source = input instanceof Uint8Array ? { bytes: input } : typeof input === "string" ? { text: input } : input;
  let endings: (() => unknown)[] = [];
  try {
    return await new Promise<Notice>((resolve, reject) => {
      const tooCostly = (limit: string): void => reject(new UnreadableSourceError("too-costly", { limit }));
      const worker = startWorker(new URL(WORKER_FILE, import.meta.url), limits.memory, (why) =>
        why === "memory" ? tooCostly(why) : reject(new Error(why)),
      );
      listenAt(worker, (message) => {
        const answer = message as WorkerAnswer;
        if ("progress" in answer) onProgress?.(answer.progress);
        else if ("notice" in answer) resolve(answer.notice);
        else if ("unreadable" in answer)
          reject(new UnreadableSourceError(answer.unreadable.code, answer.unreadable.details));
        else reject(signal?.aborted ? signal.reason : new Error(answer.failed));
      });
      const stop = (): void => {
        worker.postMessage("stop" satisfies WorkerOrder);
        setTimeout(() => reject(signal?.reason), options.keepPartial ? GRACE_PARTIAL : GRACE);
      };
      signal?.addEventListener("abort", stop, { once: true });
      endings = [
        watchCost(worker, limits, tooCostly),
        () => signal?.removeEventListener("abort", stop),
        () => worker.terminate(),
      ];
      worker.postMessage({ source, options } satisfies WorkerOrder);
    });
  } finally {
    for (const end of endings) await end();
  }
}
