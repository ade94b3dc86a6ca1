import { MARKS } from "../numerals.ts";
import { objections } from "../parts/covers.ts";
import { INLINE_MARKS, whoOf } from "../parts/forms.ts";
import { CATEGORIES, columnsOf, ledgerOf, line } from "../parts/ledger.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, runMark } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

/** Rows whose cells are parted by tabs, with a header, now and then with rows that only name a category. */
export const tabLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(4, 8), topics);
  const columns = columnsOf(clerk);
  const grouped = draw.chance(0.5);
  const names = draw.shuffle(CATEGORIES);
  const mark = draw.pick([MARKS.chapter, MARKS.paren, () => ""]);
  const every = draw.int(2, 3);
  clerk.layout.columns = columns.map(({ head }) => head).join("/");
  return {
    clerk,
    family,
    lines: [
      ...title,
      columns.map(({ head }) => head).join("\t"),
      ...cases.flatMap((one, place) => [
        ...(grouped && place % every === 0
          ? [`${mark(place / every + 1)}${names[(place / every) % names.length] ?? ""}`]
          : []),
        line(columns, one, place + 1),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Rows of unequal length: cells at the end left out, points of a cell on lines of their own, blanks for tabs. */
export const raggedLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(4, 7), topics);
  const by = draw.pick(["\t", "　　", "    ", "  \t"]);
  const mark = draw.pick(INLINE_MARKS.slice(0, 8));
  const heads = [
    "序号",
    draw.pick(labels.PROBLEM_FIELD),
    draw.pick(labels.MEASURE_FIELD),
    draw.pick(labels.OWNER_FIELD),
    draw.pick(labels.STATE_FIELD),
  ];
  clerk.layout.by = by;
  return {
    clerk,
    family,
    lines: [
      ...title,
      heads.join(by),
      ...cases.flatMap((one, place) => {
        const points = one.deeds(draw.int(1, 3));
        const shown = draw.chance(0.75);
        const texts = points.map(
          (point, at) => `${points.length > 1 ? mark(at + 1) : ""}${meas(ended(point, runMark(at, points.length)))}`,
        );
        const tail = draw.pick([[whoOf(clerk)], [whoOf(clerk)], [""]]);
        const end = shown ? [...tail, clerk.short(one.state)] : tail.filter(Boolean);
        const first = `${place + 1}${by}${prob(one.text, shown ? one.state : null)}${by}`;
        const last = end.length > 0 ? `${by}${end.join(by)}` : "";
        return draw.chance(0.5)
          ? [`${first}${texts.join("")}${last}`]
          : [`${first}${texts[0] ?? ""}`, ...texts.slice(1)].map((text, at, all) =>
              at === all.length - 1 ? `${text}${last}` : text,
            );
      }),
      ...signature,
    ],
  };
};

/** Rows without any header; what a cell is follows from what stands in it. */
export const headlessLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(4, 8), topics);
  const columns = columnsOf(clerk, false);
  const by = draw.pick(["\t", "\t", "　　"]);
  clerk.layout.by = by;
  return {
    clerk,
    family,
    lines: [
      ...title,
      clerk.fill(draw.pick(["现将整改明细公示如下：", "截至{d}，整改明细如下。", "台账如下"])),
      ...cases.map((one, place) => line(columns, one, place + 1, by)),
      ...objections(clerk),
      ...signature,
    ],
  };
};
