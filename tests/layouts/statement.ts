import { bare } from "./fill.ts";
import type { Pen } from "./pen.ts";

/** A problem in words, without the mark at its end; `long` ones have several sentences. */
export function writeStatement(pen: Pen, long = false): string {
  const { chance, draw } = pen;
  const own = chance.likely(0.62) ? draw("statements") : composed(pen);
  if (!long || !chance.likely(0.6)) return own;
  const more = Array.from({ length: chance.between(1, 3) }, () =>
    chance.likely(0.5)
      ? `${draw("subjects")}${draw("lacks")}，${draw("facts")}`
      : sentence(draw("facts"), draw("facts")),
  );
  return [own, ...more].join("。");
}

const sentence = (first: string, second: string): string => `${first}，${second}`;

function composed({ chance, draw }: Pen): string {
  const parts = [`${draw("subjects")}${chance.likely(0.15) ? "工作" : ""}${draw("lacks")}`];
  const more = chance.weigh({ none: 4, fact: 3, second: 2, both: 1 });
  if (more === "fact") parts.push(draw("facts"));
  if (more === "second" || more === "both") parts.push(`${draw("subjects")}${draw("lacks")}`);
  if (more === "both") parts.push(draw("facts"));
  return parts.join("，");
}

/** A problem short and plain enough to stand in a heading or in quotation marks of a formula. */
export function writeShortStatement(pen: Pen): string {
  for (let tries = 0; tries < 12; tries++) {
    const words = writeStatement(pen);
    if (bare(words).length <= 40 && !/[。；：“]/.test(words)) return words;
  }
  return `${pen.draw("subjects")}${pen.draw("lacks")}`;
}
