import { type Clerk, clerkOf } from "../clerk.ts";
import { MARKS } from "../numerals.ts";
import { around, gained } from "../parts/around.ts";
import { answer, answeringOf } from "../parts/around-answers.ts";
import { reached, signed, telephone } from "../parts/around-closing.ts";
import { asOf, feedback, inspected, preamble, published, titleLines } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { sec } from "../tagging.ts";

const FAMILY = "inspection-rectification";
const TRADES = [
  "culture",
  "petition",
  "emergency",
  "grain",
  "veterans",
  "data",
  "unions",
  "jobs",
  "street",
  "school",
  "bank",
  "court",
] as const;

const total = ({ draw }: Clerk): [number, number] => {
  const all = draw.int(20, 60);
  return [all, draw.int(8, all)];
};

/** Several paragraphs of counts at the head, problems without chapters, the announcing sentence last, notes below. */
export const countedHeadAnnouncedLast: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const number = draw.pick([
    MARKS.chapter,
    MARKS.arabic,
    MARKS.paren,
    (n: number) => `第${n}个问题：`,
    (n: number) => `${String(n).padStart(2, "0")}　`,
  ]);
  const cases = clerk.cases(draw.int(4, 8));
  const habits = answeringOf(clerk, number);
  const [all, done] = total(clerk);
  const opening = preamble(clerk).map((text) => text.replace(/(?:[^。，]{1,40}，)?现将[^。：]*[。：]$/, ""));
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...opening.filter((text) => text !== ""),
      `${clerk.body.act}共反馈${draw.int(3, 5)}个方面${all}个问题，提出意见建议${draw.int(3, 6)}条，移交立行立改事项${draw.int(2, 6)}件。`,
      `截至${asOf(clerk)}，已完成整改${done}个，正在推进${all - done}个，完成率${((done / all) * 100).toFixed(1)}%。`,
      clerk.fill(
        "整改期间，健全制度{nn}项，追责问责{n}人，收缴资金{w}元；对尚未完成的，已逐一明确时限，其中{n}个需长期推进。",
      ),
      ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ...(draw.chance(0.5) ? gained(clerk, { mark: "", sub: MARKS.circled }) : []),
      draw.pick([
        "以上整改情况，现予公布，接受监督。",
        `根据${clerk.body.act}工作规定，现将上述情况向社会公开。`,
        "特此通报，欢迎监督。",
      ]),
      ...reached(clerk),
      ...signed(clerk),
      ...draw.pick([
        ["注：[1]“三资”指农村集体资金、资产、资源。", "[2]数据统计口径以主管部门发布为准。"],
        ["※ 完成率＝已完成问题数÷问题总数。"],
        [],
      ]),
    ],
  };
};

/** Three levels in every chapter: who organised, the problems, what comes next, all numbered alike. */
export const threeDeepThroughout: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const habits = answeringOf(clerk, MARKS.arabic, { layout: "lines", runIn: false, mark: MARKS.arabicParen });
  const chapters = draw.int(1, 3);
  const deep = { sub: MARKS.paren, third: MARKS.arabic, shape: "deepest" } as const;
  const heads = draw.shuffle(["提高站位、凝聚共识", "健全机制、压实责任", "从严从实、督导问效"]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      ...preamble(clerk),
      ...heads
        .slice(0, chapters)
        .flatMap((heading, at) =>
          around(clerk, "organised", { ...deep, mark: MARKS.chapter(at + 1), heading, parts: 3 }),
        ),
      `${MARKS.chapter(chapters + 1)}${sec(1, draw.pick(["逐条逐项抓实整改", "反馈问题整改成果", "问题整改推进情况"]))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.paren(group + 1)}${sec(2, head)}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, MARKS.arabic(place + 1), one)),
      ]),
      ...around(clerk, "ahead", { ...deep, mark: MARKS.chapter(chapters + 2), parts: 3 }),
      ...around(clerk, "supervision", { ...deep, shape: "deep", mark: MARKS.chapter(chapters + 3) }),
      ...reached(clerk),
      ...signed(clerk),
    ],
  };
};

const plainly = (text: string): string => text.replace(/<[^>]*>/g, "");

/** A page with all that sites hang around a notice: breadcrumbs, bars, a data block, contents, notes, annexes, editors. */
export const dressedPage: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const { body } = clerk;
  const groups = clerk.groups(draw.int(2, 3), 1, 3);
  const habits = answeringOf(clerk, MARKS.paren);
  const text = [
    ...around(clerk, "organised", { mark: MARKS.chapter(1) }),
    ...groups.flatMap(({ head, cases }, group) => [
      `${MARKS.chapter(group + 2)}${sec(1, head)}`,
      ...cases.flatMap((one, place) => answer(clerk, habits, MARKS.paren(place + 1), one)),
    ]),
    ...around(clerk, "ahead", { mark: MARKS.chapter(groups.length + 2) }),
  ];
  const contents = text
    .filter((line) => line.includes('<sec l="1">'))
    .map((line) => plainly(line.slice(0, line.indexOf("</sec>"))));
  const act = body.act;
  const cut = draw.int(4, 8);
  const rest = `关于${body.round}${act}反馈意见整改情况的通报`;
  const site = draw.pick([
    ["网站首页", "首页 > 党务公开 > 整改公开 > 正文"],
    [`您的位置：首页 » 公示公告 » 详情`, "字号：[大] [中] [小]　[打印]"],
    [`${body.place}政务网　|　手机版　|　无障碍浏览`, "当前位置：首页->信息公开->通知"],
    ["A- A A+", "收藏　分享：微信　微博"],
  ]);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...site,
      ...draw.pick([
        [],
        [
          `索 引 号：${draw.int(1000, 9999)}/${draw.int(10000, 99999)}`,
          "主题分类：党建",
          `发布机构：${body.short}`,
          "文　　号：无",
        ],
        [`信息类别：通知公告　　公开方式：主动公开　　浏览次数：${draw.int(3, 999)}次`],
      ]),
      draw.pick([
        `<title><issuer>${body.issuer}</issuer>\n${rest.slice(0, cut)}\n${rest.slice(cut)}</title>`,
        `<title><issuer>${body.issuer}</issuer>\n关于${body.round}${act}反馈意见\n整改情况的通报</title>`,
      ]),
      ...preamble(clerk),
      ...(draw.chance(0.4) ? [draw.pick(["目录", "目 录", "本文导读："]), ...contents] : []),
      ...text,
      ...reached(clerk),
      ...draw.pick([[], ["附件：1．整改任务完成情况表", "2．制度汇编目录"], ["附件下载：", "整改情况一览表.docx"]]),
      ...signed(clerk, draw.chance(0.3) ? [`${body.short}${act}整改工作领导小组`] : []),
      ...draw.pick([
        ["责任编辑：林楠", "扫一扫在手机打开当前页"],
        ["[打印本页] [关闭窗口] [返回顶部]", "上一篇：关于开展志愿服务的通知", "下一篇：值班安排"],
        [`主办：${body.short}　承办：办公室　网站标识码：${draw.int(1000000000, 4999999999)}`],
        ["编辑：小周　审核：老吴　终审：郑"],
      ]),
    ],
  };
};

/** Text that begins in the middle: no title and no preamble, or one sentence of it; sometimes the first chapter is lost. */
export const beginsAnywhere: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const lost = draw.int(0, 2);
  const number = draw.pick([MARKS.paren, MARKS.arabic, MARKS.parenHalf]);
  const habits = answeringOf(clerk, number);
  clerk.layout.lost = String(lost);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...draw.pick([
        [],
        ["现将整改情况公布如下："],
        ["（上接第一版）"],
        [clerk.fill("{lead}高度重视，对照反馈意见逐项整改。")],
      ]),
      ...(lost === 0 ? around(clerk, "organised", { mark: MARKS.chapter(1) }) : []),
      ...groups.flatMap(({ head, cases }, group) => [
        `${MARKS.chapter(group + 1 + (lost === 0 ? 1 : lost))}${sec(1, head)}`,
        ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
      ]),
      ...reached(clerk),
      ...draw.pick([
        [`<issuer>${clerk.body.issuer}</issuer>`, published(clerk)],
        [`<issuer>${clerk.body.short}</issuer>`],
        [],
      ]),
    ],
  };
};

/** A short report of outcomes, practice, difficulties and advice; the answers stand in an annex behind the signature. */
export const answersInAnnex: HouseStyle = (draw) => {
  const clerk = clerkOf(draw, draw.pick(TRADES));
  const { body } = clerk;
  const cases = clerk.cases(draw.int(3, 6));
  const number = draw.pick([MARKS.arabic, MARKS.chapter, (n: number) => `问题${n}　`, MARKS.paren]);
  const habits = answeringOf(clerk, number);
  const kinds = draw.shuffle(["practices", "difficulties", "advice"] as const).slice(0, draw.int(1, 3));
  const headed = draw.chance(0.5);
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...titleLines(clerk),
      `${inspected(clerk)}，<team>${body.team}</team>对${body.inspected}开展了${body.kind}，${feedback(clerk)}反馈意见。截至${asOf(clerk)}，集中整改基本结束，现将有关情况通报如下，具体问题整改情况附后。`,
      ...around(clerk, "organised", { mark: MARKS.chapter(1) }),
      ...gained(clerk, { mark: MARKS.chapter(2) }),
      ...kinds.flatMap((kind, at) => around(clerk, kind, { mark: MARKS.chapter(at + 3) })),
      `联系电话：${telephone(clerk)}`,
      draw.pick(["附件：反馈问题整改情况", "附：具体问题整改情况"]),
      body.issuer,
      published(clerk),
      draw.pick(["附件", "附件1", "附："]),
      ...(headed ? [sec(1, draw.pick(["反馈问题整改情况", "具体问题整改情况", "整改落实情况清单"]))] : []),
      ...cases.flatMap((one, place) => answer(clerk, habits, number(place + 1), one)),
    ],
  };
};
