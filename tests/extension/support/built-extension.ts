import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../../support/source-files.ts";

/** The browsers the extension is built for. */
export type Target = "chrome" | "firefox";

/** The folder of a build. Sample: `…/.output/chrome-mv3`; throws, naming the command, when it is not there. */
export function builtExtension(target: Target): string {
  const folder = join(ROOT, `.output/${target}-mv3`);
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new Error(`no build in ${folder}: run npx wxt build -b ${target} first`);
  }
  return folder;
}

/** The manifest of a build. */
export function manifestOf(target: Target): Record<string, unknown> {
  return JSON.parse(readFileSync(join(builtExtension(target), "manifest.json"), "utf8"));
}

/** Every file of a build with its size in bytes, by its path inside. */
export function filesOf(target: Target): Map<string, number> {
  const folder = builtExtension(target);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
    (name) => [name, statSync(join(folder, name))] as const,
  );
  return new Map(
    names.filter(([, facts]) => facts.isFile()).map(([name, { size }]) => [name.replaceAll("\\", "/"), size]),
  );
}

/** A file's size in bytes once packed with gzip. */
export function gzipSize(target: Target, name: string): number {
  return gzipSync(readFileSync(join(builtExtension(target), name))).length;
}

const LOADS = /<(?:script|link)\b[^>]*\b(?:src|href)="\/?([^":?#]+\.(?:js|css))"/g;
const IMPORTS = /(?:\bimport|\bexport)\b(?:[\w$*\s{},]*?\bfrom)?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * What a page loads before any of its code runs: its scripts and style sheets, and all that the scripts import
 * statically, by path inside the build. What is imported later, by `import()`, is not in it.
 */
export function firstLoad(target: Target, html: string): string[] {
  const folder = builtExtension(target);
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith(".js")) return;
    for (const [, path = ""] of readFileSync(join(folder, name), "utf8").matchAll(IMPORTS))
      visit(posix.join(dirname(name), path));
  };
  for (const [, name = ""] of readFileSync(join(folder, html), "utf8").matchAll(LOADS)) visit(name);
  return [...found].sort();
}
