import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../support/source-files.ts";

const require = createRequire(join(ROOT, "packages/parser/package.json"));

/** Loads a library of the parser's, typed as far as it is used here. */
async function load<Library>(name: string): Promise<Library> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Library;
}

interface PdfJs {
  getDocument(options: object): {
    readonly promise: Promise<{ readonly numPages: number; getPage(number: number): Promise<PdfPage> }>;
    destroy(): Promise<void>;
  };
}
interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly { readonly str: string }[] }>;
}
interface Mammoth {
  readonly default: { convertToHtml(input: { buffer: Buffer }): Promise<unknown> };
}
interface Parse5 {
  parse(html: string): unknown;
}

const pdfjs = await load<PdfJs>("pdfjs-dist/legacy/build/pdf.mjs");
const mammoth = (await load<Mammoth>("mammoth")).default;
const parse5 = await load<Parse5>("parse5");

/** The libraries underneath, each doing what it does for everybody: the text of all pages, the HTML, the tree. */
export const BARE = {
  pdf: {
    name: "pdf.js",
    /** With its default options; `verbosity` alone keeps its warnings out of the report. */
    run: async (bytes: Uint8Array): Promise<number> => {
      const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0 });
      const document = await task.promise;
      let length = 0;
      for (let number = 1; number <= document.numPages; number++)
        for (const item of (await (await document.getPage(number)).getTextContent()).items) length += item.str.length;
      await task.destroy();
      return length;
    },
  },
  docx: { name: "mammoth", run: (bytes: Uint8Array) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) },
  html: { name: "parse5", run: async (bytes: Uint8Array) => parse5.parse(new TextDecoder().decode(bytes)) },
} as const;
