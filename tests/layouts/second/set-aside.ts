/** Styles of the second generator that are never learned from, so that they measure what was learned. */
const SET_ASIDE: ReadonlySet<string> = new Set([
  "summary",
  "townshipForms",
  "townshipLedger",
  "townshipPastedTable",
  "universityDecimal",
  "villageOneParagraph",
  "announcedLastHalfWidth",
  "announcement",
  "auditLetter",
  "auditPublicNotice",
  "countyTaskList",
  "enterpriseCodes",
  "enterpriseDashes",
  "enterpriseUnnumbered",
  "feedbackCounted",
  "hazardBlocks",
  "ledgerWithMeasureRows",
  "longOrganisation",
  "nestedAnswers",
  "numberedFields",
  "oneTaskInChapters",
  "plainParagraphs",
  "streetSpokenPoints",
]);

/** Whether a style is set aside. */
export function isSetAside(style: string): boolean {
  return SET_ASIDE.has(style);
}
