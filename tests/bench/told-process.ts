import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a process told of itself at its end. */
export interface Told {
  /** Processor time of all its threads, in milliseconds. */
  readonly cpu: number;
  /** Time on the wall, in milliseconds. */
  readonly wall: number;
  /** The most memory it held, in megabytes. */
  readonly memory: number;
}

/** Runs Node with some arguments to its end; what it writes is dropped. */
export async function runTold(args: readonly string[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), "bench-told-"));
  const file = join(folder, "told.json");
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", TELLER, ...args], {
    stdio: "ignore",
    env: { ...process.env, BENCH_TOLD: file },
  });
  await new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => resolve());
  });
  const wall = performance.now() - began;
  const { cpu, memory } = JSON.parse(readFileSync(file, "utf8"));
  rmSync(folder, { recursive: true });
  return { cpu, wall, memory };
}

const TELLER = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from "node:worker_threads";
  import { writeFileSync } from "node:fs";
  if (isMainThread) process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const memory = process.resourceUsage().maxRSS / 1024;
    writeFileSync(process.env.BENCH_TOLD, JSON.stringify({ cpu: (user + system) / 1000, memory }));
  });`,
)}`;
