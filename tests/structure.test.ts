import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as face from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { type Import, importsOf, ROOT, sourceFiles } from "./support/source-files.ts";

const PARSER = "packages/parser/src/";

/** Who may import whom inside the parser: a folder, and the folders and packages it may reach. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: ["model", "zod"],
  text: ["model", "text"],
  recognise: ["model", "text", "recognise"],
  outline: ["model", "text", "outline"],
  read: ["model", "text", "read", "parse5", "pdfjs-dist", "mammoth", "fflate", "saxes"],
  fields: ["model", "text", "outline", "recognise", "fields"],
  families: ["model", "families"],
  views: ["model", "text", "views", "zod", "write-excel-file"],
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

  test("lets a format's reader import another only where it converts to it", () => {
    const formatOf = (path: string): string => /\/read\/([a-z]+)\//.exec(path)?.[1] ?? "";
    const strays = imports.filter(({ from, to }) => {
      const [own, other] = [formatOf(from), formatOf(to)];
      return own !== "" && other !== "" && own !== other && !(own === "docx" && other === "html");
    });
    expect(strays.map(show)).toEqual([]);
  });

  test("has no import cycles", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly && to.startsWith(PARSER)) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test("registers every family", () => {
    const index = readFileSync(join(ROOT, PARSER, "families/index.ts"), "utf8");
    const names = files
      .filter((file) => folderOf(file) === "families" && !/\/(?:index|family)\.ts$/.test(file))
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
        const dynamic =
          code.includes(`import("${to}`) ||
          new RegExp(`import\\("[^"]*${to.split("/").slice(-2).join("/")}"\\)`).test(code);
        if (!typeOnly && !dynamic && (to.startsWith(PARSER) || heavy.test(to)))
          heavy.test(to) ? entry.add(to) : visit(to);
      }
    };
    visit(`${PARSER}index.ts`);
    expect([...entry].filter((name) => heavy.test(name))).toEqual([]);
  });

  test("pins the public face", () => {
    expect(Object.keys(face).sort()).toMatchSnapshot();
  });

  test("keeps files short enough to read", () => {
    const long = files
      .map((file) => [file, readFileSync(join(ROOT, file), "utf8").split("\n").length] as const)
      .filter(([, lines]) => lines > 330);
    expect(long).toEqual([]);
  });
});
