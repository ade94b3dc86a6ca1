import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT, sourceFiles } from "./support/source-files.ts";

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const FOLDERS = ["packages/parser/src", "packages/cli/src"];

/** Every regular expression literal, read from the code. */
function literals(file: string): Pattern[] {
  const code = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

/** Every expression that a module of the parser makes while it loads. */
async function constructed(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  let loading = "";
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const made = new target(source, flags);
      found.push({ file: loading, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of files) {
      if (!readFileSync(join(ROOT, file), "utf8").includes("new RegExp(")) continue;
      loading = file;
      await import(pathToFileURL(join(ROOT, file)).href);
    }
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

const QUANTIFIED = /[*+?]|\{\d/;
/** Repetition without a bound. With bounds a pattern costs a constant for each character, however it is written. */
const UNBOUNDED = /(?<!\\)[*+](?![^[]*\])|\{\d{1,4},\}/;

describe("regular expressions", () => {
  test("none can run away: each is linear in its input", { timeout: 300_000 }, async () => {
    const files = FOLDERS.flatMap(sourceFiles);
    const library = files.filter((file) => file.startsWith("packages/parser"));
    const patterns = [...files.flatMap(literals), ...(await constructed(library))];
    expect(patterns.length).toBeGreaterThan(100);
    const unsafe = patterns
      .filter(({ source }) => QUANTIFIED.test(source))
      .map((pattern) => ({ ...pattern, verdict: checkSync(pattern.source, pattern.flags, { timeout: 10_000 }) }))
      .flatMap(({ verdict, ...pattern }) => (verdict.status === "vulnerable" ? [{ ...pattern, verdict }] : []))
      .filter(({ source, verdict }) => verdict.complexity?.type === "exponential" || UNBOUNDED.test(source))
      .map(({ file, source, verdict }) => `${file}: /${source.slice(0, 120)}/ ${verdict.complexity?.summary ?? ""}`);
    expect(unsafe).toEqual([]);
  });
});
