/** What pdf.js names its exceptions; one of another kind tells by its stack that it comes from there. */
const NAMES = new Set([
  "FormatError",
  "ParserEOFException",
  "MissingDataException",
  "XRefEntryException",
  "XRefParseException",
  "InvalidPDFException",
  "UnknownErrorException",
  "AbortException",
]);
const WORKER = /pdf\.worker/;

type Listener = (cause: unknown) => void;
interface Emitter {
  on(event: "unhandledRejection", listener: Listener): unknown;
  off(event: "unhandledRejection", listener: Listener): unknown;
  listenerCount(event: "unhandledRejection"): number;
}

let open = 0;
let listener: Listener = () => undefined;

/**
 * Keeps what pdf.js leaves rejected from ending a Node process: in a damaged file it looks ahead for pages and forgets the
 * answers, so that no `catch` around its calls meets them. Holds while a file is open; what others leave rejected ends the
 * process as before. Returns the function that ends it.
 */
export function holdStrays(): () => void {
  const emitter = (globalThis as { readonly process?: Partial<Emitter> }).process;
  if (!emitter?.on || !emitter.off || !emitter.listenerCount) return () => undefined;
  const node = emitter as Emitter;
  if (open++ === 0) {
    listener = (cause) => {
      if (!isOfPdfJs(cause) && node.listenerCount("unhandledRejection") === 1) throw cause;
    };
    node.on("unhandledRejection", listener);
  }
  // Node tells of a rejection when all that was under way is done, so the listener stays until then.
  return () => void setTimeout(() => --open === 0 && node.off("unhandledRejection", listener), 0);
}

function isOfPdfJs(cause: unknown): boolean {
  return cause instanceof Error && (NAMES.has(cause.name) || WORKER.test(cause.stack ?? ""));
}
