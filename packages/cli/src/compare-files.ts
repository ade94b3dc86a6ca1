import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CompareSource, Comparison, Theme } from "@noticelens/parser";
import { wantsColour } from "./colour.ts";
import { COMPARE_FORMATS, type CompareOptions } from "./commands/compare.ts";
import { failureOf, UsageError } from "./failure.ts";
import { findInputs } from "./find-inputs.ts";
import { say } from "./language.ts";
import { writeOut, writeWhole } from "./output.ts";
import { baseFolder } from "./read-notices.ts";
import { PIPED, readSources } from "./read-sources.ts";
import { openScreen } from "./screen.ts";

type Format = (typeof COMPARE_FORMATS)[number];

/** Reads notices, of which only what is compared is kept, and writes the comparison. Gives the exit code. Throws UsageError. */
export async function compareFiles(args: readonly string[], options: CompareOptions): Promise<number> {
  const base = baseFolder();
  const { lang } = options;
  const format = formatOf(options);
  const inputs = await findInputs(args, base, lang);
  if (inputs.length < 2) throw new UsageError(say(lang, "至少给出两份通报", "give at least two notices"));
  const themes = options.themes === undefined ? undefined : await themesIn(resolve(base, options.themes), lang);
  const screen = openScreen(process.stderr, wantsColour("auto", process.stderr, process.env));
  const { sources, code } = await readSources(inputs, options, screen);
  if (code === 130) return code;
  const { compareNotices } = await import("@noticelens/parser/core");
  const { asOf, threshold } = options;
  const comparison = compareNotices(sources, {
    asOf,
    ...(themes ? { themes } : {}),
    ...(threshold === undefined ? {} : { threshold }),
  });
  for (const { name } of comparison.leftOut)
    screen.line("plain", say(lang, `未列入：${name}没有问题条目`, `left out: ${name} has no problems`));
  if (comparison.notices.length < 2) {
    screen.line(
      "failed",
      say(lang, "有问题条目的通报不到两份，无法对比", "fewer than two notices have problems; nothing to compare"),
    );
    return 1;
  }
  const made = await render(comparison, sources, { format, lang });
  if (options.out === undefined || options.out === "-") await writeOut(made);
  else await writeWhole(resolve(base, options.out), made);
  return code;
}

/** The themes in a file. Throws UsageError that names the file and the place in it. */
async function themesIn(path: string, lang: CompareOptions["lang"]): Promise<readonly Theme[]> {
  const { InvalidThemesError, readThemes } = await import("@noticelens/parser");
  try {
    return readThemes(await readFile(path, "utf8")).themes;
  } catch (error) {
    const { words } = await failureOf(error, lang);
    const place = error instanceof InvalidThemesError && error.path ? ` (${error.path})` : "";
    throw new UsageError(
      say(lang, `${path} 不能用作主题表${place}：${words}`, `${path} is no theme table${place}: ${words}`),
    );
  }
}

function formatOf({ format, out, lang }: CompareOptions): Format {
  const extension = /\.([a-z]+)$/i.exec(out ?? "")?.[1]?.toLowerCase();
  const named = COMPARE_FORMATS.find((one) => one === extension || (one === "text" && extension === "txt"));
  if (format && named && format !== named)
    throw new UsageError(say(lang, `${out} 的扩展名不是 ${format} 格式`, `${out} does not name the format ${format}`));
  const chosen = format ?? named ?? "text";
  if (chosen === "xlsx" && out === undefined && process.stdout.isTTY)
    throw new UsageError(
      say(lang, "xlsx 不能显示在终端里，请加 --out 对比.xlsx", "xlsx cannot be shown; add --out compare.xlsx"),
    );
  return chosen;
}

async function render(
  comparison: Comparison,
  sources: readonly CompareSource[],
  { format, lang }: { format: Format; lang: CompareOptions["lang"] },
): Promise<string | Uint8Array> {
  const parser = await import("@noticelens/parser/core");
  if (format === "json") return parser.exportJson(comparison);
  const tables =
    format === "text"
      ? parser.summaryTables(comparison, sources, lang)
      : parser.withBodies(parser.comparisonTables(comparison, sources, lang), parser.gatherBodies(sources), lang);
  const width = process.stdout.isTTY ? process.stdout.columns : PIPED;
  switch (format) {
    case "text":
      return parser.tablesToText(tables, width);
    case "md":
      return parser.tablesToMarkdown(tables);
    case "csv":
      return parser.tablesToCsv(tables);
    case "html":
      return parser.tablesToHtml(say(lang, "整改通报对比", "Rectification notices compared"), tables, lang);
    case "xlsx":
      return parser.tablesToXlsx(tables);
  }
}
