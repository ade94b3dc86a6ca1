import type { Details } from "../model/diagnostic.ts";

/** The languages people are spoken to in. */
export type Language = "zh" | "en";

/** Something in both languages. */
export type Wording = readonly [zh: string, en: string];

/** A wording in one language; `{name}` stands for a detail. */
export function word([zh, en]: Wording, lang: Language, details: Details = {}): string {
  return (lang === "zh" ? zh : en).replace(/\{([a-z]{1,20})\}/gi, (gap, name: string) => String(details[name] ?? gap));
}

/** Words without control characters, which steer a terminal; line breaks and tabs stay. */
export function withoutControls(words: string): string {
  return words.replace(/[^\P{Cc}\n\t]/gu, "");
}
