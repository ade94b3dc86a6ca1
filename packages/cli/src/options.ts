import { availableParallelism } from "node:os";
import type { Language } from "@noticelens/parser";
import { type Command, InvalidArgumentError, Option } from "commander";
import { COLOUR_MODES, type ColourMode } from "./colour.ts";
import { say } from "./language.ts";
import { FORMATS, type Format } from "./task.ts";

/** The options of the commands that read notices. */
export interface Options {
  /** Absent where none is named: then the name of the output file decides, then the command. */
  readonly format?: Format;
  readonly out?: string;
  readonly jobs: number;
  /** Seconds that one input may take. */
  readonly timeout: number;
  readonly resume: boolean;
  readonly color: ColourMode;
  readonly lang: Language;
}

/** Adds them to a command; `fallback` is its format. */
export function addOptions(command: Command, fallback: Format, lang: Language): Command {
  const words = (zh: string, en: string): string => say(lang, zh, en);
  const format = new Option("-f, --format <format>", words("输出格式", "format of the output"));
  const out = words(
    "输出到文件夹（每个输入一个文件），或一个以格式扩展名结尾的文件",
    "write to a folder (one file an input), or to one file whose name ends in a format's extension",
  );
  const resume = words("跳过文件夹里已有且更新的结果，接着做", "skip what the output folder has newer already");
  return command
    .addOption(format.choices(FORMATS).default(undefined, fallback))
    .option("-o, --out <path>", out)
    .addOption(
      new Option("-j, --jobs <n>", words("并行数", "how many files at a time"))
        .default(Math.min(availableParallelism(), 8), words("处理器数", "processors"))
        .argParser(wholeNumber),
    )
    .addOption(timeoutOption(lang))
    .option("--resume", resume, false)
    .addOption(new Option("--color <when>", words("颜色", "colours")).choices(COLOUR_MODES).default("auto"))
    .addOption(new Option("--lang <lang>", words("语言", "language")).choices(["zh", "en"]).default(lang));
}

/** How long one input may take; one that takes longer fails, and the next is read. */
export function timeoutOption(lang: Language): Option {
  const words = say(lang, "每个文件最多读多少秒", "seconds that one file may take");
  return new Option("--timeout <seconds>", words).default(120).argParser(wholeNumber);
}

function wholeNumber(words: string): number {
  if (/^[1-9]\d{0,2}$/.test(words)) return Number(words);
  throw new InvalidArgumentError("1–999");
}
