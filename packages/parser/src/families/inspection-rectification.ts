import { type Family, NEWS } from "./family.ts";

/** 巡视、巡察整改进展情况的通报. */
export const inspectionRectification: Family = {
  name: "inspection-rectification",
  answered: true,
  signs: [
    { where: "title", words: /(?:巡察|巡视).{0,40}整改|整改.{0,20}(?:巡察|巡视)/, weight: 6 },
    { where: "opening", words: /(?:巡察|巡视)/, weight: 2 },
    { where: "opening", words: /整改.{0,20}(?:予以|进行)?(?:公布|公示|通报|公开)|报告如下/, weight: 3 },
    { where: "text", words: /(?:巡察|巡视)整改/, weight: 2 },
    { where: "title", words: /方案|公告/, weight: -2 },
    NEWS,
  ],
};
