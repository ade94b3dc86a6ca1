import { dateToken, dayBetween } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  clauses,
  DRESSES,
  deeds,
  drawManner,
  factClerk,
  labels,
  points,
  prose,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, POINT_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, row } from "../tagging.ts";
import { AHEAD, ANSWERED, CAME, PROBLEMS_HERE } from "../words/inspection.ts";

/** A diary: every entry below a problem begins with its day and is a measure. */
export const datedEntries: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village", "school", "enterprise", "court");
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...MIDDLE_MARKS, ...PROBLEM_MARKS]);
  const [did = "", gave = ""] = labels(clerk, ANSWERED, CAME);
  const dress = draw.pick(DRESSES);
  const labelled = draw.chance(0.5);
  const counted = draw.chance(0.25);
  const joint = draw.pick(["，", "，", "，", "："]);
  Object.assign(clerk.layout, { counted: String(counted), labelled: String(labelled) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const texts = deeds(clerk, one, 2, 4).filter((text) => !text.includes("⟦"));
        const days = texts
          .map(() => dayBetween(draw, clerk.days.feedback, clerk.days.asOf))
          .sort((a, b) => a.getTime() - b.getTime());
        const entries = texts.map((text, at) => {
          const day = days[at] ?? clerk.days.asOf;
          return `${counted ? MARKS.arabicClose(at + 1) : ""}${meas(`${dateToken("day", day)}${joint}${ended(text)}`)}`;
        });
        return [
          `${mark(place + 1)}${stated(statement(clerk, one, 0.2), null, draw.pick(["", "。"]))}`,
          ...(labelled ? [dress(did).trim()] : []),
          ...(entries.length > 0 ? entries : [prose(clerk, one)]),
          ...(draw.chance(0.3) ? [`${dress(gave)}${came(one)}`] : []),
        ];
      }),
    ]),
  );
};

const ASPECTS: readonly string[] = [
  "制度上，",
  "人员上，",
  "资金上，",
  "作风上，",
  "技术上，",
  "班子层面，",
  "基层一线，",
  "源头处，",
];

/** Paragraphs that each begin with the side they look at; no numbers below the problems. */
export const sidesOfAnAnswer: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "bank", "hospital", "association");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...MIDDLE_MARKS, ...PROBLEM_MARKS]);
  const formula = draw.pick(["plain", "quoted", "rectify", "aimedShort", "concerning"] as const);
  const together = draw.chance(0.3);
  const [later = ""] = labels(clerk, AHEAD);
  const dress = draw.pick(DRESSES);
  clerk.layout.together = String(together);
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const sides = draw.shuffle(ASPECTS);
        const texts = one.deeds(draw.int(2, 3)).map((text, at) => `${sides[at] ?? ""}${ended(text)}`);
        return [
          `${mark(place + 1)}${inFormula(formula, one.text, null, draw.pick(["", "。"]))}`,
          ...(together ? [meas(texts.join(""))] : texts.map((text) => meas(text))),
          ...(draw.chance(0.25) ? [`${dress(later)}${ahead(one)}`] : []),
        ];
      }),
    ]),
  );
};

/** A table of counts stands before the problems and holds none. */
export const countsInATableFirst: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "enterprise", "hospital", "education", "township");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [chapter = String, middle = String, mark = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    MIDDLE_MARKS,
    PROBLEM_MARKS,
  );
  const manner = drawManner(draw);
  const label = draw.chance(0.6) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  const columns = draw.pick([
    ["类别", "问题数", "已完成", "推进中", "完成率"],
    ["方面", "反馈", "销号", "在改", "备注"],
    ["板块", "件数", "办结", "未办结", "牵头领导"],
  ]);
  const last = columns.at(-1);
  const rest = (done: number, all: number): string => {
    if (last === "备注") return draw.pick(["", "无", "按期推进"]);
    return last === "完成率" ? `${Math.round((done / all) * 100)}%` : clerk.fill("{leader}");
  };
  clerk.layout.columns = columns.join("/");
  return frame(clerk, { number: chapter, sub: middle }, (next) => [
    ...(draw.chance(0.5) ? ["反馈问题整改总账如下表。"] : []),
    row(...columns),
    ...groups.map(({ head, cases }) => {
      const done = draw.int(1, cases.length);
      return row(head, String(cases.length), String(done), String(cases.length - done), rest(done, cases.length));
    }),
    headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE))),
    ...groups.flatMap(({ head, cases }, group) => [
      headed(middle(group + 1), 2, head),
      ...cases.flatMap((one, place) => [
        `${mark(place + 1)}${stated(statement(clerk, one, 0.2), null, draw.pick(["", "。"]))}`,
        ...answer(clerk, one, label, manner),
      ]),
    ]),
  ]);
};

/** Problem, measures and result in one line, arrows or bars between them. */
export const arrowsInOneLine: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village", "bank", "school", "street");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [chapter = String, mark = String, point = String] = drawSeries(draw, CHAPTER_MARKS, PROBLEM_MARKS, POINT_MARKS);
  const arrow = draw.pick([" → ", "→", " ⇒ ", " ｜ ", " / ", " >> ", "——"]);
  const flat = draw.chance(0.4);
  clerk.layout.arrow = arrow;
  let number = 0;
  return frame(clerk, { number: flat ? null : chapter }, (next) =>
    groups.flatMap(({ head, cases }) => {
      if (!flat) number = 0;
      return [
        ...(flat ? [] : [headed(next(), 1, head)]),
        ...cases.map((one) => {
          number += 1;
          const body = draw.chance(0.6)
            ? points(deeds(clerk, one, 2, 3), point, "；").join("")
            : draw.chance(0.5)
              ? clauses(clerk, one)
              : prose(clerk, one);
          const parts = [stated(one.text, null, ""), body, ...(draw.chance(0.7) ? [came(one)] : [])];
          return `${mark(number)}${parts.join(arrow)}`;
        }),
      ];
    }),
  );
};
