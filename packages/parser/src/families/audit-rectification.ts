import { ANNOUNCES, COUNTS, type Family, NEWS } from "./family.ts";

/** 审计查出问题整改情况的报告、公告. */
export const auditRectification: Family = {
  name: "audit-rectification",
  answered: true,
  signs: [
    {
      where: "title",
      words: /审计.{0,40}整改|整改.{0,20}审计/,
      weight: 8,
      sample: "关于2022年度预算执行审计查出问题整改情况的公告",
      never: "关于2022年度预算执行的审计结果公告",
    },
    {
      where: "opening",
      words: /审计(?:工作)?报告|审计(?:查出|发现|指出)|审计局|审计厅/,
      weight: 3,
      sample: "审计工作报告反映的问题",
      never: "区委巡察组反馈的问题",
    },
    {
      where: "opening",
      words: /报告[^。]{0,60}审计[^。]{0,30}(?:问题|情况)的整改情况/,
      weight: 5,
      sample: "向常委会报告2022年度审计查出问题的整改情况",
      never: "向常委会报告2022年度审计工作",
    },
    {
      where: "text",
      words: /审计(?:查出|发现|指出|反馈)的?(?:主要|具体)?问题/,
      weight: 1,
      sample: "审计指出的问题",
      never: "审计结果表明",
    },
    ANNOUNCES,
    COUNTS,
    {
      where: "title",
      words: /审计结果|审计工作报告(?!.{0,30}整改)/,
      weight: -3,
      sample: "云岭区审计局审计结果公告",
      never: "关于审计查出问题整改情况的报告",
    },
    { where: "title", words: /巡察|巡视|督察/, weight: -6, sample: "巡察整改", never: "审计整改" },
    NEWS,
  ],
};
