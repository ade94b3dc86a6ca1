import { lines } from "./lines.ts";
/** Measures as whole sentences, without the mark at their end. */
export const MEASURES = lines(`
  修订学习制度，{month}以来集中学习{3-9}次
  对{3-20}个项目逐一验收，追回补助{1.2-30.5}万元
  清退护林员{2-20}名
  印发《造林项目管理办法》
  {day}召开专题会议，研究解决办法
  聘请会计师事务所对{years}账目进行审计，查出不规范票据{20-200}张，补正{10-20}张，清退白条列支{1.2-9.8}万元
  针对窗口排队时间长的问题，增设窗口{2-6}个，推行“午间不打烊”
  由{person}牵头，组织{town}、{town}开展联合排查
  建立健全议事规则，明确“三重一大”事项范围
  企业投入{20-900}万元更换设备
`);
