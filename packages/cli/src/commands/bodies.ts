import type { Language } from "@noticelens/parser";
import { type Command, Option } from "commander";
import { say } from "../language.ts";
import { addReadingOptions, type ReadingOptions } from "../options.ts";

/** The formats of the bodies. */
export const BODY_FORMATS = ["text", "json", "csv"] as const;

/** The options of `bodies`. */
export interface BodiesOptions extends ReadingOptions {
  readonly format: (typeof BODY_FORMATS)[number];
  readonly lang: Language;
  readonly names?: string;
}

/** `noticelens bodies`: every body of the notices, under all its names, with its notices in order of time. */
export function bodiesCommand(program: Command, lang: Language, run: (code: Promise<number>) => Promise<void>): void {
  const words = (zh: string, en: string): string => say(lang, zh, en);
  const command = program
    .command("bodies")
    .argument("<inputs...>", words("通报：文件、文件夹、通配符、网址", "notices: files, folders, patterns, addresses"))
    .description(
      words(
        "按单位归档：名称、时间线、待确认的名称",
        "a file for every body: its names, its time line, names to confirm",
      ),
    )
    .addOption(
      new Option("-f, --format <format>", words("输出格式", "format of the output"))
        .choices(BODY_FORMATS)
        .default("text"),
    )
    .option(
      "--names <file>",
      words(
        "名称对照表，JSON，样子见 noticelens names --format json",
        "names as JSON, see noticelens names --format json",
      ),
    )
    .addOption(new Option("--lang <lang>", words("语言", "language")).choices(["zh", "en"]).default(lang));
  addReadingOptions(command, lang).action(async (inputs: string[], options: BodiesOptions) => {
    const { bodiesOfFiles } = await import("../bodies-of-files.ts");
    await run(bodiesOfFiles(inputs, options));
  });
}
