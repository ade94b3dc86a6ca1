import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { numbers } from "../support/seeded-numbers.ts";
import { ROOT } from "../support/source-files.ts";

/** The parser as it is built: a worker of its own is a file of the build. */
const { parseIsolated, UnreadableSourceError }: typeof import("@noticelens/parser") = await import(
  join(ROOT, "packages/parser/dist/index.js")
);

/**
 * Reads every file of a folder, each in a worker that is watched, and says what became of them: `pnpm hostile DIR`. With
 * `--mutants N` each is also read N times with some of its bytes changed (`--seed S` tells which). What must be none: errors
 * without a code, stray rejections, spans that lie. What is counted: files read, refused with a code, ended for their cost.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutants: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    seconds: { type: "string", default: "20" },
  },
});
const [folder] = positionals;
if (!folder) throw new Error("pnpm hostile DIR [--mutants N] [--seed S] [--seconds T]");

const random = numbers(Number(values.seed));
const codes = new Map<string, number>();
const faults: string[] = [];
let read = 0;
let most = 0;

process.on("unhandledRejection", (cause) => faults.push(`a rejection that nobody caught: ${String(cause)}`));
for (const file of filesIn(folder)) {
  const bytes = new Uint8Array(readFileSync(file));
  const name = relative(folder, file);
  await look(name, bytes);
  for (let mutant = 1; mutant <= Number(values.mutants); mutant++) await look(`${name} #${mutant}`, changed(bytes));
}
const counted = [...codes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([code, count]) => `${code} ${count}`);
console.log(`${read} read; ${counted.join(", ") || "none refused"}; memory at most ${Math.round(most / 1e6)} MB`);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function look(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const notice = await parseIsolated({ bytes, name }, { cost: { time: Number(values.seconds) * 1_000 } });
    read += 1;
    const items = notice.problems.flatMap(({ measures, ...problem }) => [problem, ...measures]);
    if (items.some(({ span, text }) => notice.text.slice(...span) !== text)) faults.push(`${name}: a span that lies`);
  } catch (cause) {
    if (cause instanceof UnreadableSourceError) codes.set(cause.code, (codes.get(cause.code) ?? 0) + 1);
    else faults.push(`${name}: ${String(cause)}`);
  }
  most = Math.max(most, process.memoryUsage().rss);
}

function filesIn(top: string): string[] {
  if (statSync(top).isFile()) return [top];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Some bytes set anew, a stretch blanked or moved, or the end cut off. */
function changed(bytes: Uint8Array): Uint8Array {
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
