import { type CompareOptions, type CompareSource, compareNotices } from "@noticelens/parser";

/** Compares off the page's thread. */
globalThis.addEventListener(
  "message",
  ({ data: { sources, ...options } }: MessageEvent<CompareOptions & { sources: readonly CompareSource[] }>) => {
    globalThis.postMessage(compareNotices(sources, options));
  },
);
