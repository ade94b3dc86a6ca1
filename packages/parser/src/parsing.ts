/** Reading alone: what a program that starts often loads. */
export { DIAGNOSTICS, type DiagnosticCode, type UnreadableCode, UnreadableSourceError } from "./model/diagnostic.ts";
export { DEFAULT_LIMITS, type Format, type Limits, type Progress } from "./model/source.ts";
export { PARSER, SCHEMA_VERSION } from "./model/version.ts";
export { docxToHtml, type ParseOptions, parse, type SourceInput } from "./parse.ts";
export { type Archive, type ArchiveEntry, openArchive } from "./read/archive.ts";
export { describeDiagnostic, describeError, type Language } from "./views/messages.ts";
