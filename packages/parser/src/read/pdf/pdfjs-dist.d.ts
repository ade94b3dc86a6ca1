/** pdf.js by its module names, with the types of `pdfjs.ts` in place of its own, which need those of the DOM. */
declare module "pdfjs-dist/legacy/build/pdf.mjs" {
  export const OPS: import("./pdfjs.ts").PdfJs["OPS"];
  export const getDocument: import("./pdfjs.ts").PdfJs["getDocument"];
}

declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
