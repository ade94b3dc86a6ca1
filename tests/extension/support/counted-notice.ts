import { abstractNum, item, level, num, paragraph, writeDocx } from "../../support/docx-writer.ts";

/** A line of a notice: its level of numbering (0 section, 1 group, 2 problem), or none. */
export interface CountedLine {
  readonly level: 0 | 1 | 2 | null;
  /** The number as a reader sees it. Samples: `一、`, `（三）`, `12.`; empty where there is none. */
  readonly label: string;
  readonly text: string;
}

const OFFICES = ["财务股", "办公室", "人事股", "工程股", "执法大队", "机关党支部", "信息中心", "行政审批股"];
const THINGS = [
  "固定资产台账登记不全，调拨手续缺失",
  "工程变更审批滞后，先施工后补手续",
  "公务接待清单附件不齐，陪餐人数超出标准",
  "学习计划未落实到季度，记录存在补写",
  "临时用工合同到期未续签，考勤与发薪不符",
  "信访事项办结时限把关不严，答复要件缺失",
  "专项资金拨付进度偏慢，季度对账流于形式",
  "车辆维修未执行比价，派车单填写不规范",
];

/**
 * A notice of as many problems as wanted, each of about 500 characters, that differ from each other in their numbers;
 * 600 problems make about 300,000 characters.
 */
export function countedNotice(problems: number): CountedLine[] {
  const lines: CountedLine[] = [
    plain("中共砚溪县水务局党组关于巡察整改进展情况的通报"),
    plain(
      "根据县委统一部署，2023年9月11日至11月30日，县委第三巡察组对砚溪县水务局党组开展了常规巡察。" +
        "2024年1月9日反馈了巡察意见。按照要求，现将巡察整改进展情况公布如下。",
    ),
    { level: 0, label: "一、", text: "整改工作组织情况" },
    plain("局党组召开专题会议7次，成立整改工作领导小组，逐项建立台账，按月调度。"),
    { level: 0, label: "二、", text: "反馈问题整改落实情况" },
  ];
  for (let index = 0; index < problems; index++) {
    if (index % 10 === 0) {
      const group = index / 10 + 1;
      lines.push({ level: 1, label: `（${inHan(group)}）`, text: `第${inHan(group)}个方面存在的问题` });
    }
    lines.push({
      level: 2,
      label: `${(index % 10) + 1}.`,
      text: `关于“${THINGS[index % THINGS.length]}（第${index + 1}项）”的问题。`,
    });
    lines.push(...measuresOf(index));
  }
  lines.push(
    plain(
      "欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。联系电话：0799-5550123；" +
        "邮政信箱：砚溪县城南路18号水务局；电子邮箱：yanxi-swj@example.cn。",
    ),
    plain("中共砚溪县水务局党组"),
    plain("2024年7月15日"),
  );
  return lines;
}

function measuresOf(index: number): CountedLine[] {
  const number = index + 1;
  const office = OFFICES[index % OFFICES.length];
  const month = (index % 9) + 1;
  const day = (index % 27) + 1;
  const status = ["已完成整改", "正在整改，预计2024年12月底前完成", "基本完成整改，长期坚持"][index % 3];
  return [
    plain(
      `整改情况：一是全面核查。由${office}牵头，会同驻局纪检组对2021年以来的相关事项逐笔核对，共查阅凭证${number + 106}份、` +
        `会议记录${(number % 17) + 3}份，发现漏登漏记${(number % 23) + 2}处、手续不全${(number % 11) + 1}处，已于2024年${month}月${day}日前全部补正，` +
        `并将核查结果在局务公开栏张贴公示${(number % 5) + 5}个工作日，接受干部职工监督。二是建章立制。修订印发《砚溪县水务局内部管理规定` +
        `（第${number}号）》，明确经办、复核、审批三个环节的责任人和时限，要求每月${(number % 9) + 1}日前完成上月资料归档，由办公室按季度抽查，抽查比例不低于百分之${(number % 4) * 10 + 20}。` +
        `三是跟踪问效。对责任落实不到位的${(number % 3) + 1}名工作人员进行提醒谈话，组织${(number % 40) + 12}人参加业务培训${(number % 3) + 1}期，` +
        `清退不合规支出${number * 37 + 215}元并上缴财政专户；2024年${month + 1}月${day}日组织回头看，抽查同类事项${(number % 30) + 10}件，未发现新增问题。` +
        `四是举一反三。对局属${(number % 6) + 2}个二级单位同步开展排查，形成问题清单和责任清单，逐项明确整改措施、责任单位和完成时限，` +
        `纳入年度考核内容，防止同类问题再次发生。`,
    ),
    plain(`完成情况：${status}。责任单位：${office}。`),
  ];
}

/** The lines as text, numbers and all. */
export function asText(lines: readonly CountedLine[]): string {
  return lines.map(({ label, text }) => label + text).join("\n");
}

/** The notice as DOCX in which Word counts all three levels: no number stands in its text. */
export function asNumberedDocx(lines: readonly CountedLine[]): Uint8Array {
  const body = lines.map(({ level: depth, text }) => (depth === null ? paragraph(text) : item(text, 1, depth)));
  const levels =
    level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.");
  return writeDocx({ body: body.join(""), numbering: abstractNum(1, levels) + num(1, 1) });
}

function plain(text: string): CountedLine {
  return { level: null, label: "", text };
}

/** A number up to 99 in Han characters. */
function inHan(value: number): string {
  const digits = "零一二三四五六七八九";
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? "" : (digits[value % 10] ?? "");
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${ones}`;
}
