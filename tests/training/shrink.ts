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
  const shrunk = chance() < TERSE ? terse(kept).join("\n") : kept.join("\n");
  return balanced(shrunk) ? shrunk : source;
}

/** Of shrunken notices the share whose sentences are cut short too. */
const TERSE = 0.55;
const SHORTEST = 4;

/** Measures and plain lines cut to their first clause: some clerks write no more than 现场办公。 */
function terse(lines: readonly string[]): string[] {
  return lines.map((line) => {
    if (line.startsWith("|| ") || line.startsWith("#!")) return line;
    const short = line.replace(/<meas([^>]*)>([^\n]*?)<\/meas>/g, (_, attributes: string, words: string) => {
      return `<meas${attributes}>${firstClause(words)}</meas>`;
    });
    return /[<：:]/.test(short) || short.length < 30 ? short : firstClause(short);
  });
}

function firstClause(words: string): string {
  const plain = words.replace(/<[^>]{1,80}>/g, "");
  const end = /[。；]$/.exec(plain)?.[0] ?? "";
  const mark = plain.slice(SHORTEST).search(/[，。；]/);
  const clause = mark < 0 ? plain : plain.slice(0, SHORTEST + mark);
  const whole = ["“”", "《》", "（）", "()"].every(
    ([open = "", close = ""]) => clause.split(open).length === clause.split(close).length,
  );
  return whole && clause !== plain ? clause + (end || "。") : words;
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
