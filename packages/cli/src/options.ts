import { availableParallelism } from "node:os";
import type { Language } from "@noticelens/parser";
import { type Command, InvalidArgumentError, Option } from "commander";
import { COLOUR_MODES, type ColourMode } from "./colour.ts";
import { say } from "./language.ts";
import { FORMATS, type Format } from "./task.ts";

/** What bounds the reading of an input. */
export interface ReadingOptions {
  /** Seconds that one input may take. */
  readonly timeout: number;
  readonly allowPrivate: boolean;
  readonly userAgent: string;
}

/** The options of the commands that read notices. */
export interface Options extends ReadingOptions {
  /** Absent where none is named: then the name of the output file decides, then the command. */
  readonly format?: Format;
  readonly out?: string;
  readonly jobs: number;
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
  return addReadingOptions(command, lang)
    .addOption(format.choices(FORMATS).default(undefined, fallback))
    .option("-o, --out <path>", out)
    .addOption(
      new Option("-j, --jobs <n>", words("并行数", "how many files at a time"))
        .default(Math.min(availableParallelism(), 8), words("处理器数", "processors"))
        .argParser(wholeNumber),
    )
    .option("--resume", resume, false)
    .addOption(new Option("--color <when>", words("颜色", "colours")).choices(COLOUR_MODES).default("auto"))
    .addOption(new Option("--lang <lang>", words("语言", "language")).choices(["zh", "en"]).default(lang));
}

/** Adds what bounds the reading of an input: a file that takes longer fails, and the next one is read. */
export function addReadingOptions(command: Command, lang: Language): Command {
  const words = (zh: string, en: string): string => say(lang, zh, en);
  return command
    .addOption(
      new Option("--timeout <seconds>", words("每个文件最多读多少秒", "seconds that one file may take"))
        .default(120)
        .argParser(wholeNumber),
    )
    .option(
      "--allow-private",
      words("允许重定向到本机和内网", "follow redirects to this machine and private networks"),
      false,
    )
    .option("--user-agent <words>", words("向网站报的名字", "the name given to sites"), "noticelens");
}

function wholeNumber(words: string): number {
  if (/^[1-9]\d{0,2}$/.test(words)) return Number(words);
  throw new InvalidArgumentError("1–999");
}
