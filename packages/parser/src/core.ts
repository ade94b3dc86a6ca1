/** The parser without what checks JSON, which loads zod: for programs that start often. */
export { type Corrected, correctNotice } from "./correct/correct-notice.ts";
export { QuoteFinder, quoteOf } from "./correct/find-quote.ts";
export { type IsolatedOptions, parseIsolated } from "./isolated/parse-isolated.ts";
export { COST_LIMITS, type CostLimits } from "./isolated/watch-cost.ts";
export { MEANINGS as LEXICON_MEANINGS, type Meaning as LexiconMeaning, type Row as LexiconRow } from "./lexicon/row.ts";
export type { Correction, CorrectionMark, ItemKind, Quote, RemovedItem } from "./model/correction.ts";
export { DIAGNOSTICS, type DiagnosticCode, type UnreadableCode, UnreadableSourceError } from "./model/diagnostic.ts";
export type {
  Anchor,
  Certainty,
  Citation,
  Contact,
  Declared,
  Diagnostic,
  Explanation,
  Family,
  Measure,
  Notice,
  NoticeDate,
  Outcome,
  Problem,
  Quantity,
  Section,
  Status,
  StatusValue,
} from "./model/notice.ts";
export { DEFAULT_LIMITS, type Format, type Limits, type Progress } from "./model/source.ts";
export type { Span } from "./model/span.ts";
export { STATUS_VALUES } from "./model/status-values.ts";
export { PARSER, SCHEMA_VERSION } from "./model/version.ts";
export { docxToHtml, type ParseOptions, parse, type SourceInput } from "./parse.ts";
export { type Archive, type ArchiveEntry, openArchive } from "./read/archive.ts";
export { type Repaired, repairText } from "./text/repair.ts";
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
export type { ClusterText } from "./views/compare/cluster-nodes.ts";
export {
  type Cluster,
  type ClusterMember,
  type ClusterOptions,
  findClusters,
  type MemberKind,
} from "./views/compare/clusters.ts";
export {
  type BodyRounds,
  type ComparedNotice,
  type ComparedProblem,
  type CompareOptions,
  type CompareSource,
  type Comparison,
  type Completeness,
  compareNotices,
  toCompareSource,
} from "./views/compare/compare.ts";
export { type Dismissal, dismissalOf, isOf as isDismissalOf, withoutDismissed } from "./views/compare/dismissals.ts";
export { tablesToCsv, tablesToHtml, tablesToMarkdown, tablesToXlsx } from "./views/compare/export-comparison.ts";
export type { SeenFormula } from "./views/compare/formulas-seen.ts";
export { compareTexts, findLikeness, type Likeness, type LikeText, type SharedRun } from "./views/compare/likeness.ts";
export type { Difference } from "./views/compare/likeness-differences.ts";
export {
  type FormulaChanges,
  type FormulaRefusal,
  formulaRefusal,
  LONGEST_FORMULA,
} from "./views/compare/likeness-formula-finder.ts";
export { measureAt, type NamedMeasure } from "./views/compare/measure-at.ts";
export type { Twice } from "./views/compare/published-twice.ts";
export {
  compareRounds,
  type RoundItem,
  type RoundProblem,
  type RoundPromise,
  type Rounds,
  type Verdict,
} from "./views/compare/rounds.ts";
export {
  bureauOf,
  type ComparisonTable,
  comparisonTables,
  countsByTheme,
  summaryTables,
  themeName,
} from "./views/compare/tables.ts";
export { differencesAsWords, memberKindName } from "./views/compare/tables-clusters.ts";
export { fateName, verdictName } from "./views/compare/tables-rounds.ts";
export { tablesToText } from "./views/compare/tables-text.ts";
export { type ThemeMatch, themeOf } from "./views/compare/theme-of.ts";
export { AREAS, THEMES, THEMES_VERSION, type Theme } from "./views/compare/themes.ts";
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
  describeDiagnostic,
  describeError,
  type Language,
  severityName,
  statusName,
  tallyName,
} from "./views/messages.ts";
export { particularsOf, placesOf } from "./views/particulars.ts";
export { deadlineOf, deadlineOfMeasure, type PromisedDay, promisesOf, statusOfMeasure } from "./views/promises.ts";
export { certaintyName, describeTruncation, itemKind, readingName } from "./views/reading-words.ts";
