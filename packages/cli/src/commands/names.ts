import type { Language } from "@noticelens/parser";
import { type Command, Option } from "commander";
import { say } from "../language.ts";

/** `noticelens names`: the table that names of bodies are read by. */
export function namesCommand(program: Command, lang: Language): void {
  program
    .command("names")
    .description(say(lang, "单位名称对照表：简称和机构改革", "the table of bodies: short names and reforms"))
    .addOption(
      new Option(
        "-f, --format <format>",
        say(lang, "输出格式；json 可改好再交给 bodies --names", "format; json can be edited for bodies --names"),
      )
        .choices(["text", "json"])
        .default("text"),
    )
    .action(async ({ format }: { format: "text" | "json" }) => {
      const { ORGAN_TABLE, tradeName } = await import("@noticelens/parser");
      const { writeOut } = await import("../output.ts");
      if (format === "json") return writeOut(`${JSON.stringify(ORGAN_TABLE, null, 2)}\n`);
      const lines = ORGAN_TABLE.organs.map(({ name, short, becomes, year, trade }) => {
        const also = short.length > 0 ? ` = ${short.join(say(lang, "、", ", "))}` : "";
        const later = becomes.length > 0 ? ` → ${becomes.join(say(lang, "、", ", "))}${year ? ` (${year})` : ""}` : "";
        return `${name}${also}${later}  [${tradeName(trade, lang)}]\n`;
      });
      const { version } = ORGAN_TABLE;
      await writeOut(
        `${say(lang, `名称对照表，第${version}版`, `Names of bodies, version ${version}`)}\n\n${lines.join("")}`,
      );
    });
}
