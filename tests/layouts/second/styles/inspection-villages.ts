import { chinese } from "../numerals.ts";
import { bare } from "../parts/answers.ts";
import { frame, headed, organisationParagraphs } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  cameSaid,
  cause,
  DRESSES,
  drawManner,
  factClerk,
  labels,
  prose,
  stated,
  statement,
  told,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, meas, prob } from "../tagging.ts";
import { ANSWERED, ASKED, CAME } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const VILLAGE: readonly TopicName[] = ["hamlet", "villagefunds", "hamlet", "farming", "branch", "welfare"];

/** A village that lets the people speak first: what they say, what was changed, how it is now. */
export const villageVoices: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village");
  const cases = clerk.cases(draw.int(3, 6), VILLAGE);
  const dress = draw.pick(DRESSES);
  const [said, changed, now] = draw.pick([
    ["群众怎么说", "我们怎么改", "现在怎么样"],
    ["乡亲们反映", "村里怎么办的", "办成啥样了"],
    ["过去", "整改", "如今"],
    ["听到的话", "做过的事", "看到的变化"],
    ["您提", "我办", "请您评"],
    labels(clerk, ASKED, ANSWERED, CAME) as [string, string, string],
  ] as const);
  const [mark] = drawSeries(draw, PROBLEM_MARKS);
  const numbered = draw.chance(0.6);
  const manner = drawManner(draw);
  Object.assign(clerk.layout, { dress: dress("§"), said, numbered: String(numbered) });
  return frame(clerk, { number: null }, () =>
    cases.flatMap((one, place) => [
      `${numbered && mark ? mark(place + 1) : ""}${dress(said)}${stated(statement(clerk, one, 0.5), null, draw.pick(["。", "。", ""]))}`,
      ...answer(clerk, one, dress(changed), manner, 0.4),
      ...(draw.chance(0.85) ? [`${dress(now)}${came(one)}`] : []),
    ]),
  );
};

/** A village that asks and answers; a second question asks what is still to come. */
export const villageQuestions: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village", "street", "association");
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const [ask, reply, again] = draw.pick([
    ["问", "答", "再答"],
    ["一问", "一答", "追答"],
    ["巡察问", "我们答", "接着答"],
    ["考题", "答卷", "附加题"],
    ["Q", "A", "A+"],
    ["点题", "答题", "续答"],
  ] as const);
  const end = draw.pick(["：", "】", "　"]);
  const open = end === "】" ? "【" : "";
  const counted = draw.chance(0.5);
  const [chapter = String] = drawSeries(draw, CHAPTER_MARKS);
  const manner = drawManner(draw);
  const says = draw.chance(0.4);
  let number = 0;
  Object.assign(clerk.layout, { ask, counted: String(counted) });
  const label = (word: string): string => `${open}${word}${counted && word !== again ? number : ""}${end}`;
  return frame(clerk, { number: chapter }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one) => {
        number += 1;
        const lines = [
          `${label(ask)}${stated(one.text, says ? one : null, draw.pick(["", "。"]))}`,
          ...answer(clerk, one, label(reply), manner, 0.35),
        ];
        if (says) lines[lines.length - 1] += clerk.sentence(one.state);
        return draw.chance(0.3) ? [...lines, `${label(again)}${ahead(one)}`] : lines;
      }),
    ]),
  );
};

/** A clinic of a notice: sickness, cause, recipe, effect, check-up. */
export const sicknessAndRecipe: HouseStyle = (draw) => {
  const clinic = draw.chance(0.6);
  const clerk = clinic ? factClerk(draw, "hospital", "health") : factClerk(draw, "village");
  const cases = clerk.cases(
    draw.int(3, 6),
    clinic ? ["wards", "hospital", "procurement", "conduct", "insurance"] : VILLAGE,
  );
  const dress = draw.pick(DRESSES);
  const own = draw.chance(0.3);
  const [sick, why, recipe, effect, later] = draw.pick([
    ["病灶", "病因", "处方", "疗效", "复诊"],
    ["病症", "病根", "药方", "见效", "巩固治疗"],
    ["症状", "诊断", "用药", "康复情况", "随访"],
    ["把脉", "会诊", "开方", "疗程小结", "防复发"],
  ] as const);
  const [mark = String] = drawSeries(draw, [...PROBLEM_MARKS, ...CHAPTER_MARKS]);
  const manner = drawManner(draw);
  const put = (word: string, text: string): string[] => (own ? [dress(word).trim(), text] : [`${dress(word)}${text}`]);
  Object.assign(clerk.layout, { dress: dress("§"), own: String(own), sick });
  const caused = draw.chance(0.6);
  const heads = draw.pick(["label", "number"]);
  return frame(clerk, { number: null }, () =>
    cases.flatMap((one, place) => [
      heads === "label"
        ? `${dress(`${sick}${chinese(place + 1)}`)}${stated(statement(clerk, one, 0.3), null, "。")}`
        : `${mark(place + 1)}${stated(one.text, null, draw.pick(["", "。"]))}`,
      ...(caused ? put(why, cause(clerk)) : []),
      ...(own ? [dress(recipe).trim(), ...answer(clerk, one, "", manner)] : answer(clerk, one, dress(recipe), manner)),
      ...put(effect, came(one)),
      ...(draw.chance(0.35) ? put(later, ahead(one)) : []),
    ]),
  );
};

const FINDS: readonly string[] = [
  "巡察发现，",
  "反馈意见指出，",
  "巡察组在村里看到，",
  "意见说，",
  "经查，",
  "组里指出：",
];
const TURNS: readonly string[] = ["接到反馈后，", "为此，", "现在，", "整改中，", ""];

/** Paragraphs of fact answered by paragraphs, without labels and mostly without numbers. */
export const paragraphsAnswerParagraphs: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village", "township", "association", "street");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const find = draw.pick(FINDS);
  const same = draw.chance(0.6);
  const numbered = draw.chance(0.4);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...MIDDLE_MARKS, ...PROBLEM_MARKS]);
  const pair = draw.chance(0.4);
  Object.assign(clerk.layout, { find, numbered: String(numbered), pair: String(pair) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const text = told(clerk, one, 1, 4);
        const words = same ? find : draw.pick(FINDS);
        const problem = numbered ? prob(text) : prob(`${words}${core(text)}`);
        const turn = draw.pick(TURNS);
        const body = one.deeds(draw.int(1, 3)).map((part) => ended(part));
        const lines = [`${numbered ? mark(place + 1) : ""}${problem}`, meas(`${turn}${body.join("")}`)];
        if (pair && draw.chance(0.6))
          lines.push(
            meas(
              one
                .deeds(2)
                .map((part) => ended(part))
                .join(""),
            ),
          );
        return lines;
      }),
    ]),
  );
};

/** A letter to the villagers: one matter after the other in plain talk, the state said as it comes. */
export const letterToVillagers: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "village");
  const cases = clerk.cases(draw.int(3, 5), VILLAGE);
  const [first, rest] = draw.pick([
    ["先说第一件：", "再说第§件："],
    ["第一件事，", "第§件事，"],
    ["头一桩，", "第§桩，"],
    ["大家关心的第一个事：", "大家关心的第§个事："],
  ] as const);
  const says = draw.chance(0.5);
  clerk.layout.first = first;
  const page = frame(clerk, { number: null, title: "致全体村民的整改情况说明" }, () => [
    ...(draw.chance(0.4) ? organisationParagraphs(clerk).slice(0, 1) : []),
    ...cases.flatMap((one, place) => [
      `${place === 0 ? first : rest.replace("§", chinese(place + 1))}${bare(statement(clerk, one, 0.4), says ? one.state : null)}`,
      `${prose(clerk, one, 1, 4)}${says ? clerk.sentence(one.state) : ""}`,
      ...(draw.chance(0.3) ? [cameSaid(clerk, one)] : []),
    ]),
    ...(draw.chance(0.5) ? ["以上情况，请大家监督。"] : []),
  ]);
  return {
    ...page,
    lines: page.lines.flatMap((line) => (line.startsWith("<title>") ? [line, "各位父老乡亲："] : [line])),
  };
};
