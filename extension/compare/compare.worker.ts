import { type CompareSource, compareNotices } from "@noticelens/parser";

/** Compares off the page's thread. */
globalThis.addEventListener(
  "message",
  ({ data }: MessageEvent<{ sources: readonly CompareSource[]; asOf: string }>) => {
    globalThis.postMessage(compareNotices(data.sources, { asOf: data.asOf }));
  },
);
