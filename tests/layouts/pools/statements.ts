import { lines } from "./lines.ts";
/** Problems as whole sentences, without the mark at their end. */
export const STATEMENTS = lines(`
  理论学习中心组学习流于形式，以会代学、以念代学现象较多
  造林项目监管不到位，{2-9}个项目未按期验收
  护林员管理松散
  公务接待“先上车后补票”，{year}有{3-14}笔接待费无公函
  村级“三资”底数不清，{village}集体房屋长期被无偿占用
  窗口服务“门好进、事难办”，群众多跑路、反复跑
  {since}未开展过一次内部审计
  选人用人程序执行不严格，考察材料千篇一律
  食堂采购验收缺少监督，账目与入库单对不上
  对上轮巡察反馈的污水管网问题整改不彻底，雨天漫水、晴天有味
  地下车库防火卷帘不能联动，消防控制室值班人员无证上岗
  民主集中制执行有偏差，个别事项以传阅代替集体研究
`);
/** Headings that state a task and name no lack. */
export const TASKS = lines(`
  加强对巡察整改工作的认识和谋划推进
  全面落实河湖长制任务
  进一步规范公务用车管理
  持续优化营商环境
`);
