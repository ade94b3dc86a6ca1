import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { type Order, perform, type Task } from "./task.ts";
import type { Answer } from "./worker-pool.ts";

(module as { enableCompileCache?(): unknown }).enableCompileCache?.();

/** A worker answers each input with its outcome; the task came with its start. */
const task: Task = workerData;
const say = (answer: Answer): void => parentPort?.postMessage(answer);

// Without the platform's streams pdf.js inflates by itself, which takes a third less work in Node.
Reflect.deleteProperty(globalThis, "DecompressionStream");

// A library's stray rejection ends no input: what is read of it is told all the same.
process.on("unhandledRejection", () => undefined);

parentPort?.on("message", async (order: Order) => {
  const outcome = await perform(order, task, (progress) => say({ progress }));
  say({ outcome });
});
