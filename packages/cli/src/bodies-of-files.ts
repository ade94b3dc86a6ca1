import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { OrganRow } from "@noticelens/parser";
import { wantsColour } from "./colour.ts";
import type { BodiesOptions } from "./commands/bodies.ts";
import { failureOf, UsageError } from "./failure.ts";
import { findInputs } from "./find-inputs.ts";
import { say } from "./language.ts";
import { writeOut } from "./output.ts";
import { baseFolder } from "./read-notices.ts";
import { readSources } from "./read-sources.ts";
import { openScreen } from "./screen.ts";

/** The width of tables that nobody looks at, in columns. */
const WIDTH = 80;

/** Reads notices and writes the bodies they are about. Gives the exit code. Throws UsageError. */
export async function bodiesOfFiles(args: readonly string[], options: BodiesOptions): Promise<number> {
  const base = baseFolder();
  const { lang, format } = options;
  const inputs = await findInputs(args, base, lang);
  const rows = options.names === undefined ? undefined : await rowsIn(resolve(base, options.names), lang);
  const screen = openScreen(process.stderr, wantsColour("auto", process.stderr, process.env));
  const { sources, code } = await readSources(inputs, options, screen);
  if (code === 130) return code;
  const { bodyTables, exportJson, gatherBodies, tablesToCsv, tablesToText } = await import("@noticelens/parser/core");
  const bodies = gatherBodies(sources, rows ? { rows } : {});
  for (const index of bodies.unnamed) {
    const name = sources[index]?.source.name ?? "";
    screen.line("plain", say(lang, `没有写明单位：${name}`, `names no body: ${name}`));
  }
  const tables = bodyTables(bodies, lang);
  if (format === "json") await writeOut(exportJson(bodies));
  else if (format === "csv") await writeOut(tablesToCsv(tables));
  else await writeOut(tablesToText(tables, process.stdout.isTTY ? process.stdout.columns : WIDTH));
  return code;
}

/** The names in a file. Throws UsageError that names the file and the place in it. */
async function rowsIn(path: string, lang: BodiesOptions["lang"]): Promise<readonly OrganRow[]> {
  const { InvalidOrgansError, readOrgans } = await import("@noticelens/parser");
  try {
    return readOrgans(await readFile(path, "utf8")).organs;
  } catch (error) {
    const { words } = await failureOf(error, lang);
    const place = error instanceof InvalidOrgansError && error.path ? ` (${error.path})` : "";
    throw new UsageError(
      say(lang, `${path} 不能用作名称对照表${place}：${words}`, `${path} is no table of names${place}: ${words}`),
    );
  }
}
