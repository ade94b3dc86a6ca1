import { Worker } from "node:worker_threads";
import type { Progress } from "@noticelens/parser";
import { type CostLimits, watchCost } from "@noticelens/parser/cost";
import { type Failure, failureOf } from "./failure.ts";
import type { Order, Outcome, Task } from "./task.ts";

/** What a worker says: how far it is, or what came of its input. */
export type Answer = { readonly progress: Progress } | { readonly outcome: Outcome };

/** Workers that take one input each at a time. */
export interface WorkerPool {
  /** Waits for a free worker. A worker that dies costs its own input only. */
  readonly run: (order: Order, onProgress: (progress: Progress) => void) => Promise<Outcome>;
  /** Ends the workers; what they had in hand ends as `stopped`. */
  readonly close: () => Promise<void>;
}

/** A pool of at most `size` workers, each started when it is first needed, and ended where an input costs more than `limits`. */
export function openPool(size: number, task: Task, limits: CostLimits): WorkerPool {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let closed = false;

  function start(): Worker {
    // What a library writes to standard output must not get among the results.
    const worker = new Worker(new URL("./worker.js", import.meta.url), {
      workerData: task,
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memory / MEGABYTE) },
    });
    worker.stdout.resume();
    all.add(worker);
    return worker;
  }

  async function take(): Promise<Worker> {
    const free = idle.pop();
    if (free) return free;
    if (all.size < size) return start();
    return new Promise((resolve) => waiting.push(resolve));
  }

  function give(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }

  async function run(order: Order, onProgress: (progress: Progress) => void): Promise<Outcome> {
    if (closed) return { status: "stopped" };
    const worker = await take();
    if (closed) return { status: "stopped" };
    const outcome = await ask(worker, order, { limits, onProgress });
    if ("died" in outcome) {
      all.delete(worker);
      await worker.terminate();
      if (closed) return { status: "stopped" };
      give(start());
      return { status: "failed", failure: await deathOf(outcome.died, task) };
    }
    give(worker);
    return outcome;
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.all([...all].map((worker) => worker.terminate()));
    for (const worker of all) for (const next of waiting.splice(0)) next(worker);
  }

  return { run, close };
}

const MEGABYTE = 1_024 * 1_024;

/** Why a worker is gone: a limit that its input exceeded, or an error. */
interface Died {
  readonly died: { readonly limit: string } | { readonly words: string };
}

function ask(
  worker: Worker,
  order: Order,
  { limits, onProgress }: { readonly limits: CostLimits; readonly onProgress: (progress: Progress) => void },
): Promise<Outcome | Died> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | Died): void => {
      endWatch();
      worker.off("message", heard).off("error", failed).off("exit", ended);
      resolve(outcome);
    };
    const heard = (answer: Answer): void =>
      "progress" in answer ? onProgress(answer.progress) : settle(answer.outcome);
    const failed = (cause: Error & { readonly code?: string }): void =>
      settle({ died: cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? { limit: "memory" } : { words: cause.message } });
    const ended = (code: number): void => settle({ died: { words: `exit ${code}` } });
    const endWatch = watchCost(worker, limits, (limit) => settle({ died: { limit } }));
    worker.on("message", heard).on("error", failed).on("exit", ended);
    worker.postMessage(order);
  });
}

async function deathOf(died: Died["died"], { lang }: Task): Promise<Failure> {
  if ("words" in died) return { code: "worker-died", words: died.words };
  const { UnreadableSourceError } = await import("@noticelens/parser/parsing");
  return failureOf(new UnreadableSourceError("too-costly", { limit: died.limit }), lang);
}
