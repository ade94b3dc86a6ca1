/** Median, lowest and highest tenth of several measurements, in the unit of the row. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What one task costs, in milliseconds: processor time (user and system, all threads), and time on the wall. */
export interface Cost {
  readonly cpu: Spread;
  readonly wall: Spread;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number): number => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

/** Processor time of this process so far, in milliseconds; of a process that was run, where its times are given. */
export function processorTime({ user, system } = process.cpuUsage()): number {
  return (user + system) / 1_000;
}

export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

/**
 * Runs the tasks in turn, round after round, so that a slow moment of the machine hits all of them. A task may answer with
 * the processor time of a process that it ran; else its own counts.
 */
export async function inTurn<const Tasks extends readonly (() => unknown)[]>(
  tasks: Tasks,
  { warmUp, counted }: Rounds,
): Promise<{ [Index in keyof Tasks]: Cost }> {
  const measured = tasks.map(() => ({ cpu: [] as number[], wall: [] as number[] }));
  for (let round = -warmUp; round < counted; round++) {
    for (const [index, task] of tasks.entries()) {
      const [cpu, wall] = [processorTime(), performance.now()];
      const own = await task();
      const took = own instanceof Spent ? own.cpu : processorTime() - cpu;
      if (round < 0) continue;
      measured[index]?.cpu.push(took);
      measured[index]?.wall.push(performance.now() - wall);
    }
  }
  const costs = measured.map(({ cpu, wall }) => ({ cpu: spreadOf(cpu), wall: spreadOf(wall) }));
  return costs as { [Index in keyof Tasks]: Cost };
}

/** Processor time of another process, in milliseconds. */
export class Spent {
  readonly cpu: number;

  constructor(cpu: number) {
    this.cpu = cpu;
  }
}
