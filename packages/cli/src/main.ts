#!/usr/bin/env node
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  describeError,
  exportCsv,
  exportMarkdown,
  exportText,
  type Language,
  type Notice,
  noticeJsonSchema,
  parse,
  UnreadableSourceError,
} from "@noticelens/parser";
import { Command, Option } from "commander";

const SAMPLE = fileURLToPath(new URL("../samples/sample-notice.html", import.meta.url));
/** npm runs scripts in the checkout; a stranger's path counts from where they stand. */
const BASE = process.env.npm_lifecycle_event === "start" ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

interface Options {
  readonly format: "json" | "ndjson" | "md" | "csv" | "text";
  readonly lang: Language;
}

const FETCH_SECONDS = 30;
const FETCH_BYTES = 64 * 1024 * 1024;

async function load(
  name: string,
): Promise<{ bytes: Uint8Array; name: string; url: string | null; mediaType: string | null }> {
  if (name === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return { bytes: Buffer.concat(chunks), name: "-", url: null, mediaType: null };
  }
  if (!/^https?:\/\//i.test(name)) {
    return { bytes: await readFile(resolve(BASE, name)), name: basename(name), url: null, mediaType: null };
  }
  const response = await fetch(name, { signal: AbortSignal.timeout(FETCH_SECONDS * 1_000) });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > FETCH_BYTES) throw new UnreadableSourceError("source-too-large", { bytes: size });
    chunks.push(chunk);
  }
  const mediaType = response.headers.get("content-type");
  return { bytes: Buffer.concat(chunks), name: basename(new URL(response.url).pathname), url: response.url, mediaType };
}

function render(notices: readonly Notice[], { format, lang }: Options): string {
  const first = notices[0];
  if (format === "csv") return exportCsv(notices, lang);
  if (format === "md") return notices.map((notice) => exportMarkdown(notice, lang)).join("\n");
  if (format === "ndjson") return notices.map((notice) => `${JSON.stringify(notice)}\n`).join("");
  if (format === "json") return `${JSON.stringify(notices.length === 1 ? first : notices, null, 2)}\n`;
  const width = process.stdout.isTTY ? Math.min(120, process.stdout.columns) : 100;
  return notices.map((notice) => exportText(notice, lang, width)).join("\n");
}

async function run(files: readonly string[], options: Options): Promise<void> {
  const notices: Notice[] = [];
  for (const file of files) {
    try {
      notices.push(await parse(await load(file), { lang: options.lang }));
    } catch (error) {
      process.exitCode = 1;
      process.stderr.write(`${file}: ${reason(error, options.lang)}\n`);
    }
  }
  if (notices.length > 0) process.stdout.write(render(notices, options));
}

function reason(error: unknown, lang: Language): string {
  if (error instanceof UnreadableSourceError) return `${describeError(error, lang)} [${error.code}]`;
  return error instanceof Error ? error.message : String(error);
}

const lang = (): Language => (/^en/i.test(process.env.LC_ALL ?? process.env.LANG ?? "") ? "en" : "zh");

/** An option of both commands: the output's format with its default. */
function formatOption(fallback: Options["format"]): Option {
  return new Option("--format <format>", "output / 输出格式")
    .choices(["json", "ndjson", "md", "csv", "text"])
    .default(fallback);
}

const program = new Command("noticelens")
  .description("Rectification notices (整改通报) as checklists / 把整改通报读成清单")
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
const langOption = new Option("--lang <lang>", "language / 语言").choices(["zh", "en"]).default(lang());
program
  .command("checklist [files...]", { isDefault: true })
  .description("the checklist of notices (files, addresses, -) / 通报的清单")
  .addOption(formatOption("text"))
  .addOption(langOption)
  .action(async (files: string[], options: Options) => {
    if (files.length === 0)
      process.stderr.write(
        options.lang === "zh"
          ? "没有给出文件，读取自带的示例通报。\n\n"
          : "No file given; this is the bundled sample.\n\n",
      );
    await run(files.length > 0 ? files : [SAMPLE], options);
  });
program
  .command("parse <files...>")
  .description("everything that was read, as data / 全部数据")
  .addOption(formatOption("json"))
  .addOption(langOption)
  .action(run);
program
  .command("schema")
  .description("the JSON Schema of a notice / 数据的 JSON Schema")
  .action(() => {
    process.stdout.write(`${JSON.stringify(noticeJsonSchema(), null, 2)}\n`);
  });

await program.parseAsync();
