import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, sourceFiles } from "./source-files.ts";

const REPORT = /\breport\(\s{0,20}"([a-z/-]{1,40})"(?:,\s{0,20}(?:\{([^}]{0,200})\}|(\w{1,30})))?/g;

/** The details each diagnostic is reported with wherever the parser reports it, by code. Sample: `numbering-gap` has `from` and `to`. */
export function reportedDetails(): Map<string, Set<string>> {
  const details = new Map<string, Set<string>>();
  for (const file of sourceFiles("packages/parser/src")) {
    const code = readFileSync(join(ROOT, file), "utf8");
    for (const [, name = "", literal, variable] of code.matchAll(REPORT)) {
      const keys = keysOf(literal ?? literalOf(code, variable));
      const known = details.get(name);
      details.set(name, new Set(known ? keys.filter((key) => known.has(key)) : keys));
    }
  }
  return details;
}

/** The object literal a variable was made with: `const details = { from: 1, to: 2 }`. */
function literalOf(code: string, variable: string | undefined): string {
  return new RegExp(`const ${variable} = \\{([^}]{0,300})\\}`).exec(code)?.[1] ?? "";
}

function keysOf(literal: string): string[] {
  return literal
    .split(",")
    .map((pair) => pair.split(":")[0]?.trim() ?? "")
    .filter((key) => key !== "");
}
