import { type Family, NEWS } from "./family.ts";

/** 审计查出问题整改情况的报告、公告. */
export const auditRectification: Family = {
  name: "audit-rectification",
  answered: true,
  signs: [
    { where: "title", words: /审计.{0,40}整改|整改.{0,20}审计/, weight: 8 },
    { where: "opening", words: /审计(?:工作)?报告|审计(?:查出|发现|指出)|审计局|审计厅/, weight: 3 },
    { where: "opening", words: /报告[^。]{0,60}审计[^。]{0,30}(?:问题|情况)的整改情况/, weight: 5 },
    { where: "text", words: /审计(?:查出|发现|指出|反馈)的?问题/, weight: 1 },
    { where: "title", words: /巡察|巡视|督察/, weight: -6 },
    NEWS,
  ],
};
