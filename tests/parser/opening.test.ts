import { parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { FAMILIES, recogniseFamily } from "../../packages/parser/src/families/index.ts";
import { findInspectionKind } from "../../packages/parser/src/recognise/inspection-kind.ts";
import { findTeams } from "../../packages/parser/src/recognise/team.ts";

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
    "经县委批准，2031年3月4日至4月25日，县委第二巡察组对县供销社党组开展常规巡察。现将有关事项公告如下：",
    "一、反映问题渠道",
    "（一）值班电话：010-88880000",
    "（二）电子邮箱：xcz@example.com",
    "二、受理范围",
    "主要受理反映领导班子的问题。",
  ]);
  expect(sections.map(({ heading }) => heading)).toEqual(["反映问题渠道", "受理范围"]);
});

const TITLE = "中共松渡县供销社党组关于巡察整改进展情况的通报";
const TEXT = [
  "根据县委统一部署，2031年3月4日至4月25日，县委第二巡察组对县供销社党组开展了常规巡察。现将整改进展情况予以公布。",
  "一、整改工作组织情况",
  "社党组逐条研究、逐条落实，每月听一次汇报。",
  "二、反馈问题整改落实情况",
  "（一）关于“农资储备底数不清”的问题",
  "一是逐库清点，补登账目三十二笔。",
  "二是按月盘点，结果张贴在库房门口。",
];
const asPage = (lines: readonly string[]): string =>
  `<html><head><meta charset="utf-8"><title>正文</title></head><body><div class="top">${lines
    .map((line) => `<div>${line}</div>`)
    .join("")}</div><div class="content">${TEXT.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`;

describe("a title among the lines of its page", () => {
  const openings: readonly (readonly [string, readonly string[]])[] = [
    ["breadcrumbs", ["当前位置：首页 > 党务公开 > 正文", TITLE]],
    ["a site's name", ["松渡县人民政府门户网站", "通知公告", TITLE]],
    ["font sizes and tools", [TITLE, "【字体：大 中 小】", "打印 | 关闭 | 分享到："]],
    ["share buttons", ["分享到：", "微信", "微博", TITLE, "• 浏览量："]],
    ["a column's tag", [`【整改公开】${TITLE}`]],
    ["a tag before a bar", [`巡察整改｜${TITLE}`]],
    ["rules", ["----------", TITLE, "=========="]],
    ["dashes on its line", [`— ${TITLE} —`]],
    ["a caption", ["题图", TITLE, "资料图片"]],
    ["brackets", [`【${TITLE}】`]],
    ["book marks", [`《${TITLE}》`]],
    ["a last character that wraps", ["中共松渡县供销社党组关于巡察整改进展情况的通", "报"]],
    ["last words that wrap", ["中共松渡县供销社党组", "关于巡察整改进展情况", "的通报"]],
    ["a break inside the issuer", ["中共松渡县", "供销社党组关于巡察整改进展", "情况的通报"]],
    ["a second copy", [TITLE, "2031-09-01 10:20:33", "中共松渡县供销社党组", "关于巡察整改进展情况的通报"]],
    ["a shorter copy above", ["关于巡察整改进展情况的通报", "来源：松渡发布", TITLE]],
    ["a headline of the site", ["县供销社晒出巡察整改成绩单！", "作者：林越", TITLE]],
    ["a menu", ["首页", "|", "机构", "|", "公开", "|", TITLE]],
    ["a document number", ["松供党〔2031〕3号", TITLE, "2031年9月1日"]],
    ["a site's name behind", [`${TITLE}-松渡县人民政府网`]],
    ["a hot line", ["服务热线：400-000-1234", TITLE, "1", "听新闻"]],
    ["a word of its kind", ["通报", TITLE]],
    ["the parts of a window's title", [`${TITLE}_公示公告_松渡县供销社`]],
    ["the name of its body", ["松渡县供销社", TITLE]],
    ["a line with an hour", ["供销之声 2031-09-01 10:00 发表于松渡", "点击蓝字 关注我们", TITLE]],
    ["the word of a reposting site", [`转载：${TITLE}`]],
    ["a headline in brackets", ["【县委第四轮巡察整改情况公布】", TITLE]],
  ];
  test.each(openings)("%s", async (_, lines) => {
    for (const source of [[...lines, ...TEXT].join("\n"), asPage(lines)]) {
      const { title, issuer, text, sections, problems } = await parse(source);
      expect(title?.text).toBe(TITLE);
      expect(issuer?.text).toBe("中共松渡县供销社党组");
      expect(text.slice(...(title?.span ?? [0, 0])).replace(/\n/g, "")).toBe(TITLE);
      expect([sections.length, problems.length]).toEqual([2, 1]);
    }
  });

  test.each([
    ["no line", []],
    ["breadcrumbs and a day", ["当前位置：首页 > 政务公开", "发布时间：2031-09-01"]],
    ["a menu", ["网站首页", "机构职能", "政务公开", "通知公告"]],
    ["font sizes in brackets", ["【浏览字号 ：大 中 小】", "-"]],
  ])("is none where there is %s above the text", async (_, lines) => {
    const { title, sections, inspection } = await parse([...lines, ...TEXT].join("\n"));
    expect(title).toBe(null);
    expect([sections.length, inspection.team?.text]).toEqual([2, "县委第二巡察组"]);
  });

  test("names its issuer below where it opens with 关于", async () => {
    const { title, issuer } = await parse(["关于巡察整改进展情况的通报", "中共松渡县供销社党组", ...TEXT].join("\n"));
    expect([title?.text, issuer?.text]).toEqual(["关于巡察整改进展情况的通报", "中共松渡县供销社党组"]);
  });

  test("is cut off the paragraph it was glued to", async () => {
    const { title } = await parse([`${TITLE}${TEXT[0]}`, ...TEXT.slice(1)].join("\n"));
    expect(title).toEqual({ text: TITLE, span: [0, TITLE.length] });
  });

  test("ends before the note of a later line, which belongs to it", async () => {
    expect((await parse([TITLE, "（第二批）", ...TEXT].join("\n"))).title?.text).toBe(`${TITLE}（第二批）`);
  });
});

describe("the day of publication", () => {
  test.each([
    ["with the hour and a site", "2031-09-01 09:20 松渡县纪委监委网站"],
    ["behind a bullet", "• 2031-09-01"],
    ["of an editor's line", "2031-09-01 08:57:04 编辑：林越"],
  ])("is that of a line %s under the title", async (_, line) => {
    expect((await parse([TITLE, line, ...TEXT].join("\n"))).publishedOn).toBe("2031-09-01");
  });

  test("is not the day a report was given", async () => {
    const lines = ["关于2030年度审计查出问题整改情况的报告", "——2031年8月28日在县人大常委会会议上", ...TEXT.slice(1)];
    expect((await parse(lines.join("\n"))).publishedOn).toBe(null);
  });
});

describe("a team's name", () => {
  test.each([
    ["落实市委第五巡察组反馈意见", "市委第五巡察组"],
    ["为认真配合松渡市委第五巡察组工作", "松渡市委第五巡察组"],
    ["由县委派出第三巡察组对", "第三巡察组"],
    ["3月1日至4月28日县委巡察二组一分组对", "县委巡察二组一分组"],
    ["校党委巡察一组对", "校党委巡察一组"],
    ["八届市委第四轮巡察二组对", "八届市委第四轮巡察二组"],
    ["区委营商环境专项巡察组对", "区委营商环境专项巡察组"],
    ["县委村（社区）专项巡察组对", "县委村（社区）专项巡察组"],
    ["县委教育、卫生领域专项巡察组对", "县委教育、卫生领域专项巡察组"],
    ["中央第三生态环境保护督察组对我省", "中央第三生态环境保护督察组"],
    ["省安委会第五督导组对", "省安委会第五督导组"],
    ["国务院安委会第3综合检查组对", "国务院安委会第3综合检查组"],
    ["市委第四巡察组、第九巡察组分别对", "市委第四巡察组、第九巡察组"],
    ["市委第一、二巡察组对", "市委第一、二巡察组"],
    ["县委第三巡察组（以下简称“巡察组”）对", "县委第三巡察组"],
    ["和平区委第三巡察组对", "和平区委第三巡察组"],
    ["从江县委第二巡察组对局党组开展巡察。\n从江县林业局", "从江县委第二巡察组"],
    ["区委组建5个巡察组对", ""],
    ["巡察组织了座谈", ""],
  ])("in %s", (words, team) => {
    const found = findTeams(words, 0, words.length).map(({ span }) => words.slice(...span));
    expect(found.join("|")).toBe(team);
  });

  test("of two teams is no conflict, and an audit office stands where no team is named", async () => {
    const two = await parse(
      [TITLE, "市委第四巡察组、第九巡察组分别对甲公司党委、乙公司党委开展了政治巡察。", ...TEXT.slice(1)].join("\n"),
    );
    expect(two.inspection).toMatchObject({ body: { text: "甲公司党委、乙公司党委" }, type: "政治巡察" });
    expect(two.diagnostics.map(({ code }) => code)).not.toContain("team-conflict");
    const audit = await parse(
      [
        "松渡县粮食局关于审计整改情况的公告",
        "2031年3月，县审计局对县粮食局开展了经济责任审计。",
        ...TEXT.slice(1),
      ].join("\n"),
    );
    expect(audit.inspection).toMatchObject({ team: { text: "县审计局" }, type: "经济责任审计" });
  });
});

test.each([
  ["开展了常规巡察，并反馈意见", "常规巡察"],
  ["进行了巡视“回头看”。", "巡视“回头看”"],
  ["开展了“三资管理”专项巡察。", "专项巡察"],
  ["开展了林区防火专项巡察，同时开展了常规巡察，", "专项巡察、常规巡察"],
  ["开展提级交叉巡察。", "提级交叉巡察"],
  ["进行了为期45天的“一托二”常规巡察。", "“一托二”常规巡察"],
  ["区委营商环境专项巡察组对局党组开展巡察。", null],
])("the kind of inspection in %s", (words, kind) => {
  expect(findInspectionKind(words, [0, words.length])).toBe(kind);
});

describe("families", () => {
  test("every sign finds its sample and passes over what is near to it", () => {
    const signs = FAMILIES.flatMap(({ signs }) => signs);
    expect(signs.filter(({ words, sample }) => !words.test(sample)).map(({ sample }) => sample)).toEqual([]);
    expect(signs.filter(({ words, never }) => words.test(never)).map(({ never }) => never)).toEqual([]);
  });

  test("where nothing is told, what is answered stays answered, and the next best is named", () => {
    const nothing = { title: "", opening: "", headings: "", text: "一是清点库存。", measures: 3 };
    expect(recogniseFamily(nothing)).toMatchObject({ name: "other", answered: true, foreign: false });
  });

  test.each([
    [
      "inspection-feedback",
      ["县委第二巡察组对县供销社党组开展了专项巡察。现将巡察情况通报如下：", "1.储备不足。底数不清。"],
    ],
    [
      "rectification-plan",
      ["为落实省督察组反馈意见，结合实际，特制定本整改方案。", "一、总体要求", "先急后缓，逐项销号。"],
    ],
    [
      "inspection-rectification",
      ["县委组建3个巡察组对12家单位开展巡察。", "反馈的90个问题，完成整改88个。", "现将巡察整改情况向社会公开。"],
    ],
    [
      "audit-rectification",
      ["松渡县粮食局关于审计整改情况的函", "县审计局：", "现将审计查出问题整改结果函告如下：", ...TEXT.slice(1)],
    ],
    ["other", ["松渡县审计局审计结果公告", "县审计局对县残联进行了审计。", "一、审计发现的主要问题", "1.列支超范围。"]],
    [
      "other",
      [
        "松渡县委巡察办关于规范巡察整改公开工作的通知",
        "现就有关事项通知如下。",
        "一、公开内容",
        "1.标题。一般为“中共××党组关于巡察整改情况的通报”。",
      ],
    ],
    [
      "other",
      ["巡察整改交出群众满意答卷", "松渡日报讯（记者 林越）路灯亮了，村民王某告诉记者。", "巡察反馈的问题正在整改。"],
    ],
  ] as const)("%s is told from its relatives", async (family, lines) => {
    expect((await parse(lines.join("\n"))).family).toBe(family);
  });
});

const ANSWERS = [
  "一、整改工作组织情况",
  "党组逐条研究。",
  "二、整改落实情况",
  "（一）关于“家底不清”的问题",
  "一是逐件登记。",
];
const DAY_LINE = "2032年3月8日至5月7日，县委第三巡察组对县林业局党组开展了常规巡察，6月3日反馈了巡察意见。现予公布。";

describe("titles in other shapes", () => {
  test.each([
    [
      "a headline over its second line",
      ["把“旧账”变成“明白账”", "——禾川县用好巡察整改成果", "禾川日报讯 3月8日，停了两年的水渠又通了水。"],
    ],
    ["a headline in one line", ["禾川粮食集团巡察整改见行动", DAY_LINE]],
    ["a headline behind its body", ["县粮食局：动真碰硬抓整改", "本报讯 3月8日，县里开了会。"]],
    ["a summary", ["禾川县委第三轮巡察整改综述", DAY_LINE]],
    [
      "two bodies, one above the other",
      ["中共禾川县委组织部", "中共禾川县委宣传部", "关于巡察整改情况的通报", DAY_LINE],
    ],
    ["four lines", ["中共禾川县供水", "有限公司委员会关于县委第三", "巡察组反馈意见整改进展", "情况的通报", DAY_LINE]],
  ])("%s", async (_, lines) => {
    const { title } = await parse([...lines, ...ANSWERS].join("\n"));
    expect(title?.text).toBe(lines.slice(0, -1).join(""));
  });

  test.each([
    ["a mark behind it", "◆ 中共禾川县林业局党组关于巡察整改情况的公示 ◆"],
    ["the word of an account before it", "权威发布：中共禾川县林业局党组关于巡察整改情况的公示"],
  ])("without %s", async (_, line) => {
    const { title, issuer } = await parse([line, DAY_LINE, ...ANSWERS].join("\n"));
    expect([title?.text, issuer?.text]).toEqual(["中共禾川县林业局党组关于巡察整改情况的公示", "中共禾川县林业局党组"]);
  });

  test("the day of a speech below a title is no second line of it", async () => {
    const title = "禾川县关于2031年度审计查出问题整改情况的报告";
    expect((await parse([title, "——2032年1月9日", DAY_LINE, ...ANSWERS].join("\n"))).title?.text).toBe(title);
  });
});

describe("the issuer", () => {
  test.each([
    [
      "signs with the day on its line",
      "关于巡察反馈问题整改情况的公示",
      "中共禾川县林业局党组　2032.10.9",
      "中共禾川县林业局党组",
    ],
    [
      "signs what it tells of a team",
      "县委第三巡察组反馈县林业局党组巡察情况",
      "中共禾川县委巡察办",
      "中共禾川县委巡察办",
    ],
    [
      "signs below a headline that names it shortly",
      "禾川粮食集团巡察整改见行动",
      "中共禾川粮食集团委员会",
      "中共禾川粮食集团委员会",
    ],
    ["is named behind a dash", "巡察整改情况通报\n——中共禾川县林业局党组", "电话：60001234", "中共禾川县林业局党组"],
  ])("%s", async (_, title, signature, issuer) => {
    const notice = await parse([title, DAY_LINE, ...ANSWERS, signature].join("\n"));
    expect(notice.issuer?.text).toBe(issuer);
  });

  test("is no team whose findings a title is about", async () => {
    const lines = ["落实市委第二巡察组反馈意见整改方案", "为抓好整改，制定本方案。", "一、总体要求", "件件落实。"];
    expect((await parse(lines.join("\n"))).issuer).toBe(null);
  });
});

describe("the time of an inspection", () => {
  const title = "中共禾川县林业局党组关于巡察整改情况的通报";
  test.each([
    [
      "a plan's years beside it",
      "按照《巡察规划（2031—2035年）》，2032年3月8日至5月7日，县委第三巡察组对局党组开展巡察。6月3日反馈。",
      "2032-03-08/2032-05-07",
      "2032-06-03",
    ],
    [
      "a check by 督查, handed over",
      "2032年3月8日至12日，县安委办督查组对我局开展专项督查，3月20日移交隐患清单。",
      "2032-03-08/2032-03-12",
      "2032-03-20",
    ],
    [
      "feedback that was received",
      "2032年3月8日至5月7日，我局接受了县委第三巡察组常规巡察。6月3日，收到巡察组反馈意见。",
      "2032-03-08/2032-05-07",
      "2032-06-03",
    ],
    [
      "months and how long",
      "2032年3月至5月（为期两个月），县委第三巡察组对局党组开展巡察，当年9月反馈意见。",
      "2032-03/2032-05",
      "2032-09",
    ],
    [
      "the same year",
      "2032年3月8日至5月7日，县委第三巡察组对局党组开展巡察，同年6月反馈意见。",
      "2032-03-08/2032-05-07",
      "2032-06",
    ],
    [
      "dots",
      "2032.3.8—2032.5.7，县委第三巡察组对局党组开展巡察，2032.6.3反馈意见。",
      "2032-03-08/2032-05-07",
      "2032-06-03",
    ],
    [
      "Chinese digits",
      "二〇三二年三月八日至五月七日，县委第三巡察组对局党组开展巡察，二〇三二年六月三日反馈。",
      "2032-03-08/2032-05-07",
      "2032-06-03",
    ],
  ])("with %s", async (_, line, period, feedback) => {
    const { dates, inspection } = await parse([title, `${line}现将整改情况通报如下。`, ...ANSWERS].join("\n"));
    const at = (id: string | null) => dates.find((date) => date.id === id)?.edtf;
    expect([at(inspection.period), at(inspection.feedback)]).toEqual([period, feedback]);
  });

  test("stands in a list of facts, with its kind", async () => {
    const facts = [
      "巡察组：县委第三巡察组",
      "巡察类型：专项巡察",
      "巡察时间：2032年3月8日至5月7日，共60天",
      "反馈时间：2032年6月3日",
    ];
    const { dates, inspection } = await parse([title, "一、基本情况", ...facts, ...ANSWERS.slice(2)].join("\n"));
    expect(inspection).toMatchObject({ team: { text: "县委第三巡察组" }, type: "专项巡察" });
    expect(dates.slice(0, 2).map(({ role }) => role)).toEqual(["inspection-period", "feedback"]);
  });

  test("is named by the office that sent the team, whatever else the opening cites", async () => {
    const line = "根据审计署规定公告如下：2032年3月至5月，县审计局派出审计组对我局账目进行了审计。";
    const { inspection } = await parse(["禾川县林业局关于审计整改结果的公告", line, ...ANSWERS].join("\n"));
    expect(inspection.team?.text).toBe("县审计局");
  });
});

describe("the day of publication on a line of facts", () => {
  test.each([
    ["公示日期：2032年7月1日", "2032-07-01"],
    ["公示时间：2032年7月1日至7月9日", null],
    ["点击数：36 更新时间：2032-07-01 09:30:00", "2032-07-01"],
    ["更新时间：2032-07-01", null],
    ["原创 禾川林业 2032-07-01 18:20 禾川", "2032-07-01"],
  ])("%s", async (line, day) => {
    const notice = await parse(["禾川县林业局关于巡察整改情况的公示", line, DAY_LINE, ...ANSWERS].join("\n"));
    expect(notice.publishedOn).toBe(day);
    const own = notice.dates.find(({ text }) => text.startsWith("2032年7月1日") || text.startsWith("2032-07-01"));
    if (own && day) expect(own.role).toBe("publication");
  });
});

test.each([
  ["移交问题3类12项", { problems: 12 }],
  ["反馈问题4个方面26条，整改完成25条", { problems: 26, completed: 25 }],
  ["移交问题清单23项", { problems: 23 }],
  ["把反馈问题梳理细化为38条，制定措施97条", { problems: 38, measures: 97 }],
  ["反馈了18个问题，移交问题线索3条", { problems: 18 }],
  ["反馈个性问题6个", { problems: 6 }],
  ["反馈问题22个，除2个需长期坚持外，其余20个已整改到位", { problems: 22, completed: 20, ongoing: 2 }],
  ["反馈问题17个，现已全部完成整改", { problems: 17, completed: 17 }],
  ["审计组出具审计报告，提出问题13个", { problems: 13 }],
  ["县委巡察组对9家单位开展了巡察，发现问题168个", { problems: 168 }],
])("an opening declares: %s", async (words, declared) => {
  const lines = ["禾川县林业局关于巡察整改情况的通报", `2032年6月3日，${words}。现予公布。`, ...ANSWERS];
  expect((await parse(lines.join("\n"))).declared).toMatchObject(declared);
});

test("a title of feedback is one, whatever stands below", async () => {
  const lines = ["关于对县林业局党组开展专项巡察的反馈", "1.护林员管理松散。", "2.苗圃闲置。", "中共禾川县委巡察办"];
  expect((await parse(lines.join("\n"))).family).toBe("inspection-feedback");
});

describe("an opening without a line of its own", () => {
  test("tells its inspection before the first number of the only paragraph", async () => {
    const { title, inspection } = await parse(
      `禾川县柳溪村党支部关于巡察整改情况的公示\n2032年3月8日至5月7日，县委提级巡察组对我村党支部开展了提级巡察，6月3日反馈。现公示如下：一、关于“三资”管理不严的问题。整改情况：一是清理合同12份；二是追缴租金3万元。`,
    );
    expect(title?.text).toBe("禾川县柳溪村党支部关于巡察整改情况的公示");
    expect(inspection).toMatchObject({ team: { text: "县委提级巡察组" }, type: "提级巡察" });
  });

  test("and a chapter's heading is no title", async () => {
    const lines = [
      "整改工作组织情况",
      "党组把整改当作头等大事，先后开会九次，逐条研究、逐条落实。",
      ...ANSWERS.slice(2),
    ];
    expect((await parse(lines.join("\n"))).title).toBe(null);
  });
});
