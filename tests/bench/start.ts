import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { labelledNotices } from "../support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "../support/render.ts";
import { ROOT } from "../support/source-files.ts";
import { inTurn, Spent } from "./measure.ts";
import { type Row, ratio } from "./report.ts";

export const COMMAND = join(ROOT, "packages/cli/dist/main.js");
const SHORT = "关于巡察整改进展情况的通报\n一、存在问题整改情况\n（一）制度不健全\n整改措施：制定制度。\n";
/** Twice what Node alone costs, and so on: the targets in seconds, on a machine where Node alone costs 0.11. */
const TARGETS = { txt: 0.22, html: 0.3, docx: 0.55, pdf: 0.8 } as const;
const NODE = 0.11;

/** What one start of the command costs with a file of each kind, beside Node alone that does nothing. */
export async function* benchStart(rounds: number): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), "bench-start-"));
  const [notice] = labelledNotices().filter(({ text }) => !text.includes("\t"));
  if (!notice) throw new Error("no labelled notice");
  const files = { txt: SHORT, html: renderHtml(notice), docx: renderDocx(notice), pdf: renderPdf(notice) } as const;
  for (const kind of ["txt", "html", "docx", "pdf"] as const) {
    const file = join(folder, `notice.${kind}`);
    writeFileSync(file, files[kind]);
    const turns = [() => runNode([COMMAND, file]), () => runNode(["-e", "0"])] as const;
    const [ours, cost] = await inTurn(turns, { warmUp: 1, counted: rounds });
    yield ratio(`start, ${kind}`, ours, { name: "node", cost }, (TARGETS[kind] / NODE).toFixed(1));
  }
  rmSync(folder, { recursive: true });
}

/** Runs Node to its end and tells the processor time it took: the shell's `times` has that of its children (POSIX). */
async function runNode(args: readonly string[]): Promise<Spent> {
  const script = '"$@" > /dev/null 2>&1; times';
  const { stdout } = await promisify(execFile)("sh", ["-c", script, "sh", process.execPath, ...args]);
  const [user = 0, system = 0] = [...(stdout.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1_000,
  );
  return new Spent(user + system);
}
