import type { Language, Notice, Progress, SourceInput, UnreadableSourceError } from "@noticelens/parser";
import { browser } from "wxt/browser";
import ParseWorker from "./parse.worker.ts?worker";

/** What the worker is told. */
export type ParseOrder =
  | { readonly source: SourceInput; readonly lang: Language; readonly cMapUrl: string; readonly withHtml: boolean }
  | "stop";

/** Why a source could not be read. */
export interface ParseFailure {
  /** The parser's own reason; null for a fault of ours. */
  readonly unreadable: Pick<UnreadableSourceError, "code" | "details"> | null;
  readonly technical: string;
}

/** What the worker says. */
export type ParseAnswer =
  | { readonly progress: Progress }
  | { readonly html: string }
  | { readonly notice: Notice }
  | { readonly failed: ParseFailure };

/** Thrown when a source cannot be parsed at all. */
export class ParseFailed extends Error {
  override readonly name = "ParseFailed";
  readonly failure: ParseFailure;
  constructor(failure: ParseFailure) {
    super(failure.technical);
    this.failure = failure;
  }
}

/** A source being parsed. */
export interface Parsing {
  /** The notice; what was read so far when it was stopped. Throws {@link ParseFailed}. */
  readonly notice: Promise<Notice>;
  /** The HTML a DOCX was read from, if it was asked for, once the notice is there; null for other formats. */
  html(): string | null;
  /** Stops reading and keeps what is there. */
  stop(): void;
}

/** A worker that says nothing for so long is taken for caught in a hostile file, in milliseconds. */
const SILENCE = 60_000;
/** One that is told to stop answers within this time; else it is ended. */
const GRACE = 3_000;

/**
 * Parses a source in a worker of its own, which ends with it; one that is caught in its file is ended from here, and told as
 * `too-costly`.
 */
export function parseSource(
  source: SourceInput,
  lang: Language,
  onProgress: (progress: Progress) => void,
  { withHtml = false } = {},
): Parsing {
  const worker = new ParseWorker();
  let html: string | null = null;
  let isStopped = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let giveUp = (): void => undefined;
  const waitFor = (milliseconds: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(giveUp, milliseconds);
  };
  const end = (): void => {
    clearTimeout(waiting);
    worker.terminate();
  };
  const notice = new Promise<Notice>((resolve, reject) => {
    giveUp = (): void => {
      end();
      const unreadable = { code: "too-costly", details: { limit: "time" } } as const;
      reject(new ParseFailed({ unreadable, technical: "too-costly (limit: time)" }));
    };
    waitFor(SILENCE);
    worker.addEventListener("message", ({ data }: MessageEvent<ParseAnswer>) => {
      if (!isStopped) waitFor(SILENCE);
      // pdf.js, loaded in a worker, also says that it is there.
      if (!("progress" in data || "html" in data || "notice" in data || "failed" in data)) return;
      if ("progress" in data) return onProgress(data.progress);
      if ("html" in data) {
        html = data.html;
        return;
      }
      end();
      if ("notice" in data) resolve(data.notice);
      else reject(new ParseFailed(data.failed));
    });
    worker.addEventListener("error", (event) => {
      end();
      reject(new ParseFailed({ unreadable: null, technical: event.message }));
    });
  });
  worker.postMessage({
    source,
    lang,
    withHtml,
    cMapUrl: browser.runtime.getURL("/cmaps/" as "/"),
  } satisfies ParseOrder);
  return {
    notice,
    html: () => html,
    stop() {
      isStopped = true;
      worker.postMessage("stop" satisfies ParseOrder);
      waitFor(GRACE);
    },
  };
}
