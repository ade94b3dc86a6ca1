import { writeBody } from "./body.ts";
import { writeAuditResults, writeSafety } from "./families/blocks.ts";
import { writeFeedback } from "./families/feedback.ts";
import { writeAnnouncement, writeGuideline, writeNews, writeSummary } from "./families/no-problems.ts";
import { writePlan } from "./families/plan.ts";
import { writeTask } from "./families/task.ts";
import type { Pen } from "./pen.ts";

/** Who writes the body of a kind of notice, what the labels call its family, and whether contacts and signature follow. */
export interface Writer {
  readonly family: string;
  readonly write: (pen: Pen) => void;
  readonly closes: boolean;
}

export const WRITERS: Readonly<Record<string, Writer>> = {
  inspection: { family: "inspection-rectification", write: writeBody, closes: true },
  report: { family: "inspection-rectification", write: writeBody, closes: true },
  summary: { family: "inspection-rectification", write: writeSummary, closes: true },
  audit: { family: "audit-rectification", write: writeBody, closes: true },
  "audit-public": { family: "other", write: writeAuditResults, closes: true },
  environment: { family: "environment-rectification", write: writeBody, closes: true },
  task: { family: "environment-rectification", write: writeTask, closes: true },
  safety: { family: "safety-rectification", write: writeSafety, closes: true },
  plan: { family: "rectification-plan", write: writePlan, closes: true },
  feedback: { family: "inspection-feedback", write: writeFeedback, closes: true },
  announcement: { family: "inspection-announcement", write: writeAnnouncement, closes: true },
  news: { family: "other", write: writeNews, closes: false },
  guideline: { family: "other", write: writeGuideline, closes: false },
};
