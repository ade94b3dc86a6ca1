import type { Language } from "@noticelens/parser";
import type { Command } from "commander";
import { say } from "../language.ts";
import { addOptions, type Options } from "../options.ts";

/** `noticelens parse`: everything that was read, with spans, as `noticelens schema` describes it. */
export function parseCommand(program: Command, lang: Language, run: (code: Promise<number>) => Promise<void>): void {
  const command = program
    .command("parse")
    .argument(
      "<inputs...>",
      say(lang, "文件、文件夹、通配符、网址，或 -（标准输入）", "files, folders, patterns, addresses, or -"),
    )
    .description(say(lang, "输出全部数据（多个输入为数组）", "all data (an array for several inputs)"));
  addOptions(command, "json", lang).action(async (inputs: string[], options: Options) => {
    const { readNotices } = await import("../read-notices.ts");
    await run(readNotices(inputs, options, { view: "notice", format: "json" }));
  });
}
