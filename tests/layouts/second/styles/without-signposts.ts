import { clerkOf } from "../clerk.ts";
import { dateToken, later } from "../dates.ts";
import { chinese, MARKS } from "../numerals.ts";
import { lines, run } from "../parts/answers.ts";
import { clause, facts, findings, opened, titled } from "../parts/around-findings.ts";
import { inlinePoints, organisation, outlook } from "../parts/chapters.ts";
import { contacts, signature } from "../parts/closing.ts";
import { furniture, inspected, preamble, published, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, result, runMark, sec } from "../tagging.ts";
import { NEXT_STEPS, ORGANISING } from "../words/sentences.ts";

/** An office of audit announces: a finding is a heading and the sentence below it, answered behind labels. */
export const findingBelowHeading: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "finance");
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(3, 6));
  const chapter = draw.pick([MARKS.chapter, (n: number) => `${chinese(n)}　`, MARKS.paren]);
  const mark = draw.pick([MARKS.arabicWide, MARKS.arabic, MARKS.paren, MARKS.arabicPause]);
  const asked = draw.pick(["审计意见：", "处理意见：", "审计建议：", ""]);
  const answer = draw.pick(["整改反馈：", "整改情况：", "整改结果：", "被审计单位整改情况："]);
  const sums = draw.shuffle(["涉及金额{w}元。", "至审计时仍未纠正。", "其中{n}笔超过三年。", "涉及{nn}个项目。"]);
  Object.assign(clerk.layout, { chapter: chapter(1), mark: mark(1), asked, answer });
  const { body } = clerk;
  return {
    clerk,
    family: "audit-rectification",
    lines: [
      `<title>${body.short}经济责任审计结果公告</title>`,
      `（${clerk.days.published.getUTCFullYear()}年第${draw.int(2, 20)}号）`,
      `根据审计法的规定，${inspected(clerk)}，<team>${body.place}审计局</team>对${body.short}进行了审计。现将结果公告如下：`,
      `${chapter(1)}${sec(1, draw.pick(["基本情况", "单位概况"]))}`,
      clerk.fill("{lead}下设科室{n}个，年末资产总额{w}元。审计结果表明，财务管理总体规范，但也存在一些问题。"),
      `${chapter(2)}${sec(1, draw.pick(["审计发现的主要问题及整改", "审计查出的问题和整改情况"]))}`,
      ...cases.flatMap((one, place) => [
        `${mark(place + 1)}<prob>${clause(one)}`,
        `${clerk.fill(ended(draw.pick([`抽查发现，${clerk.draw.pick(sums)}`, `${body.short}${sums[place % sums.length]}`])))}</prob>`,
        ...(asked
          ? [`${asked}${draw.pick(["责令限期纠正。", "应当依规处理，并追究有关人员责任。", "完善制度，堵塞漏洞。"])}`]
          : []),
        draw.chance(0.7)
          ? `${answer}${meas(ended(one.deeds(draw.int(1, 2)).join("；")))}`
          : `${answer}${run(one.deeds(draw.int(2, 3)), MARKS.is)}`,
      ]),
      `${chapter(3)}${sec(1, draw.pick(["有关说明", "其他事项", "审计评价"]))}`,
      "本公告所称整改情况截至公告之日，由被审计单位提供并经核实。",
      published(clerk),
    ],
  };
};

/** Findings handed over, each a line without number under the name of the body or the field it concerns; leaders speak around them. */
export const findingsUnderNames: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(1, 3), 3, 6).slice(0, 5);
  const ends = draw.pick(["；", "。", ""]);
  const named = draw.pick(["", "：", "存在的问题："]);
  const mark = draw.pick(["", "", "——", "●"]);
  const short = draw.shuffle([clerk.body.short, "下属事业单位", "机关各科室", "基层站所", "所属企业"]);
  Object.assign(clerk.layout, { ends, named, groups: String(groups.length) });
  return {
    clerk,
    family: "inspection-feedback",
    lines: [
      ...furniture(clerk),
      titled(clerk),
      opened(clerk),
      clerk.fill(
        draw.pick([
          "{leader}指出，近年来各项工作有新进展，但还存在不少差距。",
          "会上，{leader}肯定了成绩，也指出了不足。",
          "反馈会上指出了以下主要问题：",
        ]),
      ),
      ...groups.flatMap(({ cases }, at) => [
        ...(groups.length > 1 ? [`${sec(1, short[at] ?? "")}${named}`] : []),
        ...cases.map(
          (one, place) =>
            `${mark}${prob(ends === "" ? clause(one) : ended(clause(one), runMark(place, cases.length, ends)))}`,
        ),
      ]),
      clerk.fill(
        "{leader}强调，要把整改作为检验政治忠诚的重要标尺，真认账、真反思、真整改。一要提高站位，二要压实责任，三要健全机制。",
      ),
      clerk.fill("{leader}作表态发言，表示诚恳接受、坚决整改。"),
      "有关部门负责同志参加会议。",
    ],
  };
};

/** Chapters without problems whose points stand in one paragraph and are no headings; the problems have lines of their own. */
export const pointsInOneParagraph: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(2, 3), 2, 4);
  const inner = draw.pick([MARKS.arabic, MARKS.arabicPause, MARKS.arabicParen]);
  const paren = draw.pick([MARKS.paren, MARKS.parenHalf]);
  const label = draw.pick(["整改情况：", "", "整改落实情况："]);
  const below = draw.chance(0.5);
  Object.assign(clerk.layout, { inner: inner(1), label: label || "none", below: String(below) });
  const told = (parts: readonly (readonly [string, string | readonly string[]])[]): string =>
    parts
      .map(
        ([name, text], place) =>
          `${paren(place + 1)}${ended(name)}${draw.chance(0.6) ? clerk.fill(ended(typeof text === "string" ? text : (text[0] ?? ""))) : ""}`,
      )
      .join("");
  return {
    clerk,
    family: "inspection-rectification",
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      `一、${sec(1, draw.pick(["整改工作组织推进情况", "主要做法", "落实整改责任情况"]))}`,
      told(draw.shuffle(ORGANISING).slice(0, 3)),
      `二、${sec(1, draw.pick(["反馈问题整改落实情况", "具体问题整改情况"]))}`,
      ...groups.flatMap(({ head, cases }, at) => [
        `${paren(at + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => {
          const points = one.deeds(draw.int(2, 3));
          const head = `${inner(place + 1)}${prob(below ? clause(one) : ended(clause(one)))}`;
          return below ? [head, `${label}${run(points)}`] : [`${head}${label}${run(points)}`];
        }),
      ]),
      `三、${sec(1, draw.pick(["下一步工作安排", "下一步打算", "今后努力方向"]))}`,
      told(draw.shuffle(NEXT_STEPS).slice(0, 3)),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** Hazards by class: the class is a heading without number, a code stands above each hazard. */
export const hazardsByClass: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, "emergency");
  clerk.taskShare = 0;
  const groups = clerk.groups(draw.int(2, 3), 1, 3).slice(0, 3);
  const classes = draw.pick([
    ["A类（重大隐患）", "B类（一般隐患）", "C类（管理类隐患）"],
    ["重大事故隐患", "较大隐患", "一般隐患"],
    ["甲类事项", "乙类事项", "丙类事项"],
    ["红色等级", "黄色等级", "蓝色等级"],
  ]);
  const code = draw.pick(["JH", "YH", "AQ", "ZD"]);
  const [what, done, checked] = draw.pick([
    ["隐患描述：", "处置情况：", "核查意见："],
    ["隐患内容：", "整改情况：", "复查结果："],
    ["【隐患】", "【整改】", "【复查】"],
  ] as const);
  let count = 0;
  Object.assign(clerk.layout, { classes: classes[0], what });
  return {
    clerk,
    family: "safety-rectification",
    lines: [
      `<title>关于${clerk.body.place}安全生产督导交办隐患整改情况的通报</title>`,
      "各有关单位：",
      `${inspected(clerk)}，<team>${draw.pick(["省", "市"])}${draw.pick(["安全生产督导组", "安全生产帮扶组", "专家指导服务组"])}</team>对我辖区企业开展了检查。现将整改情况通报如下：`,
      ...groups.flatMap(({ cases }, at) => [
        sec(1, classes[at] ?? ""),
        ...cases.flatMap((one) => {
          count++;
          const points = one.deeds(draw.int(1, 3));
          return [
            `${code}-${String.fromCharCode(65 + at)}${String(count).padStart(2, "0")}`,
            `${what}${prob(ended(one.text), "completed")}`,
            `${done}${points.length > 1 ? run(points, MARKS.circled) : meas(ended(points[0] ?? ""))}`,
            `${checked}${draw.pick(["已整改。", "已整改，复查合格。", "整改到位。"])}`,
          ];
        }),
      ]),
      "请各单位举一反三，全面排查同类隐患。",
      ...signature(clerk),
    ],
  };
};

/** Several tasks in one notice: the chapter says only which task it is, its problem stands behind a label; a last chapter says how to object. */
export const tasksByNumber: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(["water", "forest", "farming"]));
  clerk.taskShare = 0;
  const cases = clerk.cases(draw.int(2, 4));
  const first = draw.int(3, 20);
  const head = draw.pick(["第§项整改任务", "第§号问题", "反馈问题第§项", "序号§任务", "任务§"]);
  const what = draw.pick(["整改任务（反馈问题）：", "反馈问题：", "问题描述：", "具体问题：", "整改任务："]);
  const goal = draw.pick(["整改目标：", ""]);
  const asks = draw.pick(["整改措施：", "主要措施：", ""]);
  const says = draw.pick(["整改完成情况：", "完成情况：", "整改情况：", "整改进展："]);
  const mark = draw.pick([MARKS.arabic, MARKS.arabicParen, MARKS.is, MARKS.circled]);
  const points = (texts: readonly string[], tag: (text: string) => string, way: number): string[] => {
    if (way < 0.4) return texts.map((text, place) => `${mark(place + 1)}${tag(ended(text))}`);
    return [texts.map((text, place) => `${mark(place + 1)}${tag(ended(text, runMark(place, texts.length)))}`).join("")];
  };
  Object.assign(clerk.layout, { head, what, asks, says, mark: mark(1) });
  const chance = (): number => draw.int(0, 99) / 100;
  return {
    clerk,
    family: "environment-rectification",
    lines: [
      `<title>${clerk.body.place}生态环境保护督察反馈意见整改任务完成情况公示</title>`,
      `${inspected(clerk)}，<team>省第${chinese(draw.int(1, 6))}生态环境保护督察组</team>对${clerk.body.place}开展了督察。按照“完成一项、公示一项、销号一项”的要求，现将有关情况公示如下：`,
      ...cases.flatMap((one, place) => {
        const way = chance();
        const [front = "", ...rest] = points(one.deeds(draw.int(2, 3)), meas, way);
        const done = draw.chance(0.5)
          ? points(
              Array.from({ length: draw.int(2, 3) }, () => one.result()),
              result,
              chance(),
            )
          : [result(ended(one.result())), result(ended(one.result()))].slice(0, draw.int(1, 2));
        const status = draw.pick(["该项任务已完成整改。", "该任务已按要求完成整改，具体如下：", ""]);
        const state = status ? ("completed" as const) : null;
        return [
          `${MARKS.chapter(place + 1)}${sec(1, head.replace("§", String(first + place * 3)))}`,
          `${what}${prob(`${ended(one.text)}${draw.chance(0.4) ? facts(clerk, 1, 2) : ""}`, state)}`,
          ...(goal ? [`${goal}${ended(one.goal())}`] : []),
          `整改时限：${dateToken("due", later(clerk.days.published, -draw.int(20, 90)))}前`,
          `责任单位：${one.owner()}`,
          ...(asks === "" ? [] : way < 0.4 ? [asks, front, ...rest] : [`${asks}${front}`, ...rest]),
          ...(draw.chance(0.5)
            ? [`${says}${status}`, ...done]
            : [`${says}${status}${done[0] ?? ""}`, ...done.slice(1)]),
        ];
      }),
      `${MARKS.chapter(cases.length + 1)}${sec(1, draw.pick(["公示时间及意见反馈", "公示期限", "监督方式", "意见反馈"]))}`,
      `公示期为${draw.int(5, 10)}个工作日。公示期间如有异议，请以书面或者电话形式反映。`,
      "受理单位：整改工作领导小组办公室",
      ...contacts(clerk, "联系人：综合科"),
      ...signature(clerk),
    ],
  };
};

/** A team announces itself in chapters: what it looks at, what it takes, how to reach each of its groups, what else is to be known. */
export const arrivalInChapters: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const { body } = clerk;
  const sub = draw.pick([MARKS.paren, MARKS.arabic, MARKS.is]);
  const heads = draw.pick([
    ["巡察监督重点", "受理范围", "联系方式", "有关说明"],
    ["监督内容", "受理信访范围", "反映问题的渠道", "注意事项"],
    ["主要任务", "受理事项", "工作纪律监督", "其他事项"],
  ]);
  const mark = draw.pick([MARKS.chapter, MARKS.paren]);
  const phone = (): string => `<phone>${draw.int(13_000_000_000, 18_999_999_999)}</phone>`;
  const names = draw.shuffle(["城东片区", "城西片区", "水务集团", "公交集团", "文旅集团", "机关各科室"]).slice(0, 3);
  const list = (texts: readonly string[]): string[] => texts.map((text, place) => `${sub(place + 1)}${ended(text)}`);
  Object.assign(clerk.layout, { mark: mark(1), sub: sub(1), heads: heads[3] });
  return {
    clerk,
    family: "inspection-announcement",
    lines: [
      `<title>${body.team}${draw.pick(["巡察公告", "进驻公告", "关于开展巡察工作的公告"])}</title>`,
      `经${body.above}批准，${dateToken("inspection", clerk.days.from, clerk.days.to)}，<team>${body.team}</team>对${body.inspected}开展${body.kind}。现将有关事项公告如下。`,
      `${mark(1)}${sec(1, heads[0] ?? "")}`,
      ...list([
        "贯彻落实党的理论和路线方针政策不到位的问题",
        "群众身边腐败问题和不正之风",
        "基层党组织软弱涣散、组织力欠缺的问题",
        "对巡察、审计等监督发现问题整改不力的问题",
      ]),
      `${mark(2)}${sec(1, heads[1] ?? "")}`,
      "主要受理反映领导班子及其成员、关键岗位人员问题的来信来电来访，不受理涉法涉诉和个人诉求。",
      `${mark(3)}${sec(1, heads[2] ?? "")}`,
      ...list([
        `值班电话：${phone()}`,
        `电子邮箱：<email>xcz${draw.int(1, 99)}@example.cn</email>`,
        `意见箱：${body.short}办公楼一楼大厅`,
        "网络渠道：关注公众号，点击菜单栏留言",
      ]),
      ...(draw.chance(0.6)
        ? ["分组联络员：", ...names.map((name, place) => `${MARKS.paren(place + 1)}${name}：${phone()}`)]
        : []),
      `${mark(4)}${sec(1, heads[3] ?? "")}`,
      inlinePoints(
        ["受理截止时间以邮戳为准", "提倡实名举报，反映问题应当客观真实", "巡察组严格遵守保密纪律"],
        MARKS.is,
      ),
      "欢迎广大干部群众对巡察工作进行监督。",
      "特此公告。",
      `${body.team}`,
      published(clerk),
    ],
  };
};

/** The teams of a round are announced one behind the other, each with what it inspects and how to reach it. */
export const teamsOfARound: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const { body } = clerk;
  const mark = draw.pick([MARKS.chapter, MARKS.paren, () => "", MARKS.arabicPause]);
  const count = draw.int(3, 6);
  const lined = draw.chance(0.6);
  const units = draw.shuffle([
    "县水利局",
    "县司法局",
    "县文旅局",
    "红岩镇",
    "清溪街道",
    "县档案馆",
    "县供销社",
    "城投公司",
    "县妇联",
    "石桥乡",
  ]);
  const phone = (): string => `<phone>${draw.int(13_000_000_000, 18_999_999_999)}</phone>`;
  Object.assign(clerk.layout, { mark: mark(1) || "none", lined: String(lined), count: String(count) });
  return {
    clerk,
    family: "inspection-announcement",
    lines: [
      ...furniture(clerk),
      `<title>${body.above}${body.round}${body.act}公告</title>`,
      `经${body.above}批准，${count}个${body.act}组将于${dateToken("inspection", clerk.days.from, clerk.days.to)}进驻开展${body.kind}。现将各组联系方式公布如下：`,
      ...Array.from({ length: count }, (_, place) => {
        const team = `${body.above}第${chinese(place + 1)}${body.act}组`;
        const whom = `${units[place * 2] ?? ""}、${units[place * 2 + 1] ?? body.short}`;
        return lined
          ? [
              `${mark(place + 1)}${team}`,
              `${body.act}对象：${whom}`,
              `联系电话：${phone()}`,
              `信箱位置：${units[place * 2] ?? ""}一楼大厅`,
            ]
          : [
              `${mark(place + 1)}${team}${draw.pick(["：", "（"])}${body.act}${whom}，电话${phone()}，受理时间为工作日9:00至18:00。`,
            ];
      }).flat(),
      "主要受理违反政治纪律、组织纪律、廉洁纪律等方面的问题，以及选人用人、工程建设、资金管理不规范等问题的反映。",
      published(clerk),
    ],
  };
};

/** Nothing is numbered: chapters and problems are short lines, answers the paragraphs below them. */
export const shortLinesAsHeadings: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(1, 3), 2, 4);
  const grouped = groups.length > 1 && draw.chance(0.7);
  const formula = draw.pick(["§", "§", "关于§的问题", "针对“§”", "§问题"]);
  const several = draw.chance(0.35);
  Object.assign(clerk.layout, { formula, grouped: String(grouped), several: String(several) });
  const said = (text: string): string => formula.replace("§", text.replace(/[“”]/g, ""));
  return {
    clerk,
    family: "inspection-rectification",
    lines: [
      ...furniture(clerk),
      ...titleLines(clerk),
      ...preamble(clerk),
      ...(draw.chance(0.7) ? organisation(clerk, { mark: "", shape: "prose" }) : []),
      sec(1, draw.pick(["反馈问题整改情况", "整改落实情况", "具体问题的整改", "逐项整改情况"])),
      ...groups.flatMap(({ head, cases }) => [
        ...(grouped ? [sec(2, head)] : []),
        ...cases.flatMap((one) => {
          const points = one.deeds(draw.int(1, 3));
          return [
            prob(said(clause(one))),
            ...(several
              ? points.map((text) => meas(ended(text)))
              : points.length > 1 && draw.chance(0.4)
                ? [run(points)]
                : [meas(ended(points.join("；")))]),
          ];
        }),
      ]),
      ...(draw.chance(0.6) ? outlook(clerk, { mark: "", shape: "prose" }) : []),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};

/** Problems under formal numerals or Latin letters, answered by points that have lines of their own. */
export const formalNumerals: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const formal = (n: number): string => `${"壹贰叁肆伍陆柒捌玖"[n - 1] ?? chinese(n)}、`;
  const outer = draw.pick([
    formal,
    formal,
    (n: number) => `${chinese(n)}　`,
    (n: number) => `${String.fromCharCode(64 + n)}、`,
  ]);
  const inner = draw.pick([MARKS.arabicPause, MARKS.paren, (n: number) => `${n} `, MARKS.arabic]);
  const dash = draw.chance(0.5);
  Object.assign(clerk.layout, { outer: outer(1), inner: inner(1), dash: String(dash) });
  let count = 0;
  return {
    clerk,
    family: "inspection-rectification",
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...organisation(clerk, { mark: outer(1), sub: MARKS.paren }),
      `${outer(2)}${sec(1, draw.pick(["对照反馈，逐条整改", "具体问题整改情况", "动真碰硬改问题"]))}`,
      ...groups.flatMap(({ head, cases }, at) => [
        ...(groups.length > 2 ? [`${MARKS.paren(at + 1)}${sec(2, head)}`] : []),
        ...cases.flatMap((one) => {
          count++;
          const points = one.deeds(draw.int(2, 3));
          const front = `${inner === MARKS.paren ? MARKS.arabicPause(count) : inner(count)}${prob(clause(one))}`;
          return dash
            ? [`${front}——${run(points, draw.pick([MARKS.is, MARKS.pause]))}`]
            : [front, ...lines(points, MARKS.circled)];
        }),
      ]),
      ...outlook(clerk, { mark: outer(3) }),
      ...contacts(clerk),
      ...signature(clerk),
    ],
  };
};
