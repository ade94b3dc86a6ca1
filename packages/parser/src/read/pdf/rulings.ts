import { largest, smallest } from "../../model/lists.ts";
import { type Frame, toFrame } from "./frame.ts";
import { apply, IDENTITY, type Matrix, multiply, toMatrix } from "./matrix.ts";
import type { OperatorList, PdfJs } from "./pdfjs.ts";

/** A straight ruling of a page: at `at` across, from `from` to `to` along, in coordinates of the frame. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page draws beside its text. */
export interface Drawing {
  /** Level rulings (`at` is v) and upright ones (`at` is u). */
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
  /** Whether a picture of some size was placed, shown or not: pdf.js is told to leave large ones out. */
  readonly hasPicture: boolean;
  readonly showsText: boolean;
}

type Give = (x1: number, y1: number, x2: number, y2: number) => void;

/** Lines up to this thick, in points, are rulings; anything thicker is a filled area. */
const THICK = 3;
/** A picture is placed by stretching the unit square over its area: square points, a tenth of a page of A4. */
const PICTURE = 50_000;

/**
 * Finds the rulings of a page in what it draws: stroked lines and boxes (LibreOffice, Word), and thin filled boxes
 * (Chromium). Clips draw nothing and are left out.
 */
export function readDrawing({ fnArray, argsArray }: OperatorList, ops: PdfJs["OPS"], frame: Frame): Drawing {
  const level: Ruling[] = [];
  const upright: Ruling[] = [];
  let hasPicture = false;
  let showsText = false;
  let matrix = IDENTITY;
  const saved: Matrix[] = [];
  const give: Give = (x1, y1, x2, y2) => {
    const [u1, v1] = toFrame(frame, ...apply(matrix, x1, y1));
    const [u2, v2] = toFrame(frame, ...apply(matrix, x2, y2));
    const [width, height] = [Math.abs(u2 - u1), Math.abs(v2 - v1)];
    if (height <= THICK && width > height) level.push(ruling((v1 + v2) / 2, u1, u2));
    else if (width <= THICK && height > width) upright.push(ruling((u1 + u2) / 2, v1, v2));
  };
  for (const [index, fn] of fnArray.entries()) {
    const args = argsArray[index];
    if (fn === ops.constructPath) walkPath(args, ops, give);
    else if (fn === ops.save) saved.push(matrix);
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (fn === ops.transform) matrix = multiply(matrix, toMatrix(args));
    else if (fn === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = multiply(matrix, toMatrix(Array.isArray(args) ? args[0] : null));
    } else if (fn === ops.showText) showsText = true;
    hasPicture ||= fn === ops.transform && Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) > PICTURE;
  }
  return { level, upright, hasPicture, showsText };
}

function ruling(at: number, one: number, other: number): Ruling {
  return { at, from: Math.min(one, other), to: Math.max(one, other) };
}

/** How pdf.js packs a path: an operator and its coordinates, `[moveTo, x, y, lineTo, x, y, …]`. */
const MOVE = 0;
const CLOSE = 4;
const COORDINATES = [2, 2, 6, 4, 0];

/** Gives the straight edges of a stroked path, and of a filled one the diagonal of the box around each of its parts. */
function walkPath(args: unknown, ops: PdfJs["OPS"], give: Give): void {
  if (!Array.isArray(args)) return;
  const [paint, data]: unknown[] = args;
  const path = Array.isArray(data) ? data[0] : null;
  if (paint === ops.endPath || !(path instanceof Float32Array)) return;
  const fills = paint === ops.fill || paint === ops.eoFill;
  let part: [x: number, y: number][] = [];
  const close = () => {
    const [first = [0, 0]] = part;
    if (!fills) {
      for (const [index, [x, y]] of part.entries()) give(...(part[index - 1] ?? [x, y]), x, y);
    } else if (part.length > 1) {
      const xs = part.map(([x]) => x);
      const ys = part.map(([, y]) => y);
      give(smallest(xs), smallest(ys), largest(xs), largest(ys));
    }
    part = [first];
  };
  for (let at = 0; at < path.length; ) {
    const operator = path[at] ?? CLOSE;
    const length = COORDINATES[operator] ?? 0;
    if (operator === MOVE) close();
    if (operator === MOVE) part = [];
    if (length) part.push([path[at + length - 1] ?? 0, path[at + length] ?? 0]);
    else if (part[0]) part.push(part[0]);
    at += length + 1;
  }
  close();
}
