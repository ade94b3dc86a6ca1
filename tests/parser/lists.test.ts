import { expect, test } from "vitest";
import { append, largest, smallest } from "../../packages/parser/src/model/lists.ts";

/** More items than a function takes as its arguments. */
const many = Array.from({ length: 300_000 }, (_, index) => index);

test("lists of any length are put behind one another, and measured", () => {
  const list = [-1];
  append(list, many);
  expect(list).toHaveLength(many.length + 1);
  expect([list[1], list.at(-1)]).toEqual([0, many.length - 1]);
  expect([largest(list), smallest(list)]).toEqual([many.length - 1, -1]);
});

test("of nothing the largest is what is given, or less than anything", () => {
  expect([largest([], 3), largest([]), smallest([], 3), smallest([])]).toEqual([3, -Infinity, 3, Infinity]);
});
