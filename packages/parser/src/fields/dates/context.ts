import type { Span } from "../../model/span.ts";

/** What the rest of the notice says about its dates. */
export interface DateContext {
  /** From the title's end to the first section. */
  readonly preamble: Span;
  /** Signature and after, null where there is none. */
  readonly closing: Span | null;
  /** The values of 完成时限 labels and cells. */
  readonly deadlines: readonly Span[];
  /** The day the page says it was published, `YYYY-MM-DD`. */
  readonly pageDay: string | null;
}
