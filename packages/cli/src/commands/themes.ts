import type { Language } from "@noticelens/parser";
import type { Command } from "commander";
import { say } from "../language.ts";

/** `noticelens themes`: the table that problems are grouped by, with the words that decide. */
export function themesCommand(program: Command, lang: Language): void {
  program
    .command("themes")
    .description(say(lang, "对比所用的主题表", "the table of themes that compare groups by"))
    .action(async () => {
      const { THEMES, THEMES_VERSION } = await import("@noticelens/parser");
      const { writeOut } = await import("../output.ts");
      const lines = THEMES.map(({ id, zh, en, words }) => {
        const deciding = words.map(([word]) => word).join(say(lang, "、", ", "));
        return `${say(lang, zh, en)} (${id})\n  ${deciding}\n`;
      });
      await writeOut(
        `${say(lang, "主题表，第", "Themes, version ")}${THEMES_VERSION}${say(lang, "版", "")}\n\n${lines.join("\n")}`,
      );
    });
}
