import { MARKS } from "../numerals.ts";
import { around } from "../parts/around.ts";
import { findings as clerkFor, asked as planned, quotedInPassing } from "../parts/around-findings.ts";
import { inlinePoints } from "../parts/chapters.ts";
import { furniture } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { sec } from "../tagging.ts";

/** News of a meeting in paragraphs that quote problems and ask for measures; editors and a share bar behind. */
export const meetingReport: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body, fill } = clerk;
  const [one = "", two = "", three = ""] = quotedInPassing(clerk, 3);
  const heads = draw.chance(0.4);
  clerk.layout.heads = String(heads);
  const told: [string, string][] = [
    ["提高认识，把牢方向", `会议指出，${body.act}整改是一次全面“政治体检”。要提高站位，从严从实抓好反馈意见整改落实。`],
    [
      "聚焦问题，逐项攻坚",
      `会议要求，针对“${one}”“${two}”等问题，一是建立台账，逐条销号；二是限时办结，逾期问责；三是举一反三，建章立制。`,
    ],
    [
      "加强督导，务求实效",
      `会议通报，截至目前，${draw.int(12, 60)}个问题已完成整改，整改完成率${draw.int(60, 98)}%，“${three}”问题正在加快推进。`,
    ],
    ["强化担当，全面落实", fill("{leader}强调，要把整改与业务工作结合起来，不折不扣完成各项任务。")],
  ];
  return {
    clerk,
    family: "other",
    lines: [
      ...furniture(clerk),
      draw.pick([
        `<title>${fill("{lead}")}召开${body.act}整改专题会议</title>`,
        `<title>${body.short}：紧盯问题抓整改 务求实效促提升</title>`,
        `<title>压实责任 真改实改——${body.short}扎实推进反馈问题整改</title>`,
      ]),
      fill(
        `{d}，${body.short}召开${body.act}反馈问题整改专题会议，研究部署下一步工作。{leader}主持，班子成员及各科室负责人参加。`,
      ),
      ...told
        .slice(0, draw.int(3, 4))
        .flatMap(([name, text], place) => (heads ? [`${MARKS.chapter(place + 1)}${sec(1, name)}`, text] : [text])),
      draw.pick(["（通讯员 张晓 李明）", "撰稿：王静　审核：赵刚", "责任编辑：陈晨"]),
      draw.pick([
        "分享到： 微信 微博 QQ空间",
        "【打印】【关闭】",
        "上一篇：没有了　下一篇：关于召开年度工作会议的通知",
      ]),
    ],
  };
};

/** A year's summary of a bureau: work done, shortcomings, plans; nothing in it answers a finding. */
export const yearlySummary: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body, fill } = clerk;
  const deeds = clerk.cases(6).flatMap((one) => one.deeds(2));
  const short = quotedInPassing(clerk, 3).map((text) => text.replace(/‘/g, "“").replace(/’/g, "”"));
  const sub = draw.pick([MARKS.paren, MARKS.arabic]);
  const heads = draw.shuffle([
    "抓学习、强队伍",
    "抓主业、提质效",
    "抓项目、增后劲",
    "抓整改、改作风",
    "抓安全、守底线",
  ]);
  const inline = draw.pick([MARKS.is, MARKS.arabicParen, MARKS.circled]);
  return {
    clerk,
    family: "other",
    lines: [
      `<title><issuer>${body.short}</issuer>${fill("{year}")}工作总结和下一步打算</title>`,
      fill("{year}，在{above}坚强领导下，{lead}团结带领干部职工，较好完成了各项任务。现将有关情况总结如下："),
      `一、${sec(1, draw.pick(["主要工作情况", "重点工作完成情况", "工作开展情况"]))}`,
      ...heads
        .slice(0, 3)
        .map(
          (head, place) =>
            `${sub(place + 1)}${sec(2, head)}。${inlinePoints(deeds.slice(place * 4, place * 4 + 3), inline)}`,
        ),
      `二、${sec(1, draw.pick(["存在的问题和不足", "存在的短板"]))}`,
      draw.pick([
        `一年来，工作中还存在不少差距：${inlinePoints(short, MARKS.is)}`,
        `对照上级要求，仍有一些不足，如${short.slice(0, 2).join("、")}等，需要在今后工作中改进。`,
      ]),
      ...around(clerk, "ahead", { mark: "三、", sub }),
      draw.pick(["", body.short]),
    ].filter((line) => line !== ""),
  };
};

/** A leader's speech: 同志们, chapters, 一要二要, shortcomings named in passing. */
export const leaderSpeech: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body, fill } = clerk;
  const named = quotedInPassing(clerk, 4);
  const orders = planned(clerk, 6);
  return {
    clerk,
    family: "other",
    lines: [
      `<title>在${body.round}${body.act}反馈意见整改工作动员会上的讲话</title>`,
      fill("{leader}"),
      fill("（{d}）"),
      "同志们：",
      fill(`这次会议的主要任务是，对反馈意见整改工作进行动员部署。下面，我讲${draw.pick(["三点意见", "三个方面"])}。`),
      `一、${sec(1, draw.pick(["统一思想，充分认识整改的极端重要性", "认识要再提高"]))}`,
      `${body.act}反馈的问题，${draw.pick(["有的是老问题", "件件点中要害"])}。一些同志重业务轻党建，有的工作“${named[0] ?? ""}”，有的“${named[1] ?? ""}”，必须引起高度警醒。`,
      `二、${sec(1, draw.pick(["突出重点，推动问题逐项见底清零", "措施要再精准"]))}`,
      `（一）${sec(2, "要盯住突出问题改")}。对“${named[2] ?? ""}”问题，${orders[0]}；对“${named[3] ?? ""}”问题，${orders[1]}。`,
      `（二）${sec(2, "要举一反三改")}。${inlinePoints(orders.slice(2, 4), MARKS.isTo)}`,
      `三、${sec(1, draw.pick(["压实责任，确保整改取得实效", "责任要再压实"]))}`,
      inlinePoints(orders.slice(4), MARKS.isTo),
      "同志们，整改工作时间紧、任务重，希望大家以坚定的决心、有力的举措，交出合格答卷。",
    ],
  };
};

/** Questions and answers about rectification, as chapters or as 问 and 答. */
export const questionsAndAnswers: HouseStyle = (draw) => {
  const clerk = clerkFor(draw);
  const { body } = clerk;
  const [one = ""] = quotedInPassing(clerk, 1);
  const pairs = draw.shuffle<[string, string]>([
    ["什么是立行立改？", "立行立改是指对反馈会上指出、能够当即解决的问题，不等不靠、马上就改。"],
    ["反馈的问题多久要整改完成？", "一般应当在反馈之日起两个月内报送整改进展；需要长期坚持的，列入持续整改。"],
    ["群众怎样知道改得怎么样？", "整改情况会以通报形式公开，包括问题、措施和成效，并留有监督电话。"],
    ["整改不力会怎么样？", "对敷衍整改、虚假整改的，约谈、通报；造成严重后果的，追究责任。一是对单位；二是对个人。"],
    [
      `像“${one}”这样的问题由谁来改？`,
      "按照“谁主管、谁负责”的原则，由被检查党组织承担主体责任，主要负责人是第一责任人。",
    ],
    ["审计查出的问题也要公开吗？", "依照有关规定，除涉密事项外，应当公告整改结果。"],
  ]);
  const shape = draw.pick(["chapters", "asked", "numbered"] as const);
  clerk.layout.shape = shape;
  const number = draw.pick([MARKS.chapter, MARKS.arabic, MARKS.paren]);
  return {
    clerk,
    family: "other",
    lines: [
      `<title>${draw.pick(["关于整改，你想知道的都在这里", `一图读懂${body.act}整改`, `${body.act}整改知识问答`])}</title>`,
      ...pairs
        .slice(0, draw.int(4, 6))
        .flatMap(([question, answer], place) =>
          shape === "chapters"
            ? [`${number(place + 1)}${sec(1, question)}`, answer]
            : shape === "asked"
              ? [`问：${question}`, `答：${answer}`]
              : [`Q${place + 1}：${question}`, `A：${answer}`],
        ),
      `（来源：${body.above}${body.act}办）`,
    ],
  };
};
