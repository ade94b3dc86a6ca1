import type { Family as FamilyName } from "../model/notice.ts";

/** A sign by which a family is known: words to be found, and how much they count (negative speaks against it). */
export interface Sign {
  readonly where: "title" | "opening" | "text" | "headings";
  readonly words: RegExp;
  readonly weight: number;
  /** Words that match, and words near to them that must not. */
  readonly sample: string;
  readonly never: string;
}

/** What a notice turned out to hold, as far as it tells families apart. */
export interface Findings {
  readonly title: string;
  readonly opening: string;
  readonly headings: string;
  readonly text: string;
  readonly measures: number;
}

/** A family of notices, as data. One that is named `other` is a kind of text that is no notice (guidelines, news). */
export interface Family {
  readonly name: FamilyName;
  readonly signs: readonly Sign[];
  /** Whether its problems are answered; a family without answers has sections only. */
  readonly answered: boolean;
}

/** A headline of news (学校召开巡视整改推进会): a notice's title names a document, not a meeting. */
export const NEWS: Sign = {
  where: "title",
  words: /召开|主持|调研|(?:会议?|座谈会|推进会|部署会)$/,
  weight: -8,
  sample: "我校召开巡视整改推进会",
  never: "中共云岭学院委员会关于巡视整改情况的通报",
};

/** 现将整改情况予以公布, 现将整改结果函告如下: what makes a text the answer of one body, wherever it stands. */
export const ANNOUNCES: Sign = {
  where: "text",
  words: /(?:现将|现就|现把)[^。\n]{0,80}整改[^。\n]{0,24}(?:公布|公示|通报|公开|公告|报告|函告|函复|汇报|上报)/,
  weight: 3,
  sample: "现将巡察整改进展情况向社会公开",
  never: "现将巡察情况通报如下",
};

/** 312个问题，完成整改300个: what was done, in figures. */
export const COUNTS: Sign = {
  where: "text",
  words: /(?:问题|事项|任务|隐患)[^。\n]{0,24}(?:完成整改|整改完成|整改到位|完成)[^。\n]{0,6}[0-9]{1,5}\s?[个项条]/,
  weight: 1,
  sample: "反馈的312个问题，完成整改300个",
  never: "针对312个问题，要求按期完成整改",
};
