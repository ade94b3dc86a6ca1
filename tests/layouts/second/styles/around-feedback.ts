import { MARKS } from "../numerals.ts";
import { asked, clause, facts, findings, opened, titled } from "../parts/around-findings.ts";
import { furniture, inspected, published } from "../parts/opening.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, inQuotes, prob, runMark, sec } from "../tagging.ts";

const FAMILY = "inspection-feedback";

const FOCUSES = [
  "聚焦贯彻落实党的理论和路线方针政策以及党中央决策部署",
  "聚焦群众身边腐败问题和不正之风",
  "聚焦基层党组织领导班子和干部队伍建设",
  "聚焦巡视巡察和审计等监督发现问题整改落实",
] as const;

/** Findings under the four focuses, run in behind the heading and parted by ；. */
export const feedbackFourFocuses: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = FOCUSES.map((focus) => ({ focus, cases: clerk.cases(draw.int(2, 4)) }));
  const seam = draw.pick(["情况，", "方面，", "方面：", "方面。", "方面存在的问题。", "情况："]);
  const mark = draw.pick([MARKS.paren, MARKS.chapter, MARKS.arabic, () => ""]);
  const counted = draw.chance(0.3);
  const ends = draw.pick(["；", "；", "。"]);
  Object.assign(clerk.layout, { seam, mark: mark(1) || "none", counted: String(counted), ends });
  const closes = /[，：。]$/.exec(seam)?.[0] ?? "";
  const paragraphs = groups.map(({ focus, cases }, at) => {
    const told = cases
      .map(
        (one, place) =>
          `${counted ? MARKS.arabicParen(place + 1) : ""}${prob(ended(clause(one), runMark(place, cases.length, ends)))}`,
      )
      .join("");
    return `${mark(at + 1)}${sec(1, `${focus}${seam.slice(0, seam.length - closes.length)}`)}${closes}${told}`;
  });
  return {
    clerk,
    family: FAMILY,
    lines: [
      ...furniture(clerk),
      titled(clerk),
      opened(clerk),
      clerk.fill(`${clerk.body.team}负责人{leader}指出，近年来{lead}各项工作取得了一定成绩，但也存在一些突出问题：`),
      ...paragraphs,
      "同时，还收到反映一些领导干部的问题线索，已按有关规定移交处理。",
      `${clerk.body.team}提出了以下整改意见：${asked(clerk, 3)
        .map((text, place) => `${MARKS.isTo(place + 1)}${text}`)
        .join("；")}。`,
      clerk.fill("{leader}代表班子作表态发言，表示将不折不扣抓好整改。"),
    ],
  };
};

/** Numbered findings, each proved by sentences behind it or below it; a chapter of merits before, of advice behind. */
export const feedbackFactsBehind: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const below = draw.chance(0.35);
  const [outer, inner] = draw.pick([
    [MARKS.paren, MARKS.arabic],
    [MARKS.arabic, MARKS.arabicParen],
    [(n: number) => `${n}. `, (n: number) => `问题${n}：`],
    [MARKS.first, MARKS.paren],
  ] as const);
  const merits = draw.chance(0.5);
  Object.assign(clerk.layout, { below: String(below), outer: outer(1), inner: inner(1) });
  const from = merits ? 2 : 1;
  const { act } = clerk.body;
  return {
    clerk,
    family: FAMILY,
    lines: [
      titled(clerk),
      `${clerk.body.inspected}：`,
      opened(clerk).replace(/反馈了(巡.)情况。$/, "通报了$1情况。"),
      ...(merits
        ? [
            `一、${sec(1, draw.pick(["主要成绩", "总体评价", "履行职能责任总体情况"]))}`,
            clerk.fill(
              "{act}认为，{lead}能够围绕中心服务大局，推动各项工作取得新进展。一是政治建设有新加强；二是主责主业有新突破；三是群众满意度有新提升。",
            ),
          ]
        : []),
      `${MARKS.chapter(from)}${sec(1, draw.pick([`${act}发现的主要问题`, "存在的主要问题及表现", "问题与不足", "指出的突出问题"]))}`,
      ...groups.flatMap(({ head, cases }, group) => [
        `${outer(group + 1)}${sec(2, head)}`,
        ...cases.map((one, place) => {
          const heading = ended(clause(one));
          return `${inner(place + 1)}${prob(`${heading}${below ? "\n" : ""}${facts(clerk)}`)}`;
        }),
      ]),
      `${MARKS.chapter(from + 1)}${sec(1, draw.pick(["整改工作建议", "意见与要求", "有关要求", "下一步整改意见"]))}`,
      ...asked(clerk, draw.int(3, 5)).map((text, place) => `${outer(place + 1)}${ended(text)}`),
      clerk.body.team,
      published(clerk),
    ],
  };
};

/** A letter of findings in paragraphs: 一是 opens each, the finding quoted or not, the facts run on. */
export const feedbackParagraphs: HouseStyle = (draw) => {
  const clerk = findings(draw);
  const cases = clerk.cases(draw.int(4, 8));
  const mark = draw.pick([MARKS.is, MARKS.first, MARKS.pause, MARKS.chapter, () => "", () => "——"]);
  const quoted = draw.chance(0.25);
  clerk.layout.mark = mark(1) || "none";
  const { body } = clerk;
  return {
    clerk,
    family: FAMILY,
    lines: [
      titled(clerk),
      `${inspected(clerk)}，<team>${body.team}</team>对你单位开展了${body.kind}。现将${body.act}情况反馈如下。`,
      clerk.fill("{act}期间，共召开座谈会{n}场，个别谈话{nn}人次，调阅资料{nnn}份，下沉了解{nn}次，发放问卷{nnn}份。"),
      draw.pick([`${body.act}发现，主要存在以下问题：`, "存在的问题主要表现在：", "主要问题是："]),
      ...cases.map((one, place) => {
        const stated = quoted ? `关于“${core(inQuotes(clause(one)))}”的问题。` : ended(one.text);
        return `${mark(place + 1)}${prob(`${stated}${draw.chance(0.5) ? facts(clerk) : ""}`)}`;
      }),
      `上述问题的发生，原因是多方面的：一是理论武装不够；二是责任意识不强；三是监督管理宽松软。`,
      ...draw.pick([
        ["对此，提出以下建议：", ...asked(clerk, 3).map((text, place) => `${MARKS.arabic(place + 1)}${ended(text)}`)],
        [`希望你单位认真研究、抓紧整改，${asked(clerk, 2).join("；")}。`],
      ]),
      `整改情况请于收到反馈后两个月内书面报送。`,
      body.team,
      published(clerk),
    ],
  };
};
