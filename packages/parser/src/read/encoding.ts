/** Bytes as text, and how sure that is. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** The name of the encoding in force. Sample: `"gb18030"`. */
  readonly encoding: string;
  /** What was declared, where that was not believed. Sample: `"utf-8"` on a page in GBK. */
  readonly contradicts: string | null;
  /** Whether nothing said so, and the bytes only look like it. */
  readonly guessed: boolean;
  /** How many characters could not be decoded. */
  readonly damaged: number;
}

/** Bytes enough to tell encodings apart. */
const SAMPLE = 8_192;

/** A declaration must stand early (WHATWG HTML 4.2.5.4: within 1,024 bytes); files in use are less exact. */
const HEAD = 4_096;

/** UTF-16 shows sooner. */
const PATTERN = 1_024;

const REPLACEMENT = /\uFFFD/g;

/** Frequent characters of both scripts: the reading of the bytes that has more of them is the right one. */
const FREQUENT =
  "的一是在不了有和人中大上个国以要用到作地于出就分对成会可主发年动同工也能下过而后多行学法所民得部门整改情况题察党组委县市区个個國對發動學時間題問黨組縣區這為會來說過務實進關於";

/**
 * Decodes bytes: a byte order mark, then the declared encodings in order (an HTTP header, a meta tag), each unless the
 * bytes contradict it, then what the bytes are valid as: UTF-16 by its pattern, UTF-8, else GB18030 (which holds GBK and
 * GB2312), or Big5 where that reads clearly better. Never throws; what cannot be decoded becomes U+FFFD and is counted.
 *
 * `declaredIn` gives the names that the head of the file and whatever came with it declare.
 */
export function decodeBytes(bytes: Uint8Array, declaredIn: (head: string) => readonly string[] = () => []): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return finish(bytes, marked);
  const labelsIn = (head: string): string[] =>
    declaredIn(head)
      .map(canonical)
      .filter((label) => label !== null);
  const wide = utf16Pattern(bytes);
  if (wide) return finish(bytes, wide, { guessed: !labelsIn("").includes(wide) });
  const utf8 = decodeStrictly(bytes, "utf-8");
  if (utf8 !== null) return asUtf8(utf8, labelsIn(utf8.slice(0, HEAD)));
  const labels = labelsIn(read(bytes.subarray(0, HEAD), "utf-8"));
  for (const label of labels) {
    const text = label === "utf-8" ? null : decodeStrictly(bytes, label);
    if (text !== null) return { text, encoding: label, contradicts: null, guessed: false, damaged: 0 };
  }
  return guess(bytes, labels[0] ?? null);
}

/** Valid UTF-8 is UTF-8, whatever was declared; plain ASCII is what was declared. */
function asUtf8(text: string, labels: readonly string[]): Decoded {
  const label = labels[0] ?? "utf-8";
  const believed = label === "utf-8" || isAscii(text);
  const contradicts = believed ? null : label;
  return { text, encoding: believed ? label : "utf-8", contradicts, guessed: false, damaged: count(text) };
}

function guess(bytes: Uint8Array, declared: string | null): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  // A few damaged bytes in a page that says what it is do not make it something else.
  if (declared !== null && damageOf(sample, declared) <= damageOf(sample, "gb18030")) return finish(bytes, declared);
  if (declared === null && damageOf(sample, "utf-8") * 50 < sample.length / 3) {
    const utf8 = finish(bytes, "utf-8", { guessed: true });
    if (frequency(utf8.text.slice(0, SAMPLE)) > frequency(read(sample, "gb18030"))) return utf8;
  }
  const big5 = frequency(read(sample, "big5")) > 2 * frequency(read(sample, "gb18030"));
  return finish(bytes, big5 ? "big5" : "gb18030", { guessed: true, contradicts: declared });
}

function finish(bytes: Uint8Array, encoding: string, doubts: Partial<Decoded> = {}): Decoded {
  const text = read(bytes, encoding);
  return { text, encoding, contradicts: null, guessed: false, damaged: count(text), ...doubts };
}

function read(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** The text of bytes; null where they are not of this encoding. `stream`: a character may be cut off at their end. */
export function decodeStrictly(bytes: Uint8Array, encoding: string, { stream = false } = {}): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** The name the Encoding Standard gives a label, GB2312 and GBK read as the GB18030 that holds them; null if unknown. */
function canonical(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === "gbk" || encoding === "gb2312" ? "gb18030" : encoding;
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33 ? "gb18030" : null;
}

/**
 * UTF-16 without a mark: nearly every pair of bytes is a Chinese character, an ASCII one or a mark of full width in one
 * byte order. GBK read so gives Hangul and private characters.
 */
export function utf16Pattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, PATTERN) & ~1;
  if (end < 8) return null;
  let little = 0;
  let big = 0;
  let zeros = 0;
  for (let at = 0; at < end; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (isUsualUnit(second, first)) little++;
    if (isUsualUnit(first, second)) big++;
    if (first === 0 || second === 0) zeros++;
  }
  // Valid UTF-8 without a zero byte is UTF-8, however its bytes pair up.
  if (zeros === 0 && decodeStrictly(bytes.subarray(0, end), "utf-8", { stream: true }) !== null) return null;
  const enough = end * 0.45;
  if (Math.max(little, big) < enough || little === big || (zeros === 0 && isMostlyAscii(bytes, end))) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

function isUsualUnit(high: number, low: number): boolean {
  if (high === 0) return low >= 0x20 || (low >= 9 && low <= 13);
  return (high >= 0x4e && high <= 0x9f) || high === 0x30 || high === 0x20 || high === 0xff;
}

function isMostlyAscii(bytes: Uint8Array, end: number): boolean {
  let ascii = 0;
  for (let at = 0; at < end; at++) if ((bytes[at] ?? 0) < 0x80) ascii++;
  return ascii > end * 0.9;
}

function damageOf(bytes: Uint8Array, encoding: string): number {
  return count(read(bytes, encoding));
}

function count(text: string): number {
  return text.includes("\uFFFD") ? (text.match(REPLACEMENT)?.length ?? 0) : 0;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The share of frequent characters among those outside ASCII. */
function frequency(text: string): number {
  let wide = 0;
  let frequent = 0;
  for (const character of text) {
    if (character < "\x80") continue;
    wide++;
    if (FREQUENT.includes(character)) frequent++;
  }
  return wide ? frequent / wide : 0;
}
