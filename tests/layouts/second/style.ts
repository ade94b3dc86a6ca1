import type { Clerk } from "./clerk.ts";
import type { Draw } from "./draw.ts";

/** A notice before its dates are written. */
export interface Page {
  readonly clerk: Clerk;
  readonly family: string;
  readonly lines: readonly string[];
  /** What happened to the notice when it was copied, its dates being written. */
  readonly copied?: (source: string) => string;
}

/** One bureau's way of writing a whole notice. */
export type HouseStyle = (draw: Draw) => Page;
