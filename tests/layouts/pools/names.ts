/** A body that publishes notices; `*` in its name is an invented place name, `calls` is what it calls itself. */
export interface Body {
  readonly name: string;
  readonly kind: "bureau" | "court" | "school" | "hospital" | "firm" | "town" | "mass" | "bank";
  readonly parties: readonly string[];
  readonly calls: string;
}

export const SYLLABLES: readonly string[] = [
  ..."江河湖山川林田石泉云霞清澄青丹松柏梅兰桂枫柳永平长兴昌盛和顺丰嘉德文龙凤银沙溪岭塘桥浦港湾禾砚岚漳沂峪沅汀濂涪荆芷蓼棠槿樟榆桐杉茗麓屏垭坪坳陂圩洲屿",
];

const bureau = (name: string): Body => ({ name, kind: "bureau", parties: ["党组", "党组", "党委"], calls: "局" });

export const BODIES: readonly Body[] = [
  ..."水利局 林业局 民政局 教育局 财政局 审计局 统计局 司法局 农业农村局 交通运输局 住房和城乡建设局 自然资源局 生态环境分局 应急管理局 市场监督管理局 卫生健康局 医疗保障局 文化和旅游局 退役军人事务局 人力资源和社会保障局 发展和改革局 科学技术局 行政审批服务局 城市管理局 信访局 粮食和物资储备局 机关事务管理中心 供销合作社联合社 公安局 体育局 商务局 档案馆 气象局 烟草专卖局 税务局 投资促进局 大数据局 乡村振兴局"
    .split(" ")
    .map(bureau),
  { name: "人民法院", kind: "court", parties: ["党组"], calls: "院" },
  { name: "人民检察院", kind: "court", parties: ["党组"], calls: "院" },
  { name: "第一人民医院", kind: "hospital", parties: ["党委", "委员会"], calls: "医院" },
  { name: "中医院", kind: "hospital", parties: ["党委", "党总支"], calls: "医院" },
  { name: "疾病预防控制中心", kind: "hospital", parties: ["党委", "党支部"], calls: "中心" },
  { name: "*职业技术学院", kind: "school", parties: ["委员会", "党委"], calls: "学院" },
  { name: "*师范学院", kind: "school", parties: ["委员会"], calls: "学校" },
  { name: "*第二中学", kind: "school", parties: ["党委", "党总支"], calls: "学校" },
  { name: "*城市建设投资集团有限公司", kind: "firm", parties: ["党委", "委员会"], calls: "集团公司" },
  { name: "*水务集团有限公司", kind: "firm", parties: ["党委", "委员会"], calls: "集团" },
  { name: "*公共交通有限责任公司", kind: "firm", parties: ["党委", "党总支"], calls: "公司" },
  { name: "*矿业集团有限公司", kind: "firm", parties: ["委员会"], calls: "集团公司" },
  { name: "农村商业银行股份有限公司", kind: "bank", parties: ["委员会", "党委"], calls: "本行" },
  { name: "农村信用合作联社", kind: "bank", parties: ["党委"], calls: "联社" },
  { name: "*镇", kind: "town", parties: ["委员会", "党委"], calls: "镇" },
  { name: "*乡", kind: "town", parties: ["委员会", "党委"], calls: "乡" },
  { name: "*街道", kind: "town", parties: ["工作委员会", "党工委"], calls: "街道" },
  { name: "*经济开发区", kind: "town", parties: ["工作委员会", "党工委"], calls: "开发区" },
  { name: "总工会", kind: "mass", parties: ["党组"], calls: "总工会" },
  { name: "妇女联合会", kind: "mass", parties: ["党组"], calls: "妇联" },
  { name: "残疾人联合会", kind: "mass", parties: ["党组"], calls: "残联" },
  { name: "政协机关", kind: "mass", parties: ["党组"], calls: "机关" },
  { name: "人大常委会机关", kind: "mass", parties: ["党组"], calls: "机关" },
  { name: "科学技术协会", kind: "mass", parties: ["党组"], calls: "科协" },
  { name: "文学艺术界联合会", kind: "mass", parties: ["党组"], calls: "文联" },
];

export const FIRM_KINDS: readonly string[] =
  "化工有限公司 建材有限公司 商贸城 烟花厂 粮油有限公司 矿业有限公司 纺织有限公司 食品有限公司 酒店 物流园 加油站 养殖场 家具厂 电子厂 冷链仓储有限公司 燃气有限公司 客运站".split(
    " ",
  );
