import type { Case } from "../clerk.ts";
import { halfWidth } from "../finish.ts";
import { MARKS, type Mark } from "../numerals.ts";
import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  answer,
  came,
  DRESSES,
  deeds,
  drawManner,
  factClerk,
  labels,
  laid,
  points,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, PROBLEM_MARKS, SERIES } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { ended } from "../tagging.ts";
import { ANSWERED, CAME } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const COURT: readonly TopicName[] = ["bench", "trial", "conduct", "cadres", "finance", "study", "branch"];

/** Numbers typed with spaces, in full width, or without any mark; the keyboard may stand on half width. */
export const numbersAsTyped: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "procuratorate", "finance", "association");
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const [chapter = String, middle = String, mark = String, point = String] = draw.pick([
    [SERIES.chineseSpace, SERIES.enclosed, SERIES.space, SERIES.wideParen],
    [SERIES.chineseWideSpace, MARKS.paren, SERIES.wideSpace, MARKS.is],
    [(n: number) => `${MARKS.chapter(n).slice(0, -1)}  `, MARKS.parenHalf, (n: number) => `${n}`, MARKS.circled],
    [MARKS.chapterSpace, MARKS.paren, SERIES.wideDot, SERIES.close],
    [(n: number) => `${MARKS.chapter(n).slice(0, -1)} 、`, MARKS.paren, (n: number) => `${n} 、`, MARKS.is],
    [MARKS.chapterDot, SERIES.chineseClose, SERIES.widePause, SERIES.small],
  ] as readonly Mark[][]);
  const formula = draw.pick(["plain", "rectify", "quoted", "aimed"] as const);
  const flat = draw.chance(0.3);
  const manner = { ...drawManner(draw, [point], 0) };
  const label = draw.chance(0.4) ? `${labels(clerk, ANSWERED)[0]} ` : "";
  const half = draw.chance(0.4);
  Object.assign(clerk.layout, { chapter: chapter(1), mark: mark(1), half: String(half), flat: String(flat) });
  // A bare digit must not run into a statement that begins with one.
  const heading = (n: number, one: Case): string =>
    `${flat ? chapter(n) : mark(n)}${inFormula(formula, one.text, null, draw.pick(["", "。"]))}`;
  let number = 0;
  const page = frame(clerk, { number: flat ? null : chapter, sub: middle }, (next) =>
    groups.flatMap(({ head, cases }) => [
      ...(flat ? [] : [headed(next(), 1, head)]),
      ...cases.flatMap((one, place) => {
        number += 1;
        return [heading(flat ? number : place + 1, one), ...answer(clerk, one, label, manner)];
      }),
    ]),
  );
  return half ? { ...page, copied: halfWidth } : page;
};

/** One series through the whole notice; the measures may be counted through as well. */
export const countedThroughout: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "police", "jobs", "bank");
  const groups = clerk.groups(draw.int(3, 4), 1, 3, clerk.body.we === "我院" ? COURT : undefined);
  const [chapter = String, mark = String, point = String] = drawSeries(draw, CHAPTER_MARKS, PROBLEM_MARKS, [
    MARKS.circled,
    MARKS.arabicParen,
    SERIES.wideParen,
    (n: number) => `措施${n} `,
    (n: number) => `（举措${n}）`,
  ]);
  const both = draw.chance(0.6);
  const flow = draw.pick(["lines", "lines", "inline", "firstInline"] as const);
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  let number = 0;
  let measure = 0;
  clerk.layout.both = String(both);
  return frame(clerk, { number: chapter }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one) => {
        number += 1;
        const texts = deeds(clerk, one, 2, 4);
        const before = both ? measure : 0;
        measure += texts.length;
        return [
          `${mark(number)}${stated(statement(clerk, one, 0.2), null, draw.pick(["", "。"]))}`,
          ...laid(
            label,
            points(texts, (n) => point(before + n), draw.pick(["。", "；"])),
            flow,
          ),
        ];
      }),
    ]),
  );
};

/** Numbers skip, repeat, begin again in the middle, and a chapter is missing. */
export const numbersGoAstray: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "water", "village", "school");
  const groups = clerk.groups(draw.int(3, 4), 2, 4);
  const [chapter = String, mark = String, other = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    PROBLEM_MARKS,
    PROBLEM_MARKS,
  );
  const manner = drawManner(draw);
  const [did = "", gave = ""] = labels(clerk, ANSWERED, CAME);
  const dress = draw.pick(DRESSES);
  const missing = draw.int(1, 3);
  let number = 0;
  let chapters = 0;
  clerk.layout.missing = String(missing);
  const skipping: Mark = (n) => {
    chapters = n > missing ? n + 1 : n;
    return chapter(chapters);
  };
  return frame(clerk, { number: skipping }, (next) =>
    groups.flatMap(({ head, cases }, group) => {
      if (draw.chance(0.5)) number = 0;
      return [
        headed(next(), 1, head),
        ...cases.flatMap((one, place) => {
          number += draw.chance(0.12) ? 2 : draw.chance(0.08) ? 0 : 1;
          if (place > 0 && draw.chance(0.06)) number = 1;
          const written = group > 1 && draw.chance(0.3) ? other : mark;
          return [
            `${written(Math.max(1, number))}${stated(one.text, null, draw.pick(["", "。", "。"]))}`,
            ...answer(clerk, one, dress(did), manner),
            ...(draw.chance(0.3) ? [`${dress(gave)}${came(one)}`] : []),
          ];
        }),
      ];
    }),
  );
};

/** What came of it and what is to come are told once for a whole group, below a heading or label of its own. */
export const outcomeOncePerGroup: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "procuratorate", "enterprise", "education");
  const groups = clerk.groups(draw.int(2, 3), 2, 3, clerk.body.we === "我院" && draw.chance(0.6) ? COURT : undefined);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [
    ...MIDDLE_MARKS,
    ...PROBLEM_MARKS.filter((mark) => !/[问事条]/.test(mark(1))),
  ]);
  const manner = drawManner(draw);
  const heads = draw.pick(["heading", "heading", "label"]);
  const closing = draw.pick(["本部分整改成效", "本类问题整改总体成效", "以上问题改后综合情况", "该方面整改小结"]);
  const coming = draw.pick(["本部分下一步安排", "该方面后续打算", "本类问题巩固措施"]);
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  Object.assign(clerk.layout, { heads, closing });
  // Below a label such a paragraph stands behind the last problem, and a reader may take it for that one's.
  const group = (k: string, text: string): string => `<meas k="${k}" opt="1">${text}</meas>`;
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => {
      const last = cases.at(-1);
      const results = ended(
        `${cases
          .map((one) => one.result().replace(/。$/, ""))
          .slice(0, 2)
          .join("；")}`,
      );
      const plan = last ? ended(last.plan()) : "";
      const n = cases.length;
      const tail =
        heads === "heading"
          ? [
              headed(mark(n + 1), 2, closing),
              results,
              ...(draw.chance(0.4) ? [headed(mark(n + 2), 2, coming), plan] : []),
            ]
          : [
              `${closing}：${group("result", results)}`,
              ...(draw.chance(0.4) ? [`${coming}：${group("plan", plan)}`] : []),
            ];
      return [
        headed(next(), 1, head),
        ...cases.flatMap((one, place) => [
          `${mark(place + 1)}${stated(statement(clerk, one, 0.2), null, draw.pick(["", "。"]))}`,
          ...answer(clerk, one, label, manner),
        ]),
        ...tail,
      ];
    }),
  );
};
