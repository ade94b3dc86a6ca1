import type { CompareSource } from "@noticelens/parser";

/** A notice of which only its issuer is known. */
export function sourceNamed(issuer: string, at: number, more: Partial<CompareSource> = {}): CompareSource {
  return {
    source: { format: "text", name: `${at}.txt`, url: null, sha256: `sha-${at}`, pages: null, encoding: null },
    title: { text: `${issuer}关于巡察整改进展情况的通报`, span: [0, issuer.length + 12] },
    issuer: { text: issuer, span: [0, issuer.length] },
    publishedOn: `2023-01-${String((at % 28) + 1).padStart(2, "0")}`,
    family: "inspection-rectification",
    inspection: { team: null, body: null, type: null, period: null, feedback: null },
    declared: {
      problems: null,
      measures: null,
      completed: null,
      mostlyCompleted: null,
      ongoing: null,
      notStarted: null,
      rate: null,
      spans: {},
    },
    problems: [],
    sections: [],
    dates: [],
    truncated: null,
    diagnostics: [],
    ...more,
  };
}
