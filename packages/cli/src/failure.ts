import type { Language } from "@noticelens/parser";

/** Why an input gave no bytes, in words for a person; the parser's own errors are worded by the parser. */
export class InputError extends Error {
  readonly code: string;

  constructor(code: string, words: string) {
    super(words);
    this.name = "InputError";
    this.code = code;
  }
}

/** The arguments make no sense together: exit code 2. */
export class UsageError extends Error {}

/** What the system's error codes mean. */
const SYSTEM: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOENT: ["没有这个文件", "no such file"],
  EACCES: ["没有读取权限", "no permission"],
  EPERM: ["没有读取权限", "no permission"],
  EISDIR: ["这是文件夹", "is a folder"],
  EMFILE: ["同时打开的文件太多", "too many open files"],
  ENOSPC: ["磁盘已满", "the disk is full"],
  ENOTFOUND: ["找不到这个网站", "no such site"],
  EAI_AGAIN: ["现在无法解析域名", "the name cannot be resolved now"],
  ECONNREFUSED: ["网站拒绝连接", "the site refused the connection"],
  ECONNRESET: ["连接被中断", "the connection was reset"],
  ETIMEDOUT: ["连接超时", "the connection timed out"],
};

/** A failure as data that can cross from a worker. Sample: `{ code: "ENOENT", words: "没有这个文件" }`. */
export interface Failure {
  readonly code: string;
  readonly words: string;
}

/** What went wrong, in the reader's language. Loads the parser, for its own errors only. */
export async function failureOf(error: unknown, lang: Language): Promise<Failure> {
  const { describeError, UnreadableSourceError } = await import("@noticelens/parser");
  if (error instanceof UnreadableSourceError) return { code: error.code, words: describeError(error, lang) };
  if (error instanceof InputError) return { code: error.code, words: error.message };
  const code = systemCode(error) ?? systemCode(error instanceof Error ? error.cause : null);
  const known = code === null ? undefined : SYSTEM[code];
  if (code !== null && known) return { code, words: known[lang === "zh" ? 0 : 1] };
  return { code: code ?? "unexpected", words: messageOf(error) };
}

/** The message of the innermost cause: `fetch failed` says nothing. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function systemCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
