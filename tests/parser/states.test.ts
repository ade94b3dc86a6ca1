import { describe, expect, test } from "vitest";
import { readGroupState } from "../../packages/parser/src/reading/group-state.ts";
import { readMeasureState } from "../../packages/parser/src/reading/measure-state.ts";
import { readOwnState, readTaskState } from "../../packages/parser/src/reading/own-state.ts";
import { STATE_WORDS } from "../../packages/parser/src/reading/state-words.ts";
import {
  leastComplete,
  readBracketedState,
  readClosingState,
  readLabelledState,
  readLeadingState,
  readState,
} from "../../packages/parser/src/reading/states.ts";

type Reader = typeof readState;
const value = (read: Reader, text: string): string | null => read(text, [0, text.length])?.value ?? null;

describe("the words of a state", () => {
  test.each(STATE_WORDS)("$role: its samples state something, its other words nothing", ({ samples, never }) => {
    expect(samples.filter((sample) => value(readState, sample) === null)).toEqual([]);
    expect(never.filter((words) => value(readState, words) !== null)).toEqual([]);
  });
});

describe("words that are nothing but a state", () => {
  test.each([
    ["该事项已办结。", "completed"],
    ["已于2022年4月底前整改到位", "completed"],
    ["立行立改，已于2022.4.30完成", "completed"],
    ["整改完成率100%", "completed"],
    ["立行立改，现已销号", "completed"],
    ["已完成并长期坚持", "completed"],
    ["经县委巡察办复核，同意销号。", "completed"],
    ["大部分已整改到位，其余正在推进", "in-progress"],
    ["共6项，已完成5项，1项正在办理", "in-progress"],
    ["阶段性完成", "mostly-completed"],
    ["基本整改到位", "mostly-completed"],
    ["取得阶段性成效，需长期坚持", "long-term"],
    ["取得阶段性进展，仍在推进", "in-progress"],
    ["尚未完成", "in-progress"],
    ["尚未启动", "not-started"],
    ["计划于2026年5月前完成", "planned"],
    ["正在整改，力争年底前完成", "in-progress"],
  ])("%s", (text, wanted) => expect(value(readState, text)).toBe(wanted));

  test.each([
    "立行立改",
    "力争10月底前完成",
    "10月底前完成",
    "责令整改到位",
    "已申请销号",
    "已完成4项",
    "完成60%",
    "整改完成情况",
    "整改不到位",
    "县水务局已完成整改",
    "已完成人员分流",
    "加强整改",
  ])("%s states nothing", (text) => expect(value(readState, text)).toBeNull());

  test("the evidence is the words that say how far it is", () => {
    const text = "目前，该问题已完成整改。";
    expect(text.slice(...(readState(text, [0, text.length])?.span ?? [0, 0]))).toBe("已完成整改");
  });
});

describe("a state beside other words", () => {
  test.each<[string, Reader, string, string | null]>([
    ["opens an answer", readLeadingState, "已完成。共疏浚沟渠4公里。", "completed"],
    ["opens with its reason behind it", readLeadingState, "该隐患尚未消除，原因是业主不同意。", "in-progress"],
    ["is a deed", readLeadingState, "已完成沟渠疏浚，共4公里。", null],
    ["is a slogan", readLeadingState, "持续推进，确保常态长效抓落实。", null],
    ["closes an answer", readClosingState, "改造管网，目前仍在整改中。", "in-progress"],
    ["is a last sentence", readClosingState, "追回补贴3万元。该问题已完成整改。", "completed"],
    ["tells of things that were found", readClosingState, "发现隐患7处，已全部整改到位。", null],
    ["tells of another body", readClosingState, "县水务局已完成整改。", null],
    ["stands in brackets", readBracketedState, "关于账目不清的问题（正在推进）。", "in-progress"],
    ["is no bracket of state", readBracketedState, "关于账目不清的问题（涉及2个村）。", null],
    ["tells why", readOwnState, "因征地手续未办结，该问题尚未完成整改。", "in-progress"],
    ["has facts of its own", readOwnState, "该问题已追缴资金6万元。", null],
    ["is planned", readMeasureState, "拟于2025年3月对年久失修的泵站进行更换。", "planned"],
  ])("%s", (_, read, text, wanted) => expect(value(read, text)).toBe(wanted));

  test("behind a label other words may stand beside it", () => {
    expect(value(readLabelledState, "6月3日专家现场评审，同意销号")).toBe("completed");
    const text = "是否完成否";
    expect(readLabelledState(text, [4, 5], [0, 4])?.value).toBe("in-progress");
  });
});

describe("a group's heading", () => {
  test.each([
    ["一、已完成整改的问题（12个）", "completed"],
    ["阶段性完成的事项", "mostly-completed"],
    ["正在推进整改的问题", "in-progress"],
    ["需长期坚持的", "long-term"],
    ["尚未完成", "in-progress"],
    ["未完成整改问题清单", "in-progress"],
    ["整改完成情况", null],
    ["关于未完成整改的问题", null],
    ["持续巩固整改成果", null],
    ["立行立改的问题", null],
  ])("%s", (text, wanted) => expect(value(text)).toBe(wanted));
});

test("the least complete of several states counts", () => {
  expect(leastComplete(["completed", "in-progress", "mostly-completed"])).toBe("in-progress");
  expect(leastComplete([])).toBeNull();
});
