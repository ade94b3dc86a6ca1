import { parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";

const read = (lines: readonly string[]) => parse(new TextEncoder().encode(lines.join("\n")));
const SENTENCE = "会议听取了有关情况，对下一步工作提出要求。";

describe("the title", () => {
  test.each([
    ["news", ["县委第六巡察组向青禾镇反馈巡察意见", `3月5日，${SENTENCE}`], "县委第六巡察组向青禾镇反馈巡察意见"],
    [
      "an explanation",
      ["关于督察反馈问题（序号七）整改完成情况说明", SENTENCE],
      "关于督察反馈问题（序号七）整改完成情况说明",
    ],
    [
      "a listed one",
      ["• 中共云岭区水务局党组关于巡察整改情况的通报", SENTENCE],
      "中共云岭区水务局党组关于巡察整改情况的通报",
    ],
    ["one below a menu", ["无障碍版 长者模式 登录", "巡 察 公 告", SENTENCE], "巡察公告"],
    ["none", [SENTENCE, SENTENCE], undefined],
  ])("of %s", async (_, lines, title) => {
    expect((await read(lines)).title?.text.replace(/\s/g, "")).toBe(title);
  });
});

describe("the inspection", () => {
  const title = "云岭区关于巡察整改情况的通报";
  test("names one team, not how many there were, nor each of them", async () => {
    for (const teams of ["区委组建5个巡察组", "区委各巡察组"]) {
      const { inspection } = await read([title, `2023年3月1日至4月20日，${teams}对区水务局党组开展巡察。`]);
      expect(inspection.team?.text ?? "").not.toMatch(/[个各]/);
    }
  });

  test("names several bodies as they are counted, and no finding", async () => {
    const many = await read([title, "区委第二巡察组对区水务局、区林业局等4个部门党组开展巡察。"]);
    expect(many.inspection.body?.text).toBe("区水务局、区林业局等4个部门党组");
    const none = await read([title, "区委第二巡察组到会，针对巡察反馈问题进行说明。"]);
    expect(none.inspection.body).toBe(null);
  });

  test("has the time that a heading of its own tells", async () => {
    const { inspection, dates } = await read([
      "巡察公告",
      "按照部署，现予公告。",
      "一、巡察时间",
      "2025年3月24日至5月30日。",
    ]);
    expect(dates.find(({ id }) => id === inspection.period)?.edtf).toBe("2025-03-24/2025-05-30");
  });

  test("was not fed back at a meeting about the rectification", async () => {
    const { inspection } = await read([title, "2024年6月21日，巡察反馈意见整改工作领导小组开会，听取各科室汇报。"]);
    expect(inspection.feedback).toBe(null);
    const fed = await read([title, "2024年6月21日，区委巡察组向区产业研究院党委反馈了巡察意见。"]);
    expect(fed.inspection.feedback).not.toBe(null);
  });
});

test("a notice's figures count problems: no stages, no ordinals", async () => {
  const { declared } = await read([
    "关于审计查出问题整改情况的报告",
    "按长期坚持三个阶段推进第7项整改任务。报告反映50项具体问题，已整改40项，正在整改10项，分解整改任务106个。",
    "一、财政管理方面",
    "（一）非税收入未及时缴库的问题。已于10月缴清。",
  ]);
  expect(declared).toMatchObject({ problems: 50, completed: 40, ongoing: 10, measures: 106 });
  const earlier = await read([
    "关于巡察整改情况的报告",
    "云岭镇对2019年经责审计提出的21个问题进行整改，本次反馈的8个问题均已整改。",
  ]);
  expect(earlier.declared.problems).toBe(8);
});

test("days that go on in one sentence stay in one year, also beyond the day of publication", async () => {
  const { dates } = await read([
    "发布时间：2020-10-12 来源：青禾融媒",
    "区委开展提级巡察公告",
    "巡察时间安排：东桥村10月10日至10月15日，西桥村10月16日至10月22日。设值班电话010-88880000。",
  ]);
  expect(dates.map(({ edtf }) => edtf)).toEqual(["2020-10-10/2020-10-15", "2020-10-16/2020-10-22"]);
});

test("a meeting about rectification is no notice", async () => {
  const { family, problems } = await read([
    "学院召开巡视整改推进会议",
    "6月21日，学院召开巡视整改推进会议。书记要求，一是提高站位，二是压实责任，三是按时完成整改。",
    "各部门要形成巡视整改落实情况通报，逐项公开。",
  ]);
  expect([family, problems]).toEqual(["other", []]);
});

test("a way to reach somebody is no section", async () => {
  const { sections } = await read([
    "巡察公告",
    "现将有关事项公告如下：",
    "一、反映问题渠道",
    "（一）值班电话：010-88880000",
    "（二）电子邮箱：xcz@example.com",
  ]);
  expect(sections.map(({ heading }) => heading)).toEqual(["反映问题渠道"]);
});
