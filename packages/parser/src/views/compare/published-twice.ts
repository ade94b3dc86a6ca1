import type { Notice } from "../../model/notice.ts";
import { nameOf } from "../ledger.ts";
import { literalKey } from "./cluster-nodes.ts";

/** A notice that is another one again, by their places among those that are compared. Sample: `{ notice: 4, of: 1 }`. */
export interface Twice {
  readonly notice: number;
  readonly of: number;
}

/** What is needed of a notice to find what recurs in it. */
export type RecurSource = Pick<Notice, "source" | "title" | "issuer" | "publishedOn" | "problems">;

/** So much of the words of both is the same in what was published twice. */
const SAME = 0.9;
/** Fewer characters may be the same by chance. */
const LEAST = 60;

/**
 * Finds notices that were published more than once, as on two sites: of one body, with the same words, figures and all.
 * Bodies that differ are never one notice: that would be a copy. Sample: the same notice with two days of publication.
 */
export function publishedTwice(notices: readonly RecurSource[]): Twice[] {
  const found: Twice[] = [];
  const first = new Map<string, number>();
  const sizes: number[] = [];
  const order = notices.map((_, at) => at).sort((one, other) => rankOf(notices, one, other));
  for (const at of order) {
    const notice = notices[at];
    if (!notice) continue;
    const body = bodyOf(notice);
    const texts = new Set(notice.problems.flatMap(({ measures }) => measures.map(({ text }) => literalKey(text))));
    const size = [...texts].reduce((sum, { length }) => sum + length, 0);
    sizes[at] = size;
    const common = new Map<number, number>();
    for (const text of texts) {
      const other = first.get(`${body}\n${text}`);
      if (other !== undefined) common.set(other, (common.get(other) ?? 0) + text.length);
    }
    const [of, same] = [...common].sort(([, one], [, two]) => two - one)[0] ?? [-1, 0];
    if (same >= LEAST && same >= SAME * Math.max(size, sizes[of] ?? 0)) found.push({ notice: at, of });
    else for (const text of texts) first.set(`${body}\n${text}`, at);
  }
  return found;
}

/** Whose a notice is: its issuer; of a nameless one its own name. Sample: `岚溪县水利局党组`. */
export function bodyOf(notice: RecurSource): string {
  return notice.issuer?.text ?? nameOf(notice);
}

/** The earlier one counts; those without a day stand last. */
function rankOf(notices: readonly RecurSource[], one: number, other: number): number {
  const day = (at: number): string => notices[at]?.publishedOn ?? "~";
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one - other;
}
