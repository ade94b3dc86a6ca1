import type { Family } from "./family.ts";

/** 整改方案: what is going to be done. */
export const rectificationPlan: Family = {
  name: "rectification-plan",
  answered: true,
  signs: [
    { where: "title", words: /整改.{0,12}(?:方案|计划)(?:[（(][^）)]{1,16}[)）])?$/, weight: 14 },
    { where: "title", words: /整改方案.{0,6}》.{0,4}(?:公示|公告|公开|通知)$/, weight: 14 },
    { where: "headings", words: /指导思想|总体要求|工作目标|保障措施|组织保障|实施步骤/, weight: 2 },
    { where: "title", words: /情况的?(?:通报|报告|公示|公告)/, weight: -8 },
  ],
};
