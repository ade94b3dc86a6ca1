import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/source-files.ts";
import { faultsOf, type Want } from "./support/wants.ts";

/** Cases that do not hold yet. One that holds fails its test until its name is taken off. */
const UNSOLVED: readonly string[] = [
  "attachment-list-as-problem-a",
  "enclosed-number-field-lost-b",
  "feedback-as-bare-list-a",
  "finding-about-ledger-lost-b",
  "organisation-points-look-like-problems-a",
  "task-notice-chapters-as-fields-b",
  "task-notice-in-one-paragraph-b",
];

const FOLDER = join(ROOT, "tests/fixtures/cases");
const SUFFIX = ".want.json";

interface Case {
  readonly name: string;
  readonly about: string;
  readonly want: Want;
  readonly inputs: readonly string[];
}

function readCases(): Case[] {
  const files = readdirSync(FOLDER).sort();
  return files
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => {
      const name = file.slice(0, -SUFFIX.length);
      const want: Want = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
      const inputs = files.filter((one) => one !== file && one.slice(0, one.indexOf(".")) === name);
      return { name, about: want.about, want, inputs };
    });
}

async function holds({ want, inputs: [input = ""] }: Case): Promise<void> {
  const notice = await parse({ bytes: new Uint8Array(readFileSync(join(FOLDER, input))), name: input });
  expect(faultsOf(notice, want)).toEqual([]);
}

describe("cases", () => {
  const cases = readCases();

  test("each has one input and wants something, and each unsolved one is there", () => {
    expect(cases.filter(({ inputs, want }) => inputs.length !== 1 || Object.keys(want).length < 2)).toEqual([]);
    expect(UNSOLVED.filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
  });

  const titled = cases.map((one) => [`${one.about} (${one.name})`, one] as const);

  test.each(titled.filter(([, { name }]) => !UNSOLVED.includes(name)))("%s", (_title, one) => holds(one));

  test.fails.each(titled.filter(([, { name }]) => UNSOLVED.includes(name)))("not yet: %s", (_title, one) => holds(one));
});
