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
  ENOTDIR: ["路径里有一段不是文件夹", "a part of the path is no folder"],
  ENAMETOOLONG: ["文件名太长", "the name is too long"],
  ELOOP: ["链接绕成了圈", "the links go in a circle"],
  EIO: ["磁盘读写出错", "the disk failed"],
  EROFS: ["磁盘是只读的", "the disk cannot be written to"],
  EDQUOT: ["磁盘配额已满", "the disk quota is used up"],
  EEXIST: ["已经有同名的文件", "there is a file of this name"],
  EISDIR: ["这是文件夹", "is a folder"],
  EMFILE: ["同时打开的文件太多", "too many open files"],
  ENOSPC: ["磁盘已满", "the disk is full"],
  ENOTFOUND: ["找不到这个网站", "no such site"],
  EAI_AGAIN: ["现在无法解析域名", "the name cannot be resolved now"],
  ECONNREFUSED: ["网站拒绝连接", "the site refused the connection"],
  ECONNRESET: ["连接被中断", "the connection was reset"],
  ECONNABORTED: ["连接被中断", "the connection was aborted"],
  EPIPE: ["连接被中断", "the connection was broken"],
  EHOSTUNREACH: ["到不了这个网站", "the site cannot be reached"],
  ENETUNREACH: ["没有网络", "there is no network"],
  HPE_INVALID_CONSTANT: ["网站的回答不合 HTTP", "the answer is no HTTP"],
  DEPTH_ZERO_SELF_SIGNED_CERT: ["网站的证书不可信", "the site's certificate is not trusted"],
  SELF_SIGNED_CERT_IN_CHAIN: ["网站的证书不可信", "the site's certificate is not trusted"],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ["网站的证书不可信", "the site's certificate is not trusted"],
  CERT_HAS_EXPIRED: ["网站的证书过期了", "the site's certificate has expired"],
  ERR_TLS_CERT_ALTNAME_INVALID: ["网站的证书不是它的", "the site's certificate is another's"],
  Z_DATA_ERROR: ["压缩的内容损坏", "what was compressed is damaged"],
  Z_BUF_ERROR: ["压缩的内容不完整", "what was compressed is cut off"],
  ERR_FS_FILE_TOO_LARGE: ["文件超过 2 GB", "the file is larger than 2 GB"],
  ETIMEDOUT: ["连接超时", "the connection timed out"],
};

/** A failure as data that can cross from a worker. Sample: `{ code: "ENOENT", words: "没有这个文件" }`. */
export interface Failure {
  readonly code: string;
  readonly words: string;
}

/** What went wrong, in the reader's language. Loads the parser, for its own errors only. */
export async function failureOf(error: unknown, lang: Language): Promise<Failure> {
  const { describeError, UnreadableSourceError } = await import("@noticelens/parser/parsing");
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
