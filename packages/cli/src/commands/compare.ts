import type { Language } from "@noticelens/parser";
import { type Command, InvalidArgumentError, Option } from "commander";
import { say } from "../language.ts";
import { addReadingOptions, type ReadingOptions } from "../options.ts";

/** The formats of a comparison. */
export const COMPARE_FORMATS = ["text", "json", "md", "csv", "html", "xlsx"] as const;

/** The options of `compare`. */
export interface CompareOptions extends ReadingOptions {
  readonly format?: (typeof COMPARE_FORMATS)[number];
  readonly out?: string;
  readonly asOf: string;
  readonly lang: Language;
  readonly themes?: string;
  /** From 0 to 1. */
  readonly threshold?: number;
}

/** `noticelens compare`: several notices side by side. */
export function compareCommand(program: Command, lang: Language, run: (code: Promise<number>) => Promise<void>): void {
  const words = (zh: string, en: string): string => say(lang, zh, en);
  const command = program
    .command("compare")
    .argument(
      "<inputs...>",
      words("两份以上的通报：文件、文件夹、通配符、网址", "two notices or more: files, folders, patterns, addresses"),
    )
    .description(
      words(
        "把多份通报并排：主题、状态、未答、逾期、雷同",
        "notices side by side: themes, status, gaps, overdue, likeness",
      ),
    )
    .addOption(
      new Option("-f, --format <format>", words("输出格式", "format of the output"))
        .choices(COMPARE_FORMATS)
        .default(undefined, "text"),
    )
    .option(
      "-o, --out <file>",
      words("写到一个文件，扩展名决定格式", "write to a file; its extension decides the format"),
    )
    .addOption(
      new Option("--as-of <date>", words("核查日，逾期按这一天算", "the day that overdue is counted by"))
        .default(localDay(), words("今天", "today"))
        .argParser(wholeDay),
    )
    .option(
      "--themes <file>",
      words(
        "主题表，JSON，样子见 noticelens themes --format json",
        "themes as JSON, see noticelens themes --format json",
      ),
    )
    .addOption(
      new Option(
        "--threshold <percent>",
        words("措施相近不低于多少算雷同，40 到 100", "from how much on measures are alike, 40 to 100"),
      )
        .default(undefined, "60")
        .argParser(share),
    )
    .addOption(new Option("--lang <lang>", words("语言", "language")).choices(["zh", "en"]).default(lang));
  addReadingOptions(command, lang).action(async (inputs: string[], options: CompareOptions) => {
    const { compareFiles } = await import("../compare-files.ts");
    await run(compareFiles(inputs, options));
  });
}

/** Of percent a share. Samples: `60` and `60%` are 0.6. */
function share(words: string): number {
  const percent = Number(/^(\d{2,3})%?$/.exec(words)?.[1] ?? Number.NaN);
  if (percent >= 40 && percent <= 100) return percent / 100;
  throw new InvalidArgumentError("40–100");
}

function wholeDay(words: string): string {
  const day = new Date(`${words}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(day.getTime())) return words;
  throw new InvalidArgumentError("YYYY-MM-DD");
}

function localDay(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
