import type { Family } from "./family.ts";

/** 巡察公告: a team announces its stay and how to reach it. */
export const inspectionAnnouncement: Family = {
  name: "inspection-announcement",
  answered: false,
  signs: [
    { where: "title", words: /(?:巡察|巡视|督察).{0,40}(?:公告|公示|预告|进驻)|进驻/, weight: 5 },
    { where: "text", words: /(?:将于|拟于|定于).{0,60}(?:开展|进行|实施).{0,16}(?:巡察|巡视|督察)/, weight: 4 },
    { where: "text", words: /(?:主要)?受理(?:反映|的?来信|信访|范围)|意见箱|值班电话|信访(?:接待|受理)/, weight: 4 },
    { where: "title", words: /整改/, weight: -6 },
    { where: "opening", words: /整改(?:进展|落实)?情况.{0,12}(?:公布|公示|通报|公开)/, weight: -8 },
  ],
};
