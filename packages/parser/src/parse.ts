import type { Row } from "./lexicon/row.ts";
import { DIAGNOSTICS, type Finding, type Report } from "./model/diagnostic.ts";
import type { Diagnostic, Notice } from "./model/notice.ts";
import type { Context } from "./model/reader.ts";
import { DEFAULT_LIMITS, type Limits, type Progress, type Source } from "./model/source.ts";
import { PARSER, SCHEMA_VERSION } from "./model/version.ts";
import { extractNotice } from "./notice.ts";
import { readDocument } from "./read/index.ts";
import type { Language } from "./views/messages.ts";

/** A source as a caller has it: bytes or text, and what is known about them. */
export interface SourceInput {
  readonly bytes?: Uint8Array;
  /** Text instead of bytes: a pasted notice, or a page already decoded. */
  readonly text?: string;
  readonly name?: string | null;
  readonly url?: string | null;
  readonly mediaType?: string | null;
}

/** How to parse. Everything has a default. */
export interface ParseOptions {
  /** Aborting answers within 200 ms. */
  readonly signal?: AbortSignal;
  /** Called from time to time with how far the reading has come. */
  readonly onProgress?: (progress: Progress) => void;
  readonly limits?: Partial<Limits>;
  /** The language of the diagnostics' sentences. Default `zh`. */
  readonly lang?: Language;
  /** Where a browser finds the CMap files of pdf.js, ending in a slash. Node finds the installed ones itself. */
  readonly cMapUrl?: string;
  /** On abort give the notice of what was read (with `stopped-early`) instead of throwing the signal's reason. */
  readonly keepPartial?: boolean;
  /** Words of your own beside those of the lexicon: `[{ means: "label-answer", words: "怎么改", found: [], never: [] }]`. */
  readonly lexicon?: readonly Row[];
  /** Keep in `explanations` why each item was read as it was, or only why the doubtful ones were. */
  readonly explain?: boolean | "doubtful";
}

/**
 * Parses one notice in HTML, PDF, DOCX or text into a typed Notice with a span for every value.
 *
 * The format is sniffed from the bytes. Odd input ends in diagnostics, never in a guess; a page that is no notice has
 * family `other` and no problems. The same bytes give the same result on every machine and day.
 *
 * It runs on the caller's thread: what strangers sent is better read with `parseIsolated`, which can end it.
 *
 * @throws {UnreadableSourceError} when no text can be had at all: damaged, encrypted, unsupported, too large.
 *
 * @example
 * const notice = await parse(await readFile("通报.pdf"));
 * notice.problems[0]?.statement; // "理论学习不系统"
 * notice.text.slice(...notice.problems[0].span); // the words as published
 */
export async function parse(input: Uint8Array | string | SourceInput, options: ParseOptions = {}): Promise<Notice> {
  const source = toSource(input);
  const findings: Finding[] = [];
  const report: Report = (code, details = {}, span = null) => findings.push({ code, details, span });
  const context = toContext(options, report);
  options.signal?.throwIfAborted();
  const digest = sha256(source.bytes);
  const document = await readDocument(source, context);
  const { title, text, ...rest } = await extractNotice(document, context, {
    ...(options.lexicon ? { lexicon: options.lexicon } : {}),
    explain: options.explain ? { lang: options.lang ?? "zh", all: options.explain === true } : null,
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    parser: { ...PARSER },
    source: {
      format: document.format,
      name: source.name,
      url: source.url,
      sha256: await digest,
      pages: document.pages,
      encoding: document.encoding,
    },
    text,
    title,
    ...rest,
    diagnostics: await wordFindings(findings, text, options.lang ?? "zh"),
  };
}

/**
 * The HTML that a DOCX is read from: `<p id="p12">一、组织领导情况</p>` and tables, automatic numbers written out, without
 * links, pictures or scripts. The runs of a DOCX's anchors lead into exactly this HTML.
 *
 * @throws {UnreadableSourceError} when the file is damaged, encrypted or too large.
 */
export async function docxToHtml(bytes: Uint8Array, options: ParseOptions = {}): Promise<string> {
  const { docxToHtml: render } = await import("./read/docx/index.ts");
  return render(
    bytes,
    toContext(options, () => undefined),
  );
}

/** The findings in words; the words are loaded when there is something to say. An item is named by its own words. */
async function wordFindings(findings: readonly Finding[], text: string, lang: Language): Promise<Diagnostic[]> {
  if (findings.length === 0) return [];
  const { describeDiagnostic } = await import("./views/messages.ts");
  return findings.map(({ code, details, span }) => ({
    code,
    severity: DIAGNOSTICS[code],
    message: describeDiagnostic(
      { code, details: span && "item" in details ? { words: text.slice(...span), ...details } : details },
      lang,
    ),
    details: { ...details },
    span: span ? [...span] : null,
  }));
}

function toSource(input: Uint8Array | string | SourceInput): Source {
  const given: SourceInput =
    input instanceof Uint8Array ? { bytes: input } : typeof input === "string" ? { text: input } : input;
  const { bytes, text, name = null, url = null, mediaType = null } = given;
  const own = bytes ?? new TextEncoder().encode(text ?? "");
  // A Buffer is a Uint8Array that some libraries refuse; a view of the same memory is a plain one.
  const plain = new Uint8Array(own.buffer, own.byteOffset, own.byteLength);
  return { bytes: plain, name, url, mediaType };
}

function toContext(options: ParseOptions, report: Report): Context {
  const { signal, keepPartial = false } = options;
  return {
    report,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    onProgress: options.onProgress ?? (() => undefined),
    cMapUrl: options.cMapUrl ?? null,
    checkpoint: async () => {
      if (!signal) return false;
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      if (!signal.aborted) return false;
      if (!keepPartial) signal.throwIfAborted();
      return true;
    },
  };
}

/**
 * The digest of the bytes as hexadecimal digits: from Node's own hash where there is one (it answers at once), else from
 * Web Crypto. Null where the platform offers neither (a page without TLS).
 */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  const node = globalThis.process?.getBuiltinModule?.("node:crypto");
  if (node) return node.createHash("sha256").update(bytes).digest("hex");
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
