import type { Row } from "./row.ts";

/** Words about how far a matter has come, and those that open a problem's formula. */
export const STATES: readonly Row[] = [
  {
    means: "state",
    words:
      "{已|全部|基本|均|均已|已经|已全部|已基本|按期|按时|如期|阶段性|尚未|未|现已}{完成|完成整改|整改完成|整改到位|整改|销号|办结|解决|落实|到位|完毕|验收} 完成整改 整改{完成|到位|完毕|销号} 立行立改 销号 进行中 推进中 整改中 正在{整改|推进|办理|落实|实施|进行|抓紧} 持续{整改|推进|推动} 长期{坚持|整改|任务|推进} 需长期 阶段性 有序推进 达到序时 序时进度 未完成 未启动 尚未启动 完成率 已验收 通过验收 复查合格 达到时序",
    found: ["已完成整改", "正在推进"],
    never: ["加强学习"],
  },
  {
    means: "formula-opens",
    words: "关于 针对 对于 对照 聚焦 就 反馈指出",
    found: ["关于学习不系统的问题"],
    never: ["学习不系统"],
  },
  {
    means: "problem",
    words: "问题 不足 现象 隐患 短板 不足之处 的意见",
    found: ["关于学习不系统的问题"],
    never: ["学习不系统"],
  },
];
