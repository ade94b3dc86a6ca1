/** What a notice becomes: lists, ledgers, exports, and the words for its values. */
export {
  type Checklist,
  type ChecklistCounts,
  type ChecklistDate,
  type ChecklistHeading,
  type ChecklistMeasure,
  type ChecklistProblem,
  type ChecklistSection,
  type ChecklistStatus,
  type ChecklistTally,
  checklist,
} from "./views/checklist.ts";
export { type CorrectedParts, correctionWords } from "./views/correction-words.ts";
export { type Doubt, doubtWords, otherReadings } from "./views/doubts.ts";
export { type DueDay, dueDay } from "./views/due-day.ts";
export { type ExplainedItem, explainedItems, findExplained } from "./views/explained.ts";
export { exportCalendar, hasCalendarDays } from "./views/export-calendar.ts";
export { exportCsv } from "./views/export-csv.ts";
export { exportExplained } from "./views/export-explained.ts";
export { exportHtml } from "./views/export-html.ts";
export { exportJson } from "./views/export-json.ts";
export { exportMarkdown } from "./views/export-markdown.ts";
export { exportRecord } from "./views/export-record.ts";
export { exportText, type TextOptions, type TextStyle } from "./views/export-text.ts";
export { exportXlsx } from "./views/export-xlsx.ts";
export {
  LEDGER_COLUMNS,
  type LedgerRow,
  type LedgerSource,
  ledger,
  type OwnCheck,
  type UnplacedCheck,
} from "./views/ledger.ts";
export {
  severityName,
  statusName,
  tallyName,
} from "./views/messages.ts";
export { particularsOf, placesOf } from "./views/particulars.ts";
export { deadlineOf, deadlineOfMeasure, type PromisedDay, promisesOf, statusOfMeasure } from "./views/promises.ts";
export { certaintyName, describeTruncation, itemKind, readingName } from "./views/reading-words.ts";
