import url from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/**
 * The worker code of pdf.js from the one file that the viewer's worker also runs, so that it is shipped once. It stands
 * in for `pdfjs-dist/legacy/build/pdf.worker.mjs` when the extension is built.
 */
export const { WorkerMessageHandler } = await import(/* @vite-ignore */ url);
