import type { Report } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";
import { numberAt, type Scheme } from "../outline/number.ts";
import type { Structure } from "./index.ts";

interface Counted {
  readonly scheme: Scheme;
  readonly value: number;
  readonly span: Span;
}

/**
 * Reports what is odd about the numbers of items that stand side by side: skipped, repeated, written in two ways, or a
 * first one that is not 1 (something before it may be missing).
 */
export function reportNumbering(text: string, { sections, problems }: Structure, report: Report): void {
  const series = new Map<string, Counted[]>();
  const add = (key: string, marker: Span | null): void => {
    const number = marker && numberAt(text, marker[0], text.length, true);
    if (!marker || !number || number.scheme === "bullet") return;
    const known = series.get(key);
    const counted = { scheme: number.scheme, value: number.value, span: marker };
    if (known) known.push(counted);
    else series.set(key, [counted]);
  };
  for (const { parent, marker } of sections) add(`section ${parent}`, marker);
  for (const { section, marker } of problems) add(`section ${section}`, marker);
  for (const [index, { measures }] of problems.entries()) {
    for (const { marker, kind } of measures) if (kind === "action") add(`problem ${index}`, marker);
  }
  let running = 0;
  for (const numbers of series.values()) {
    numbers.sort((a, b) => a.span[0] - b.span[0]);
    const [first] = numbers;
    if (first && first.value > 1 && first.value !== running + 1 && numbers.length > 1)
      report("numbering-starts-late", { value: first.value }, first.span);
    running = numbers.at(-1)?.value ?? 0;
    for (const [index, number] of numbers.entries()) compare(numbers[index - 1], number, report);
  }
}

function compare(before: Counted | undefined, { scheme, value, span }: Counted, report: Report): void {
  if (!before || (value === 1 && before.value > 1)) return;
  const details = { from: before.value, to: value };
  if (scheme !== before.scheme) {
    if (value === before.value + 1) report("numbering-scheme-mixed", details, span);
  } else if (value === before.value) report("numbering-repeated", details, span);
  else if (value !== before.value + 1 && scheme !== "word") report("numbering-gap", details, span);
}
