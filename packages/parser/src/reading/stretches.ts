import type { Line } from "../model/outline.ts";
import type { Stretch } from "../outline/units.ts";

/** The lines of a notice's body as stretches in the order in which they are to be read; tables by their rows. */
export function stretchesOf(_text: string, lines: readonly Line[], [from, to]: readonly [number, number]): Stretch[] {
  return lines.slice(from, to).map(({ span, look, cell }) => ({
    span,
    look,
    cell: cell !== null,
    column: "words",
    label: null,
    kind: null,
    row: -1,
  }));
}
