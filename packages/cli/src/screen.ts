import type { WriteStream } from "node:tty";
import type { Language } from "@noticelens/parser";
import { painter } from "./colour.ts";
import { say } from "./language.ts";

/** What is told beside the output, on standard error: lines that stay, and a bar that comes and goes. */
export interface Screen {
  readonly line: (mark: "ok" | "failed" | "skipped" | "plain", words: string) => void;
  /** Draws the bar; on anything but a terminal it does nothing. */
  readonly bar: (done: number, total: number, words: string) => void;
  /** Takes the bar away before something else is written. */
  readonly clear: () => void;
}

const MARKS = {
  ok: ["completed", "✓ "],
  failed: ["error", "✗ "],
  skipped: ["faint", "– "],
  plain: ["faint", ""],
} as const;
const BAR_COLUMNS = 24;
/** Control characters in a file's name must not steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A screen on a stream. Sample of its bar: `[████████░░░░░░░░░░░░░░░░] 12/40 通报.pdf`. */
export function openScreen(stream: WriteStream, colour: boolean): Screen {
  const paint = painter(colour);
  let drawn = false;
  const clear = (): void => {
    if (drawn) stream.write("\r\u001b[K");
    drawn = false;
  };
  process.once("exit", clear);
  return {
    clear,
    line: (mark, words) => {
      clear();
      const [style, sign] = MARKS[mark];
      stream.write(`${paint(style, sign)}${words.replace(STEERING, "")}\n`);
    },
    bar: (done, total, words) => {
      if (!stream.isTTY || total === 0) return;
      const full = Math.round((BAR_COLUMNS * done) / total);
      const bar = `[${"█".repeat(full)}${"░".repeat(BAR_COLUMNS - full)}] ${done}/${total} `;
      // A Han character takes two columns; a bar that wraps could not be taken away again.
      const room = Math.max(0, (stream.columns - bar.length - 1) >> 1);
      stream.write(`\r\u001b[K${bar}${paint("faint", words.replace(STEERING, "").slice(0, room))}`);
      drawn = true;
    },
  };
}

/** The last line of a batch. Sample: `共 4 个文件：读取 2，跳过 1，失败 1。` */
export function summaryOf(
  counts: Readonly<Record<"read" | "skipped" | "failed" | "left-out", number>>,
  lang: Language,
): string {
  const { read, skipped, failed, "left-out": left } = counts;
  const total = read + skipped + failed + left;
  const parts = [
    say(lang, `读取 ${read}`, `${read} read`),
    ...(skipped ? [say(lang, `跳过 ${skipped}`, `${skipped} skipped`)] : []),
    ...(left ? [say(lang, `不能读 ${left}`, `${left} left out`)] : []),
    say(lang, `失败 ${failed}`, `${failed} failed`),
  ];
  const [zh, en] = [parts.join("，"), parts.join(", ")];
  return say(lang, `共 ${total} 个文件：${zh}。`, `${total} files: ${en}.`);
}
