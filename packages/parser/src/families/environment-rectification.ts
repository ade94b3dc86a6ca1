import { type Family, NEWS } from "./family.ts";

/** 生态环境保护督察整改落实情况、整改任务清单. */
export const environmentRectification: Family = {
  name: "environment-rectification",
  answered: true,
  signs: [
    {
      where: "title",
      words: /(?:环境|环保|生态|长江|黄河|警示片).{0,40}(?:整改|督察|销号)|整改.{0,30}(?:环境|环保|生态)/,
      weight: 8,
    },
    { where: "opening", words: /(?:生态)?环境保护督察|环保督察|生态环境(?:问题|警示片)/, weight: 4 },
    { where: "title", words: /巡察|巡视|审计|方案/, weight: -5 },
    NEWS,
  ],
};
