import { dateToken, later } from "../dates.ts";
import { MARKS } from "../numerals.ts";
import { telephone } from "../parts/around-closing.ts";
import { findings as clerkFor, asked as planned, quotedInPassing } from "../parts/around-findings.ts";
import { furniture, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { ended, row, runMark, sec } from "../tagging.ts";

/** A team announces its arrival: schedule, tasks, what it takes, and channels as bullets or points. */
export const arrivalOfTeam: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body, days } = clerk;
  const mark = draw.pick([MARKS.chapter, MARKS.paren, MARKS.arabic]);
  const bullet = draw.pick([() => "●", () => "◆", MARKS.circled, MARKS.arabicParen]);
  const scope = draw.shuffle([
    "违反政治纪律和政治规矩的问题",
    "侵害群众利益、吃拿卡要的问题",
    "选人用人中任人唯亲、跑官要官的问题",
    "落实整改责任不力、敷衍应付的问题",
    "违规插手工程、套取资金的问题",
  ]);
  const box = `<box>${body.place}${draw.int(10, 99)}号邮政信箱</box>`;
  return {
    clerk,
    family: "inspection-announcement",
    lines: [
      ...furniture(clerk),
      draw.pick([
        `<title>${body.team}进驻${body.short}开展${body.act}的公告</title>`,
        `<title>关于${body.team}进驻的公告</title>`,
      ]),
      `经${body.above}批准，<team>${body.team}</team>即将对${body.inspected}开展${body.kind}。为便于干部群众反映情况，现公告如下：`,
      `${mark(1)}${sec(1, draw.pick(["工作安排", "进驻时间", "日程安排"]))}`,
      `${dateToken("inspection", days.from, days.to)}，其中前两周为集中了解阶段。`,
      `${mark(2)}${sec(1, draw.pick(["监督内容", "主要任务", "受理范围"]))}`,
      "重点了解和受理以下问题：",
      ...scope
        .slice(0, draw.int(3, 5))
        .map((text, place) => `${bullet(place + 1)}${ended(text, draw.chance(0.3) ? "；" : runMark(place, 5))}`),
      `${mark(3)}${sec(1, draw.pick(["反映渠道", "联系方法", "如何反映问题"]))}`,
      ...[
        `值班电话：${telephone(clerk)}（受理时间：9:00—17:30）`,
        `专用邮箱：<email>${draw.pick(["xczx", "jzz", "xcz"])}${draw.int(1, 99)}@163.com</email>`,
        `来信地址：${box}`,
        `意见箱设在${body.short}办公楼一楼大厅。`,
      ].map((text, place) => `${bullet(place + 1)}${text}`),
      "对不属于受理范围的个人诉求、涉法涉诉事项，由有关部门依法处理。",
      body.team,
      dateToken("pub", later(days.from, -3)),
    ],
  };
};

/** Rules for those who publish: chapters with points, and samples of headings and answers set in a frame. */
export const publishingRules: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body } = clerk;
  const [one = "", two = ""] = quotedInPassing(clerk, 2);
  const [did = "", next = ""] = planned(clerk, 2);
  const sub = draw.pick([MARKS.paren, MARKS.arabic, MARKS.is]);
  const sample = draw.pick([
    [`示例：关于“${one}”的问题。整改情况：一是${did}；二是${next}。`],
    [`参考格式：`, `（一）关于“${one}”的问题`, `整改情况：${did}。`, `（二）关于“${two}”的问题`, `整改情况：${next}。`],
    [`【例】问题1：${two}。整改措施：①${did}；②${next}。整改状态：已完成。`],
  ]);
  const list = (points: readonly string[]): string[] => points.map((text, place) => `${sub(place + 1)}${ended(text)}`);
  return {
    clerk,
    family: "other",
    lines: [
      draw.pick([
        `<title>${body.act}整改情况公开工作指引</title>`,
        `<title>关于做好${body.round}${body.act}整改情况公开的通知</title>`,
      ]),
      "各被检查单位党组织：",
      "为做好整改公开工作，现就有关事项明确如下。",
      `一、${sec(1, "公开主体和时限")}`,
      ...list(["公开主体为被检查党组织", "集中整改期结束后一个月内公开", "公开时间不少于15个工作日"]),
      `二、${sec(1, draw.pick(["公开内容和体例", "文稿撰写要求"]))}`,
      ...list([
        "整改组织情况，一般不超过全文三分之一",
        "反馈问题整改情况，应逐条对应，不得合并、遗漏",
        "监督方式，列明电话、邮箱和通讯地址",
      ]),
      ...sample,
      `三、${sec(1, draw.pick(["审核把关", "纪律要求"]))}`,
      ...list(
        draw
          .shuffle([
            "严格保密审查，不得出现个人隐私",
            "未经审核擅自公开的，严肃追责",
            "数据应当准确，前后一致",
            "不得以“正在推进”代替具体措施",
          ])
          .slice(0, 3),
      ),
      `<issuer>${body.above}${body.act}工作领导小组办公室</issuer>`,
      published(clerk),
    ],
  };
};

/** A plan is launched: who does what by when in a table of steps, with a list of annexes; no problem is named. */
export const planLaunched: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body, fill } = clerk;
  const table = draw.chance(0.5);
  const steps = [
    ["动员部署", "制定方案、分解任务、召开动员会"],
    ["集中整改", "逐项落实措施，按周报送进度"],
    ["总结提升", "开展自查评估，建立健全制度"],
  ] as const;
  clerk.layout.table = String(table);
  const by = (name: string): string =>
    dateToken("due", later(clerk.days.published, 20 + 45 * steps.findIndex(([step]) => step === name)));
  return {
    clerk,
    family: "other",
    lines: [
      `<title>关于印发《<doc>${body.act}反馈意见整改工作方案</doc>》的通知</title>`,
      fill("{no}"),
      "各科室、下属各单位：",
      `《${body.act}反馈意见整改工作方案》已经党组会议研究同意，现予启动实施，请认真抓好落实。`,
      `一、${sec(1, draw.pick(["实施步骤", "阶段安排"]))}`,
      ...(table
        ? [row("阶段", "时间", "工作任务"), ...steps.map(([name, text]) => row(name, `${by(name)}前`, text))]
        : steps.map(
            ([name, text], place) =>
              `${MARKS.paren(place + 1)}${sec(2, `${name}阶段`)}（${by(name)}前）。${ended(text)}`,
          )),
      `二、${sec(1, draw.pick(["有关要求", "工作要求"]))}`,
      ...planned(clerk, 3).map((text, place) => `${MARKS.paren(place + 1)}${ended(text)}`),
      draw.pick(["附件：1.任务分解表", "附件：整改任务清单（另发）"]),
      `　　　2.${draw.pick(["责任清单", "进度报送表"])}`,
      `<issuer>${body.short}</issuer>`,
      published(clerk),
    ],
  };
};

/** A list of channels for complaints: by body, as points or as a table. */
export const complaintChannels: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body } = clerk;
  const names = draw.shuffle([
    "教育局",
    "卫生健康局",
    "农业农村局",
    "住房和城乡建设局",
    "民政局",
    "水利局",
    "交通运输局",
  ]);
  const level = body.place.slice(-1);
  const shape = draw.pick(["table", "points", "lines"] as const);
  clerk.layout.shape = shape;
  const chosen = names.slice(0, draw.int(3, 6));
  const listed =
    shape === "table"
      ? [
          row("序号", "单位", "监督电话", "受理事项"),
          ...chosen.map((name, place) =>
            row(String(place + 1), `${level}${name}`, telephone(clerk), "本行业群众身边的不正之风"),
          ),
        ]
      : chosen.flatMap((name, place) =>
          shape === "points"
            ? [`${MARKS.paren(place + 1)}${level}${name}：${telephone(clerk)}`]
            : [`${level}${name}`, `举报电话：${telephone(clerk)}`],
        );
  return {
    clerk,
    family: "other",
    lines: [
      `<title>关于公布${draw.pick(["群众身边不正之风和腐败问题举报渠道", "专项整治监督举报方式", "整改监督渠道"])}的公告</title>`,
      `为畅通监督渠道，${dateToken("event-range", clerk.days.from, clerk.days.to)}专项整治期间，现将各单位举报方式公布如下：`,
      ...listed,
      `${body.place}${draw.pick(["纪委监委", "专项整治工作专班"])}统一受理电话：${telephone(clerk)}。反映问题请尽量提供具体线索，提倡实名。`,
      published(clerk),
    ],
  };
};
