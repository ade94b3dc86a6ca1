import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { numbers } from "../support/seeded-numbers.ts";
import { ROOT } from "../support/source-files.ts";

/**
 * Reads every file of a folder in workers that are watched, and says what became of them:
 *   pnpm hostile DIR [--mutants N] [--seed S] [--seconds T] [--jobs N] [--verbose]
 * With `--mutants` each is also read N times with some of its bytes changed. What must be none: errors without a code, stray
 * rejections, spans that lie. What is counted: files read, refused with a code, ended for their cost, and the memory that a
 * worker held at most. `--verbose` tells every file with what became of it.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "20" },
    jobs: { type: "string", default: "2" },
    verbose: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (!folder) throw new Error("pnpm hostile DIR [--mutants N] [--seed S] [--seconds T] [--jobs N] [--verbose]");

/** What came of one file: how it was read, the code it was refused with, or what is wrong with the parser. */
interface Answer {
  readonly read?: string;
  readonly code?: string;
  readonly fault?: string;
  /** Bytes that the worker holds after it. */
  readonly held: number;
}

const PARSER = join(ROOT, "packages/parser/dist/index.js");
const { COST_LIMITS, watchCost }: typeof import("@noticelens/parser/cost") = await import(
  join(ROOT, "packages/parser/dist/cost.js")
);
const limits = { ...COST_LIMITS, time: Number(values.seconds) * 1_000 };
const outcomes = new Map<string, number>();
const faults: string[] = [];
let most = 0;

const sources = everySource(folder);
await Promise.all(Array.from({ length: Number(values.jobs) }, readInTurn));
const counted = [...outcomes].sort(([, one], [, other]) => other - one).map(([what, count]) => `${what} ${count}`);
const all = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
console.log(`${all} files: ${counted.join(", ")}; a worker held ${Math.round(most / 1e6)} MB at most`);
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Takes one source after the other, in a worker that is started anew where one costs too much or dies. */
async function readInTurn(): Promise<void> {
  let worker = start();
  for (const [name, bytes] of sources) {
    const answer = await ask(worker, name, bytes);
    if (answer === null || "ended" in answer) {
      await worker.terminate();
      worker = start();
    }
    const what = tell(name, answer);
    outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    if (values.verbose) console.log(`${what}\t${name}`);
  }
  await worker.terminate();
}

function tell(name: string, answer: Awaited<ReturnType<typeof ask>>): string {
  if (answer === null) return "died";
  if ("ended" in answer) return `ended for its ${answer.ended}`;
  most = Math.max(most, answer.held);
  if (answer.fault !== undefined) faults.push(`${name}: ${answer.fault}`);
  return answer.fault !== undefined ? "fault" : answer.read ? `read as ${answer.read}` : (answer.code ?? "");
}

function start(): Worker {
  const worker = new Worker(new URL("./reader.mjs", import.meta.url), {
    workerData: PARSER,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memory / 2 ** 20) },
  });
  worker.setMaxListeners(0);
  return worker;
}

/** What a worker answers; what it was ended for; null where it died, which is a fault. */
function ask(worker: Worker, name: string, bytes: Uint8Array): Promise<Answer | { readonly ended: string } | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | { readonly ended: string } | null): void => {
      endWatch();
      worker.off("message", settle).off("error", died);
      resolve(answer);
    };
    const died = (cause: Error & { readonly code?: string }): void => {
      const isFull = cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (!isFull) faults.push(`${name}: ${cause.stack ?? cause.message}`);
      settle(isFull ? { ended: "memory" } : null);
    };
    const endWatch = watchCost(worker, limits, (ended) => settle({ ended }));
    worker.on("message", settle).on("error", died);
    worker.postMessage({ name, bytes });
  });
}

function* everySource(top: string): Generator<readonly [name: string, bytes: Uint8Array]> {
  const random = numbers(Number(values.seed));
  for (const file of filesIn(top)) {
    const bytes = new Uint8Array(readFileSync(file));
    const name = relative(top, file) || file;
    yield [name, bytes];
    for (let mutant = 1; mutant <= Number(values.mutants); mutant++)
      yield [`${name} #${mutant}`, changed(bytes, random)];
  }
}

function filesIn(top: string): string[] {
  if (statSync(top).isFile()) return [top];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Some bytes set anew, a stretch blanked or moved, or the end cut off. */
function changed(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = Uint8Array.from(bytes);
  for (let count = 1 + Math.floor(random() * 12); count > 0; count--) {
    const at = Math.floor(random() * copy.length);
    const way = random();
    if (way < 0.6) copy[at] = Math.floor(random() * 256);
    else if (way < 0.75) copy.fill(32, at, at + Math.floor(random() * 200));
    else if (way < 0.95) copy.copyWithin(at, Math.floor(random() * copy.length), Math.floor(random() * copy.length));
    else copy = copy.slice(0, Math.max(1, Math.floor(copy.length * (0.3 + 0.7 * random()))));
  }
  return copy;
}
