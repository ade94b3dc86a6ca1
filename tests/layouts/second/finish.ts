import type { Clerk } from "./clerk.ts";
import { writeDates } from "./dates.ts";

const TAG = /<[^>]*>/;

/** Marks cited titles; what is marked already stays. */
const markCitations = (text: string): string =>
  text.replace(/《([^《》\n]+)》/g, (whole, title: string) =>
    TAG.test(title) && /<doc>/.test(title) ? whole : `《<doc>${title}</doc>》`,
  );

/** Applies a change to the words of a labelled text, not to its labels. */
export function onWords(text: string, change: (words: string) => string): string {
  return text
    .split(/(<[^>]*>)/)
    .map((part, place) => (place % 2 === 1 ? part : change(part)))
    .join("");
}

const HALF: Readonly<Record<string, string>> = { "，": ",", "：": ":", "；": ";", "（": "(", "）": ")" };

/** The marks of a clerk whose keyboard stands on half width. */
export const halfWidth = (text: string): string =>
  onWords(text, (words) => words.replace(/[，：；（）]/g, (mark) => HALF[mark] ?? mark));

/** A notice's lines as a labelled notice: citations marked, dates written, the first line saying what it is. */
export function finish(clerk: Clerk, family: string, style: string, lines: readonly string[]): string {
  const text = writeDates(markCitations(lines.join("\n")), clerk.draw, clerk.habits);
  return `#! family=${family} style=second-${style}\n${text}\n`;
}
