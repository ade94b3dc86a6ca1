import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Every word of the interface, in one language. The same keys in each, checked by the compiler. */
export type Words = typeof zh;

/** The words of a language. */
export function wordsOf(lang: "zh" | "en"): Words {
  return lang === "zh" ? zh : en;
}
