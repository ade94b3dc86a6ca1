import { chanceOf } from "./chance.ts";
import type { Layout } from "./choices.ts";
import { bare } from "./fill.ts";
import { finish } from "./finish.ts";
import { writeClosing, writeOpening } from "./frame.ts";
import { drawLayout } from "./layout.ts";
import { takePen } from "./pen.ts";
import { WRITERS } from "./writers.ts";

/** An invented notice: its labelled text, and each choice that was made for it. */
export interface LaidOut {
  readonly source: string;
  readonly layout: Readonly<Record<string, string>>;
}

/** What a notice is written from beside its seed. */
export interface WriteOptions {
  /** With words, labels and combinations that are set aside, or with none of them. */
  readonly aside: boolean;
  /** Choices to make where they can stand with the others. */
  readonly fixed?: Partial<Layout>;
}

/**
 * Writes an invented notice whose parts are labelled, in the layout that its seed draws. The same seed and options give the
 * same notice. Sample: `writeNotice(7, { aside: false }).layout.points` is `ordinal`.
 */
export function writeNotice(seed: number, { aside, fixed = {} }: WriteOptions): LaidOut {
  const chance = chanceOf(seed * 2 + (aside ? 1 : 0));
  const layout = drawLayout(chance, aside, fixed);
  const pen = takePen(chance, layout, aside);
  const writer = WRITERS[layout.family] ?? WRITERS.inspection;
  if (!writer) throw new Error("nobody writes this family");
  writeOpening(pen);
  const top = pen.lines.length;
  writer.write(pen);
  if (layout.above === "contents") pen.lines.splice(top, 0, ...contentsOf(pen.lines));
  if (writer.closes) writeClosing(pen);
  return { source: finish(pen, writer.family), layout: { ...layout, aside: String(aside) } };
}

/** A list of contents: the chapters by number and heading, as pages repeat them above the text. */
function contentsOf(lines: readonly string[]): string[] {
  const chapters = lines.flatMap((line) => /^(.{0,6}<sec l="1">[^<\n]*<\/sec>)/.exec(line)?.[1] ?? []);
  return chapters.length < 2 ? [] : ["目　录", ...chapters.map(bare)];
}
