import { MARKS } from "../numerals.ts";
import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  answer,
  came,
  cameSaid,
  cause,
  DRESSES,
  deeds,
  drawManner,
  factClerk,
  labels,
  laid,
  points,
  prose,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, POINT_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { core, prob } from "../tagging.ts";
import { ANSWERED, CAME, PROBLEMS_HERE, WHEN, WHO } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const SCHOOL: readonly TopicName[] = [
  "lessons",
  "labs",
  "dorms",
  "lessons",
  "university",
  "campus",
  "conduct",
  "cadres",
];

/** A school: how it sees itself, what it changed at once, what rules it made; two labels with measures. */
export const reflectActRegulate: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "school", "university", "education");
  const cases = clerk.cases(draw.int(3, 6), SCHOOL);
  const [see, act, rule] = draw.pick([
    ["对照检查", "立行立改", "建章立制"],
    ["自查反思", "当下改", "长久立"],
    ["查", "改", "立"],
    ["问题溯源", "即时整改", "制度固化"],
    ["照镜子", "动手术", "强免疫"],
    ["认识", "行动", "长效"],
  ] as const);
  const dress = draw.pick(DRESSES);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, PROBLEM_MARKS);
  const flat = draw.chance(0.4);
  const manner = drawManner(draw);
  const second = { ...drawManner(draw, POINT_MARKS, 0), mark: manner.mark };
  const numbered = draw.chance(0.25);
  const say = (place: number, word: string): string => `${numbered ? MARKS.paren(place) : ""}${dress(word)}`;
  Object.assign(clerk.layout, { see, dress: dress("§"), numbered: String(numbered) });
  return frame(clerk, { number: flat ? null : chapter }, (next) => [
    ...(flat ? [] : [headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE)))]),
    ...cases.flatMap((one, place) => [
      `${(flat ? chapter : mark)(place + 1)}${stated(statement(clerk, one, 0.2), null, draw.pick(["", "。"]))}`,
      `${say(1, see)}${cause(clerk)}`,
      ...answer(clerk, one, say(2, act), manner, 0.4),
      ...(draw.chance(0.85) ? answer(clerk, one, say(3, rule), second, 0.7) : []),
    ]),
  ]);
};

/** Headings that end in a mark which lets the answer run in: ； —— ： ， 】 ） or nothing. */
export const answersRunIn: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "school", "court", "association");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const ends = draw.shuffle(["；", "——", "：", "，", "】", "）", "。", "…… ", " "]);
  const mixed = draw.chance(0.3);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const manner = drawManner(draw, POINT_MARKS, 0);
  const flow = draw.pick(["inline", "inline", "firstInline", "lastApart"] as const);
  const [who = "", when = ""] = labels(clerk, WHO, WHEN);
  const says = draw.chance(0.3);
  clerk.layout.end = mixed ? "mixed" : (ends[0] ?? "");
  const heading = (end: string, text: string, state: Parameters<typeof prob>[1]): string => {
    const bareText = text.replace(/。$/, "");
    if (end === "】") return prob(`【${core(bareText)}】`, state);
    if (end === "）")
      return `${prob(bareText, state)}（${who}：${clerk.fill("{leader}")}，${when}：${clerk.fill("{pastdue}")}）`;
    if (end === "；" || end === "。") return prob(`${bareText}${end}`, state);
    return `${prob(bareText, state)}${end}`;
  };
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head, draw.pick(["", "", "。", "："])),
      ...cases.flatMap((one, place) => {
        const end = mixed ? draw.pick(ends) : (ends[0] ?? "");
        const front = `${mark(place + 1)}${heading(end, one.text, says ? one.state : null)}`;
        const unmarked = end.trim() !== "" && end !== "，" && draw.chance(0.25);
        const lines = unmarked
          ? [`${front}${prose(clerk, one)}`]
          : laid(front, points(deeds(clerk, one, 2, 4), manner.mark, manner.between), flow);
        if (says) lines[lines.length - 1] += clerk.sentence(one.state);
        return draw.chance(0.2) ? [...lines, cameSaid(clerk, one)] : lines;
      }),
    ]),
  );
};

/** Decimal numbers three or four deep, points numbered on below them. */
export const decimalsAllTheWay: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "enterprise", "hospital");
  const parts = draw.int(1, 2);
  const deep = draw.chance(0.4);
  const join = draw.pick([".", ".", "-", "．", "·"]);
  const gap = draw.pick([" ", "　", "", "、", "．"]);
  const at = (...places: readonly number[]): string => `${places.join(join)}${gap === "" && join !== "." ? " " : gap}`;
  const chapters = Array.from({ length: parts }, () => clerk.groups(draw.int(2, 3), 1, 3));
  const pointed = draw.chance(0.5);
  const manner = drawManner(draw);
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  Object.assign(clerk.layout, { join, gap, deep: String(deep), pointed: String(pointed) });
  const heads = draw.shuffle(PROBLEMS_HERE).map(clerk.fill);
  let top = 0;
  const sub = (n: number): string => at(top, n);
  const number = (n: number): string => {
    top = n;
    return at(n);
  };
  return frame(clerk, { number, sub }, (next) =>
    chapters.flatMap((groups) => {
      const lines = [headed(next(), 1, heads.pop() ?? "")];
      const one = top;
      for (const [g, { head, cases }] of groups.entries()) {
        lines.push(headed(at(one, g + 1), 2, head));
        const inner = deep ? [one, g + 1, 1] : [one, g + 1];
        if (deep)
          lines.push(
            headed(at(one, g + 1, 1), 3, draw.pick(["存在的突出问题", "主要问题及整改", "需要说明的具体问题"])),
          );
        for (const [p, item] of cases.entries()) {
          const place = [...inner, p + 1];
          lines.push(`${at(...place)}${stated(statement(clerk, item, 0.15), null, draw.pick(["", "。"]))}`);
          lines.push(
            ...(pointed
              ? laid(
                  label,
                  points(deeds(clerk, item, 2, 4), (n) => at(...place, n), "。"),
                  "lines",
                )
              : answer(clerk, item, label, manner)),
          );
        }
      }
      return lines;
    }),
  );
};

/** Problems by the leader who took them on. */
export const problemsByLeader: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "enterprise", "hospital", "village");
  const posts = draw.pick([
    ["书记", "副书记", "副主任委员", "纪检委员", "组织委员"],
    ["“一把手”", "常务副职", "分管财务的领导", "分管人事的领导", "纪委书记"],
  ]);
  const form = draw.pick(["§带头领办的问题", "由§包抓的事项", "§牵头改", "§负责", "§“认领单”"]);
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const [chapter = String, middle = String, mark = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    MIDDLE_MARKS,
    PROBLEM_MARKS,
  );
  const through = draw.chance(0.5);
  const shallow = draw.chance(0.5);
  const manner = drawManner(draw);
  const formula = draw.pick(["plain", "rectify", "aimedShort", "tail", "concerning"] as const);
  const says = draw.chance(0.4);
  const dress = draw.pick(DRESSES);
  const [did = "", gave = ""] = labels(clerk, ANSWERED, CAME);
  let number = 0;
  Object.assign(clerk.layout, { form, through: String(through), formula });
  return frame(clerk, { number: chapter, sub: middle }, (next) => [
    ...(shallow ? [] : [headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE)))]),
    ...groups.flatMap(({ cases }, group) => {
      if (!through) number = 0;
      const who = `${posts[group % posts.length]}${draw.chance(0.5) ? clerk.fill("{leader}") : ""}`;
      const count = draw.chance(0.4) ? `（${cases.length}个）` : "";
      return [
        headed(shallow ? next() : middle(group + 1), shallow ? 1 : 2, `${form.replace("§", who)}${count}`),
        ...cases.flatMap((one) => {
          number += 1;
          const lines = [
            `${mark(number)}${inFormula(formula, one.text, says ? one.state : null, draw.pick(["", "。"]))}`,
            ...answer(clerk, one, draw.chance(0.6) ? dress(did) : "", manner),
            ...(draw.chance(0.4) ? [`${dress(gave)}${came(one)}`] : []),
          ];
          return says ? [...lines, clerk.sentence(one.state)] : lines;
        }),
      ];
    }),
  ]);
};
