import type { Port } from "./worker-messages.ts";

/** A worker of the host: a thread of Node, or a worker of a browser. */
export interface HostWorker extends Port {
  /** Node alone tells how long it was busy. */
  readonly performance?: { eventLoopUtilization(): { readonly active: number } };
  readonly stdout?: { resume(): unknown } | null;
  terminate(): unknown;
}

interface Threads {
  readonly Worker: new (
    address: URL,
    options: object,
  ) => HostWorker & { on(event: "error", listener: (cause: ThreadError) => void): unknown };
  readonly parentPort: Port | null;
}

interface ThreadError {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}

/** What is asked of the host beyond what Node, browsers and workers share; none of it need be there. */
interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): unknown;
    memoryUsage?(): { readonly rss: number };
    on?(event: "unhandledRejection", listener: () => void): void;
  };
  readonly Worker?: new (
    address: URL,
    options: object,
  ) => HostWorker & {
    addEventListener(event: "error", listener: (event: { readonly message?: string }) => void): void;
  };
}

const host = globalThis as unknown as Host;
const threads = host.process?.getBuiltinModule?.("node:worker_threads") as Threads | undefined;

/** The end of the worker that this code runs in. */
export function ownPort(): Port {
  return threads?.parentPort ?? (globalThis as unknown as Port);
}

/** Bytes that the process takes; 0 where the host does not tell. */
export function memoryNow(): number {
  return host.process?.memoryUsage?.().rss ?? 0;
}

/** A library's stray rejection ends nothing in a worker that was made for it. */
export function ignoreStrayRejections(): void {
  host.process?.on?.("unhandledRejection", () => undefined);
}

/** In Node pdf.js inflates with a third less work where it does not find the platform's streams; in a browser it does not. */
export function leaveStreams(): void {
  if (threads) Reflect.deleteProperty(globalThis, "DecompressionStream");
}

const MEGABYTE = 1_024 * 1_024;

/** Starts a worker. `died` hears why it ended by itself: `memory`, or the message of its error. */
export function startWorker(address: URL, memory: number, died: (why: string) => void): HostWorker {
  if (threads) {
    const worker = new threads.Worker(address, {
      stdout: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / MEGABYTE) },
    });
    // What a library writes to standard output must not get among the caller's.
    worker.stdout?.resume();
    worker.on("error", ({ code, name, message }) =>
      died(code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : `${name}: ${message}`),
    );
    return worker;
  }
  if (!host.Worker) throw new Error("this platform has no workers");
  const worker = new host.Worker(address, { type: "module" });
  worker.addEventListener("error", ({ message }) => died(String(message)));
  return worker;
}
