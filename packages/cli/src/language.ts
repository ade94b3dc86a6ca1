import type { Language } from "@noticelens/parser";

/**
 * The language to speak: the one `--lang` names, else English where the locale is English, else Chinese. Told before the
 * arguments are parsed, because the help speaks it too.
 */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const named = argv.flatMap((word, at) =>
    word === "--lang" ? [argv[at + 1]] : word.startsWith("--lang=") ? [word.slice("--lang=".length)] : [],
  );
  const last = named.at(-1);
  if (last === "zh" || last === "en") return last;
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "en" : "zh";
}

/** One of two wordings. Sample: `say("zh", "已停止", "stopped")` is `已停止`. */
export function say(lang: Language, zh: string, en: string): string {
  return lang === "zh" ? zh : en;
}
