import type { FieldKind } from "../model/outline.ts";

/** What a column or a label cell of a table holds. */
export type ColumnKind = FieldKind | "number" | "category";

/** Labels of one kind: a cell that is one of `whole`, or ends in one of `ends`, is such a label. */
export interface LabelRow {
  readonly kind: ColumnKind;
  readonly whole: readonly string[];
  readonly ends: readonly string[];
  readonly samples: readonly string[];
  readonly never: readonly string[];
}

const words = (text: string): readonly string[] => (text === "" ? [] : text.split(" "));

/** Every label of a table, by the words it ends in; the longest word decides. */
export const LABEL_ROWS: readonly LabelRow[] = [
  {
    kind: "number",
    whole: words("序号 编号 序 号 条目 项次 NO. No. 任务号 点位"),
    ends: words("序号 编号"),
    samples: ["序号", "问题编号"],
    never: ["账号", "称号"],
  },
  {
    kind: "category",
    whole: words("类别 分类 大类 方面 板块 领域 维度 一级指标 重点领域"),
    ends: words("类别 问题分类 反馈方面 问题大类"),
    samples: ["问题类别", "方面"],
    never: ["多方面"],
  },
  {
    kind: "other",
    whole: words("备注 说明 来源 依据 类型 等级 金额 原因 地址 佐证 附件 时间 日期 单位名称 企业名称 项目名称 名称"),
    ends: words(
      "备注 问题来源 任务来源 隐患来源 来源 依据 佐证材料 佐证资料 证明材料 类型 性质 等级 金额 原因分析 产生原因 原因 实际完成时间 实际完成日期 销号时间 检查时间 发现时间 检查日期 公示时间 公示期限 反馈时间 联系电话 联系方式 涉及单位 被检查单位 受检单位 检查单位 问题单位 反馈单位 隐患单位 检查人员 问题类型 整改类型 建议",
    ),
    samples: ["备注", "问题来源", "实际完成时间", "被检查单位", "整改类型"],
    never: ["责任单位"],
  },
  {
    kind: "deadline",
    whole: words("时限 期限 节点 截止时间 截止日期"),
    ends: words(
      "时限 期限 完成时间 整改时间 办结时间 时间节点 进度节点 完成日期 时限要求 时间要求 截止时间 完成节点 整改日期 时间安排",
    ),
    samples: ["整改时限", "计划完成时间", "督办时限"],
    never: ["完成情况", "检查时间"],
  },
  {
    kind: "responsible",
    whole: words("责任 单位 部门 科室 责任人 负责人 领导 谁来改 牵头 配合"),
    ends: words(
      "责任单位 责任部门 责任科室 责任处室 责任股室 责任站所 责任主体 实施主体 整改主体 单位 部门 科室 处室 股室 站所 责任领导 分管领导 牵头领导 包保领导 包联领导 挂牌领导 主管领导 督办领导 县级领导 市级领导 责任人 负责人 牵头人 经办人 责任人员 责任者 班子成员 包保人 整改人员",
    ),
    samples: ["牵头单位", "责任领导", "整改责任人"],
    never: ["涉及单位", "加强领导"],
  },
  {
    kind: "status",
    whole: words("状态 进度 完成与否 整改与否 销号"),
    ends: words(
      "状态 是否完成 是否整改到位 是否整改 是否销号 是否到位 整改与否 完成与否 销号情况 验收情况 验收结果 验收意见 验收结论 整改进度 完成进度 工作进度 整改结论 销号意见 核查意见 核查结果 复查意见 复查结果 复查情况 复核意见 完成率",
    ),
    samples: ["整改状态", "是否完成", "复查情况"],
    never: ["学习状态不佳"],
  },
  {
    kind: "goal",
    whole: words("目标 标准 要求"),
    ends: words("整改目标 工作目标 目标任务 预期目标 预期成效 整改标准 整改要求 工作要求 验收标准 目标要求"),
    samples: ["整改目标", "验收标准"],
    never: ["达到目标"],
  },
  {
    kind: "plan",
    whole: words("下一步 下步 打算"),
    ends: words(
      "下一步打算 下步打算 下一步工作 下一步措施 下一步计划 下步计划 下一步工作打算 下一步工作计划 后续措施 后续计划 后续安排 下一步安排 下一步整改措施 下步工作 下步措施",
    ),
    samples: ["下一步工作打算"],
    never: ["计划"],
  },
  {
    kind: "result",
    whole: words("成效 结果 效果 成果"),
    ends: words("成效 整改结果 办理结果 处理结果 整改效果 成果 工作成果"),
    samples: ["整改成效", "取得成效"],
    never: ["验收结果", "预期成效"],
  },
  {
    kind: "measures",
    whole: words("措施 举措 做法 对策 整改内容 工作内容 整改方案 怎么改"),
    ends: words("措施 举措 整改做法 主要做法 对策 整改办法 处理办法 处置办法 整改内容 工作内容 整改方案"),
    samples: ["整改措施", "具体举措"],
    never: ["下一步措施", "管理办法"],
  },
  {
    kind: "progress",
    whole: words("进展 进展情况 落实 整改 整改落实 改得怎么样"),
    ends: words(
      "整改情况 完成情况 落实情况 进展情况 推进情况 办理情况 办结情况 处理情况 处置情况 整改进展 工作进展 落实整改情况",
    ),
    samples: ["整改情况", "任务完成情况"],
    never: ["基本情况", "复查情况"],
  },
  {
    kind: "problem",
    whole: words("问题 意见 任务 事项 隐患 缺陷 不足 检查发现 审计发现 问题表现 具体表现 主要表现 存在不足"),
    ends: words(
      "反馈问题 存在问题 具体问题 发现问题 查出问题 突出问题 主要问题 指出问题 整改问题 问题 问题描述 问题表述 问题内容 问题清单 问题摘要 问题名称 问题表现 问题概述 问题事项 反馈意见 巡察意见 整改意见 反馈内容 隐患描述 隐患内容 隐患问题 问题隐患 隐患情况 隐患基本情况 问题基本情况 问题情况 安全隐患 整改任务 整改事项 隐患 问题原文 问题点 不符合项",
    ),
    samples: ["反馈问题", "问题描述", "安全隐患"],
    never: ["问题来源", "整改情况"],
  },
];

const WHOLE = new Map<string, ColumnKind>();
const ENDS: { readonly word: string; readonly kind: ColumnKind }[] = [];
for (const { kind, whole, ends } of LABEL_ROWS) {
  for (const word of whole) WHOLE.set(word, kind);
  for (const word of ends) ENDS.push({ word, kind });
}
ENDS.sort((a, b) => b.word.length - a.word.length);

const LONGEST_LABEL = 16;
const NOTE = /[（(][^（()）]{0,40}[)）]$/;
const FRAME = /^[【[〔]|[】\]〕：:]$/g;
const NUMBERED = /(?<=问题|任务|隐患|事项|意见)[一二三四五六七八九十0-9０-９]{1,4}$/;
const BOTH = /(?:措施|举措)[及和与、]?(?:其)?(?:落实|完成|进展|整改|推进|成效|结果|效果)/;

/**
 * What a short cell is the label of, or null where it is none: `整改时限` is a deadline, `问题1` a problem. Blanks, frames and
 * notes in brackets do not count. `措施及落实情况` is measures.
 */
export function kindOfLabel(cell: string): ColumnKind | null {
  if (cell.length > LONGEST_LABEL * 3) return null;
  const label = cell.replace(/\s/g, "").replace(FRAME, "").replace(NOTE, "").replace(NUMBERED, "");
  if (label === "" || label.length > LONGEST_LABEL || /[，。；！？]/.test(label)) return null;
  const whole = WHOLE.get(label);
  if (whole) return whole;
  if (BOTH.test(label)) return "measures";
  return ENDS.find(({ word }) => label.endsWith(word))?.kind ?? null;
}
