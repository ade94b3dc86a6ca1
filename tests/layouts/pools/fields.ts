import { lines } from "./lines.ts";

/** Who answers for a problem. */
export const OFFICES = lines(`
  局办公室
  党政办、财政所
  {county}应急管理局
  机关党委
  分管副局长 {person}
  各乡镇（街道）
  教务处、学生处
  人事科、财务科
  {person}（企业总经理）
  消防救援大队
  {town}人民政府
  农业综合服务中心
  组织人事部、纪检监察室
  护理部，药剂科
  党委副书记 {person}
  {us}
  工程建设部
  立案庭、执行局
  信贷管理部
  {county}自然资源和规划局、{county}林业局
  法规股、审批股
  水利站
  {firm}
  综合科；督查科
  财务资金部
  党委委员、纪委书记 {person}
  后勤集团
  {village}党支部
  产业办，村镇建设中心
  稽查大队
  资产经营公司、审计部
  第一检察部
`);

/** What a rectification is to reach. */
export const GOALS = lines(`
  完成全部整改任务，防止反弹。
  制度健全、责任明确。
  补齐管网短板，水质达标。
  恢复湿地{40-300}亩。
  责任压实到人，台账清楚。
  群众满意度达到{90-98}%以上。
  隐患全部消除，通过验收。
  综合利用率稳定在{85-96}%以上
  问题见底清零，不再新增。
  收缴到位，账实相符。
  建成运行，稳定达标排放。
  形成常态化监管机制
`);

/** Why a problem came about, what an opinion or a rule says of it. */
export const CAUSES = lines(`
  责任意识不强，制度执行不严。
  历史遗留，涉及部门较多。
  对有关规定学习不够，把关不严。
  按协议约定时限拨付，不得截留挪用。
  应当健全内部控制，规范审批程序。
  责令限期补缴，逐级报备。
  一是思想认识有偏差，二是工作力量不足。
  《安全生产法》第三十六条。
  主观上重视不够，客观上经费紧张。
  建议对照规定逐项清理，并于期限内报告结果。
  补办手续，退还多收费用。
  管理制度不健全，监督检查缺位。
  经办人员更换频繁，交接不清。
  违反了预算法有关规定。
  限期拆除违规设施，恢复原状。
`);

/** Where a problem comes from, what it concerns. */
export const ORIGINS = lines(`
  巡察反馈
  XC-{100-999}
  履行职责方面
  涉及{2-9}个单位
  {1.2-90.5}万元
  第{2-9}批交办
  一般隐患
  重大事故隐患
  立行立改类
  共性问题
  群众来信
  清单第{2-40}项
  专项检查发现
`);

/** What a tag in brackets behind a problem may say. */
export const TAGS = lines(`
  政治建设
  作风建设
  组织建设
  资金管理
  民生保障
  队伍建设
  制度执行
  廉政建设
`);
