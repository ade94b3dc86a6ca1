import type { Report } from "../../model/diagnostic.ts";
import { formatNumber } from "./number-format.ts";
import type { Level, List } from "./numbering.ts";

/** Answers the label Word shows for the next paragraph of a list at a level (from 0), with the space behind it. */
export type LabelNext = (list: List, level: number) => string;

interface Counter {
  /** The last number shown at each level; a level that has not begun since its last restart is not in it. */
  readonly numbers: Map<number, number>;
  /** `numId/level` of the `startOverride`s that were used. */
  readonly begun: Set<string>;
}

/** What stands for a bullet whose own character is a picture or from a symbol font's private range. */
const BULLET = "•";
const PRIVATE_USE = /[\uE000-\uF8FF]/;

/**
 * Counts the automatic numbers of a document in reading order, as Word does: lists of one definition count on
 * together, a list's `startOverride` takes effect when the level is first used in it, a deeper level starts anew after
 * a higher one unless `lvlRestart` says otherwise (ECMA-376 part 1, 17.9.11, 17.9.27).
 *
 * Samples: `一、`, `（三）`, `1. `, `第2条 `. A number format nobody knows is shown in digits and reported, once.
 */
export function countLabels(report: Report): LabelNext {
  const counters = new Map<string, Counter>();
  const unknown = new Set<string>();
  const format = (value: number, name: string): string => {
    const text = formatNumber(value, name);
    if (text === null && !unknown.has(name)) {
      unknown.add(name);
      report("docx/numbering-unknown", { format: name });
    }
    return text ?? String(value);
  };
  return (list, level) => {
    if (!list.levels.has(level)) return "";
    const counter = counters.get(list.counter) ?? { numbers: new Map(), begun: new Set() };
    counters.set(list.counter, counter);
    advance(counter, list, level);
    return writeLabel(list, level, counter, format);
  };
}

function advance({ numbers, begun }: Counter, list: List, level: number): void {
  const start = list.starts.get(level);
  const use = `${list.id}/${level}`;
  const last = numbers.get(level);
  const anew = last === undefined || (start !== undefined && !begun.has(use));
  numbers.set(level, anew ? (start ?? list.levels.get(level)?.start ?? 1) : last + 1);
  begun.add(use);
  for (const deeper of numbers.keys()) {
    if (deeper > level && level < (list.levels.get(deeper)?.restart ?? deeper)) numbers.delete(deeper);
  }
}

function writeLabel(
  list: List,
  level: number,
  { numbers }: Counter,
  format: (value: number, name: string) => string,
): string {
  const definition = list.levels.get(level);
  if (!definition) return "";
  const text = definition.format === "bullet" ? bullet(definition) : fill(definition);
  return text && text + (definition.suffix === "nothing" ? "" : " ");

  function fill({ text: pattern, legal }: Level): string {
    return pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const other = list.levels.get(place);
      const value = numbers.get(place) ?? list.starts.get(place) ?? other?.start ?? 1;
      return format(value, legal ? "decimal" : (other?.format ?? "decimal"));
    });
  }
}

function bullet({ text, symbol }: Level): string {
  return symbol || PRIVATE_USE.test(text) ? BULLET : text;
}
