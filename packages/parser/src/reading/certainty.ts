import type { Certainty } from "../model/notice.ts";
import { MARGIN_CAP, NO_OTHER } from "./margin.ts";
import type { Reading } from "./search.ts";

/**
 * The margins, in the table's own unit, above which an item is likely and sure. Measured on notices and layouts that were
 * set aside (`pnpm layouts` prints the table).
 */
const LIKELY = 60;
const SURE = 330;
/** Where more than this share of a notice's items has no clear lead, its layout is strange to us, and none of it is sure. */
const CLEAR = 250;
const MOST_UNCLEAR = 0.05;

/** How far the reading of some units is ahead, and what else the nearest of them could be. */
export interface Lead {
  readonly margin: number;
  /** The role that the best other reading has there, or {@link NO_OTHER}. */
  readonly other: number;
  /** The unit where it comes nearest. */
  readonly unit: number;
}

/** The smallest margin of the units `[from, to)`. */
export function leadOf({ margins, others }: Reading, from: number, to: number): Lead {
  let lead: Lead = { margin: MARGIN_CAP, other: NO_OTHER, unit: from };
  for (let unit = from; unit < Math.min(to, margins.length); unit++) {
    const margin = margins[unit] ?? MARGIN_CAP;
    if (margin < lead.margin) lead = { margin, other: others[unit] ?? NO_OTHER, unit };
  }
  return lead;
}

/** Whether a notice as a whole is read with so little lead that nothing of it is sure. */
export function isStrange(leads: readonly Lead[]): boolean {
  return leads.filter(({ margin }) => margin < CLEAR).length > MOST_UNCLEAR * leads.length;
}

/** What a margin means to a person. */
export function certaintyOf({ margin }: Lead, strange: boolean): Certainty {
  if (margin < LIKELY) return "doubtful";
  return margin >= SURE && !strange ? "sure" : "likely";
}
