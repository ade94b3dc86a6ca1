import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../support/source-files.ts";

/** The built command. */
export const COMMAND = join(ROOT, "packages/cli/dist/main.js");

/** What a run of the command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** How it is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command to its end; it speaks English unless told otherwise. */
export function noticelens(args: readonly string[], { cwd, stdin, env }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { PATH = "", HOME = "" } = process.env;
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd,
      env: { PATH, HOME, LANG: "en_GB.UTF-8", ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      resolve({ code, bytes, stdout: bytes.toString("utf8"), stderr: Buffer.concat(err).toString("utf8") });
    });
    child.stdin.end(stdin ?? "");
  });
}

/** Runs a test in a folder of its own that is gone afterwards. */
export async function inFolder<T>(test: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "noticelens-"));
  try {
    return await test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A small notice as a page; `place` is who it is about. It has two problems with two measures each. */
export function noticePage(place: string): string {
  const lines = [
    `中共${place}党委关于巡察整改进展情况的通报`,
    `2024年3月4日至4月26日，县委第一巡察组对${place}党委开展了常规巡察。2024年5月30日反馈了意见。现将整改情况公布如下。`,
    "一、反馈问题整改情况",
    "1.关于“档案借阅登记不全”的问题。",
    "整改情况：已完成整改。一是补登2023年借阅记录86条。二是印发借阅办法，明确借出时限。",
    "2.关于“村级账目公开不及时”的问题。",
    "整改情况：正在整改。一是每月5日前张贴上月账目。二是2024年12月31日前补齐历年公示栏。",
    `中共${place}党委`,
    "2024年8月15日",
  ];
  return `<!DOCTYPE html><meta charset="utf-8"><title>通报</title>${lines.map((line) => `<p>${line}</p>`).join("\n")}`;
}
