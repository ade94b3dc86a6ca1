import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { COST_LIMITS, type CostLimits } from "@noticelens/parser/cost";
import { runBatch } from "./batch.ts";
import { wantsColour } from "./colour.ts";
import { UsageError } from "./failure.ts";
import type { FetchOptions } from "./fetch-source.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import { say } from "./language.ts";
import type { Options, ReadingOptions } from "./options.ts";
import { fileOutput, folderOutput, formatOfName, joinedOutput, type Output, writeOut } from "./output.ts";
import { openScreen } from "./screen.ts";
import type { Format, Task } from "./task.ts";

/** What a command makes of notices where the options leave it open. */
export interface Defaults {
  readonly view: Task["view"];
  readonly format: Format;
}

const SAMPLE = fileURLToPath(new URL("../samples/sample-notice.html", import.meta.url));
/** Wide enough to read, narrow enough to follow a line. */
const COLUMNS = { piped: 100, least: 60, most: 120 };

/** Runs a command that reads notices, to its exit code. Throws UsageError. */
export async function readNotices(args: readonly string[], options: Options, defaults: Defaults): Promise<number> {
  const base = baseFolder();
  const { lang } = options;
  const screen = openScreen(process.stderr, wantsColour(options.color, process.stderr, process.env));
  if (args.length === 0) {
    screen.line("plain", say(lang, "没有给出文件，读取自带的示例通报。", "No file given; this is the bundled sample."));
  }
  const inputs = args.length > 0 ? await findInputs(args, base, lang) : [sampleInput()];
  const place = await placeOf(options, base);
  const format = options.format ?? place.format ?? defaults.format;
  check(options, place.kind, format);
  const terminal = place.kind === "stdout" && process.stdout.isTTY === true;
  const task: Task = {
    view: defaults.view,
    format,
    lang,
    width: terminal ? Math.max(COLUMNS.least, Math.min(COLUMNS.most, process.stdout.columns)) : COLUMNS.piped,
    colour: place.kind === "stdout" && wantsColour(options.color, process.stdout, process.env),
    together: place.kind !== "folder",
    fetching: fetchingOf(options),
  };
  return runBatch({
    inputs,
    task,
    output: openOutput(place, inputs, task),
    jobs: options.jobs,
    cost: costOf(options),
    resume: options.resume,
    screen,
    verbose: place.kind !== "stdout" || (inputs.length > 1 && !terminal),
    signal: interruption(),
  });
}

/** What one input may cost: it works in no more than the seconds that it may take. */
export function costOf({ timeout }: ReadingOptions): CostLimits {
  const time = timeout * 1_000;
  return { ...COST_LIMITS, time, cpu: time };
}

/** How addresses are fetched, as the options say. */
export function fetchingOf({ allowPrivate, userAgent }: ReadingOptions): FetchOptions {
  return { allowPrivate, userAgent };
}

interface Place {
  readonly kind: "stdout" | "folder" | "file";
  readonly path: string;
  readonly format: Format | null;
}

async function placeOf({ out, format, lang }: Options, base: string): Promise<Place> {
  if (out === undefined || out === "-") return { kind: "stdout", path: "", format: null };
  const path = resolve(base, out);
  const named = formatOfName(path);
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory() || (there === null && named === null)) return { kind: "folder", path, format: null };
  if (named === null) {
    throw new UsageError(say(lang, `${out} 是文件，不是文件夹`, `${out} is a file, no folder`));
  }
  if (format !== undefined && format !== named) {
    throw new UsageError(say(lang, `${out} 的扩展名不是 ${format} 格式`, `${out} does not name the format ${format}`));
  }
  return { kind: "file", path, format: named };
}

function check({ resume, lang }: Options, kind: Place["kind"], format: Format): void {
  if (resume && kind !== "folder") {
    throw new UsageError(say(lang, "--resume 需要 --out 指定一个文件夹", "--resume needs a folder in --out"));
  }
  if (format === "xlsx" && kind === "stdout" && process.stdout.isTTY) {
    throw new UsageError(
      say(lang, "xlsx 不能显示在终端里，请加 --out 台账.xlsx", "xlsx cannot be shown; add --out ledger.xlsx"),
    );
  }
}

function openOutput({ kind, path }: Place, inputs: readonly Input[], task: Task): Output {
  const single = inputs.filter(({ kind }) => kind !== "left-out").length === 1;
  if (kind === "folder") return folderOutput(path, inputs, task.format);
  return kind === "file" ? fileOutput(task, single, path) : joinedOutput(task, single, writeOut);
}

/** npm runs scripts in the checkout; a stranger's paths count from where they stand. */
export function baseFolder(): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  return npm_lifecycle_event === "start" && INIT_CWD ? INIT_CWD : process.cwd();
}

function sampleInput(): Input {
  return { label: "sample-notice.html", kind: "sample", from: SAMPLE, output: "sample-notice" };
}

/** Aborts on the first Ctrl-C; the second one ends the process at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    controller.abort(new Error("interrupted"));
    process.once("SIGINT", () => process.exit(130));
  });
  return controller.signal;
}
