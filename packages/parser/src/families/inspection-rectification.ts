import { ANNOUNCES, COUNTS, type Family, NEWS } from "./family.ts";

/** 巡视、巡察整改进展情况的通报. */
export const inspectionRectification: Family = {
  name: "inspection-rectification",
  answered: true,
  signs: [
    {
      where: "title",
      words: /(?:巡察|巡视).{0,40}整改|整改.{0,20}(?:巡察|巡视)/,
      weight: 6,
      sample: "关于巡察反馈意见整改情况的通报",
      never: "关于审计查出问题整改情况的公告",
    },
    { where: "opening", words: /巡察|巡视/, weight: 2, sample: "区委第二巡察组", never: "省督察组" },
    ANNOUNCES,
    COUNTS,
    { where: "text", words: /(?:巡察|巡视)整改/, weight: 2, sample: "抓好巡察整改", never: "抓好审计整改" },
    {
      where: "headings",
      words:
        /(?:巡察|巡视)[^\n]{0,14}整改|(?:反馈|指出|具体)(?:的)?(?:主要|具体)?问题(?:的)?整改|整改(?:落实|进展|完成)情况/,
      weight: 2,
      sample: "二、反馈问题整改落实情况",
      never: "二、巡察发现的主要问题",
    },
    {
      where: "text",
      words: /(?:巡察|巡视)[^。，\n]{0,6}的?反馈(?:意见|问题|情况)/,
      weight: 1,
      sample: "根据市委巡察四组的反馈意见",
      never: "督察组反馈意见",
    },
    { where: "title", words: /方案|公告/, weight: -2, sample: "整改方案", never: "整改情况的通报" },
    NEWS,
  ],
};
