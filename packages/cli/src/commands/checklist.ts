import type { Language } from "@noticelens/parser";
import type { Command } from "commander";
import { say } from "../language.ts";
import { addOptions, type Options } from "../options.ts";

/** `noticelens checklist`: the list to work through, for a terminal where nothing else is asked for. */
export function checklistCommand(
  program: Command,
  lang: Language,
  run: (code: Promise<number>) => Promise<void>,
): void {
  const command = program
    .command("checklist", { isDefault: true })
    .argument(
      "[inputs...]",
      say(lang, "文件、文件夹、通配符、网址，或 -（标准输入）", "files, folders, patterns, addresses, or -"),
    )
    .description(say(lang, "把通报读成清单（默认命令）", "the checklist of notices (the default)"));
  addOptions(command, "text", lang).action(async (inputs: string[], options: Options) => {
    const { readNotices } = await import("../read-notices.ts");
    await run(readNotices(inputs, options, { view: "checklist", format: "text" }));
  });
}
