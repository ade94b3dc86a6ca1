import type { Language } from "@noticelens/parser";
import { type Command, Option } from "commander";
import { COLOUR_MODES, type ColourMode } from "../colour.ts";
import { say } from "../language.ts";
import { addReadingOptions, type ReadingOptions } from "../options.ts";

/** The options of `explain`. */
export interface ExplainOptions extends ReadingOptions {
  readonly format: "text" | "json";
  readonly color: ColourMode;
  readonly lang: Language;
}

/** `noticelens explain`: why words were read as a problem, a measure, a heading, and what else they could be. */
export function explainCommand(program: Command, lang: Language, run: (code: Promise<number>) => Promise<void>): void {
  const words = (zh: string, en: string): string => say(lang, zh, en);
  const command = program
    .command("explain")
    .argument("<input>", words("文件、网址，或 -（标准输入）", "a file, an address, or -"))
    .argument(
      "[item]",
      words(
        "条目编号（s1、p3、p3m2）或其中的字；不写则全部",
        "the id of an item (s1, p3, p3m2) or words of it; all where none",
      ),
    )
    .description(
      words(
        "为什么这样读：把握、另一种读法、依据及分量",
        "why it was read so: how sure, what else it could be, the evidence",
      ),
    )
    .addOption(
      new Option("-f, --format <format>", words("输出格式", "format of the output"))
        .choices(["text", "json"])
        .default("text"),
    )
    .addOption(new Option("--color <when>", words("颜色", "colours")).choices(COLOUR_MODES).default("auto"))
    .addOption(new Option("--lang <lang>", words("语言", "language")).choices(["zh", "en"]).default(lang));
  addReadingOptions(command, lang).action(async (input: string, item: string | undefined, options: ExplainOptions) => {
    const { explainFile } = await import("../explain-file.ts");
    await run(explainFile(input, item, options));
  });
}
