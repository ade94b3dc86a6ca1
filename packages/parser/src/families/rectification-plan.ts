import type { Family } from "./family.ts";

/** 整改方案: what is going to be done. */
export const rectificationPlan: Family = {
  name: "rectification-plan",
  answered: true,
  signs: [
    {
      where: "title",
      words: /整改.{0,12}(?:方案|计划)(?:[（(][^）)]{1,16}[)）])?$/,
      weight: 14,
      sample: "关于省督察反馈意见的整改方案（公示稿）",
      never: "关于整改方案落实情况的报告",
    },
    {
      where: "title",
      words: /整改方案.{0,6}》.{0,4}(?:公示|公告|公开|通知)$/,
      weight: 14,
      sample: "关于印发《云岭区督察整改方案》的通知",
      never: "关于做好整改工作的通知",
    },
    {
      where: "opening",
      words: /(?:制定|制订|拟定|编制|形成)(?:了)?(?:如下|本|以下)[^。，\n]{0,12}(?:方案|计划)/,
      weight: 10,
      sample: "特制定本整改方案",
      never: "及时制定整改方案，逐条落实",
    },
    {
      where: "headings",
      words: /指导思想|总体要求|基本原则|工作目标|整改目标|保障措施|组织保障|实施步骤/,
      weight: 2,
      sample: "一、总体要求",
      never: "一、整改工作组织情况",
    },
    {
      where: "title",
      words: /情况的?(?:通报|报告|公示|公告)/,
      weight: -8,
      sample: "整改情况的通报",
      never: "整改方案的公示",
    },
    {
      where: "title",
      words: /召开|主持|审议/,
      weight: -8,
      sample: "区委召开会议审议整改方案",
      never: "云岭区督察整改方案",
    },
  ],
};
