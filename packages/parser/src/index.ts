export { DIAGNOSTICS, type DiagnosticCode, type UnreadableCode, UnreadableSourceError } from "./model/diagnostic.ts";
export {
  type Anchor,
  type Citation,
  type Contact,
  type Declared,
  type Diagnostic,
  type Family,
  type Measure,
  type Notice,
  type NoticeDate,
  noticeSchema,
  type Outcome,
  type Problem,
  type Quantity,
  SCHEMA_VERSION,
  type Section,
  type Status,
  type StatusValue,
} from "./model/notice.ts";
export { DEFAULT_LIMITS, type Format, type Limits, type Progress } from "./model/source.ts";
export type { Span } from "./model/span.ts";
export { type ParseOptions, parse, type SourceInput } from "./parse.ts";
export { exportCsv } from "./views/export-csv.ts";
export { exportMarkdown } from "./views/export-markdown.ts";
export { exportText } from "./views/export-text.ts";
export { noticeJsonSchema } from "./views/json-schema.ts";
export { LEDGER_COLUMNS, type LedgerRow, ledger } from "./views/ledger.ts";
export { describeDiagnostic, describeError, type Language, statusName } from "./views/messages.ts";
