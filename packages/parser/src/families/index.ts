import type { Family as FamilyName } from "../model/notice.ts";
import { auditRectification } from "./audit-rectification.ts";
import { environmentRectification } from "./environment-rectification.ts";
import type { Family, Findings } from "./family.ts";
import { inspectionAnnouncement } from "./inspection-announcement.ts";
import { inspectionFeedback } from "./inspection-feedback.ts";
import { inspectionRectification } from "./inspection-rectification.ts";
import { rectificationPlan } from "./rectification-plan.ts";
import { safetyRectification } from "./safety-rectification.ts";

/** Every family, the likelier first. */
export const FAMILIES: readonly Family[] = [
  inspectionRectification,
  auditRectification,
  environmentRectification,
  safetyRectification,
  rectificationPlan,
  inspectionFeedback,
  inspectionAnnouncement,
];

/** Fewer signs than this make no family. */
const ENOUGH = 5;

/**
 * The family a text belongs to: the one with most signs, `other` where none has enough. A family that answers problems
 * needs at least one that is answered; a news item has all the words and no such problem.
 */
export function recogniseFamily(findings: Findings): { readonly name: FamilyName; readonly answered: boolean } {
  let best: Family | null = null;
  let most = ENOUGH - 1;
  for (const family of FAMILIES) {
    const count = scoreOf(family, findings);
    if (count > most) [best, most] = [family, count];
  }
  return best ?? { name: "other", answered: false };
}

function scoreOf({ signs, answered }: Family, findings: Findings): number {
  const signed = signs.reduce((sum, { where, words, weight }) => sum + (words.test(findings[where]) ? weight : 0), 0);
  const holds = findings.measures > 0 ? 2 : -2;
  return signed + (answered ? holds : -holds * 2);
}
