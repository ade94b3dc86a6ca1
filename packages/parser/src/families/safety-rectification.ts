import { ANNOUNCES, COUNTS, type Family, NEWS } from "./family.ts";

/** 安全生产督导检查反馈问题整改情况. */
export const safetyRectification: Family = {
  name: "safety-rectification",
  answered: true,
  signs: [
    {
      where: "title",
      words: /(?:安全|消防|事故|隐患|安委).{0,40}整改|整改.{0,20}(?:安全|隐患)/,
      weight: 8,
      sample: "关于省安委会第五督导组反馈隐患整改情况的报告",
      never: "关于省委第五巡视组反馈意见整改情况的通报",
    },
    {
      where: "opening",
      words: /安全生产(?:督导|考核|巡查|检查|专项)|安委(?:办|会)|消防安全/,
      weight: 4,
      sample: "省安委会第五督导组",
      never: "安排部署",
    },
    ANNOUNCES,
    COUNTS,
    { where: "title", words: /巡察|巡视|审计|环境/, weight: -6, sample: "巡察整改", never: "隐患整改" },
    NEWS,
  ],
};
