// What parsing costs beside the libraries underneath and beside peers, as ratios measured in one run.
// `pnpm bench` prints; nothing here passes or fails.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "@noticelens/parser";
import { labelledNotices } from "../support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "../support/render.ts";
import { ROOT } from "../support/source-files.ts";
import { patternRuns } from "./pattern-runs.ts";

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
  cleanup(): void;
}
interface Mammoth {
  readonly default: { convertToHtml(input: { buffer: Buffer }): Promise<unknown> };
}
interface Parse5 {
  parse(html: string): unknown;
}

const ROUNDS = Number(process.env.ROUNDS ?? 15);

interface Timed {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Processor time of this process so far, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Runs the tasks in turn, round after round, so that a slow moment of the machine hits all of them; processor time. */
async function inTurn(tasks: readonly (() => unknown)[], warmUp = 25): Promise<Timed[]> {
  const times = tasks.map((): number[] => []);
  for (let round = -warmUp; round < ROUNDS; round++) {
    for (const [index, task] of tasks.entries()) {
      const start = processorTime();
      await task();
      if (round >= 0) times[index]?.push(processorTime() - start);
    }
  }
  return times.map((own) => {
    const sorted = own.sort((a, b) => a - b);
    const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
    return { median: at(0.5), low: at(0.1), high: at(0.9) };
  });
}

const ms = ({ median, low, high }: Timed): string => `${median.toFixed(2)} ms (${low.toFixed(2)}–${high.toFixed(2)})`;

function row(name: string, ours: Timed, bare: Timed, target: string): void {
  console.log(
    `${name.padEnd(34)} ${ms(ours).padEnd(28)} bare ${ms(bare).padEnd(28)} ${(ours.median / bare.median).toFixed(2)} x   target ${target}`,
  );
}

const notice = labelledNotices().filter(({ text }) => !text.includes("\t"));
const [one] = notice;
if (!one) throw new Error("no labelled notice");
const long = {
  ...one,
  text: Array.from({ length: 10 }, (_, index) => notice[index % notice.length]?.text ?? "").join("\n"),
};

const pdfjs = await load<PdfJs>("pdfjs-dist/legacy/build/pdf.mjs");
const cMapUrl = `${join(dirname(require.resolve("pdfjs-dist/package.json")), "cmaps")}/`;
async function barePdf(bytes: Uint8Array): Promise<number> {
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    cMapUrl,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  let length = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) length += item.str.length;
    page.cleanup();
  }
  await task.destroy();
  return length;
}

const mammoth = (await load<Mammoth>("mammoth")).default;
const parse5 = await load<Parse5>("parse5");

for (const [name, source] of [
  ["notice", one],
  ["ten notices", long],
] as const) {
  const pdf = renderPdf(source);
  const [ourPdf, nakedPdf] = await inTurn([() => parse(pdf), () => barePdf(pdf)]);
  if (ourPdf && nakedPdf) row(`PDF, ${name}`, ourPdf, nakedPdf, "1.15 x pdf.js text");
  const docx = renderDocx(source);
  const [ourDocx, nakedDocx] = await inTurn([
    () => parse(docx),
    () => mammoth.convertToHtml({ buffer: Buffer.from(docx) }),
  ]);
  if (ourDocx && nakedDocx) row(`DOCX, ${name}`, ourDocx, nakedDocx, "1.3 x mammoth HTML");
  const html = Buffer.from(renderHtml(source));
  const [ourHtml, nakedHtml] = await inTurn([() => parse(html), () => parse5.parse(html.toString())]);
  if (ourHtml && nakedHtml) row(`HTML, ${name}`, ourHtml, nakedHtml, "2 x parse5");
}

const everything = (): Promise<unknown[]> => Promise.all(notice.map(({ text }) => parse(text)));
const read = await everything();
const [ourText, clone] = await inTurn([everything, () => read.map((each) => structuredClone(each))]);
if (ourText && clone) row(`text, ${notice.length} notices`, ourText, clone, "2 x structuredClone");
const lines = notice.flatMap(({ text }) => text.split("\n").filter((line) => line.trim() !== ""));
console.log(
  `patterns run a line                ${((await patternRuns(everything)) / lines.length).toFixed(0)}   target 10`,
);

const megabyte = (size: number): Buffer => {
  const all = notice.map(({ text }) => text).join("\n");
  let text = "";
  while (Buffer.byteLength(text) < size * 1e6) text += `${all}\n`;
  return Buffer.from(text);
};
const [small, large] = [megabyte(1), megabyte(10)];
const [one1, ten] = await inTurn([() => parse(small), () => parse(large)], 2);
if (one1 && ten) {
  console.log(
    `text, 1 MB                         ${ms(one1)}   ${(small.length / 1e3 / one1.median).toFixed(1)} MB/s   target 20 MB/s`,
  );
  console.log(
    `text, 10 MB                        ${ms(ten)}   ${(ten.median / one1.median / (large.length / small.length)).toFixed(2)} of linear   target 1.1`,
  );
}
console.log(`peak memory of this run            ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

try {
  const file = join(mkdtempSync(join(tmpdir(), "bench-")), "notice.pdf");
  writeFileSync(file, renderPdf(one));
  const start = performance.now();
  execFileSync("pdftotext", [file, "-"]);
  console.log(`pdftotext, notice (whole process)  ${(performance.now() - start).toFixed(1)} ms`);
} catch {
  console.log("pdftotext                          not installed");
}

const { benchCompare } = await import("./compare.ts");
for (const line of await benchCompare()) console.log(line);
const { benchLikeness } = await import("./likeness.ts");
for (const line of benchLikeness()) console.log(line);
