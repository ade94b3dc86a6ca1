import type { zh } from "./zh.ts";

/** Every word of the interface, in one language. The same keys in each, checked by the compiler. */
export type Words = typeof zh;

/** Loads the words of a language. */
export async function loadWords(lang: "zh" | "en"): Promise<Words> {
  return lang === "zh" ? (await import("./zh.ts")).zh : (await import("./en.ts")).en;
}
