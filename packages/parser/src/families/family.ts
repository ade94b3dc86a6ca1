import type { Family as FamilyName } from "../model/notice.ts";

/** A sign by which a family is known: words to be found, and how much they count (negative speaks against it). */
export interface Sign {
  readonly where: "title" | "opening" | "text" | "headings";
  readonly words: RegExp;
  readonly weight: number;
}

/** What a notice turned out to hold, as far as it tells families apart. */
export interface Findings {
  readonly title: string;
  readonly opening: string;
  readonly headings: string;
  readonly text: string;
  readonly measures: number;
}

/** A family of notices, as data. */
export interface Family {
  readonly name: FamilyName;
  readonly signs: readonly Sign[];
  /** Whether its problems are answered; a family without answers has sections only. */
  readonly answered: boolean;
}

/** A headline of news (学校召开巡视整改推进会): a notice's title names a document, not a meeting. */
export const NEWS: Sign = { where: "title", words: /召开|主持|调研|(?:会议?|座谈会|推进会|部署会)$/, weight: -8 };
