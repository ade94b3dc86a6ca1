import { writeDeadline } from "./answer-fields.ts";
import { bare } from "./fill.ts";
import { NUMBERS } from "./numbers.ts";
import type { Pen } from "./pen.ts";

/** One measure in words, without the mark at its end. `short` ones are one sentence without inner marks. */
export function writeMeasure(pen: Pen, short = false): string {
  for (let tries = 0; tries < 10; tries++) {
    const words = pen.chance.likely(0.66) ? pen.draw("measures") : composed(pen);
    if (!short || (bare(words).length < 90 && !/[。；：①一]是/.test(words) && !/[。；]/.test(words))) return words;
  }
  return deedOf(pen);
}

const DEEDS = [
  ["paperDeeds", "papers"],
  ["checkDeeds", "checked"],
  ["buildDeeds", "built"],
  ["peopleDeeds", "people"],
] as const;

/** A deed and what it is done to. */
function deedOf({ chance, draw }: Pen): string {
  const [deed, object] = chance.one(DEEDS);
  return `${draw(deed)}${draw(object)}`;
}

function composed(pen: Pen): string {
  const { chance, draw, fill } = pen;
  const opening = chance.weigh({ deed: 6, aimed: 0.8, day: 1, body: 0.8 });
  const deed = deedOf(pen);
  const first =
    opening === "aimed"
      ? `针对${draw("subjects")}${draw("lacks")}的问题，${deed}`
      : opening === "day"
        ? `${fill("{day}")}，${deed}`
        : opening === "body"
          ? `${chance.one([fill("{us}"), draw("offices"), fill("{village}")])}${deed}`
          : deed;
  const parts = [first];
  for (let more = chance.between(0, 2); more > 0; more--) parts.push(chance.likely(0.55) ? draw("tails") : deedOf(pen));
  return parts.join("，");
}

const MARKS = ["circled", "digitBracket", "arabParen", "arabBracket"] as const;

/** A measure in the shape the layout asks for: with a topic in front, with points of its own, with a second paragraph. */
export function shapeMeasure(pen: Pen, unmarked: boolean): string {
  const { chance, layout, draw, labels } = pen;
  const words = writeMeasure(pen, !unmarked && chance.likely(0.4));
  if (chance.likely(0.13)) return several(pen, words);
  const shape = unmarked || !chance.likely(0.7) ? "plain" : layout.pointShape;
  if (shape === "topic") return `${draw("topics")}。${words}`;
  if (shape === "topicColon") return `${draw("topics")}：${words}`;
  if (shape === "dated" && !words.startsWith("<date")) return `${pen.fill("{day}")}，${words}`;
  if (shape === "assigned")
    return `${words}（${labels.responsible}：${draw("offices")}；${labels.deadline}：${writeDeadline(pen, null)}）`;
  if (shape === "nested" && chance.likely(0.5)) {
    const mark =
      MARKS.find((name) => !pen.layout.points.startsWith(name) && !pen.layout.problemNumber.startsWith(name)) ??
      "circled";
    const inner = Array.from(
      { length: chance.between(2, 3) },
      (_, index) => `${NUMBERS[mark]?.(index + 1, 3)}${writeMeasure(pen, true)}`,
    );
    return `${draw("topics")}：${inner.join("；")}`;
  }
  if (shape === "continued" && chance.likely(0.4) && layout.breaks === "kept")
    return `${words}。\n${chance.one(["其中，", "在此基础上，", "同时，", "此外，", ""])}${writeMeasure(pen, true)}`;
  return words;
}

/** A measure of several sentences, as a point that goes on behind its first full stop. */
function several(pen: Pen, first: string): string {
  const count = pen.chance.likely(0.6) ? 1 : pen.chance.between(2, 4);
  const more = Array.from({ length: count }, () => writeMeasure(pen, true));
  return [first, ...more].join("。");
}
