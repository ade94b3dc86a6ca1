import type { Trade } from "../bodies.ts";
import { type Case, type Clerk, clerkOf } from "../clerk.ts";
import type { Draw } from "../draw.ts";
import type { Mark } from "../numerals.ts";
import { ended, meas, plan, prob, result, runMark } from "../tagging.ts";
import { CAUSES, CLAIMS, FACTS, OPENERS, SMALL_DEEDS } from "../words/inspection.ts";
import { inlinePoints } from "./chapters.ts";
import { BULLETS, POINT_MARKS } from "./series.ts";

/** A clerk who states facts, never tasks. */
export function factClerk(draw: Draw, ...trades: readonly Trade[]): Clerk {
  const clerk = clerkOf(draw, draw.pick(trades));
  clerk.taskShare = 0;
  return clerk;
}

/** Texts without those that begin like an earlier one. */
const distinct = (texts: readonly string[]): string[] =>
  texts.filter((text, place) => texts.findIndex((other) => other.slice(0, 6) === text.slice(0, 6)) === place);

/** The marks around a label. */
export type Dress = (word: string) => string;

export const DRESSES: readonly Dress[] = [
  (word) => `${word}：`,
  (word) => `【${word}】`,
  (word) => `〔${word}〕`,
  (word) => `「${word}」`,
  (word) => `〖${word}〗`,
  (word) => `［${word}］`,
  (word) => `${word}——`,
  (word) => `${word}　`,
  (word) => `◎${word}：`,
  (word) => `※ ${word}：`,
  (word) => `（${word}）`,
  (word) => `【${word}】：`,
  (word) => `▌${word} `,
  (word) => `“${word}”：`,
  (word) => `${word}:`,
];

/** Words for the labels of one notice, none twice. */
export function labels(clerk: Clerk, ...lists: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>();
  return lists.map((list, place) => {
    const free = list.filter((word) => !taken.has(word));
    const word = clerk.choose(`label${place + 1}`, free);
    taken.add(word);
    return word;
  });
}

/** The words of one measure: a clause, a dated sentence, or several sentences. */
export function deed(clerk: Clerk, one: Case): string {
  const { draw, fill } = clerk;
  const roll = draw.int(1, 100);
  if (roll <= 62) return one.deeds(1).join("");
  const [first = "", ...more] = distinct(one.deeds(roll <= 80 ? 2 : 3));
  if (more.length === 0) return first;
  if (roll <= 86) return [first, ...more].join("。");
  if (roll <= 92) return `${first}，${more[0] ?? ""}`;
  return /^[⟦《“\d]|：/.test(first) ? first : `${fill(draw.pick(["{d}", "{m}"]))}，${first}`;
}

/** A run has two points or more; what was lost as a repetition is made good. */
function atLeast(texts: readonly string[], clerk: Clerk): string[] {
  return texts.length > 1 ? [...texts] : [...texts, clerk.fill(clerk.draw.pick(SMALL_DEEDS))];
}

/** So many measures in words. */
export const deeds = (clerk: Clerk, one: Case, low = 2, high = 4): string[] =>
  atLeast(distinct(Array.from({ length: clerk.draw.int(low, high) }, () => deed(clerk, one))), clerk);

/** Points as measures with their marks; ； between them or 。. */
export const points = (texts: readonly string[], mark: Mark, between: string): string[] =>
  texts.map((text, place) => `${mark(place + 1)}${meas(ended(text, runMark(place, texts.length, between)))}`);

export type Flow = "inline" | "lines" | "firstInline" | "pairs" | "lastApart";
export const FLOWS: readonly Flow[] = ["inline", "inline", "lines", "lines", "firstInline", "pairs", "lastApart"];

/** Sets points on lines behind what stands in front of them. */
export function laid(front: string, items: readonly string[], flow: Flow): string[] {
  const [first = "", ...rest] = items;
  if (flow === "inline") return [`${front}${items.join("")}`];
  if (flow === "lines") return [...(front.trim() === "" ? [] : [front.trim()]), ...items];
  if (flow === "firstInline") return [`${front}${first}`, ...rest];
  if (flow === "lastApart") return [`${front}${items.slice(0, -1).join("")}`, items.at(-1) ?? ""];
  const out = [`${front}${first}${rest[0] ?? ""}`];
  for (let at = 1; at < rest.length; at += 2) out.push(rest.slice(at, at + 2).join(""));
  return out;
}

/** Several deeds as the sentences of one paragraph without numbers: one measure. */
export function prose(clerk: Clerk, one: Case, low = 1, high = 3): string {
  return meas(
    distinct(one.deeds(clerk.draw.int(low, high)))
      .map((text) => ended(text))
      .join(""),
  );
}

/** Clauses of one sentence: one measure. */
export function clauses(clerk: Clerk, one: Case, between = clerk.draw.pick(["，", "；"])): string {
  const texts = distinct(one.deeds(clerk.draw.int(2, 4))).map((text) => text.replace(/。/g, "，"));
  return meas(`${texts.join(between)}。`);
}

/** A measure with points of its own, which belong to it; `deeper` gives the last of them points too. */
export function nested(clerk: Clerk, one: Case, inner: Mark, options: { lines: boolean; deeper?: Mark }): string {
  const texts = distinct(one.deeds(clerk.draw.int(2, 3))).map((text) => text.replace(/[。；]/g, "，"));
  const last = texts.length - 1;
  if (options.deeper)
    texts[last] = `${texts[last]}，即${inlinePoints(
      one.deeds(2).map((text) => text.replace(/[。；]/g, "，")),
      options.deeper,
      "、",
    )}`;
  const head = `${deed(clerk, one).replace(/。/g, "，")}${clerk.draw.pick(["：", "。", "，其中：", "，包括："])}`;
  if (!options.lines) return meas(`${head}${inlinePoints(texts, inner)}`);
  return meas(
    [head, ...texts.map((text, at) => `${inner(at + 1)}${ended(text, runMark(at, texts.length))}`)].join("\n"),
  );
}

/** A problem told as a paragraph: what is wrong, then facts. */
export function told(clerk: Clerk, one: Case, low = 1, high = 4): string {
  const facts = clerk.draw.shuffle(FACTS).slice(0, clerk.draw.int(low, high));
  return `${ended(one.text)}${facts.map((text) => clerk.fill(text)).join("")}`;
}

/** A problem's words: as short as they come, or with facts behind. */
export const statement = (clerk: Clerk, one: Case, long: number): string =>
  clerk.draw.chance(long) ? told(clerk, one, 1, 3) : one.text;

/** A way of giving measures, held through a notice or drawn anew for each problem. */
export interface Manner {
  readonly mark: Mark;
  readonly flow: Flow;
  readonly between: string;
}

export function drawManner(draw: Draw, marks: readonly Mark[] = POINT_MARKS, bullets = 0.12): Manner {
  const bullet = draw.chance(bullets);
  const sign = draw.pick(BULLETS);
  const mark: Mark = bullet ? () => sign : draw.pick(marks);
  return { mark, flow: bullet ? "lines" : draw.pick(FLOWS), between: draw.pick(["；", "。", "。"]) };
}

/** An answer in a manner, now and then in prose or clauses. */
export function answer(clerk: Clerk, one: Case, front: string, manner: Manner, free = 0.2): string[] {
  const { draw } = clerk;
  if (draw.chance(free)) return [`${front}${draw.chance(0.5) ? prose(clerk, one) : clauses(clerk, one)}`];
  const lead = draw.chance(0.2) ? clerk.fill(draw.pick(OPENERS)) : "";
  return laid(`${front}${lead}`, points(deeds(clerk, one, 2, 5), manner.mark, manner.between), manner.flow);
}

/** What came of it, what is to come, as prose. */
export const came = (one: Case): string => result(ended(one.result()));
export const ahead = (one: Case, lead = ""): string => plan(`${lead}${ended(one.plan())}`);

/** What came of it without a label: the words say so. */
export const cameSaid = ({ draw }: Clerk, one: Case): string =>
  result(`${draw.pick(["如今，", "现在，", "通过整改，", "改下来，", "从效果看，"])}${ended(one.result())}`);

/** Why it came so; how it is owned. */
export const cause = ({ draw, fill }: Clerk): string => fill(draw.pick(CAUSES));
export const claim = ({ draw, fill }: Clerk): string => fill(draw.pick(CLAIMS));

/** The problem as a statement, ended or not; what has several sentences is ended always. */
export const stated = (text: string, one: Case | null, mark: string): string =>
  prob(mark === "" && !/。./.test(text) ? text.replace(/。$/, "") : ended(text, mark || "。"), one?.state ?? null);
