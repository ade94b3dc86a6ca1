import { parentPort, workerData } from "node:worker_threads";
import type { Input } from "./find-inputs.ts";
import { perform, type Task } from "./task.ts";

/** A worker answers each input with its outcome; the task came with its start. */
const task: Task = workerData;
parentPort?.on("message", async (input: Input) => {
  parentPort?.postMessage(await perform(input, task));
});
