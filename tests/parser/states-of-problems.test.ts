import { describe, expect, test } from "vitest";
import { parse } from "../../packages/parser/src/index.ts";

const HEAD = [
  "中共柏溪县水务局党组关于巡察整改进展情况的通报",
  "根据县委统一部署，2026年3月2日至4月30日，县委第六巡察组对县水务局党组开展了常规巡察，6月5日反馈了意见。现将整改情况公布如下。",
];

/** The states of the problems of a notice with these lines, and of the measures of each. */
async function statesOf(
  ...lines: readonly string[]
): Promise<{ problems: string[]; measures: string[][]; words: string[] }> {
  const notice = await parse([...HEAD, ...lines].join("\n"));
  return {
    problems: notice.problems.map(({ status }) => status.value),
    measures: notice.problems.map(({ measures }) => measures.map(({ status }) => status.value)),
    words: notice.problems.map(({ status }) => status.evidence.map(([from, to]) => notice.text.slice(from, to)).join()),
  };
}

const answered = (heading: string, ...answer: readonly string[]): readonly string[] => [
  "一、反馈问题整改落实情况",
  heading,
  ...answer,
  "2.关于“河道巡查记录不全”的问题。",
  "整改情况：一是补记巡查日志；二是每月抽查。",
];
const HEADING = "1.关于“泵站年久失修”的问题。";

describe("who states how far a problem has come", () => {
  test.each<[string, readonly string[], string]>([
    ["a sentence below", [HEADING, "整改情况：一是更换水泵3台；二是培训机手14人。", "该问题已整改到位。"], "completed"],
    [
      "a bracket at the heading's end",
      ["1.关于“泵站年久失修”的问题（基本完成）。", "整改情况：一是更换水泵3台；二是培训机手14人。"],
      "mostly-completed",
    ],
    [
      "a label that no list holds",
      [HEADING, "整改情况：一是更换水泵3台；二是培训机手14人。", "眼下走到哪：尚未完成"],
      "in-progress",
    ],
    [
      "the closing of the last point",
      [HEADING, "整改情况：一是更换水泵3台；二是培训机手14人，目前已基本完成整改。"],
      "mostly-completed",
    ],
    [
      "the least complete of its points",
      [HEADING, "整改情况：一是更换水泵3台（已完成）；二是培训机手14人（正在推进）。"],
      "in-progress",
    ],
    ["all its points", [HEADING, "整改情况：一是更换水泵3台（已完成）；二是培训机手14人（已办结）。"], "completed"],
    [
      "one of its points says nothing of the others",
      [HEADING, "整改情况：一是更换水泵3台（已完成）；二是培训机手14人。"],
      "unstated",
    ],
    [
      "what is left of a point",
      [HEADING, "整改情况：一是更换水泵3台；二是检修闸门9座，其余4座正在招标。"],
      "in-progress",
    ],
    [
      "no lesser state by a next step",
      [HEADING, "整改情况：一是更换水泵3台；二是培训机手14人。该问题已完成整改。", "下一步，计划2027年3月前更换管道。"],
      "completed",
    ],
    [
      "no deadline",
      [HEADING, "整改措施：一是更换水泵3台；二是培训机手14人。", "整改时限：2026年底前，长期坚持"],
      "unstated",
    ],
    ["no goal", [HEADING, "整改目标：完成全部整改任务", "整改措施：一是更换水泵3台；二是培训机手14人。"], "unstated"],
  ])("%s", async (_, [heading = "", ...answer], wanted) => {
    const { problems } = await statesOf(...answered(heading, ...answer));
    expect(problems[0]).toBe(wanted);
  });

  test("the same sentence below every problem is still a state, and the words that say so are kept", async () => {
    const { problems, words } = await statesOf(
      "一、反馈问题整改落实情况",
      HEADING,
      "（1）更换水泵3台；（2）培训机手14人。",
      "该问题已整改到位。",
      "2.关于“河道巡查记录不全”的问题。",
      "（1）补记巡查日志；（2）每月抽查。",
      "该问题已整改到位。",
    );
    expect(problems).toEqual(["completed", "completed"]);
    expect(words).toEqual(["已整改到位", "已整改到位"]);
  });

  test("a group says it for those below it, a chapter without such words does not", async () => {
    const { problems } = await statesOf(
      "一、已完成整改的问题（1个）",
      HEADING,
      "整改情况：一是更换水泵3台；二是培训机手14人。",
      "二、正在整改的问题（1个）",
      "2.关于“河道巡查记录不全”的问题。",
      "整改情况：一是补记巡查日志；二是每月抽查。",
    );
    expect(problems).toEqual(["completed", "in-progress"]);
  });

  test("each row of a problem has the state of its row, whatever its column is called", async () => {
    const { problems, measures } = await statesOf(
      "序号\t反馈问题\t整改措施\t整改情况",
      "1\t泵站年久失修\t更换水泵3台。\t已完成",
      "\t\t培训机手14人。\t正在推进",
      "2\t河道巡查记录不全\t补记巡查日志。\t已销号",
    );
    expect(problems).toEqual(["in-progress", "completed"]);
    expect(measures[0]).toEqual(["completed", "in-progress"]);
  });
});
