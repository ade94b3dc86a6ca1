import { describe, expect, test } from "vitest";
import { type Label, readLabelled } from "../../support/labelled.ts";
import * as chapters from "./words/chapters.ts";
import { TOPICS } from "./words/topics.ts";
import { HOUSE_STYLES, writeSecondNotice } from "./write-notice.ts";

const STYLES = Object.keys(HOUSE_STYLES);
const SEEDS = Array.from({ length: STYLES.length * 6 }, (_, seed) => seed);
const notices = SEEDS.map((seed) => ({ seed, ...writeSecondNotice(seed) }));
const read = notices.map(({ seed, source, layout }) => ({
  seed,
  layout,
  source,
  ...readLabelled(`${layout.style} ${seed}`, source),
}));

const named = (notice: (typeof read)[number]): string => `${notice.layout.style} ${notice.seed}`;

/** The labels of a notice that fail, with the notice's name. */
const failing = (fails: (label: Label, labels: readonly Label[]) => boolean): string[] =>
  read.flatMap((notice) =>
    notice.labels
      .filter((label) => fails(label, notice.labels))
      .map((label) => `${named(notice)}: <${label.tag}> ${label.text.slice(0, 40)}`),
  );

describe("notices by a second hand", () => {
  test("are the same for the same seed", () => {
    for (const seed of [0, 7, 41, 4096]) expect(writeSecondNotice(seed)).toEqual(writeSecondNotice(seed));
    expect(new Set(notices.map(({ source }) => source)).size).toBe(notices.length);
  });

  test("reach every house style", () => {
    expect(new Set(notices.map(({ layout }) => layout.style))).toEqual(new Set(STYLES));
  });

  test("have no empty label, and none with blanks at its ends", () => {
    expect(failing(({ text }) => text === "" || text !== text.trim())).toEqual([]);
  });

  test("leave no brace and no place for a date unfilled", () => {
    expect(read.filter(({ source }) => /[{}⟦⟧]|undefined|null/.test(source)).map(named)).toEqual([]);
  });

  test("have every measure under a problem, none inside another label of structure", () => {
    const structure = new Set(["sec", "prob", "meas"]);
    expect(
      failing((label, labels) => {
        if (label.tag !== "meas") return false;
        const owner = labels.findLast(({ tag, start }) => (tag === "sec" || tag === "prob") && start < label.start);
        return owner?.tag !== "prob" || structure.has(label.parent?.tag ?? "");
      }),
    ).toEqual([]);
  });

  test("answer every problem, but for findings of a feedback or of an audit's result", () => {
    const open = read
      .filter(({ family, layout }) => family !== "inspection-feedback" && layout.unanswered !== "true")
      .flatMap((notice) => {
        const parts = notice.labels.filter(({ tag }) => ["sec", "prob", "meas"].includes(tag));
        return parts
          .filter(({ tag }, place) => tag === "prob" && parts[place + 1]?.tag !== "meas")
          .map(({ text }) => `${named(notice)}: ${text}`);
      });
    expect(open).toEqual([]);
  });

  test("leave no marker, label or bare state inside a measure or section", () => {
    expect(
      failing(
        ({ tag, text }) =>
          (tag === "meas" || tag === "sec" || tag === "prob") &&
          /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳⑴-⒇]|[一二三四五六七八九]是|整改(?:情况|措施)：|该问题|此项问题)/.test(
            text,
          ),
      ),
    ).toEqual([]);
  });

  test("date every day as its words say", () => {
    expect(
      failing(({ tag, text, attributes: { v = "" } }) => {
        const day = /(\d{4}年)?(\d{1,2})月(\d{1,2})日$/.exec(text.replaceAll("\n", ""));
        if (tag !== "date" || day === null) return false;
        const [, year = "", month = "", date = ""] = day;
        return !v.includes(`${year.slice(0, 4)}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
      }),
    ).toEqual([]);
  });

  test("name no problem twice", () => {
    const twice = read.filter(({ labels }) => {
      const problems = labels.filter(({ tag }) => tag === "prob").map(({ text }) => text);
      return new Set(problems).size < problems.length;
    });
    expect(twice.map(named)).toEqual([]);
  });

  test("draw on pools of many words", () => {
    const topics = Object.values(TOPICS);
    const count = (pick: (topic: (typeof topics)[number]) => readonly string[]): number =>
      new Set(topics.flatMap((topic) => [...pick(topic)])).size;
    expect(count(({ lacks, tasks }) => [...lacks, ...tasks])).toBeGreaterThanOrEqual(250);
    expect(count(({ deeds }) => deeds)).toBeGreaterThanOrEqual(400);
    expect(count(({ heads }) => heads) + Object.values(chapters).flat().length).toBeGreaterThanOrEqual(120);
  });
});
