import { chanceOf } from "./chance.ts";
import { CHAPTER_MUTATIONS } from "./mutations/chapters.ts";
import { HEADING_MUTATIONS } from "./mutations/headings.ts";
import { LABEL_MUTATIONS } from "./mutations/labels.ts";
import { LINE_MUTATIONS } from "./mutations/lines.ts";
import type { Mutation } from "./mutations/mutation.ts";
import { NUMBER_MUTATIONS } from "./mutations/numbers.ts";
import { TABLE_MUTATIONS } from "./mutations/tables.ts";

const ALL: Readonly<Record<string, Mutation>> = {
  ...NUMBER_MUTATIONS,
  ...LABEL_MUTATIONS,
  ...HEADING_MUTATIONS,
  ...LINE_MUTATIONS,
  ...CHAPTER_MUTATIONS,
  ...TABLE_MUTATIONS,
};

/** The names of all mutations. Sample: `answers run in behind a semicolon`. */
export const MUTATIONS: readonly string[] = Object.keys(ALL);

const ANSWERED = /family=(?:inspection|audit|environment|safety)-rectification|family=rectification-plan/;

/**
 * Gives a labelled notice another layout in one respect, its labels still true; null where the mutation does not apply, or
 * where the notice answers no problems. Throws on a mutation nobody knows.
 */
export function mutateNotice(source: string, mutation: string, seed: number): string | null {
  const mutate = ALL[mutation];
  if (!mutate) throw new Error(`no mutation ${mutation}`);
  const [, head = "", body = ""] = /^((?:#![^\n]*\n)*)([\s\S]*)$/.exec(source) ?? [];
  if (!ANSWERED.test(head)) return null;
  const changed = mutate(body, chanceOf(seed));
  return changed === null || changed === body ? null : `${head}${changed}`;
}
