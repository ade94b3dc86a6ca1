import { describe, expect, test } from "vitest";
import { readLabelled } from "../support/labelled.ts";
import { hashOf, isAside } from "./chance.ts";
import { CHOICES, type Choice } from "./choices.ts";
import { MUTATIONS, mutateNotice } from "./mutate-notice.ts";
import { LABELS } from "./pools/labels.ts";
import { POOLS, wordsOf } from "./words.ts";
import { type LaidOut, writeNotice } from "./write-notice.ts";

const SEEDS = Array.from({ length: 150 }, (_, index) => index + 1);
const written = (aside: boolean): readonly LaidOut[] => SEEDS.map((seed) => writeNotice(seed, { aside }));
const all = [...written(false), ...written(true)];

describe("the words of invented notices", () => {
  test("are many", () => {
    const { statements, subjects, lacks, facts, measures } = POOLS;
    expect(statements.length).toBeGreaterThan(350);
    expect(subjects.length * lacks.length * facts.length).toBeGreaterThan(100_000);
    expect(measures.length).toBeGreaterThan(400);
    const headings = Object.entries(POOLS).filter(([name]) => name.endsWith("Headings"));
    expect(headings.flatMap(([, list]) => list).length).toBeGreaterThan(170);
    for (const { usual, others } of Object.values(LABELS)) expect(usual.length + others.length).toBeGreaterThan(10);
  });

  test("stand in one pool only, and once", () => {
    const words = Object.values(POOLS).flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const { usual, others } of Object.values(LABELS)) {
      const list = [...usual, ...others];
      expect(list.filter((word, index) => list.indexOf(word) !== index)).toEqual([]);
    }
  });

  test("are halved: what is set aside is in no list of the others", () => {
    const [own, aside] = [wordsOf(false), wordsOf(true)];
    for (const name of Object.keys(POOLS) as (keyof typeof POOLS)[]) {
      expect(aside[name].length, name).toBeGreaterThan(0);
      expect(own[name].filter((word) => aside[name].includes(word))).toEqual([]);
    }
    for (const kind of Object.keys(LABELS) as (keyof typeof LABELS)[]) {
      expect(aside.labels[kind].length, kind).toBeGreaterThan(2);
      expect(own.labels[kind].filter((word) => aside.labels[kind].includes(word))).toEqual([]);
    }
    expect(isAside("整改情况")).toBe(hashOf("整改情况") % 2 === 1);
  });
});

describe("invented notices", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(writeNotice(3, { aside: false })).toEqual(writeNotice(3, { aside: false }));
    expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
  });

  test("never share a combination of the main choices between what is set aside and what is not", () => {
    const keys = (list: readonly LaidOut[]) =>
      list.map(({ layout }) =>
        ["nesting", "problemNumber", "problemEnd", "formula", "answer", "points", "flow", "state"]
          .map((name) => layout[name])
          .join(" "),
      );
    const aside = new Set(keys(written(true)));
    expect(keys(written(false)).filter((key) => aside.has(key))).toEqual([]);
  });

  test("make every choice in every way", () => {
    const seen = new Set(
      Array.from({ length: 2500 }, (_, seed) => writeNotice(seed + 1000, { aside: seed % 2 === 1 }).layout).flatMap(
        (layout) => Object.entries(layout).map(([name, value]) => `${name} ${value}`),
      ),
    );
    const wanted = (Object.keys(CHOICES) as Choice[]).flatMap((name) =>
      Object.keys(CHOICES[name]).map((value) => `${name} ${value}`),
    );
    expect(wanted.filter((value) => !seen.has(value))).toEqual([]);
  });

  test("take a choice that is asked for", () => {
    expect(writeNotice(5, { aside: false, fixed: { points: "semicolons" } }).layout.points).toBe("semicolons");
  });

  test.each(all.map(({ source, layout }) => [layout.family, source] as const))(
    "can be read, with sane labels (%s)",
    (family, source) => {
      sane(String(family), source);
    },
  );
});

describe("mutations of invented notices", () => {
  test.each(MUTATIONS)("%s keeps the labels sane", (mutation) => {
    const made = all
      .filter((_, index) => index % 5 === 0)
      .map(({ source }, seed) => mutateNotice(source, mutation, seed))
      .filter((source) => source !== null);
    expect(made.length).toBeGreaterThan(0);
    for (const source of made) sane(mutation, source);
  });
});

/** Fails when a label is empty, a measure stands outside every problem, or a slot was not filled. */
function sane(name: string, source: string): void {
  const { labels, text } = readLabelled(name, source);
  expect(text).not.toMatch(/[{}]|<\/?[a-z]|undefined|null|NaN|。。|；。|，。|：。/);
  for (const label of labels) expect(label.text.trim(), source).not.toBe("");
  for (const label of labels.filter(({ tag }) => tag === "prob" || tag === "meas" || tag === "sec"))
    expect(label.parent, `${label.tag} ${label.text}`).toBeNull();
  const first = labels.find(({ tag }) => tag === "prob")?.start ?? Number.POSITIVE_INFINITY;
  for (const label of labels.filter(({ tag }) => tag === "meas")) {
    expect(label.start, label.text).toBeGreaterThan(first);
    const owner = labels.findLast(({ tag, start }) => (tag === "prob" || tag === "sec") && start < label.start);
    expect(owner?.tag, label.text).toBe("prob");
  }
  for (const label of labels.filter(({ tag }) => tag === "date"))
    expect(label.attributes.v, label.text).toMatch(/^[0-9./|-]+$/);
}
