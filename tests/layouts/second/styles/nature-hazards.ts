import { clerkOf } from "../clerk.ts";
import { deckOf } from "../draw.ts";
import { chinese, MARKS } from "../numerals.ts";
import { ahead, checkedBy, coverOf, objections, SAFETY_OFFICES, SAFETY_TITLES } from "../parts/covers.ts";
import { answerer, dueOf, formWriter, HAZARDS, twoStates } from "../parts/forms.ts";
import { taskForm } from "../parts/task-form.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, prob, sec } from "../tagging.ts";
import { FIRMS } from "../words/inspected-chapters.ts";
import * as labels from "../words/inspected-labels.ts";

const FAMILY = "safety-rectification";

/** The name of a firm stands before every hazard, on a line of its own or in line with it. */
export const hazardsByFirm: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "transport");
  clerk.taskShare = 0;
  const firm = deckOf(draw, FIRMS);
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, SAFETY_TITLES);
  const heading = draw.chance(0.5);
  const [top, below] = draw.pick([
    [MARKS.chapter, MARKS.arabic],
    [MARKS.paren, MARKS.arabicPause],
    [(n: number) => `企业${n}：`, MARKS.arabicParen],
    [() => "■", MARKS.circled],
  ] as const);
  const mark = draw.pick([MARKS.arabic, MARKS.paren, MARKS.arabicParen, (n: number) => `隐患${chinese(n)} `]);
  const between = draw.pick(["：", "　", "——", "，"]);
  const answer = answerer(clerk, { shapes: ["inline", "prose", "clause"], not: [below, mark] });
  const label = clerk.choose("measures", labels.MEASURE_FIELD);
  const told = draw.pick(["state", "sentence", "none"] as const);
  Object.assign(clerk.layout, { heading: String(heading), between, told });
  const groups = clerk.groups(draw.int(3, 4), 1, 3, HAZARDS);
  const stateOf = (one: (typeof groups)[number]["cases"][number]): string =>
    told === "state" ? `（${clerk.short(one.state)}）` : told === "sentence" ? clerk.sentence(one.state) : "";
  const state = (one: (typeof groups)[number]["cases"][number]) => (told === "none" ? null : one.state);
  const lines = heading
    ? groups.flatMap(({ cases }, at) => [
        `${top(at + 1)}${sec(1, firm())}`,
        ...cases.flatMap((one, place) => [
          `${below(place + 1)}${prob(ended(one.text), state(one))}`,
          `${label}：${answer(one).join("")}${stateOf(one)}`,
        ]),
      ])
    : groups
        .flatMap(({ cases }) => cases)
        .flatMap((one, place) => {
          const name = firm();
          const text =
            between === "，"
              ? prob(`${name}${ended(one.text)}`, state(one))
              : prob(`${name}${between}${core(ended(one.text))}`, state(one));
          return [
            `${mark(place + 1)}${text}`,
            `${draw.chance(0.5) ? `${label}：` : ""}${answer(one).join("")}${stateOf(one)}`,
          ];
        });
  return { clerk, family: FAMILY, lines: [...title, checkedBy(clerk), ...lines, ...objections(clerk), ...signature] };
};

/** Photos before and after stand between the lines of a hazard, with captions that say nothing new. */
export const hazardsWithPhotos: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "housing");
  clerk.taskShare = 0;
  const cases = twoStates(clerk.cases(draw.int(3, 6), HAZARDS));
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, SAFETY_TITLES);
  const write = formWriter(clerk);
  const form = taskForm(clerk, { place: () => draw.pick(FIRMS), short: draw.chance(0.5) });
  const caption = draw.pick([
    (n: number) => [`图${n * 2 - 1} 整改前　　　图${n * 2} 整改后`],
    () => ["（整改前）", "（整改后）"],
    (n: number) => [`图${n}-1　隐患现场照片`, `图${n}-2　复查现场照片`],
    () => ["[图片]"],
    (n: number) => [`▲第${n}处隐患前后对比`],
  ]);
  const above = draw.chance(0.4);
  const head = draw.pick([
    (n: number) => `隐患${chinese(n)}`,
    (n: number) => `${n}.`,
    (n: number) => `第${n}处`,
    (n: number) => `〔${n}〕`,
    (n: number) => `检查点${n}`,
  ]);
  clerk.layout.head = head(1);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...title,
      checkedBy(clerk),
      ...cases.flatMap((one, place) => [
        head(place + 1),
        ...(above ? caption(place + 1) : []),
        ...write(form(one)),
        ...(above ? [] : caption(place + 1)),
      ]),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Hazards by their grade, as chapters, or as a tag before each. */
export const hazardsByGrade: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "transport");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(5, 8), HAZARDS);
  const { title, signature } = coverOf(clerk, SAFETY_OFFICES, SAFETY_TITLES);
  const serious = Math.max(1, Math.floor(cases.length / 3));
  const tagged = draw.chance(0.5);
  const [grave, light] = draw.pick([
    ["重大隐患", "一般隐患"],
    ["重大", "一般"],
    ["A级", "B级"],
    ["挂牌督办类", "限期整改类"],
    ["红色", "黄色"],
  ] as const);
  const [open, close] = draw.pick([
    ["【", "】"],
    ["[", "]"],
    ["（", "）"],
    ["〈", "〉"],
  ] as const);
  const mark = draw.pick([MARKS.arabic, MARKS.paren, MARKS.arabicPause, (n: number) => `序号${n}　`]);
  const answer = answerer(clerk, { not: [mark] });
  const label = clerk.choose("measures", labels.MEASURE_FIELD);
  const due = clerk.choose("due", labels.DUE_FIELD);
  const state = clerk.choose("state", labels.STATE_FIELD);
  Object.assign(clerk.layout, { tagged: String(tagged), grade: grave });
  const told = (from: number, to: number, through: number): string[] =>
    cases.slice(from, to).flatMap((one, at) => {
      const grade = `${open}${from + at < serious ? grave : light}${close}`;
      return [
        `${mark(at + 1 + through)}${tagged ? grade : ""}${prob(ended(one.text), one.state)}`,
        ...(draw.chance(0.7) ? [`${label}：`, ...answer(one)] : answer(one)),
        `${due}：${dueOf(clerk, one)}　${state}：${clerk.short(one.state)}`,
      ];
    });
  const body = tagged
    ? told(0, cases.length, 0)
    : [
        `一、${sec(1, `${grave}${draw.pick(["", `（${serious}条）`])}`)}`,
        ...told(0, serious, 0),
        `二、${sec(1, `${light}${draw.pick(["", `（${cases.length - serious}条）`])}`)}`,
        ...told(serious, cases.length, 0),
      ];
  return {
    clerk,
    family: FAMILY,
    lines: [...title, checkedBy(clerk), ...body, ...(tagged ? [] : ahead(clerk, 3)), ...signature],
  };
};
