import { AROUND } from "./around.ts";
import { ENTERPRISE } from "./enterprise.ts";
import { INSPECTED } from "./inspected.ts";
import { INSPECTION } from "./inspection.ts";
import { JUSTICE } from "./justice.ts";
import { LIVELIHOOD } from "./livelihood.ts";
import { MONEY } from "./money.ts";
import { NATURE } from "./nature.ts";
import { PARTY } from "./party.ts";
import { SAFETY } from "./safety.ts";

/** Every field of work. */
export const TOPICS = {
  ...PARTY,
  ...MONEY,
  ...JUSTICE,
  ...LIVELIHOOD,
  ...ENTERPRISE,
  ...NATURE,
  ...SAFETY,
  ...INSPECTED,
  ...INSPECTION,
  ...AROUND,
};
export type TopicName = keyof typeof TOPICS;
