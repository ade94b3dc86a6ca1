import type { Line } from "./lines.ts";

/** Where the text of one page begins and ends, along its lines. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** What most of a document looks like. */
export interface Body {
  readonly size: number;
  /** The distance from one line to the next. */
  readonly pitch: number;
}

/** The size and the pitch that most of the text is set in. */
export function measureBody(lines: readonly Line[]): Body {
  const sizes = new Map<number, number>();
  const pitches = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    count(sizes, Math.round(line.size * 4) / 4, line.right - line.left);
    const last = lines[index - 1];
    const pitch = last && last.page === line.page ? last.base - line.base : 0;
    if (last && pitch > 0.8 * line.size && pitch < 4 * line.size) count(pitches, Math.round(pitch), 1);
  }
  const size = heaviest(sizes) ?? 1;
  return { size, pitch: heaviest(pitches) ?? 1.5 * size };
}

/**
 * The margins of each page. A page whose lines are all indented, or all short, takes those of the document; pages of a
 * book, bound at changing sides, keep their own.
 */
export function measureMargins(pages: ReadonlyMap<number, readonly Line[]>, { size }: Body): Map<number, Margins> {
  const all = [...pages.values()].flat().filter((line) => Math.abs(line.size - size) < 0.1 * size);
  const whole = marginsOf(all, size);
  const found = new Map<number, Margins>();
  for (const [number, lines] of pages) {
    const body = lines.filter((line) => Math.abs(line.size - size) < 0.1 * size);
    const own = body.length < 4 ? whole : marginsOf(body, size);
    const indent = (own.left - whole.left) / size;
    const left = indent > 0.8 && indent < 4.5 ? whole.left : own.left;
    const width = whole.right - whole.left;
    const right = left + width - own.right > size && left + width - own.right < width ? left + width : own.right;
    found.set(number, { left, right });
  }
  return found;
}

/** An edge counts where at least two lines, and a twentieth of them, begin or end within half an em of it. */
function marginsOf(lines: readonly Line[], size: number): Margins {
  const enough = Math.max(2, lines.length / 20);
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const plain = lines.filter((line) => !mayHang(line));
  const rights = (plain.length > 1 ? plain : lines).map(({ right }) => right).sort((a, b) => b - a);
  const isEdge = (values: readonly number[], at: number) => {
    const value = values[at] ?? 0;
    let near = 0;
    for (let other = at; other < values.length && Math.abs((values[other] ?? 0) - value) < size; other++) near++;
    return near >= enough;
  };
  const left = lefts.find((_, at) => isEdge(lefts, at)) ?? lefts[0] ?? 0;
  const right = rights.find((_, at) => isEdge(rights, at)) ?? rights[0] ?? 0;
  return { left, right: Math.max(right, left) };
}

/** Marks at the end of a line may hang over the margin. */
function mayHang({ fragments }: Line): boolean {
  return /[，。、；：！？”’）》〕】,.;:]$/.test(fragments.at(-1)?.text ?? "");
}

function count(counts: Map<number, number>, key: number, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

function heaviest(counts: ReadonlyMap<number, number>): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [key, weight] of counts) {
    if (weight > most) [best, most] = [key, weight];
  }
  return best;
}
