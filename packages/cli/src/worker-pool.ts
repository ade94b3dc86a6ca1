import { Worker } from "node:worker_threads";
import type { Input } from "./find-inputs.ts";
import type { Outcome, Task } from "./task.ts";

/** Workers that take one input each at a time. */
export interface WorkerPool {
  /** Waits for a free worker. A worker that dies costs its own input only. */
  readonly run: (input: Input) => Promise<Outcome>;
  /** Ends the workers; what they had in hand ends as `stopped`. */
  readonly close: () => Promise<void>;
}

/** A pool of at most `size` workers, each started when it is first needed. */
export function openPool(size: number, task: Task): WorkerPool {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let closed = false;

  function start(): Worker {
    // What a library writes to standard output must not get among the results.
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: task, stdout: true });
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

  async function run(input: Input): Promise<Outcome> {
    if (closed) return { status: "stopped" };
    const worker = await take();
    if (closed) return { status: "stopped" };
    const outcome = await ask(worker, input);
    if (outcome instanceof Error) {
      all.delete(worker);
      if (closed) return { status: "stopped" };
      give(start());
      return { status: "failed", failure: { code: "worker-died", words: outcome.message } };
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

function ask(worker: Worker, input: Input): Promise<Outcome | Error> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | Error): void => {
      worker.off("message", settle).off("error", settle).off("exit", ended);
      resolve(outcome);
    };
    const ended = (code: number): void => settle(new Error(`exit ${code}`));
    worker.on("message", settle).on("error", settle).on("exit", ended);
    worker.postMessage(input);
  });
}
