import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Language } from "@noticelens/parser";
import { say } from "./language.ts";

/** One thing to read. */
export interface Input {
  /** As the person would write it, for messages. */
  readonly label: string;
  readonly kind: "file" | "zipped" | "url" | "stdin" | "sample" | "nothing" | "left-out";
  /** The file's full path, the address, or why there is nothing to read. */
  readonly from: string;
  /** The way into an archive, for a file in one; in an archive in it there are two steps. Sample: `["内.zip", "通报.docx"]`. */
  readonly inside?: readonly string[];
  /** Where its output goes below the output folder, without an extension of the format. Sample: `2024/通报`. */
  readonly output: string;
}

/** What a folder is searched for. */
const READABLE = /\.(?:html?|pdf|docx|txt|zip)$/i;
const ZIP = /\.zip$/i;
/** An archive in an archive in an archive is opened, and no deeper. */
const DEEPEST = 2;
const PATTERN = /[*?]/;

/**
 * What arguments mean, in their order: a file, the files of a folder and those below it (in the order of their paths; those
 * that no reader is for are `left-out`, so that they are named and counted), the files a pattern fits (`*` within a name,
 * `**` over folders, `?`), an address, `-` for standard input; of an archive the files in it. An argument that means nothing
 * becomes an input of kind `nothing`, so that it is told and counted. No file comes twice.
 */
export async function findInputs(args: readonly string[], base: string, lang: Language): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const arg of args) for (const input of await meaningOf(arg, base, lang)) found.set(keyOf(input), input);
  return [...found.values()];
}

const keyOf = ({ kind, from, label, inside = [] }: Input): string =>
  [kind === "left-out" ? label : from, ...inside, kind].join("\0");

async function meaningOf(arg: string, base: string, lang: Language): Promise<Input[]> {
  if (arg === "-") return [{ label: "-", kind: "stdin", from: "-", output: "stdin" }];
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(arg))
    return [{ label: withoutCredentials(arg), kind: "url", from: arg, output: nameOfUrl(arg) }];
  const path = resolve(base, arg);
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) {
    const files = await walk(path);
    const inputs: Input[] = [];
    for (const { path: file, is } of files) {
      const label = join(arg, relative(path, file));
      if (is !== "file") inputs.push(leftOut(label, say(lang, LEFT_OUT[is][0], LEFT_OUT[is][1])));
      else if (!READABLE.test(file)) inputs.push(leftOut(label, notRead(lang)));
      else inputs.push(...(await fileOrArchive(label, file, { output: relative(path, file), lang })));
    }
    if (inputs.some(({ kind }) => kind !== "left-out")) return inputs;
    return [
      ...inputs,
      nothing(arg, say(lang, "文件夹里没有可读取的文件", "the folder holds nothing that can be read")),
    ];
  }
  if (info !== null && !info.isFile()) return [nothing(arg, say(lang, "不是普通文件", "is no regular file"))];
  if (info !== null || !PATTERN.test(arg)) return fileOrArchive(arg, path, { output: basename(path), lang });
  const { top, matches } = patternOf(path);
  const files = (await walk(top))
    .filter(({ path: file, is }) => is === "file" && matches(relative(top, file)))
    .map(({ path: file }) => file);
  if (files.length === 0) return [nothing(arg, say(lang, "没有文件符合这个样式", "no file fits this pattern"))];
  const inputs: Input[] = [];
  for (const file of files)
    inputs.push(...(await fileOrArchive(relative(base, file) || file, file, { output: relative(top, file), lang })));
  return inputs;
}

const notRead = (lang: Language): string => say(lang, "不是能读的格式，没有读", "of a format that is not read");

/** A file; of an archive its files. An archive that cannot be read is told where files are read, as any file is. */
async function fileOrArchive(
  label: string,
  from: string,
  { output, lang }: Pick<Zipped, "output" | "lang">,
): Promise<Input[]> {
  const size = ZIP.test(from) ? (await stat(from).catch(() => null))?.size : undefined;
  if (size === undefined) return [asFile(label, from, output)];
  const { DEFAULT_LIMITS } = await import("@noticelens/parser/parsing");
  if (size > DEFAULT_LIMITS.maxBytes)
    return [nothing(label, say(lang, "压缩包太大，没有打开", "the archive is too large"))];
  const bytes = await readFile(from).catch(() => null);
  return bytes ? filesIn(bytes, { label, from, output, lang, inside: [] }) : [asFile(label, from, output)];
}

interface Zipped {
  readonly label: string;
  readonly from: string;
  readonly output: string;
  readonly lang: Language;
  /** The way to an archive in an archive. */
  readonly inside: readonly string[];
}

/** The files of an archive, and of the archives in it; what of them is not read is named. */
async function filesIn(bytes: Uint8Array, { label, from, output, lang, inside }: Zipped): Promise<Input[]> {
  const { DEFAULT_LIMITS, openArchive } = await import("@noticelens/parser/parsing");
  const { maxBytes } = DEFAULT_LIMITS;
  const archive = await openArchive(bytes, READABLE).catch(() => null);
  if (!archive) return [nothing(label, say(lang, "压缩包损坏，打不开", "the archive is damaged"))];
  const inputs: Input[] = [];
  for (const { path, size, leftOut: why } of archive.entries) {
    const name = `${label}/${path}`;
    const way = [...inside, path];
    const below = `${output.replace(ZIP, "")}/${path}`;
    const isArchive = ZIP.test(path);
    const inner = isArchive && why === null && size <= maxBytes && way.length <= DEEPEST ? archive.read(path) : null;
    if (why === "kind") inputs.push(leftOut(name, notRead(lang)));
    else if (inner) inputs.push(...(await filesIn(inner, { label: name, from, output: below, lang, inside: way })));
    else if (isArchive || why || size > maxBytes)
      inputs.push(leftOut(name, say(lang, "损坏，或超过压缩包的上限", "damaged, or beyond the limits of an archive")));
    else inputs.push({ label: name, kind: "zipped", from, inside: way, output: below });
  }
  return inputs;
}

function asFile(label: string, from: string, output: string): Input {
  return { label, kind: "file", from, output };
}

function nothing(label: string, from: string): Input {
  return { label, kind: "nothing", from, output: "" };
}

function leftOut(label: string, why: string): Input {
  return { label, kind: "left-out", from: why, output: "" };
}

/** Why what was found in a folder is not read: a pipe, device or socket gives no end. */
const LEFT_OUT = {
  special: ["不是普通文件，没有读", "no regular file, not read"],
  closed: ["文件夹打不开，里面的没有读", "the folder cannot be opened, nothing in it was read"],
  misnamed: ["文件名不是 UTF-8，没有读；请改名", "its name is not UTF-8, not read; rename it"],
} as const;

interface Found {
  readonly path: string;
  readonly is: "file" | keyof typeof LEFT_OUT;
}

/** What a name that is no UTF-8 has in the place of its bytes. */
const LOST = "\ufffd";

/** Every file below a folder, sorted by path; hidden ones and links to folders are passed over. */
async function walk(folder: string): Promise<Found[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [{ path: folder, is: "closed" }];
  const files: Found[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.name.includes(LOST) && !(await exists(path))) files.push({ path, is: "misnamed" });
    else if (entry.isDirectory()) for (const file of await walk(path)) files.push(file);
    else files.push({ path, is: entry.isFile() || (await leadsToFile(path)) ? "file" : "special" });
  }
  return files;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function leadsToFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

interface Pattern {
  /** The folder below which the pattern has its first star. */
  readonly top: string;
  readonly matches: (path: string) => boolean;
}

function patternOf(path: string): Pattern {
  let top = path;
  while (PATTERN.test(top)) top = dirname(top);
  const parts = relative(top, path).split(sep);
  return { top, matches: (file) => fits(file.split(sep), parts) };
}

/** Whether the parts of a path fit those of a pattern; reached states only, so that many `**` cost nothing. */
function fits(path: readonly string[], pattern: readonly string[]): boolean {
  let states = new Set([0]);
  const pass = (at: number): number[] => (pattern[at] === "**" ? [at, ...pass(at + 1)] : [at]);
  for (const part of path) {
    const next = new Set<number>();
    for (const state of [...states].flatMap(pass)) {
      const own = pattern[state];
      if (own === "**") next.add(state);
      else if (own !== undefined && fitsName(part, own)) next.add(state + 1);
    }
    states = next;
  }
  return [...states].flatMap(pass).includes(pattern.length);
}

/** Whether a name fits a pattern of `*` and `?`, in time linear in their product. */
function fitsName(name: string, pattern: string): boolean {
  let at = 0;
  let own = 0;
  let star = -1;
  let retry = 0;
  while (at < name.length) {
    if (own < pattern.length && pattern[own] !== "*" && (pattern[own] === "?" || pattern[own] === name[at])) {
      at++;
      own++;
    } else if (pattern[own] === "*") {
      star = own++;
      retry = at;
    } else if (star >= 0) {
      own = star + 1;
      at = ++retry;
    } else return false;
  }
  while (pattern[own] === "*") own++;
  return own === pattern.length;
}

/** An address as it may be shown: without a name and a password in it. */
function withoutCredentials(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]{1,20}:\/\/)[^/?#]{0,500}@/i, "$1");
}

function nameOfUrl(address: string): string {
  if (!URL.canParse(address)) return "address";
  const { hostname, pathname } = new URL(address);
  return `${hostname}${pathname}`
    .replace(/[^\p{L}\p{N}.]{1,200}/gu, "-")
    .replace(/-$/, "")
    .slice(-120);
}
