// Reads one source after the other in a worker: see run.ts. Plain JavaScript, for a worker has no loader of types.
import { parentPort, workerData } from "node:worker_threads";

/** The parser as it is built. */
const { parse, UnreadableSourceError } = await import(workerData);

parentPort.on("message", async ({ name, bytes }) => {
  const said = await read(name, bytes);
  // What is rejected and never caught ends the worker, by then at the latest.
  await new Promise((resolve) => setTimeout(resolve, 2));
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  parentPort.postMessage({ ...said, held: heapUsed + arrayBuffers });
});

async function read(name, bytes) {
  try {
    const { text, problems, source } = await parse({ bytes, name });
    const items = problems.flatMap(({ measures, ...problem }) => [problem, ...measures]);
    const lies = items.some((item) => text.slice(...item.span) !== item.text);
    return lies ? { fault: "a span that lies" } : { read: source.format };
  } catch (cause) {
    if (cause instanceof UnreadableSourceError) return { code: cause.code };
    return { fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
