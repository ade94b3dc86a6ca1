const words = (list: string): readonly string[] => list.split(" ");

/** Labels of the fields of a task, a hazard, a finding; each list by what stands behind it. */
export const PROBLEM_FIELD = words(
  "问题概述 督察发现 任务内容 整改事项 问题表现 问题原文 反馈事项 案情摘要 指出的问题 现状问题 不符合项 查出问题 主要问题 事项描述 问题实录 任务原文 整改任务 督察指出 问题详情 具体情形",
);
export const MEASURE_FIELD = words(
  "整改路径 治理办法 所做工作 工作推进 落实举措 采取的办法 整治过程 整治措施 已开展工作 改进做法 整改过程 整改实施情况 处理过程 主要工作 任务落实 具体行动 整治内容 重点举措 整改行动及进展 工作落实 整改措施",
);
export const RESULT_FIELD = words(
  "治理效果 成效体现 现场效果 整治成果 变化情况 最终结果 取得的变化 改善情况 效果说明 成效说明 环境改善情况 前后对比 达标情况 兑现情况 目标实现情况",
);
export const STATE_FIELD = words(
  "进展程度 是否完成 销号结论 完成与否 推进程度 整改结论 验收结论 办理状态 目前状态 是否办结 任务状态 进度 核销情况 整改现状 办结与否",
);
export const OWNER_FIELD = words(
  "实施主体 包案领导 主办单位 协办单位 督办单位 责任主体 整改主体 挂点领导 责任人 验收单位 属地责任 监管部门 销号单位 盯办部门 牵头人",
);
export const DUE_FIELD = words(
  "办结日期 要求完成日期 截止日期 期限 销号时间 完成节点 整改限期 时间节点 应完成时间 最后期限 时限 到期日 交账时间 限办日期 完成期限",
);
export const GOAL_FIELD = words(
  "整改标准 要达到的效果 整改预期 目标任务 验收标准 整改指标 任务目标 达成目标 治理目标 销号标准 目标值 考核目标 攻坚目标 整改要达到的目标 整改目标",
);
export const CAUSE_FIELD = words(
  "原因剖析 问题成因 根源分析 症结 产生原因 主客观原因 成因 问题根源 背景说明 深层次原因 为何发生 原因排查 短板分析 教训 问题由来",
);
export const PLACE_FIELD = words(
  "所在地 点位 位置 涉事主体 当事人 检查对象 地点 属地 经营主体 被查单位 场所名称 所属辖区 涉及单位 行政区域 地块坐落",
);
export const CHECK_FIELD = words(
  "验收情况 复核情况 核查结论 现场核验 专家意见 县级验收 第三方评估 销号审核 抽查情况 核验意见 复查记录 评估意见 专家验收 核查意见 复查结果",
);
export const NEXT_FIELD = words(
  "后续管控 巩固措施 下一阶段 余下工作 下步举措 后期管护 接续工作 下步安排 尚需推进 后续打算 剩余任务安排 下阶段计划 收尾计划 后续跟进 再推进",
);
export const SOURCE_FIELD = words(
  "问题来源 交办渠道 任务来源 发现方式 线索来源 检查类别 交办批次 反馈来源 督察轮次 问题类别 任务属性 问题性质 涉及领域 污染类型 隐患类别",
);

/** What stands behind labels of causes, places, sources and checks. */
export const CAUSES: readonly string[] = [
  "规划滞后，投入不足",
  "属地监管流于形式，日常检查走过场",
  "企业主体责任意识淡薄",
  "历史形成，权属几经变更，管护责任始终没有落到人",
  "部门之间推诿，都认为不归自己管。发现问题后只发函、不跟踪，拖了{n}年",
  "资金缺口大，前期手续办理时间长",
  "思想上存在畏难情绪",
];
export const SOURCES: readonly string[] = [
  "中央生态环境保护督察反馈",
  "省级督察移交",
  "群众信访",
  "“四不两直”暗查",
  "市级交叉检查",
  "媒体曝光",
  "卫星遥感比对",
  "年度审计",
  "长江经济带警示片披露",
];
export const CHECKS_DONE: readonly string[] = [
  "符合销号条件，同意销号",
  "已整改到位",
  "经现场核查，整改目标已实现，同意通过验收",
  "验收合格，予以销号",
  "隐患已消除，同意销案",
];
export const CHECKS_OPEN: readonly string[] = [
  "尚未整改到位，继续督办",
  "正在整改，暂不销号",
  "未完成整改，限期再查",
  "整改尚未完成，退回继续推进",
];
/** Lead-ins of measures, which do nothing themselves. */
export const TASK_LEADS: readonly string[] = [
  "围绕上述任务，主要推进了以下工作：",
  "主要做法如下：",
  "工作推进情况是：",
  "现已落实的措施有：",
  "对照方案，逐项推进如下：",
  "收到交办后，开展了以下几项工作。",
  "采取的办法主要有：",
  "概括起来，做了这几件事：",
];
