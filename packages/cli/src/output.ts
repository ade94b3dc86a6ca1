import { once } from "node:events";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { LedgerSource } from "@noticelens/parser";
import type { CostLimits } from "@noticelens/parser/cost";
import type { Failure } from "./failure.ts";
import type { Input } from "./find-inputs.ts";
import { renderTogether } from "./render.ts";
import type { Format, Task } from "./task.ts";

type Part = string | Uint8Array | LedgerSource;

/** Where the parts of the output go, in the order of the inputs. */
export interface Output {
  /** Whether an input's output is there already and newer than the input. */
  readonly has: (input: Input) => Promise<boolean>;
  readonly add: (input: Input, part: Part) => Promise<void>;
  /** Remembers what an input failed for at a price that need not be paid again; what costs nothing is tried again. */
  readonly fail: (input: Input, failure: Failure, cost: CostLimits) => Promise<void>;
  /** What an input failed for before, where it is the same file and may cost no more than it did. */
  readonly failed: (input: Input, cost: CostLimits) => Promise<Failure | null>;
  readonly end: () => Promise<void>;
}

const EXTENSIONS: Readonly<Record<Format, string>> = {
  text: "txt",
  md: "md",
  csv: "csv",
  xlsx: "xlsx",
  json: "json",
  ndjson: "ndjson",
};

/** The format that a file's name asks for, null where it asks for none. Sample: `台账.xlsx` asks for `xlsx`. */
export function formatOfName(path: string): Format | null {
  const name = path.toLowerCase();
  const asked = Object.entries(EXTENSIONS).find(([, extension]) => name.endsWith(`.${extension}`))?.[0];
  return (["text", "md", "csv", "xlsx", "json", "ndjson"] as const).find((format) => format === asked) ?? null;
}

/** What is remembered of an input that cost too much, beside where its output would be. */
const FAILED = ".failed";
const COSTLY = "too-costly";

/** One file an input below a folder, under the input's name; each is whole or not there. */
export function folderOutput(folder: string, inputs: readonly Input[], format: Format): Output {
  const paths = outputPaths(inputs, EXTENSIONS[format]);
  const pathOf = (input: Input): string => join(folder, paths.get(input) ?? "");
  return {
    has: (input) => isNewer(pathOf(input), input),
    add: async (input, part) => {
      await writeWhole(pathOf(input), part);
      await rm(pathOf(input) + FAILED, { force: true });
    },
    fail: async (input, failure, { time }) => {
      if (failure.code === COSTLY)
        await writeWhole(pathOf(input) + FAILED, `${JSON.stringify({ ...failure, time })}\n`);
    },
    failed: async (input, { time }) => {
      const path = pathOf(input) + FAILED;
      if (!(await isNewer(path, input))) return null;
      const {
        code,
        words,
        time: spent,
      } = await readFile(path, "utf8")
        .then(JSON.parse)
        .catch(() => ({}));
      return code === COSTLY && typeof words === "string" && spent >= time ? { code, words } : null;
    },
    end: async () => undefined,
  };
}

/** Whether a file is there and newer than what it was made of. */
async function isNewer(path: string, input: Input): Promise<boolean> {
  const done = await stat(path).catch(() => null);
  if (done === null || input.kind === "stdin" || input.kind === "nothing") return false;
  const source = input.kind === "url" ? null : await stat(input.from).catch(() => null);
  return input.kind === "url" || (source !== null && source.mtimeMs <= done.mtimeMs);
}

/** Everything in one stream or file. `write` gets the pieces in order. */
export function joinedOutput(
  task: Task,
  single: boolean,
  write: (words: string | Uint8Array) => Promise<void>,
): Output {
  const ledgers: LedgerSource[] = [];
  const list = task.format === "json" && !single;
  const gap = task.format === "text" || task.format === "md" ? "\n" : "";
  let count = 0;
  return {
    has: async () => false,
    fail: async () => undefined,
    failed: async () => null,
    add: async (_, part) => {
      if (typeof part !== "string") {
        if (part instanceof Uint8Array) await write(part);
        else ledgers.push(part);
      } else if (list) {
        await write(`${count === 0 ? "[\n" : ",\n"}  ${part.trimEnd().replaceAll("\n", "\n  ")}`);
      } else await write(count === 0 ? part : gap + part);
      count++;
    },
    end: async () => {
      if (list) await write(count === 0 ? "[]\n" : "\n]\n");
      if (ledgers.length > 0) await write(await renderTogether(ledgers, task));
    },
  };
}

/** Everything in one file, written when it is complete. */
export function fileOutput(task: Task, single: boolean, path: string): Output {
  const pieces: (string | Uint8Array)[] = [];
  const output = joinedOutput(task, single, async (words) => void pieces.push(words));
  return {
    ...output,
    end: async () => {
      await output.end();
      if (pieces.length > 0) await writeWhole(path, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
    },
  };
}

/** Writes to standard output, waiting where the reader is slower. */
export async function writeOut(words: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(words)) await once(process.stdout, "drain");
}

/** Writes a file beside its place first and moves it there, so that no half file is ever found. */
export async function writeWhole(path: string, part: Part): Promise<void> {
  if (typeof part !== "string" && !(part instanceof Uint8Array)) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, part);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file's name takes 255 bytes on most disks; a draft's end is longer than that of what it becomes. */
const LONGEST = 255 - ".4194304.part".length;

/** A path with an end, its last part cut to a length that disks take. */
function within(path: string, end: string): string {
  const folder = dirname(path);
  const name = [...basename(path)];
  while (Buffer.byteLength(name.join("") + end) > LONGEST) name.pop();
  return join(folder, name.join("") + end);
}

/** Names that the list of inputs alone decides: `通报.json`; where two would share it, `通报.pdf.json`, then `通报.pdf-2.json`. */
function outputPaths(inputs: readonly Input[], extension: string): Map<Input, string> {
  const stem = ({ output, kind }: Input): string =>
    kind === "file" || kind === "zipped" ? output.replace(/\.[^./\\]{1,5}$/, "") : output;
  const sharing = new Map<string, number>();
  for (const input of inputs) {
    const key = stem(input).toLowerCase();
    sharing.set(key, (sharing.get(key) ?? 0) + 1);
  }
  const taken = new Set<string>();
  const paths = new Map<Input, string>();
  for (const input of inputs) {
    const name = sharing.get(stem(input).toLowerCase()) === 1 ? stem(input) : input.output;
    let path = within(name, `.${extension}`);
    for (let copy = 2; taken.has(path.toLowerCase()); copy++) path = within(name, `-${copy}.${extension}`);
    taken.add(path.toLowerCase());
    paths.set(input, path);
  }
  return paths;
}
