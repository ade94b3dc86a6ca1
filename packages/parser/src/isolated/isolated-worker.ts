import { UnreadableSourceError } from "../model/diagnostic.ts";
import { parse } from "../parse.ts";
import { ignoreStrayRejections, leaveStreams, ownPort } from "./host.ts";
import { listenAt, type WorkerAnswer, type WorkerOrder } from "./worker-messages.ts";

/** Reads one source off the caller's thread, so that whatever it costs can be ended from there. */
const port = ownPort();
const stop = new AbortController();
const say = (answer: WorkerAnswer): void => port.postMessage(answer);

ignoreStrayRejections();
leaveStreams();
listenAt(port, (message) => {
  const order = message as WorkerOrder;
  if (order === "stop") stop.abort();
  else void read(order);
});

async function read({ source, options }: Exclude<WorkerOrder, "stop">): Promise<void> {
  try {
    say({
      notice: await parse(source, { ...options, signal: stop.signal, onProgress: (progress) => say({ progress }) }),
    });
  } catch (cause) {
    if (cause instanceof UnreadableSourceError) say({ unreadable: { code: cause.code, details: cause.details } });
    else say({ failed: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) });
  }
}
