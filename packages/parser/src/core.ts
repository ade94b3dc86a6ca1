/** The parser without what checks JSON, which loads zod: for programs that start often. */
export { type Corrected, correctNotice } from "./correct/correct-notice.ts";
export { QuoteFinder, quoteOf } from "./correct/find-quote.ts";
export { type IsolatedOptions, parseIsolated } from "./isolated/parse-isolated.ts";
export { COST_LIMITS, type CostLimits } from "./isolated/watch-cost.ts";
export { MEANINGS as LEXICON_MEANINGS, type Meaning as LexiconMeaning, type Row as LexiconRow } from "./lexicon/row.ts";
export type { Correction, CorrectionMark, ItemKind, Quote, RemovedItem } from "./model/correction.ts";
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
export type { Span } from "./model/span.ts";
export { STATUS_VALUES } from "./model/status-values.ts";
export * from "./parsing.ts";
export { type Repaired, repairText } from "./text/repair.ts";
export type {
  Bodies,
  BodyDecision,
  BodyEntry,
  BodyFile,
  BodyOptions,
  MergeReason,
  MergeSuggestion,
  NameReason,
  WrittenName,
} from "./views/bodies/body-types.ts";
export type { BodySort } from "./views/bodies/find-organ.ts";
export { gatherBodies } from "./views/bodies/gather-bodies.ts";
export { ORGANS, ORGANS_VERSION, type OrganRow, TRADES, type TradeId } from "./views/bodies/organ-rows.ts";
export { type BodyName, BodyReader } from "./views/bodies/read-body.ts";
export type { Level } from "./views/bodies/read-region.ts";
export { bodyTables, countEntries, withBodies } from "./views/bodies/tables-bodies.ts";
export {
  doubtOfName,
  entryKind,
  levelName,
  mergeWords,
  partyName,
  readAs,
  reasonWords,
  tradeName,
} from "./views/bodies/words-bodies.ts";
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
export { becauseWords, fateName, verdictName } from "./views/compare/tables-rounds.ts";
export { tablesToText } from "./views/compare/tables-text.ts";
export { type ThemeMatch, themeOf } from "./views/compare/theme-of.ts";
export { AREAS, THEMES, THEMES_VERSION, type Theme } from "./views/compare/themes.ts";
export {
  type Because,
  type NamedDay,
  type OwnVerdicts,
  promiseKey,
  VERDICTS,
  type Verdict,
} from "./views/compare/verdict.ts";
export * from "./views.ts";
