import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's root. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** One import of a source file: what it names and whether only types cross. */
export interface Import {
  readonly from: string;
  /** The file it leads to, relative to the root, or the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every source file below a folder of the checkout, as paths relative to the root. Sample: `packages/parser/src/parse.ts`. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .sort();
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^"';]{0,2000}?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

/** The imports of a file, static, side-effect and dynamic ones alike. */
export function importsOf(file: string): Import[] {
  const code = readFileSync(join(ROOT, file), "utf8");
  return [...code.matchAll(IMPORT)].map(([, typeOnly, named, dynamic]) => {
    const target = named ?? dynamic ?? "";
    const to = target.startsWith(".") ? relative(ROOT, resolve(ROOT, dirname(file), target)) : target;
    return { from: file, to, typeOnly: typeOnly !== undefined };
  });
}
