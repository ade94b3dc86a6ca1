import { dateToken, later } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { bare, inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  clauses,
  DRESSES,
  drawManner,
  factClerk,
  labels,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, PROBLEM_MARKS, SERIES } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { core, prob } from "../tagging.ts";
import { ANSWERED, CAME, PROBLEMS_HERE, STANDS, WHO } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const FIRM: readonly TopicName[] = [
  "works",
  "investment",
  "governance",
  "procurement",
  "decision",
  "conduct",
  "duty",
  "cadres",
];
const BANK: readonly TopicName[] = [
  "outlets",
  "credit",
  "counter",
  "governance",
  "cadres",
  "branch",
  "service",
  "study",
];

/** Codes for numbers: letters, groups of digits; they skip and start again; a state may stand in front of them. */
export const codesOfEveryKind: HouseStyle = (draw) => {
  const firm = draw.chance(0.5);
  const clerk = factClerk(draw, firm ? "enterprise" : "bank");
  const groups = clerk.groups(draw.int(2, 4), 1, 4, firm ? FIRM : BANK);
  const two = (n: number): string => String(n).padStart(2, "0");
  const letters = draw.pick(["JH", "ZG", "XC", "DQ", "WT", "FK"]);
  const code = draw.pick([
    (group: number, place: number) => `${letters}-${"ABCDEFGHJ"[group]}${two(place)}`,
    (group: number, place: number) => `${group + 1}-${place}`,
    (group: number, place: number) => `${letters}${two(group + 1)}${two(place)}`,
    (group: number, place: number) => `${"ABCDEFGHJ"[group]}${place}`,
    (group: number, place: number) => `${"甲乙丙丁戊己庚辛壬"[group]}${place}`,
    (group: number, place: number) => `（${group + 1}—${place}）`,
    (group: number, place: number) => `${letters}/${group + 1}/${place}`,
    (group: number, place: number) => `${"ⅠⅡⅢⅣⅤⅥⅦⅧⅨ"[group]}-${place}`,
  ]);
  const gap = draw.pick([" ", "　", "：", "、", ". "]);
  const state = draw.pick(["none", "before", "behind", "last"]);
  const [open = "", close = ""] = draw.pick(["【】", "（）", "〔〕", "[]"]).split("");
  const dress = draw.pick(DRESSES);
  const [did = "", who = ""] = labels(clerk, ANSWERED, WHO);
  const labelled = draw.chance(0.7);
  const manner = drawManner(draw);
  const skips = draw.chance(0.4);
  const [chapter = String] = drawSeries(draw, CHAPTER_MARKS);
  Object.assign(clerk.layout, { code: code(0, 1), gap, state, skips: String(skips) });
  return frame(clerk, { number: chapter }, (next) =>
    groups.flatMap(({ head, cases }, group) => {
      let place = 0;
      return [
        headed(next(), 1, head),
        ...cases.flatMap((one) => {
          place += skips && draw.chance(0.25) ? draw.int(2, 3) : 1;
          const said = `${open}${clerk.short(one.state)}${close}`;
          const value = state === "none" ? null : one.state;
          const heading = bare(statement(clerk, one, 0.2), value, "。");
          return [
            `${state === "before" ? said : ""}${code(group, place)}${gap}${heading}${state === "behind" ? said : ""}`,
            ...(draw.chance(0.3) ? [`${dress(who)}${one.owner()}`] : []),
            ...answer(clerk, one, labelled ? dress(did) : "", manner),
            ...(state === "last" ? [clerk.sentence(one.state)] : []),
          ];
        }),
      ];
    }),
  );
};

/** Roman numbers, stems, letters: three heading levels above the problems. */
export const romanStemsLetters: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "enterprise", "university");
  const chapters = [clerk.groups(2, 1, 2), clerk.groups(2, 1, 2, ["works", "labs", "assets", "outlets"])];
  const [one = String, two = String, three = String, four = String] = draw.pick([
    [SERIES.romanGlyph, SERIES.stem, SERIES.capital, MARKS.arabic],
    [SERIES.grave, MARKS.chapter, MARKS.paren, MARKS.arabic],
    [SERIES.roman, SERIES.capitalPause, MARKS.arabic, SERIES.small],
    [MARKS.ordinal, MARKS.chapter, MARKS.paren, SERIES.space],
    [SERIES.stem, SERIES.romanBare, SERIES.enclosed, SERIES.dotted],
  ]);
  const manner = drawManner(draw, [MARKS.is, MARKS.circled, MARKS.bracketed, SERIES.wideParen]);
  const parts = draw.shuffle(["上级反馈的共性问题", "本级自查的个性问题", "巡察移交事项", "专项检查反馈问题"]);
  const heads = draw.shuffle(PROBLEMS_HERE).map(clerk.fill);
  const formula = draw.pick(["quoted", "quotedShort", "aimed", "tail"] as const);
  const [did = ""] = labels(clerk, ANSWERED);
  const label = draw.chance(0.4) ? draw.pick(DRESSES)(did) : "";
  clerk.layout.levels = `${one(1)}${two(1)}${three(1)}${four(1)}`;
  return frame(clerk, { number: one, sub: two }, (next) =>
    chapters.flatMap((groups, part) => [
      headed(next(), 1, parts[part] ?? ""),
      headed(two(1), 2, heads[part] ?? ""),
      ...groups.flatMap(({ head, cases }, group) => [
        headed(three(group + 1), 3, head),
        ...cases.flatMap((item, place) => [
          `${four(place + 1)}${inFormula(formula, item.text, null, draw.pick(["", "。"]))}`,
          ...answer(clerk, item, label, manner, 0.25),
        ]),
      ]),
    ]),
  );
};

/** Problems grouped by the day by which they are to be put right. */
export const problemsByDeadline: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "enterprise", "bank", "hospital", "transport");
  const cases = clerk.cases(draw.int(5, 8));
  const form = draw.pick(["§前须改完的问题", "限§交账的事项", "整改时限为§的问题", "§到期的任务"]);
  const counts = draw.chance(0.5);
  const through = draw.chance(0.6);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const manner = drawManner(draw);
  const [did = "", gave = "", stands = ""] = labels(clerk, ANSWERED, CAME, STANDS);
  const dress = draw.pick(DRESSES);
  const says = draw.chance(0.6);
  let number = 0;
  Object.assign(clerk.layout, { form, through: String(through) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    [40, 75, 110].flatMap((days, group) => {
      const own = cases.splice(0, group === 2 ? cases.length : draw.int(1, 3));
      if (own.length === 0) return [];
      if (!through) number = 0;
      const due = dateToken("due", later(clerk.days.feedback, days));
      return [
        headed(next(), 1, `${form.replace("§", due)}${counts ? `（${own.length}项）` : ""}`),
        ...own.flatMap((one) => {
          number += 1;
          return [
            `${mark(number)}${stated(statement(clerk, one, 0.25), says ? one : null, draw.pick(["", "。"]))}`,
            ...answer(clerk, one, dress(did), manner),
            ...(draw.chance(0.4) ? [`${dress(gave)}${came(one)}`] : []),
            ...(says ? [`${dress(stands)}${clerk.short(one.state)}`] : []),
          ];
        }),
      ];
    }),
  );
};

/** All measures of a problem as the clauses of one sentence; the state stands behind a dash in the heading. */
export const clausesAndDashes: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "bank", "enterprise", "court");
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const dash = draw.pick(["——", "—", " / ", " → "]);
  const lead = draw.chance(0.5) ? "" : `${labels(clerk, ANSWERED)[0] ?? ""}：`;
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const runIn = draw.chance(0.2);
  const numbered = draw.chance(0.7);
  Object.assign(clerk.layout, { dash, lead, runIn: String(runIn) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const text = one.text.replace(/。$/, "");
        const heading = `${numbered ? mark(place + 1) : ""}${prob(`${core(text)}${dash}${clerk.short(one.state)}`, one.state)}`;
        const body = `${lead}${clauses(clerk, one, draw.pick(["，", "；"]))}`;
        const later = draw.chance(0.25) ? [ahead(one, draw.pick(["下一步，", "接下来，", "后续，"]))] : [];
        return runIn ? [`${heading}。${body}`, ...later] : [heading, body, ...later];
      }),
    ]),
  );
};

const FOCUS: readonly string[] = ["聚焦“§”，", "聚焦§，", "紧盯§，", "围绕“§”，", "突出§，"];
const FOCUS_ENDS: readonly string[] = [
  "下真功夫改",
  "刀刃向内、对症施策",
  "一抓到底",
  "补齐短板弱项",
  "把根子上的事改彻底",
];

/** Chapters that are a call: 聚焦“…”，…; problems run through the notice or begin anew. */
export const focusChapters: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "enterprise", "bank", "township", "university");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const form = draw.pick(FOCUS);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const formula = draw.pick(["aimed", "plain", "pointed", "onlyQuoted", "rectified"] as const);
  const manner = drawManner(draw);
  const through = draw.chance(0.5);
  const [did = "", gave = ""] = labels(clerk, ANSWERED, CAME);
  const dress = draw.pick(DRESSES);
  const labelled = draw.chance(0.5);
  let number = 0;
  Object.assign(clerk.layout, { form, formula, through: String(through) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => {
      if (!through) number = 0;
      const words = form.replace("§", head.replace(/方面$/, "").replaceAll(/[“”]/g, form.includes("“") ? "" : "$&"));
      return [
        headed(next(), 1, `${words}${draw.pick(FOCUS_ENDS)}`),
        ...cases.flatMap((one) => {
          number += 1;
          return [
            `${mark(number)}${inFormula(formula, one.text, null, draw.pick(["", "。"]))}`,
            ...answer(clerk, one, labelled ? dress(did) : "", manner),
            ...(labelled && draw.chance(0.5) ? [`${dress(gave)}${came(one)}`] : []),
          ];
        }),
      ];
    }),
  );
};
