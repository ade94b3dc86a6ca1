import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import * as face from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { type Import, importsOf, ROOT, sourceFiles } from "./support/source-files.ts";

const PARSER = "packages/parser/src/";

/** Who may import whom inside the parser: a folder, and the folders and packages it may reach. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: ["model", "zod"],
  text: ["model", "text"],
  lexicon: ["model", "lexicon"],
  recognise: ["model", "text", "recognise"],
  outline: ["model", "text", "lexicon", "outline"],
  reading: ["model", "text", "lexicon", "outline", "recognise", "reading"],
  read: ["model", "text", "read", "parse5", "pdfjs-dist", "mammoth", "fflate", "saxes"],
  fields: ["model", "text", "recognise", "reading", "fields"],
  isolated: ["model", ".", "isolated"],
  correct: ["model", "text", "outline", "reading", "fields", "correct"],
  families: ["model", "families"],
  views: ["model", "text", "views", "zod", "write-excel-file", "fflate"],
};

const files = sourceFiles(PARSER);
const imports = files.flatMap(importsOf);

function folderOf(path: string): string {
  if (!path.startsWith(PARSER))
    return path.startsWith("@") ? path.split("/").slice(0, 2).join("/") : (path.split("/")[0] ?? path);
  const inside = path.slice(PARSER.length);
  return inside.includes("/") ? (inside.split("/")[0] ?? "") : ".";
}

const show = ({ from, to }: Import): string => `${from} -> ${to}`;

/** Who may import whom in the extension: a folder, and the folders it may reach. Single files at its root are `.`. */
const EXTENSION_TABLE: Readonly<Record<string, readonly string[]>> = {
  page: ["page", "."],
  words: ["words"],
  store: ["store"],
  out: ["out", "store"],
  reading: ["reading", "page", "store", "."],
  paper: ["paper", "page", "."],
  design: ["design", "panel", "words", "."],
  panel: ["panel", "design", "out", "page", "reading", "store", "words", "."],
  options: ["options", "panel", "out", "store", "."],
  welcome: ["welcome", "panel", "paper", "reading", "store", "."],
  bodies: ["bodies", "library", "panel", "design", "out", "store", "."],
  compare: ["compare", "library", "panel", "design", "out", "store", "."],
  library: ["library", "panel", "design", "out", "reading", "store"],
  "viewer-page": ["viewer-page", "panel", "paper", "reading", "store", "design", "."],
};

describe("the extension", () => {
  const own = sourceFiles("extension/").flatMap(importsOf);
  const folder = (path: string): string => (path.split("/").length > 2 ? (path.split("/")[1] ?? "") : ".");

  test("keeps to its import table", () => {
    const strays = own.filter(({ from, to }) => {
      const allowed = EXTENSION_TABLE[folder(from)];
      return allowed !== undefined && to.startsWith("extension/") && !allowed.includes(folder(to));
    });
    expect(strays.map(show)).toEqual([]);
  });

  test("uses the parser's public face only, and never in a visited page", () => {
    const inside = own.filter(({ to }) => to.startsWith("packages/parser/") || to.startsWith("@noticelens/parser/"));
    const inPage = own.filter(({ from, to }) => folder(from) === "page" && to.startsWith("@noticelens"));
    expect([...inside, ...inPage].map(show)).toEqual([]);
  });

  test("has no import cycles", () => {
    expect(cyclesIn(own.filter(({ to }) => to.startsWith("extension/")))).toEqual([]);
  });
});

/** The cycles that imports of values make, each as a chain of files. */
function cyclesIn(links: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of links) if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

describe("the house", () => {
  test("keeps to the import table", () => {
    const strays = imports.filter(({ from, to }) => {
      const allowed = TABLE[folderOf(from)];
      return allowed !== undefined && !allowed.includes(folderOf(to));
    });
    expect(strays.map(show)).toEqual([]);
  });

  test("lets no field import another field", () => {
    const fieldOf = (path: string): string => path.slice(`${PARSER}fields/`.length).split("/")[0] ?? "";
    const strays = imports.filter(
      ({ from, to }) => folderOf(from) === "fields" && folderOf(to) === "fields" && fieldOf(from) !== fieldOf(to),
    );
    expect(strays.map(show)).toEqual([]);
  });

  test("lets fields know the drafts of the reading, never call it", () => {
    const strays = imports.filter(
      ({ from, to, typeOnly }) => folderOf(from) === "fields" && folderOf(to) === "reading" && !typeOnly,
    );
    expect(strays.map(show)).toEqual([]);
  });

  test("lets a format's reader import another only where it converts to it", () => {
    const formatOf = (path: string): string => /\/read\/([a-z]+)\//.exec(path)?.[1] ?? "";
    const strays = imports.filter(({ from, to }) => {
      const [own, other] = [formatOf(from), formatOf(to)];
      return own !== "" && other !== "" && own !== other && !(own === "docx" && other === "html");
    });
    expect(strays.map(show)).toEqual([]);
  });

  test("has no import cycles", () => {
    expect(cyclesIn(imports.filter(({ to }) => to.startsWith(PARSER)))).toEqual([]);
  });

  test("registers every family", () => {
    const index = readFileSync(join(ROOT, PARSER, "families/index.ts"), "utf8");
    const names = files
      .filter((file) => folderOf(file) === "families" && !/\/(?:index|family|prior)\.ts$/.test(file))
      .map((file) => file.slice(`${PARSER}families/`.length));
    expect(names.filter((name) => !index.includes(`"./${name}"`))).toEqual([]);
  });

  test("loads readers and their libraries only when a format is met", () => {
    const heavy = /^(?:pdfjs-dist|mammoth|write-excel-file|fflate|saxes|parse5)/;
    const entry = new Set<string>();
    const visit = (file: string): void => {
      if (entry.has(file)) return;
      entry.add(file);
      const code = readFileSync(join(ROOT, file), "utf8");
      for (const { to, typeOnly } of importsOf(file)) {
        const dynamic = [...code.matchAll(/\bimport\("([^"]+)"\)/g)].some(
          ([, name = ""]) => (name.startsWith(".") ? posix.join(posix.dirname(file), name) : name) === to,
        );
        if (!typeOnly && !dynamic && (to.startsWith(PARSER) || heavy.test(to)))
          heavy.test(to) ? entry.add(to) : visit(to);
      }
    };
    visit(`${PARSER}index.ts`);
    expect([...entry].filter((name) => heavy.test(name))).toEqual([]);
  });

  test("signs what it reads with the version of its package, which all packages share", () => {
    const packageOf = (folder: string): { name: string; version: string } =>
      JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
    const { name, version } = packageOf("packages/parser");
    expect({ name, version }).toEqual(face.PARSER);
    expect([packageOf("."), packageOf("packages/cli")].map((one) => one.version)).toEqual([version, version]);
  });

  test("the command, which has the parser built in, brings the libraries of the parser in the same versions", () => {
    const librariesOf = (folder: string): Record<string, string> =>
      JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")).dependencies;
    const { commander: _, ...shared } = librariesOf("packages/cli");
    expect(shared).toEqual(librariesOf("packages/parser"));
  });

  test("pins the public face", () => {
    expect(Object.keys(face).sort()).toMatchSnapshot();
  });

  test("keeps files short enough to read, tables of words apart", () => {
    const long = files
      .filter((file) => !/\/(?:compare\/themes|reading\/table)\.ts$/.test(file))
      .map((file) => [file, readFileSync(join(ROOT, file), "utf8").split("\n").length] as const)
      .filter(([, lines]) => lines > 330);
    expect(long).toEqual([]);
  });
});
