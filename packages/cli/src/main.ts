#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";
import { Command, CommanderError } from "commander";
import { bodiesCommand } from "./commands/bodies.ts";
import { checklistCommand } from "./commands/checklist.ts";
import { compareCommand } from "./commands/compare.ts";
import { explainCommand } from "./commands/explain.ts";
import { namesCommand } from "./commands/names.ts";
import { parseCommand } from "./commands/parse.ts";
import { schemaCommand } from "./commands/schema.ts";
import { themesCommand } from "./commands/themes.ts";
import { failureOf, UsageError } from "./failure.ts";
import { configureHelp } from "./help.ts";
import { languageOf, say } from "./language.ts";

// Where Node keeps compiled code (from 22 on), the next start is spared the work.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
const lang = languageOf(process.argv, process.env);

/** A reader that has seen enough (`| head`) closes the pipe: that is no error. */
process.stdout.on("error", async (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  const { words, code } = await failureOf(error, lang);
  process.stderr.write(`${say(lang, "写不出结果", "the output cannot be written")}: ${words} [${code}]\n`);
  process.exit(1);
});
process.stderr.on("error", () => undefined);

async function run(code: Promise<number>): Promise<void> {
  process.exitCode = await code;
}

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const program = new Command("noticelens")
  .description(
    say(lang, "把整改通报读成清单、台账和数据。", "Rectification notices (整改通报) as checklists, ledgers and data."),
  )
  .version(version, "-V, --version", say(lang, "显示版本", "show the version"))
  .exitOverride()
  .showHelpAfterError(say(lang, "（用 noticelens --help 查看用法）", "(see noticelens --help)"));
configureHelp(program, lang);
checklistCommand(program, lang, run);
parseCommand(program, lang, run);
compareCommand(program, lang, run);
bodiesCommand(program, lang, run);
explainCommand(program, lang, run);
schemaCommand(program, lang);
themesCommand(program, lang);
namesCommand(program, lang);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else throw error;
}
