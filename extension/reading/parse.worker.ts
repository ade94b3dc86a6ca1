import { docxToHtml, parse, UnreadableSourceError } from "@noticelens/parser";
import type { ParseAnswer, ParseOrder } from "./parse-source.ts";

/** Parses off every page's thread. One worker reads one source; `stop` keeps what was read so far. */
const stop = new AbortController();
const say = (answer: ParseAnswer): void => globalThis.postMessage(answer);

// A library's stray rejection ends nothing: what is read of the file is told all the same.
globalThis.addEventListener("unhandledrejection", (event) => event.preventDefault());

globalThis.addEventListener("message", (event: MessageEvent<ParseOrder>) => {
  if (event.data === "stop") stop.abort();
  else void read(event.data);
});

async function read({ source, lang, cMapUrl, withHtml }: Exclude<ParseOrder, "stop">): Promise<void> {
  try {
    const notice = await parse(source, {
      lang,
      cMapUrl,
      signal: stop.signal,
      keepPartial: true,
      explain: "doubtful",
      onProgress: (progress) => say({ progress }),
    });
    const isDocx = notice.source.format === "docx";
    if (withHtml && isDocx && source.bytes) say({ html: await docxToHtml(source.bytes, { signal: stop.signal }) });
    say({ notice });
  } catch (cause) {
    const unreadable = cause instanceof UnreadableSourceError ? { code: cause.code, details: cause.details } : null;
    say({
      failed: { unreadable, technical: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) },
    });
  }
}
