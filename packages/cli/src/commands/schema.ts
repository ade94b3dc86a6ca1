import type { Language } from "@noticelens/parser";
import type { Command } from "commander";
import { say } from "../language.ts";

/** `noticelens schema`: the JSON Schema of what `parse` prints. */
export function schemaCommand(program: Command, lang: Language): void {
  program
    .command("schema")
    .description(say(lang, "parse 输出的 JSON Schema（2020-12）", "the JSON Schema (2020-12) of what parse prints"))
    .action(async () => {
      const { noticeJsonSchema } = await import("@noticelens/parser");
      const { writeOut } = await import("../output.ts");
      await writeOut(`${JSON.stringify(noticeJsonSchema(), null, 2)}\n`);
    });
}
