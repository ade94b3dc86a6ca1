/**
 * How the text of a page runs, as the angle of its lines against the page's bottom edge: 0 as usual, 90 upwards
 * (landscape pages), 270 downwards, which is also how vertical writing runs: its lines follow each other leftwards.
 *
 * Everything is laid out in coordinates of the frame: `u` grows along a line, `v` falls from line to line.
 */
export type Frame = 0 | 90 | 180 | 270;

/** A point of the page in coordinates of the frame. */
export function toFrame(frame: Frame, x: number, y: number): [u: number, v: number] {
  if (frame === 90) return [y, -x];
  if (frame === 180) return [-x, -y];
  return frame === 270 ? [-y, x] : [x, y];
}

/** A point of the frame in coordinates of the page. */
export function fromFrame(frame: Frame, u: number, v: number): [x: number, y: number] {
  if (frame === 90) return [-v, u];
  if (frame === 180) return [-u, -v];
  return frame === 270 ? [v, -u] : [u, v];
}

/** The frame in which a PDF text matrix writes level lines, or null for slanted text (a watermark). */
export function frameOf([a = 0, b = 0]: readonly number[]): Frame | null {
  const slack = 0.02 * (Math.abs(a) + Math.abs(b));
  if (Math.abs(b) <= slack) return a >= 0 ? 0 : 180;
  if (Math.abs(a) <= slack) return b > 0 ? 90 : 270;
  return null;
}
