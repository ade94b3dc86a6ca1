import type { Format } from "../model/source.ts";
import { utf16Pattern } from "./encoding.ts";
import { entryNames } from "./zip-names.ts";

/** What bytes are: a format there is a reader for, or the name of one there is none for. */
export type Sniffed =
  | { readonly format: Format; readonly unsupported: null }
  | { readonly format: null; readonly unsupported: string };

/** PDF readers accept the header within the first 1,024 bytes (ISO 32000-1, annex H, implementation note 13). */
const PDF_WITHIN = 1_024;
const HEAD = 4_096;
const TAIL = 1 << 18;

/** First bytes of files that are no text. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["image", [0x52, 0x49, 0x46, 0x46]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const BITMAP = [0x42, 0x4d];
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** What the entries of a zip are called, or begin with. Rows are tried in order. */
const ZIP_KINDS: readonly (readonly [string, string])[] = [
  ["word/", "docx"],
  ["OFD.xml", "ofd"],
  ["xl/", "xlsx"],
  ["ppt/", "pptx"],
  ["content.xml", "odt"],
];

/** Streams of an OLE compound file, in UTF-16. A DOCX, XLSX or PPTX with a password is one; which of them it is nobody can see. */
const COMPOUND_KINDS: readonly (readonly [string, string])[] = [
  ["EncryptedPackage", "docx"],
  ["Workbook", "xls"],
  ["PowerPoint", "ppt"],
];

const HTML_FIRST =
  /^<!--|^<(?:!doctype\s{1,5}html|html|head|body|meta|title|link|script|style|base|div|p|span|table|tbody|tr|td|font|center|form|h[1-6]|br|hr|ul|ol|li|a|b|strong|img|section|article|main|header|nav|iframe|blockquote|pre|input|noscript|ucaptitle|ucapcontent)[\s>/]/i;
const HTML_INSIDE = /<!doctype html|<html[\s>]|<body[\s>]/i;
const CLOSING_TAG = /<\/(?:p|div|span|td|tr|table|font|li|h[1-6]|strong|b|a)>|<br\s{0,2}\/?>/gi;
const MIME_PAGE = /^(?:[\w-]{1,40}:[^\n]{0,400}\n\s{0,4}){0,12}MIME-Version:[\s\S]{0,1500}multipart\/related/i;

/**
 * Tells what bytes are from the bytes alone; the file's name and the server's word for it are not asked. Samples:
 * `%PDF-` gives pdf, a zip with `word/` entries docx, `<div>…` html, running text in any encoding text; an old .doc
 * `{ format: null, unsupported: "doc" }`, noise `"binary"`.
 */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (latin(bytes.subarray(0, PDF_WITHIN)).includes("%PDF-")) return readable("pdf");
  if (startsWith(bytes, ZIP) && bytes.length > 3 && (bytes[2] ?? 9) < 9) return sniffZip(bytes);
  if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
  for (const [name, magic] of MAGIC) if (startsWith(bytes, magic)) return unsupported(name);
  if (startsWith(bytes, BITMAP) && bytes[6] === 0 && bytes[7] === 0) return unsupported("image");
  const wide = wideEncoding(bytes);
  if (!wide && isBinary(bytes)) return unsupported("binary");
  const head = headOf(bytes, wide);
  if (isHtml(head)) return readable("html");
  return MIME_PAGE.test(head) ? unsupported("mht") : readable("text");
}

/** By the names of its entries: what an entry holds, such as a workbook in a presentation, is not looked into. */
function sniffZip(bytes: Uint8Array): Sniffed {
  const names = entryNames(bytes);
  const kind = ZIP_KINDS.find(([start]) => names.some((name) => name.startsWith(start)))?.[1] ?? "zip";
  return kind === "docx" ? readable("docx") : unsupported(kind);
}

function sniffCompound(bytes: Uint8Array): Sniffed {
  const names = (latin(bytes.subarray(0, TAIL)) + latin(bytes.subarray(Math.max(0, bytes.length - TAIL)))).replaceAll(
    "\0",
    "",
  );
  const kind = COMPOUND_KINDS.find(([name]) => names.includes(name))?.[1] ?? "doc";
  return kind === "docx" ? readable("docx") : unsupported(kind);
}

function isHtml(head: string): boolean {
  if (HTML_FIRST.test(withoutProlog(head)) || HTML_INSIDE.test(head)) return true;
  return (head.match(CLOSING_TAG)?.length ?? 0) >= 4;
}

/** Without the XML declaration, comments and spaces before the first tag. */
function withoutProlog(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const close = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? ">" : null;
    const end = close === null ? -1 : rest.indexOf(close);
    if (close === null || end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return utf16Pattern(bytes);
}

function headOf(bytes: Uint8Array, wide: string | null): string {
  const head = bytes.subarray(0, HEAD);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return wide ? new TextDecoder(wide).decode(head) : latin(marked ? head.subarray(3) : head);
}

/** Text of any encoding has no control characters but spaces; noise has one in ten. */
function isBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, HEAD);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls * 50 > end;
}

function readable(format: Format): Sniffed {
  return { format, unsupported: null };
}

function unsupported(name: string): Sniffed {
  return { format: null, unsupported: name };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Bytes as characters of the same number, so that ASCII names can be looked for in anything. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
