import type { Details, UnreadableCode } from "../model/diagnostic.ts";
import type { Notice } from "../model/notice.ts";
import type { Progress } from "../model/source.ts";
import type { ParseOptions, SourceInput } from "../parse.ts";

/** What a worker is told: one source to read, or to stop with what it has. */
export type WorkerOrder =
  | { readonly source: SourceInput; readonly options: Omit<ParseOptions, "signal" | "onProgress"> }
  | "stop";

/** What a worker says. */
export type WorkerAnswer =
  | { readonly progress: Progress }
  | { readonly notice: Notice }
  | { readonly unreadable: { readonly code: UnreadableCode; readonly details: Details } }
  | { readonly failed: string };

/** The file of the worker beside this one, as it is built. */
export const WORKER_FILE = "./isolated-worker.js";

/** The end of a worker that both platforms have, in their own words. */
export interface Port {
  postMessage(message: unknown): void;
  /** Node. */
  on?(event: "message", listener: (message: unknown) => void): unknown;
  /** Browsers. */
  addEventListener?(event: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Hears what comes in at a port. */
export function listenAt(port: Port, listener: (message: unknown) => void): void {
  if (port.on) port.on("message", listener);
  else port.addEventListener?.("message", ({ data }) => listener(data));
}
