import type { Family } from "./family.ts";

/** 巡察组反馈巡察情况: what was found, before anything was done. */
export const inspectionFeedback: Family = {
  name: "inspection-feedback",
  answered: false,
  signs: [
    {
      where: "title",
      words:
        /(?:巡察组|巡视组|巡察办|督察组|督导组).{0,40}反馈|反馈.{0,10}(?:巡察|巡视|督察)(?:情况|意见)(?:的(?:通报|公告|报告))?$|(?:巡察|巡视|督察)(?:反馈)?(?:情况|意见)(?:的)?反馈/,
      weight: 7,
    },
    { where: "text", words: /(?:巡察|巡视|督察)(?:中)?(?:发现|指出)(?:的主要问题|，|了一些|的问题|存在)/, weight: 2 },
    { where: "text", words: /(?:提出|就).{0,12}(?:整改)?(?:意见建议|整改要求|如下建议)/, weight: 3 },
    { where: "text", words: /(?:表态发言|主持(?:召开)?反馈会|反馈会(?:议)?|作表态)/, weight: 3 },
    { where: "title", words: /整改/, weight: -6 },
    { where: "opening", words: /整改(?:进展|落实)?情况.{0,12}(?:公布|公示|通报|公开)/, weight: -8 },
  ],
};
