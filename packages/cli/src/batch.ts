import type { ExplainedItem, Language, Progress } from "@noticelens/parser";
import type { CostLimits } from "@noticelens/parser/cost";
import { failureOf } from "./failure.ts";
import type { Input } from "./find-inputs.ts";
import { say } from "./language.ts";
import type { Output } from "./output.ts";
import { type Screen, summaryOf } from "./screen.ts";
import { type Figures, type Outcome, orderOf, type Rendered, type Task } from "./task.ts";
import { openPool } from "./worker-pool.ts";

/** How a batch is run. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly task: Task;
  readonly output: Output;
  readonly jobs: number;
  /** What one input may cost. */
  readonly cost: CostLimits;
  readonly resume: boolean;
  readonly screen: Screen;
  /** Whether a line is told for what was read; failures always are. */
  readonly verbose: boolean;
  readonly signal: AbortSignal;
}

/**
 * Runs every input and writes what comes of it in the order of the inputs, however many workers there are. What fails is
 * told and counted and stops nothing. Gives the exit code: 0, 1 where some failed, 130 where it was interrupted.
 */
export async function runBatch(batch: Batch): Promise<number> {
  const { inputs, task, output, screen, signal } = batch;
  const counts = { read: 0, skipped: 0, failed: 0, "left-out": 0 };
  // What strangers sent is read where it can be ended: a hostile file keeps a thread busy for ever.
  const pool = openPool(Math.min(batch.jobs, inputs.length), task, batch.cost);
  const stop = (): void => void pool.close();
  signal.addEventListener("abort", stop);
  const run = async (input: Input): Promise<Outcome> => {
    if (input.kind === "left-out") return { status: "left-out", why: input.from };
    if (batch.resume && (await output.has(input))) return { status: "skipped" };
    const failure = batch.resume ? await output.failed(input, batch.cost) : null;
    if (failure) return { status: "failed", failure };
    return pool.run(await orderOf(input), progressOf(batch, input));
  };
  let done = 0;
  screen.bar(done, inputs.length > 1 ? inputs.length : 0, "");
  for await (const [input, outcome] of inOrder(inputs, batch.jobs * 4, run)) {
    if (signal.aborted || outcome.status === "stopped") break;
    const kept = await keep(batch, input, outcome);
    if (kept.status !== "stopped") counts[kept.status]++;
    done++;
    tell(batch, input, kept);
    if (done < inputs.length) screen.bar(done, inputs.length, input.label);
  }
  screen.clear();
  const whole = await finish(batch);
  await pool.close();
  if (inputs.length > 1) screen.line("plain", summaryOf(counts, task.lang));
  if (!signal.aborted) return counts.failed > 0 || !whole ? 1 : 0;
  screen.line("failed", stoppedAt(done, inputs, task.lang));
  return 130;
}

/** Runs up to `ahead` items at a time and gives their results in the items' order. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  const running: Promise<Result>[] = [];
  let next = 0;
  for (const item of items) {
    for (const later of items.slice(next, next + ahead - running.length)) {
      running.push(run(later));
      next++;
    }
    const first = running.shift();
    if (first) yield [item, await first];
  }
}

/** Writes what was read; output that cannot be written is a failure of its input. */
async function keep({ output, screen, task, cost }: Batch, input: Input, outcome: Outcome): Promise<Outcome> {
  if (outcome.status === "failed") await output.fail(input, outcome.failure, cost).catch(() => undefined);
  if (outcome.status !== "read") return outcome;
  screen.clear();
  try {
    // Explanations are asked for one notice at a time, never in a batch.
    await output.add(input, outcome.output as Exclude<Rendered, readonly ExplainedItem[]>);
    return outcome;
  } catch (error) {
    return { status: "failed", failure: await failureOf(error, task.lang) };
  }
}

/** Ends the output; answers whether that could be done. */
async function finish({ output, screen, task }: Batch): Promise<boolean> {
  try {
    await output.end();
    return true;
  } catch (error) {
    const { words, code } = await failureOf(error, task.lang);
    screen.line("failed", `${say(task.lang, "写不出结果", "the output cannot be written")}: ${words} [${code}]`);
    return false;
  }
}

function tell({ screen, task, verbose }: Batch, { label }: Input, outcome: Outcome): void {
  if (outcome.status === "failed") {
    screen.line("failed", `${label}: ${outcome.failure.words} [${outcome.failure.code}]`);
  } else if (outcome.status === "left-out") {
    screen.line("skipped", `${label}: ${outcome.why}`);
  } else if (verbose && outcome.status === "read") {
    screen.line("ok", `${label}: ${figuresLine(outcome.figures, task.lang)}`);
  } else if (verbose && outcome.status === "skipped") {
    screen.line("skipped", `${label}: ${say(task.lang, "已有结果，跳过", "done before, skipped")}`);
  }
}

function figuresLine({ family, problems, measures, remarks }: Figures, lang: Language): string {
  if (family === "other") return say(lang, "不像整改通报", "does not look like a rectification notice");
  const look = remarks === 0 ? "" : say(lang, `，${remarks} 处请核对`, `, ${remarks} to check`);
  return say(
    lang,
    `${problems} 个问题，${measures} 条措施${look}`,
    `${problems} problems, ${measures} measures${look}`,
  );
}

function stoppedAt(done: number, inputs: readonly Input[], lang: Language): string {
  const next = inputs[done]?.label ?? "";
  return say(
    lang,
    `已停止：完成 ${done}/${inputs.length}，停在 ${next}。加 --out 和 --resume 可以接着做。`,
    `Stopped: ${done} of ${inputs.length} done, next would be ${next}. With --out and --resume it goes on from there.`,
  );
}

/** A long file tells how far it is; among several the bar counts files. */
function progressOf({ inputs, screen }: Batch, { label }: Input): (progress: Progress) => void {
  return ({ done, total }) => {
    if (inputs.length === 1 && total > 20) screen.bar(done, total, label);
  };
}
