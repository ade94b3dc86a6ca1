import type { Notice } from "@noticelens/parser";
import type { ReactNode } from "react";

type Span = readonly [number, number];

/** The words of a span, with its dates, figures and documents set off, so that the facts stand out. */
export function MarkedWords({ notice, span: [start, end] }: { readonly notice: Notice; readonly span: Span }) {
  const facts = factsOf(notice, start, end);
  const parts: ReactNode[] = [];
  let at = start;
  for (const { span, kind } of facts) {
    if (span[0] < at || span[1] > end) continue;
    parts.push(plain(notice.text.slice(at, span[0])));
    const words = plain(notice.text.slice(...span));
    parts.push(kind === "citation" ? <cite key={span[0]}>{words}</cite> : <b key={span[0]}>{words}</b>);
    at = span[1];
  }
  parts.push(plain(notice.text.slice(at, end)));
  return <>{parts}</>;
}

/** Line breaks of the text are those of its blocks; in one item they are no more than a pause. */
function plain(words: string): string {
  return words.replace(/\n+/g, " ");
}

function factsOf({ dates, quantities, citations }: Notice, start: number, end: number) {
  const within = <T extends { span: Span }>(all: readonly T[], kind: string) =>
    all.filter(({ span }) => span[0] >= start && span[1] <= end).map(({ span }) => ({ span, kind }));
  return [...within(citations, "citation"), ...within(dates, "date"), ...within(quantities, "quantity")].sort(
    (one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1],
  );
}
