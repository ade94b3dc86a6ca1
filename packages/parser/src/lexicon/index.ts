import { CHAPTERS } from "./chapters.ts";
import { AROUND } from "./closing.ts";
import { DEEDS } from "./deeds.ts";
import { LABELS } from "./labels.ts";
import { LACK } from "./lack.ts";
import type { Row } from "./row.ts";
import { STATES } from "./states.ts";

/** Every word of the trade that decides anything, by topic. */
export const LEXICON: readonly Row[] = [...LACK, ...DEEDS, ...CHAPTERS, ...AROUND, ...LABELS, ...STATES];
