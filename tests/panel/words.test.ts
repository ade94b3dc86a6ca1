import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../extension/words/en.ts";
import { zh } from "../../extension/words/zh.ts";
import { ROOT } from "../support/source-files.ts";

function keysOf(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}

const files = readdirSync(join(ROOT, "extension"), { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);
const code = new Map(files.map((name) => [name, readFileSync(join(ROOT, "extension", name), "utf8")]));

describe("the words of the interface", () => {
  test("have the same keys in both languages, none of them empty but where both are", () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  test("are all used", () => {
    const all = [...code]
      .filter(([name]) => !/^words\/(?:zh|en)\.ts$/.test(name))
      .map(([, text]) => text)
      .join("\n");
    const parts = keysOf(zh)
      .filter((key) => !/\.\d/.test(key))
      .map((key) => key.split("."));
    const unused = parts.filter((path) => {
      const last = path.at(-1) ?? "";
      // Members of a table are reached by a value: statuses, roles, kinds of contact.
      if (
        path.length > 2 ||
        ["statuses", "families", "shortcuts", "exports", "toasts", "imports"].includes(path[0] ?? "")
      )
        return false;
      return !new RegExp(`\\b${last}\\b`).test(all);
    });
    expect(unused.map((path) => path.join("."))).toEqual([]);
  });

  test("stand nowhere else: no Chinese in the screens' code", () => {
    const strays = [...code]
      .filter(([name]) => name.endsWith(".tsx"))
      .flatMap(([name, text]) => {
        const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        return [...bare.matchAll(/\p{Script=Han}+/gu)].map(([words]) => `${name}: ${words}`);
      });
    expect(strays).toEqual([]);
  });

  test("of the manifest are complete in both languages", () => {
    const messages = (lang: string) =>
      Object.keys(JSON.parse(readFileSync(join(ROOT, `extension/public/_locales/${lang}/messages.json`), "utf8")));
    expect(messages("en")).toEqual(messages("zh_CN"));
  });
});
