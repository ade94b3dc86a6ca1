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
    ["见底清零", "completed"],
    ["已复核通过", "completed"],
    ["整改合格", "completed"],
    ["已验收", "completed"],
    ["已完成/长期坚持", "completed"],
    ["正在走程序", "in-progress"],
    ["滚动推进", "in-progress"],
    ["该任务列入常态工作，需长期坚持", "long-term"],
    ["共计16户，已完成11户", "in-progress"],
    ["共计16户，已完成16户", "completed"],
    ["已完成11户，剩余5户", "in-progress"],
    ["整改完成率为93.5%", "in-progress"],
    ["已整改完成70%", "in-progress"],
    ["未达序时进度", "in-progress"],
    ["①②项已完成；③项正在整改", "in-progress"],
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
    "通过整改",
    "完成全部整改任务",
    "完成预期目标",
    "销号”闭环",
    "满意率93.5%",
    "待验收",
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
    ["tells its reason without a mark", readOwnState, "该事项因设备未到货暂未完成整改。", "in-progress"],
    ["tells its day", readOwnState, "此项任务因汛期停工，预计2027年5月完成整改。", "planned"],
    ["tells a rate", readOwnState, "该问题整改完成率达100%。", "completed"],
    ["tells why it is open, of others", readOwnState, "该问题未完成整改的原因是缺少图纸。", null],
    ["is set apart by a dash", readMeasureState, "修补堤岸70米——已完成。", "completed"],
    ["stands in square brackets behind", readMeasureState, "修补堤岸70米。【正在推进】", "in-progress"],
    ["stands in brackets before", readMeasureState, "（已办结）修补堤岸70米。", "completed"],
    ["in brackets goes before the words", readMeasureState, "已修补6处，其余按计划推进（完成整改）。", "completed"],
    ["closes a deed", readMeasureState, "因雨季停工，尚未完成。", "in-progress"],
    ["is what is left", readMeasureState, "加固堤岸9处，余下2处正在招标。", "in-progress"],
    ["is under way today", readMeasureState, "起诉承建方，目前正在审理。", "in-progress"],
    ["is a mechanism", readMeasureState, "推行“交办—整改—销号”闭环，办结41件。", null],
    ["is a goal", readMeasureState, "明确分工，力争2027年底前完成。", null],
    ["is of counted things", readMeasureState, "截至目前，33处隐患全部消除。", null],
    ["has its reason behind it", readClosingState, "起诉承建方，目前仍在整改中，待判决后验收。", "in-progress"],
    ["is of the one task", readTaskState, "由县林业局牵头的整改任务第8项已整改完成，并通过验收。", "completed"],
    ["is of several tasks", readTaskState, "全县承担的6项整改任务已完成。", null],
    ["is planned", readMeasureState, "拟于2025年3月对年久失修的泵站进行更换。", "planned"],
  ])("%s", (_, read, text, wanted) => expect(value(read, text)).toBe(wanted));

  test("behind a label other words may stand beside it", () => {
    expect(value(readLabelledState, "6月3日专家现场评审，同意销号")).toBe("completed");
    expect(value(readLabelledState, "①②项已完成；③项正在整改，待完工后复查。")).toBe("in-progress");
    expect(value(readLabelledState, "已完成整改。下一步计划2027年6月启动二期。")).toBe("completed");
    expect(value(readLabelledState, "□正在整改 ☑已完成")).toBe("completed");
    expect(value(readLabelledState, "■正在整改 □已完成")).toBe("in-progress");
    expect(value(readLabelledState, "不合格")).toBe("in-progress");
    expect(readLabelledState("完成率80%", [3, 6], [0, 3])?.value).toBe("in-progress");
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
  ])("%s", (text, wanted) => expect(value(readGroupState, text)).toBe(wanted));
});

test("the least complete of several states counts", () => {
  expect(leastComplete(["completed", "in-progress", "mostly-completed"])).toBe("in-progress");
  expect(leastComplete([])).toBeNull();
});
