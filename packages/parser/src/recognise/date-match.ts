import type { Span } from "../model/span.ts";
import type { DateParts } from "./calendar.ts";

/** A calendar expression in a text, or a range of two. */
export interface DateMatch {
  readonly span: Span;
  readonly text: string;
  readonly start: DateParts;
  /** The far end of a range. */
  readonly end: DateParts | null;
  /** 前, 年内, 不迟于: up to then. 截至: the state on that day. 起, 以来, 至今: from then on. */
  readonly bound: "before" | "as-of" | "since" | null;
  /**
   * Why it has no value, whatever stands around it. `damaged`: there is no such day (2月30日) or its units are lost
   * (2024717日). `recurring`: 每年3月. `lunar`: 农历八月十五. `relative`: 本周五.
   */
  readonly lost: "damaged" | "recurring" | "lunar" | "relative" | null;
}

/** One calendar expression and where it ends. */
export interface Point {
  readonly parts: DateParts;
  readonly to: number;
  /** 截至 between year and month: 2023年截至6月. */
  readonly asOf: boolean;
  /** `bare`: without its last unit because the end of the range or list has it, 3 in 3-6月 and 3、4月. `dotted`: 2023.5.6 and its like. */
  readonly form: "written" | "bare" | "dotted";
}
