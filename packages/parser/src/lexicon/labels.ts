import type { Row } from "./row.ts";

/** The words that labels (整改情况：, 责任单位：…) are made of, by what a label of them introduces. */
export const LABELS: readonly Row[] = [
  {
    means: "label-answer",
    words:
      "整改 落实 措施 举措 做法 办法 办理 对策 行动 处置 怎么改 动作 回应 改进 进展 推进 完成情况 处理 治理 执行情况",
    found: ["整改情况", "主要做法"],
    never: ["责任单位"],
  },
  { means: "label-result", words: "成效 成果 结果 效果 成绩 变化 收效", found: ["整改成效"], never: ["整改措施"] },
  {
    means: "label-plan",
    words: "下一{步|阶段} 下步 后续 打算 计划 今后 继续 再推进 长期",
    found: ["下一步打算"],
    never: ["整改措施"],
  },
  {
    means: "label-state",
    words: "状态 进度 进展 类型 销号 完成情况 完成与否 是否 办结 验收 复查 复核 核查 结论 评估 完成率",
    found: ["整改状态", "验收结论"],
    never: ["整改措施"],
  },
  {
    means: "label-responsible",
    words:
      "责任 牵头 领导 部门 单位 责任人 承办 科室 人员 配合 站所 督导 股室 经办 谁来 主体 负责人 主办 协办 包保 分管",
    found: ["责任单位", "牵头领导"],
    never: ["整改措施"],
  },
  {
    means: "label-deadline",
    words: "时限 期限 时间 限期 节点 日期 何时 时段",
    found: ["整改时限"],
    never: ["整改措施"],
  },
  { means: "label-goal", words: "目标 要求 标准 目的", found: ["整改目标"], never: ["整改措施"] },
  {
    means: "label-problem",
    words: "问题 隐患 表述 反馈 任务 表现 事项 指出 查出 发现 症结 短板 不足 事实 现状 清单 原文 内容 描述 缺陷",
    found: ["问题表述", "隐患描述"],
    never: ["责任单位"],
  },
  {
    means: "label-contact",
    words: "电话 邮{箱|编|政} 信箱 地址 传真 联系 网址 热线 举报 来{信|访|电} 手机",
    found: ["联系电话"],
    never: ["整改措施"],
  },
  { means: "label-attachment", words: "附件 附表 附：", found: ["附件"], never: ["整改措施"] },
  {
    means: "label-cause",
    words: "原因 依据 意见 建议 背景 说明 来源 备注 佐证 类别 公示 情况",
    found: ["原因分析", "审计意见"],
    never: ["责任单位"],
  },
  { means: "label-number", words: "序号 编号 号", found: ["序号"], never: ["整改措施"] },
];
