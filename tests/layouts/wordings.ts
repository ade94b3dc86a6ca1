import { inspectionRange } from "./frame.ts";
import type { Pen } from "./pen.ts";
import { fullDay, isoOf, shortDay } from "./timeline.ts";

const OFFICES: Readonly<Record<string, readonly string[]>> = {
  environment: ["人民政府", "生态环境保护委员会办公室", "生态环境局"],
  task: ["人民政府", "生态环境保护委员会办公室", "水利局"],
  safety: ["安全生产委员会办公室", "安全生产委员会", "应急管理局"],
  "audit-public": ["审计局", "人民政府"],
  audit: ["人民政府", "财政局", "人民政府办公室"],
  summary: ["委巡察工作领导小组办公室"],
  feedback: ["委巡察工作领导小组办公室", "委巡察办"],
  announcement: ["委巡察工作领导小组办公室"],
  guideline: ["委巡察工作领导小组办公室"],
};

/** The body that signs. */
export function issuerOf({ layout, names }: Pen): string {
  const offices = OFFICES[layout.family];
  const office = offices?.[names.turn % offices.length];
  if (!office) return names.issuer;
  return office.startsWith("委") ? `中共${names.county}${office}` : `${names.county}${office}`;
}

/** What this inspection is called: 巡视 of a province, 巡察 below it. */
const kind = ({ names }: Pen): string => (names.team.includes("巡视") ? "巡视" : "巡察");

/** The title with its issuer tagged. */
export function titleOf(pen: Pen): string {
  const { layout, chance, names } = pen;
  const own = `<issuer>${issuerOf(pen)}</issuer>`;
  if (layout.title === "headline" && layout.family === "inspection")
    return chance.one([`${names.short}公布${kind(pen)}整改进展情况`, `${names.short}${kind(pen)}整改交出答卷`]);
  const year = String(pen.when.from.year);
  const forms: Readonly<Record<string, () => string>> = {
    inspection: () =>
      chance.one([
        `${own}关于${kind(pen)}整改进展情况的通报`,
        `${own}关于${kind(pen)}整改情况的通报`,
        `${own}关于${names.round}整改进展情况的通报`,
        `${own}关于${names.team}反馈意见整改落实情况的通报`,
        `${own}关于${names.team}反馈意见集中整改进展情况的通报`,
        `${own}关于落实${names.team}反馈意见整改情况的公示`,
        `${own}关于${names.round}集中整改进展情况的公告`,
      ]),
    audit: () =>
      chance.one([
        `${own}关于<date v="${year}" opt="1">${year}年度</date>本级预算执行和其他财政收支审计查出问题整改情况的公告`,
        `${own}关于审计查出问题整改情况的报告`,
        `${own}关于专项审计反馈问题整改结果的公告`,
      ]),
    "audit-public": () => chance.one([`${own}审计结果公告`, `${own}关于专项资金审计结果的公告`]),
    environment: () =>
      chance.one([
        `${own}关于省级生态环境保护督察反馈问题整改情况的公示`,
        `${own}关于生态环境保护督察整改任务完成情况的公告`,
      ]),
    task: () => `关于生态环境保护督察反馈问题（第${chance.between(2, 60)}项）整改完成情况的公示`,
    safety: () =>
      chance.one([`${own}关于督导检查反馈问题整改情况的通报`, `${own}关于挂牌督办重大事故隐患整改进展情况的公告`]),
    plan: () => chance.one([`${own}关于${names.team}反馈意见的整改方案`, `${own}${kind(pen)}反馈问题整改工作方案`]),
    feedback: () =>
      chance.one([
        `${names.team}向${names.us}反馈${kind(pen)}情况`,
        `${names.team}反馈${names.us}${kind(pen)}情况`,
        `关于对${names.us}开展常规${kind(pen)}的反馈`,
      ]),
    report: () =>
      chance.one([`${own}关于上报${kind(pen)}整改情况的报告`, `${own}关于${names.team}反馈意见整改落实情况的报告`]),
    summary: () => `${own}关于${names.round}整改进展情况的通报`,
    announcement: () => `${own}关于开展${names.round}的公告`,
    guideline: () => `${own}关于规范巡察整改公开工作的通知`,
    news: () =>
      chance.one([
        `${names.county}召开巡察整改工作推进会`,
        `${names.short}：较真碰硬抓整改`,
        `以整改实效取信于民——${names.county}推进巡察整改纪实`,
      ]),
  };
  return (forms[layout.family] ?? forms.inspection)?.() ?? "";
}

function feedbackDay({ when, chance }: Pen): string {
  const { feedback, to } = when;
  const text = feedback.year === to.year && chance.likely(0.4) ? shortDay(feedback) : fullDay(feedback);
  return `<date v="${isoOf(feedback)}" r="feedback">${text}</date>`;
}

/** The sentence that announces what follows. */
const announcing = ({ chance }: Pen): string =>
  chance.one([
    "现将整改进展情况予以公布。",
    "现将整改情况予以公布。",
    "现将整改进展情况通报如下。",
    "现将整改落实情况公布如下：",
    "现将有关整改情况公示如下。",
    "现将集中整改进展情况予以通报。",
  ]);

/** The preamble: who inspected whom, when, and what is announced. */
export function preambleOf(pen: Pen): string {
  const { layout, chance, names } = pen;
  const announces = layout.preamble === "announceLast" ? "" : announcing(pen);
  const team = `<team>${names.team}</team>`;
  const range = inspectionRange(pen);
  if (layout.preamble === "short" && ["inspection", "report"].includes(layout.family))
    return `根据${names.team.slice(0, 2)}统一部署，${team}对${names.us}开展了${kind(pen)}。${announces}`;
  const basis = chance.one([
    `根据${names.team.slice(0, 2)}统一部署，`,
    `根据${names.round}工作统一部署，`,
    `按照${names.team.slice(0, 2)}统一安排，`,
  ]);
  const done = chance.one([
    `对${names.us}开展了常规${kind(pen)}`,
    `对${names.us}进行了${kind(pen)}`,
    `对${names.us}开展${kind(pen)}`,
  ]);
  const fed = chance.one([
    `，并于${feedbackDay(pen)}反馈了${kind(pen)}意见。`,
    `。${feedbackDay(pen)}，${kind(pen)}组向${names.us}反馈了意见。`,
  ]);
  const rule =
    announces === "" ? "" : chance.one([`按照${kind(pen)}工作有关要求，`, "按照党务公开原则和有关规定，", ""]);
  const order = chance.likely(0.85) ? `${range}，${team}${done}` : `${team}于${range}${done}`;
  const inspection = `${basis}${order}${fed}${rule}${announces}`;
  const forms: Readonly<Record<string, () => string>> = {
    audit: () =>
      `${range.replace(' r="inspection"', "")}，审计部门对有关单位财政财务收支情况进行了审计。对审计查出的问题，各责任单位认真整改。${announces}`,
    "audit-public": () =>
      `${range.replace(' r="inspection"', "")}，对${names.short}专项资金管理使用情况进行了审计。现将审计结果公告如下。`,
    environment: () =>
      `${range}，<team>省第${"一二三四五六"[names.turn]}生态环境保护督察组</team>对${names.county}开展了督察。${announces}`,
    task: () =>
      `按照督察整改销号有关规定，${names.county}牵头的整改任务已完成。${chance.one(["现将整改完成情况予以公示。", "现将这项任务的整改情况公示如下："])}`,
    safety: () =>
      `${range}，<team>省安委会第${"一二三四五六"[names.turn]}督导检查组</team>对${names.county}开展了督导检查。${announces}`,
    plan: () =>
      `${basis}${order}${fed}为抓好整改落实，${chance.one(["特制定本方案。", "结合实际，制定如下整改方案。", "特制定本整改方案。"])}`,
    announcement: () =>
      `根据${names.round}工作统一部署，${range}，${team}将对${names.us}开展常规巡察。现将有关事项公告如下。`,
    news: () =>
      `本报讯　${feedbackDay(pen).replace(' r="feedback"', "")}，${names.county}召开巡察整改工作推进会，听取${names.short}等单位整改情况汇报。`,
    guideline: () => "各被巡察党组织：",
    summary: () =>
      `${basis}${range}，${names.committee}组建${chance.between(3, 9)}个巡察组对${names.short}等${chance.between(6, 40)}个单位开展了巡察，${feedbackDay(pen)}完成反馈。${announces}`,
    feedback: () =>
      `${basis}${order}。${chance.one(["现将巡察情况通报如下：", `${feedbackDay(pen)}，${names.team}召开会议反馈了情况。`])}`,
  };
  return (forms[layout.family] ?? (() => inspection))();
}
