import { ANNOUNCES, COUNTS, type Family, NEWS } from "./family.ts";

/** 生态环境保护督察整改落实情况、整改任务清单. */
export const environmentRectification: Family = {
  name: "environment-rectification",
  answered: true,
  signs: [
    {
      where: "title",
      words: /(?:环境|环保|生态|长江|黄河|警示片).{0,40}(?:整改|督察|销号)|整改.{0,30}(?:环境|环保|生态)/,
      weight: 8,
      sample: "关于省生态环境保护督察反馈问题整改情况的公示",
      never: "关于巡察反馈问题整改情况的公示",
    },
    {
      where: "opening",
      words: /(?:生态)?环境保护督察|环保督察|生态环境(?:问题|警示片)/,
      weight: 4,
      sample: "省第三生态环境保护督察组",
      never: "区委环境卫生专项巡察组",
    },
    ANNOUNCES,
    COUNTS,
    { where: "title", words: /巡察|巡视|审计|方案/, weight: -5, sample: "整改方案", never: "整改情况的公示" },
    NEWS,
  ],
};
