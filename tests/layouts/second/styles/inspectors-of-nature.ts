import { type Clerk, clerkOf } from "../clerk.ts";
import { dateToken, later } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { lines, run, some } from "../parts/answers.ts";
import { contacts } from "../parts/closing.ts";
import { published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, meas, prob, result, runMark, sec } from "../tagging.ts";
import { DUE_LABELS, GOAL_LABELS, OWNER_LABELS } from "../words/chapters.ts";
import type { TopicName } from "../words/topics.ts";

const FAMILY = "environment-rectification";
const NATURE: readonly TopicName[] = ["sewage", "air", "waste", "forest", "waterworks"];

const office = (clerk: Clerk): string => `${clerk.body.place}生态环境保护督察整改工作领导小组办公室`;
const team = (clerk: Clerk): string =>
  clerk.draw.pick(["省第二生态环境保护督察组", "中央第三生态环境保护督察组", "省生态环境保护督察组"]);
const ownerOf = ({ draw, body }: Clerk): string =>
  draw
    .pick(["§水利局", "§城管局", "§生态环境局", "§住建局", "各乡镇人民政府", "§林业局、§农业农村局"])
    .replaceAll("§", body.place.slice(-1));

const opening = (clerk: Clerk): string => {
  const who = team(clerk);
  return `${dateToken("inspection", clerk.days.from, clerk.days.to)}，<team>${who}</team>对${clerk.body.place}开展了生态环境保护督察，${dateToken("feedback", clerk.days.feedback)}反馈了督察意见。现将整改落实情况公开如下：`;
};

/** A county's list of tasks with every field on a line of its own. */
export const countyTaskList: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "forest");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), NATURE);
  const task = clerk.choose("task", ["反馈问题", "整改任务", "问题", "督察反馈问题", "问题描述"]);
  const goal = clerk.choose("goal", GOAL_LABELS);
  const owner = clerk.choose("owner", OWNER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const done = clerk.choose("done", ["整改完成情况", "完成情况", "整改进展", "目前进展"]);
  const alone = draw.chance(0.3);
  const quoted = draw.chance(0.4);
  const head = draw.pick([
    (n: number) => [`序号：${n}`],
    (n: number) => [`任务${n}`],
    (n: number) => [`【任务${n}】`],
    (n: number) => [`第${n}项任务`],
    () => [],
  ]);
  Object.assign(clerk.layout, { alone: String(alone), quoted: String(quoted), head: head(1).join("") || "none" });
  const field = (label: string, text: string): string[] => (alone ? [label, text] : [`${label}：${text}`]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title><issuer>${office(clerk)}</issuer>关于生态环境保护督察反馈问题整改情况的公示</title>`,
      opening(clerk),
      ...cases.flatMap((one, place) => {
        const text = quoted
          ? prob(`“${core(inQuotes(ended(one.text)))}”`, one.state)
          : prob(ended(one.text), one.state);
        const points = some(clerk, one, 2, 4);
        const facts = [one.result(), one.result()].slice(0, draw.int(1, 2));
        return [
          ...head(place + 1),
          ...field(task, text),
          ...field(goal, ended(one.goal())),
          ...(draw.chance(0.5)
            ? field("整改措施", run(points, MARKS.arabic))
            : [alone ? "整改措施" : "整改措施：", ...lines(points, MARKS.arabicParen)]),
          ...field(owner, ownerOf(clerk)),
          ...field(due, `${clerk.fill("{pastdue}")}前`),
          ...field(
            done,
            facts.length === 2
              ? facts.map((fact, at) => `${MARKS.is(at + 1)}${result(ended(fact, runMark(at, 2)))}`).join("")
              : result(ended(facts[0] ?? "")),
          ),
          ...field("整改状态", clerk.short(one.state)),
        ];
      }),
      ...contacts(clerk),
      office(clerk),
      published(clerk),
    ],
  };
};

/** One task made public in chapters that are its fields: 一、整改任务 二、整改目标 三、整改措施 四、完成情况. */
export const oneTaskInChapters: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const [one] = clerk.cases(1, NATURE);
  if (one === undefined) throw new Error("no problem was drawn");
  const names = draw.pick([
    ["整改任务", "整改目标", "整改措施", "整改完成情况"],
    ["反馈问题", "目标要求", "主要措施", "完成情况"],
    ["问题情况", "整改要求", "整改举措", "整改结果"],
  ]);
  const mark = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabic]);
  const points = some(clerk, one, 3, 5);
  const facts = [one.result(), ...one.deeds(1)];
  const from = later(clerk.days.published, 1);
  clerk.layout.names = names.join("/");
  const item = draw.int(2, 48);
  const labelled = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      `<title>关于省级生态环境保护督察反馈第${item}项问题整改完成情况的公示</title>`,
      `按照生态环境保护督察整改销号有关规定，现将第${item}项问题整改完成情况予以公示，接受社会监督。`,
      `${mark(1)}${names[0]}${labelled ? "：" : ""}`,
      prob(ended(one.text), "completed"),
      `${mark(2)}${names[1]}${labelled ? "：" : ""}`,
      ended(one.goal()),
      `${mark(3)}${names[2]}${labelled ? "：" : ""}`,
      ...lines(points, draw.pick([MARKS.arabicParen, MARKS.is, MARKS.circled])),
      `${mark(4)}${names[3]}${labelled ? "：" : ""}`,
      "该项任务已完成整改。",
      ...facts.map((fact) => result(ended(fact))),
      `公示时间：${dateToken("event-range", from, later(from, 9))}`,
      ...contacts(clerk),
      `<issuer>${office(clerk)}</issuer>`,
      published(clerk),
    ],
  };
};

/** A plan: what is asked, what will be done, by when; chapters about aims before and safeguards behind. */
export const rectificationPlan: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "water");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6), NATURE);
  const owner = clerk.choose("owner", OWNER_LABELS);
  const due = clerk.choose("due", DUE_LABELS);
  const paren = draw.chance(0.5);
  const future = (text: string): string => meas(text);
  return {
    clerk,
    family: "rectification-plan",
    lines: [
      `<title><issuer>${clerk.body.place}人民政府</issuer>贯彻落实省生态环境保护督察反馈意见整改方案</title>`,
      `为扎实做好督察反馈问题整改工作，制定本方案。`,
      `一、${sec(1, "总体要求")}`,
      `（一）${sec(2, "指导思想")}。坚持以习近平生态文明思想为指导，压实生态环境保护责任，着力解决突出生态环境问题。`,
      `（二）${sec(2, "基本原则")}。坚持问题导向、标本兼治，做到问题不查清不放过、整改不到位不放过。`,
      `二、${sec(1, draw.pick(["整改任务", "主要任务及措施", "重点整改任务"]))}`,
      ...cases.flatMap((one, place) => [
        `${paren ? MARKS.paren(place + 1) : MARKS.arabic(place + 1)}${prob(ended(one.text))}`,
        `整改目标：${ended(one.goal())}`,
        `${owner}：${ownerOf(clerk)}`,
        `${due}：${clerk.fill("{due}")}${draw.pick(["", "前"])}`,
        "整改措施：",
        ...[...one.deeds(draw.int(1, 2)), one.plan()].map(
          (text, at) => `${paren ? MARKS.arabic(at + 1) : MARKS.arabicParen(at + 1)}${future(ended(text))}`,
        ),
      ]),
      `三、${sec(1, draw.pick(["保障措施", "组织保障", "工作要求"]))}`,
      `（一）${sec(2, "加强组织领导")}。成立整改工作领导小组，统筹推进整改工作。`,
      `（二）${sec(2, "严格督导问责")}。对整改责任不落实、推进不力的，严肃追责问责。`,
      `（三）${sec(2, "加强信息公开")}。通过门户网站、新闻媒体公开整改进展。`,
    ],
  };
};
