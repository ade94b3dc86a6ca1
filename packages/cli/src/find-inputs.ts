import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { Language } from "@noticelens/parser";
import { say } from "./language.ts";

/** One thing to read. */
export interface Input {
  /** As the person would write it, for messages. */
  readonly label: string;
  readonly kind: "file" | "url" | "stdin" | "sample" | "nothing";
  /** The file's full path, the address, or why there is nothing to read. */
  readonly from: string;
  /** Where its output goes below the output folder, without an extension of the format. Sample: `2024/通报`. */
  readonly output: string;
}

/** What a folder is searched for. */
const READABLE = /\.(?:html?|pdf|docx|txt)$/i;
const PATTERN = /[*?]/;

/**
 * What arguments mean, in their order: a file, the readable files of a folder and those below it (in the order of their
 * paths), the files a pattern fits (`*` within a name, `**` over folders, `?`), an address, `-` for standard input.
 * An argument that means nothing becomes an input of kind `nothing`, so that it is told and counted. No file comes twice.
 */
export async function findInputs(args: readonly string[], base: string, lang: Language): Promise<Input[]> {
  const found = new Map<string, Input>();
  for (const arg of args)
    for (const input of await meaningOf(arg, base, lang)) found.set(input.from + input.kind, input);
  return [...found.values()];
}

async function meaningOf(arg: string, base: string, lang: Language): Promise<Input[]> {
  if (arg === "-") return [{ label: "-", kind: "stdin", from: "-", output: "stdin" }];
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(arg))
    return [{ label: withoutCredentials(arg), kind: "url", from: arg, output: nameOfUrl(arg) }];
  const path = resolve(base, arg);
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) {
    const files = (await walk(path)).filter((file) => READABLE.test(file));
    if (files.length > 0)
      return files.map((file) => asFile(join(arg, relative(path, file)), file, relative(path, file)));
    return [nothing(arg, say(lang, "文件夹里没有可读取的文件", "the folder holds nothing that can be read"))];
  }
  if (info !== null || !PATTERN.test(arg)) return [asFile(arg, path, basename(path))];
  const { top, matches } = patternOf(path);
  const files = (await walk(top)).filter((file) => matches(relative(top, file)));
  if (files.length === 0) return [nothing(arg, say(lang, "没有文件符合这个样式", "no file fits this pattern"))];
  return files.map((file) => asFile(relative(base, file) || file, file, relative(top, file)));
}

function asFile(label: string, from: string, output: string): Input {
  return { label, kind: "file", from, output };
}

function nothing(label: string, from: string): Input {
  return { label, kind: "nothing", from, output: "" };
}

/** Every file below a folder, sorted by path; hidden ones and links to folders are passed over. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(path)));
    else files.push(path);
  }
  return files;
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
