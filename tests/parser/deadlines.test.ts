import { describe, expect, test } from "vitest";
import { deadlineWithin } from "../../packages/parser/src/fields/dates/deadlines.ts";
import { resolveDates } from "../../packages/parser/src/fields/dates/index.ts";
import type { NoticeDate } from "../../packages/parser/src/model/notice.ts";
import { findDates } from "../../packages/parser/src/recognise/date.ts";

const OPENING =
  "根据县委统一部署，2023年9月11日至11月30日，县委第二巡察组对县水利局党组进行了巡察。2024年1月9日，巡察组反馈了巡察意见。\n一、整改情况\n";
const CLOSING = "\n中共县水利局党组\n2024年5月17日";

/** The dates of a sentence that stands inside a whole notice. */
function inside(sentence: string): NoticeDate[] {
  const text = `${OPENING}一是${sentence}。${CLOSING}`;
  const context = {
    preamble: [0, OPENING.length],
    closing: [text.length - CLOSING.length, text.length],
    deadlines: [],
    pageDay: null,
  } as const;
  return resolveDates(text, findDates(text), context, () => undefined).slice(2, -1);
}

describe("wordings of a deadline", () => {
  test.each<[string, string | null]>([
    ["2024年8月20日前补种", "2024-08-20"],
    ["2024年8月20日之前补种", "2024-08-20"],
    ["2024年8月20日（含）前补种", "2024-08-20"],
    ["2024年8月20日（周二）前补种", "2024-08-20"],
    ["2024年8月20日18时前补种", "2024-08-20"],
    ["2024年8月20日18:00前补种", "2024-08-20"],
    ["2024年8月20日下午6点半前补种", "2024-08-20"],
    ["2024年8月20日下班前补种", "2024-08-20"],
    ["不迟于2024年8月20日补种", "2024-08-20"],
    ["不得晚于8月20日补种", "2024-08-20"],
    ["最迟2024年8月底补种", "2024-08"],
    ["最晚不超过8月底补种", "2024-08"],
    ["至迟于8月补种", "2024-08"],
    ["限8月20日前补种", "2024-08-20"],
    ["补种期限延长至8月20日", "2024-08-20"],
    ["因雨延至8月20日", "2024-08-20"],
    ["2024年8月20日为最后期限", "2024-08-20"],
    ["不超过2024年8月20日", "2024-08-20"],
    ["整改时限：2024年8月20日", "2024-08-20"],
    ["截止日期：8月20日", "2024-08-20"],
    ["计划于8月补种完毕", "2024-08"],
    ["计划投入九万元，2024年8月底完成补种", "2024-08"],
    ["力争2024年第三季度补种到位", "2024-07/2024-09"],
    ["预计下半年完工", "2024-07/2024-12"],
    ["有望于8月底通水", "2024-08"],
    ["赶在国庆节前补种", "2024-10-01"],
    ["力争国庆节完工", "2024-10-01"],
    ["“八一”前补种", "2024-08-01"],
    ["中秋节前补种", "2024-09-17"],
    ["明年春节前补种", "2025-01-29"],
    ["年底前补种", "2024-12"],
    ["年底竣工", "2024-12"],
    ["年内补种", "2024"],
    ["确保年内补种", "2024"],
    ["2024年内补种", "2024"],
    ["本年度内补种", "2024"],
    ["月底前补种", "2024-05"],
    ["本月内补种", "2024-05"],
    ["本周五前补种", null],
    ["农历八月十五前补种", null],
    ["2024820日前补种", null],
    ["剩余部分2024年8月完成", "2024-08"],
    ["（正在办理，预计2024年8月底前办结）", "2024-08"],
    ["正在办理，2月底前办结", "2025-02"],
  ])("%s", (sentence, edtf) => {
    expect(inside(sentence)).toMatchObject([{ role: "deadline", edtf }]);
  });

  test.each([
    "已于2024年4月20日前补种",
    "2024年4月20日前已补种",
    "4月20日前补种完毕",
    "2024年4月20日补种",
    "定于2024年8月20日召开会议",
    "2024年9月1日起施行",
    "应于2022年6月底前补种而没有补种的地块",
    "截至4月20日，已补种",
    "按《2024年8月20日前任务清单》办理",
    "有效期延长至2027年8月20日",
    "修订2025年度计划",
    "每月20日前报表",
  ])("%s is none", (sentence) => {
    expect(inside(sentence).filter(({ role }) => role === "deadline")).toEqual([]);
  });
});

test("each of a list bounds what follows it", () => {
  expect(inside("6月底、7月底和8月底前分三批补种").map(({ role, edtf }) => [role, edtf])).toEqual([
    ["deadline", "2024-06"],
    ["deadline", "2024-07"],
    ["deadline", "2024-08"],
  ]);
});

describe("the deadline that the words of a span state", () => {
  const sentence = "已于3月5日开会，2024年7月底前招标，力争2025年2月底前完工，农历八月十五前发放";
  const dates = inside(sentence);
  const whole = [0, OPENING.length + CLOSING.length + sentence.length] as const;

  test("is the last day named", () => {
    expect(dates.find(({ id }) => id === deadlineWithin(dates, whole))?.text).toBe("2025年2月底");
  });

  test("is none outside the span", () => {
    const from = dates[0]?.span[0] ?? 0;
    expect(deadlineWithin(dates, [from, from + 6])).toBeNull();
  });

  test("is one without a value only where no other stands", () => {
    const [last] = dates.slice(-1);
    expect(deadlineWithin(dates, last?.span ? [last.span[0] ?? 0, last.span[1] ?? 0] : whole)).toBe(last?.id);
  });
});
