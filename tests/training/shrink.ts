/** The share of written notices that are met with few of their problems. */
const SHRUNK = 0.45;

/**
 * A labelled notice with few of its problems: of those that follow each other under one heading most are left out, with
 * all that answers them. Published excerpts and small bodies have two or three where most notices have a dozen.
 */
export function shrink(source: string, chance: () => number): string {
  if (chance() >= SHRUNK) return source;
  const lines = source.split("\n");
  const most = 1 + Math.floor(chance() * 2);
  const kept: string[] = [];
  let run = 0;
  let dropping = false;
  for (const [index, line] of lines.entries()) {
    const opens = /<prob[ >]/.test(line) && !line.startsWith("|| ");
    if (/<sec[ >]/.test(line)) [run, dropping] = [0, false];
    if (opens) {
      run++;
      dropping = run > most && followed(lines, index);
    }
    if (!dropping) kept.push(line);
  }
  const shrunk = kept.join("\n");
  return balanced(shrunk) ? shrunk : source;
}

/** Whether another problem follows under the same heading: the last one stays, and with it what closes the notice. */
function followed(lines: readonly string[], index: number): boolean {
  for (const line of lines.slice(index + 1)) {
    if (/<sec[ >]/.test(line)) return false;
    if (/<prob[ >]/.test(line)) return true;
  }
  return false;
}

function balanced(source: string): boolean {
  return ["prob", "meas", "core", "sec", "date", "doc"].every(
    (tag) => source.split(`<${tag}`).length === source.split(`</${tag}>`).length,
  );
}
