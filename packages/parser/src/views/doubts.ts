import type { Certainty, Notice } from "../model/notice.ts";
import type { Language } from "./messages.ts";
import { readingName } from "./reading-words.ts";

/** How sure an item is and, where it is doubtful, what else its words could be: the name of a role, or null. */
export interface Doubt {
  readonly certainty: Certainty;
  readonly otherwise: string | null;
}

/** What else every doubtful item could be, by its id, as the diagnostics tell it. */
export function otherReadings({ diagnostics }: Pick<Notice, "diagnostics">): ReadonlyMap<string, string> {
  return new Map(
    diagnostics.flatMap(({ code, details: { item, otherwise } }): [string, string][] =>
      code === "doubtful-reading" ? [[String(item), String(otherwise ?? "")]] : [],
    ),
  );
}

/** The mark of a doubtful item with its reason, empty for any other. Sample: `存疑：也可能是标题`. */
export function doubtWords({ certainty, otherwise }: Doubt, lang: Language): string {
  if (certainty !== "doubtful") return "";
  if (!otherwise) return { zh: "存疑", en: "doubtful" }[lang];
  const other = readingName(otherwise, lang);
  return { zh: `存疑：也可能是${other}`, en: `doubtful: could be ${other}` }[lang];
}
