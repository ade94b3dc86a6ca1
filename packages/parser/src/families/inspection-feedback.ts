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
      sample: "县委第六巡察组向青禾镇反馈巡察意见",
      never: "关于巡察整改情况的通报",
    },
    {
      where: "title",
      words: /(?:巡察|巡视|督察|督导)(?:“回头看”)?的反馈(?:[（(][^）)]{1,16}[)）])?$/,
      weight: 10,
      sample: "关于对青禾镇党委开展专项巡察的反馈",
      never: "关于落实专项巡察反馈意见的通报",
    },
    {
      where: "opening",
      words:
        /现将(?:本轮|本次|此次)?(?:对[^。，\n]{1,30}的)?(?:巡察|巡视|督察|督导|检查)(?:组)?(?:反馈|发现)?的?(?:情况|问题|意见|结果)[^。，\n整]{0,10}(?:通报|反馈|公布|公开|公示|公告)/,
      weight: 10,
      sample: "现将巡察情况通报如下",
      never: "现将巡察反馈意见整改情况通报如下",
    },
    {
      where: "headings",
      words: /(?<!审计)(?:发现|指出|反馈|存在)的?(?:主要|突出|具体)?问题(?:$|\n|（)/,
      weight: 2,
      sample: "二、巡察发现的主要问题",
      never: "二、巡察发现的主要问题整改情况",
    },
    {
      where: "text",
      words: /(?:巡察|巡视|督察)(?:中)?(?:发现|指出)(?:的主要问题|，|了一些|的问题|存在)/,
      weight: 2,
      sample: "巡察中发现的主要问题",
      never: "巡察整改的主要做法",
    },
    {
      where: "text",
      words: /(?:提出|就).{0,12}(?:整改)?(?:意见建议|整改要求|如下建议)/,
      weight: 3,
      sample: "巡察组提出如下建议",
      never: "提出整改措施",
    },
    {
      where: "text",
      words: /(?:表态发言|主持(?:召开)?反馈会|反馈会(?:议)?|作表态)/,
      weight: 3,
      sample: "党组书记作表态发言",
      never: "党组书记带头发言",
    },
    { where: "title", words: /整改/, weight: -6, sample: "整改情况", never: "反馈情况" },
    {
      where: "text",
      words:
        /(?:现将|现就|予以)[^。\n]{0,60}整改(?:进展|落实|工作)?(?:进展|落实)?(?:情况|结果)[^。\n]{0,12}(?:公布|公示|通报|公开|报告)/,
      weight: -8,
      sample: "现将巡察整改进展情况予以公布",
      never: "现将巡察情况予以公布",
    },
  ],
};
