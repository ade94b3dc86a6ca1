import type { Family } from "./family.ts";

/** 巡察公告: a team announces its stay and how to reach it. */
export const inspectionAnnouncement: Family = {
  name: "inspection-announcement",
  answered: false,
  signs: [
    {
      where: "title",
      words: /(?:巡察|巡视|督察).{0,40}(?:公告|公示|预告|进驻)|进驻/,
      weight: 5,
      sample: "关于开展提级巡察的公告",
      never: "关于巡察情况的通报",
    },
    {
      where: "text",
      words: /(?:将于|拟于|定于).{0,60}(?:开展|进行|实施).{0,16}(?:巡察|巡视|督察)/,
      weight: 4,
      sample: "将于3月17日至5月16日对区水务局开展常规巡察",
      never: "于3月17日开展了常规巡察",
    },
    {
      where: "text",
      words: /(?:主要)?受理(?:反映|的?来信|信访|范围)|意见箱|值班电话|信访(?:接待|受理)/,
      weight: 4,
      sample: "主要受理反映领导班子的来信来电",
      never: "受理群众诉求",
    },
    { where: "title", words: /整改/, weight: -6, sample: "整改情况的公告", never: "巡察公告" },
    {
      where: "text",
      words: /整改(?:进展|落实)?情况.{0,12}(?:公布|公示|通报|公开)/,
      weight: -8,
      sample: "现将整改落实情况予以公示",
      never: "现将巡察有关事项公告如下",
    },
  ],
};
