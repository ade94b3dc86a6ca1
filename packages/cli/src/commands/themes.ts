import type { Language } from "@noticelens/parser";
import { type Command, Option } from "commander";
import { say } from "../language.ts";

/** `noticelens themes`: the table that problems are grouped by, with the words that decide. */
export function themesCommand(program: Command, lang: Language): void {
  program
    .command("themes")
    .description(say(lang, "对比所用的主题表", "the table of themes that compare groups by"))
    .addOption(
      new Option(
        "-f, --format <format>",
        say(lang, "输出格式；json 可改好再交给 compare --themes", "format; json can be edited for compare --themes"),
      )
        .choices(["text", "json"])
        .default("text"),
    )
    .action(async ({ format }: { format: "text" | "json" }) => {
      const { THEME_TABLE } = await import("@noticelens/parser");
      const { writeOut } = await import("../output.ts");
      if (format === "json") return writeOut(asJson(THEME_TABLE));
      const lines = THEME_TABLE.themes.map(({ id, zh, en, words }) => {
        const deciding = words.map(([word]) => word).join(say(lang, "、", ", "));
        return `${say(lang, zh, en)} (${id})\n  ${deciding}\n`;
      });
      const version = say(lang, `主题表，第${THEME_TABLE.version}版`, `Themes, version ${THEME_TABLE.version}`);
      await writeOut(`${version}\n\n${lines.join("\n")}`);
    });
}

/** The table with a word and its weight on one line. */
function asJson(table: object): string {
  return `${JSON.stringify(table, null, 2).replace(/\[\s+("[^"]*"),\s+([\d.]+)\s+\]/g, "[$1, $2]")}\n`;
}
