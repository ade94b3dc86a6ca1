import type { Family as FamilyName } from "../model/notice.ts";
import { auditRectification } from "./audit-rectification.ts";
import { environmentRectification } from "./environment-rectification.ts";
import type { Family, Findings } from "./family.ts";
import { guidelines } from "./guidelines.ts";
import { inspectionAnnouncement } from "./inspection-announcement.ts";
import { inspectionFeedback } from "./inspection-feedback.ts";
import { inspectionRectification } from "./inspection-rectification.ts";
import { newsReport } from "./news-report.ts";
import { rectificationPlan } from "./rectification-plan.ts";
import { safetyRectification } from "./safety-rectification.ts";

/** Every family, the likelier first; the last ones are no notices. */
export const FAMILIES: readonly Family[] = [
  inspectionRectification,
  auditRectification,
  environmentRectification,
  safetyRectification,
  rectificationPlan,
  inspectionFeedback,
  inspectionAnnouncement,
  guidelines,
  newsReport,
];

/** So far a text opens where nothing tells. */
const OPENING = 400;
/** Fewer signs than this make no family. */
const ENOUGH = 5;

/** A family with the sum of its signs. */
export interface Scored {
  readonly name: FamilyName;
  readonly score: number;
}

/** What a text turned out to be. */
export interface Recognised extends Scored {
  /**
   * Whether its problems are answered in it. False for feedback, announcements, and texts that were told to be no notice
   * (`foreign`); true where nothing was told, so that what is answered there is kept.
   */
  readonly answered: boolean;
  /** Told by signs of its own to be no notice: guidelines, a news report. */
  readonly foreign: boolean;
  /** The next best, however little speaks for it. */
  readonly runnerUp: Scored;
}

/**
 * The family a text belongs to: the one with most signs, `other` where none has enough. That a family is not sure is
 * told by `score` and `runnerUp`; it deletes nothing. Sample: `{ name: "audit-rectification", score: 14, answered: true,
 * foreign: false, runnerUp: { name: "rectification-plan", score: 2 } }`.
 */
export function recogniseFamily(findings: Findings): Recognised {
  // A text of one paragraph has no opening of its own.
  const told = findings.opening ? findings : { ...findings, opening: findings.text.slice(0, OPENING) };
  const scored = FAMILIES.map((family) => ({ family, score: scoreOf(family, told) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  const name = best && best.score >= ENOUGH ? best.family.name : "other";
  const next = scored.find(({ family }) => family.name !== name) ?? second;
  return {
    name,
    score: best?.score ?? 0,
    answered: best && best.score >= ENOUGH ? best.family.answered : true,
    foreign: best !== undefined && best.score >= ENOUGH && name === "other",
    runnerUp: { name: next?.family.name ?? "other", score: next?.score ?? 0 },
  };
}

function scoreOf({ signs, answered }: Family, findings: Findings): number {
  const signed = signs.reduce((sum, { where, words, weight }) => sum + (words.test(findings[where]) ? weight : 0), 0);
  const holds = findings.measures > 0 ? 2 : -2;
  return signed + (answered ? holds : -holds * 1.5);
}
