import type { ReactNode } from "react";

/** Words with what they share with others marked, and the formula phrases among them, which do not count, set apart. */
export function marked(
  text: string,
  shared: readonly (readonly [number, number])[],
  formula: readonly (readonly [number, number])[] = [],
): ReactNode[] {
  const runs = [
    ...shared.map((span) => ({ span, formula: false })),
    ...formula.map((span) => ({ span, formula: true })),
  ].sort((one, other) => one.span[0] - other.span[0]);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { span, formula } of runs) {
    if (span[0] < at) continue;
    parts.push(text.slice(at, span[0]));
    const words = text.slice(...span);
    parts.push(
      formula ? (
        <span key={span[0]} className="formula">
          {words}
        </span>
      ) : (
        <mark key={span[0]}>{words}</mark>
      ),
    );
    at = span[1];
  }
  return [...parts, text.slice(at)];
}
