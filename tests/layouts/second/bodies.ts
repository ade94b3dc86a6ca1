import type { Draw } from "./draw.ts";
import { chinese } from "./numerals.ts";
import { CITIES, COUNTIES, STREETS, TOWNS } from "./words/names.ts";
import type { TopicName } from "./words/topics.ts";

/** The body that writes, and who inspected it. */
export interface Body {
  /** 中共溧水桥县卫生健康局党组 */
  readonly issuer: string;
  /** 县卫生健康局 */
  readonly short: string;
  /** 县卫生健康局党组 */
  readonly inspected: string;
  /** 我局 */
  readonly we: string;
  /** 局党组 */
  readonly leadership: string;
  /** 县委第三巡察组 */
  readonly team: string;
  /** 县委 */
  readonly above: string;
  /** 巡察 or 巡视 */
  readonly act: string;
  /** 常规巡察 */
  readonly kind: string;
  /** 十四届县委第六轮 */
  readonly round: string;
  readonly place: string;
  /** 溧卫党 */
  readonly code: string;
  readonly units: readonly string[];
  readonly address: string;
  readonly topics: readonly TopicName[];
}

export type Trade =
  | "court"
  | "procuratorate"
  | "police"
  | "health"
  | "education"
  | "welfare"
  | "jobs"
  | "housing"
  | "farming"
  | "water"
  | "forest"
  | "market"
  | "culture"
  | "petition"
  | "emergency"
  | "grain"
  | "veterans"
  | "data"
  | "unions"
  | "finance"
  | "transport"
  | "township"
  | "street"
  | "hospital"
  | "university"
  | "school"
  | "enterprise"
  | "bank"
  | "association"
  | "village";

interface Kind {
  readonly names: readonly string[];
  readonly we: string;
  readonly organ: "党组" | "党委" | "党总支";
  readonly units: readonly string[];
  readonly topics: readonly TopicName[];
}

const kind = (names: string, we: string, organ: Kind["organ"], units: string, topics: string): Kind => ({
  names: names.split(" "),
  we,
  organ,
  units: units.split(" "),
  topics: topics.split(" ") as TopicName[],
});

const OFFICES = "办公室 机关党委 人事科 财务科 政策法规科 规划科";

const KINDS: Readonly<Record<Trade, Kind>> = {
  court: kind(
    "人民法院",
    "我院",
    "党组",
    "执行局 立案庭 政治部 审判管理办公室 民一庭 行政装备科",
    "trial trial finance conduct",
  ),
  procuratorate: kind(
    "人民检察院",
    "我院",
    "党组",
    "第一检察部 第四检察部 政治部 案件管理部 检务督察部",
    "prosecution prosecution conduct procurement",
  ),
  police: kind(
    "公安局",
    "我局",
    "党委",
    "法制大队 刑侦大队 警务督察大队 政治处 警务保障室",
    "police police roads procurement",
  ),
  health: kind(
    "卫生健康局 卫生健康委员会 疾病预防控制局",
    "我局",
    "党委",
    OFFICES,
    "hospital insurance procurement works",
  ),
  education: kind(
    "教育局 教育体育局",
    "我局",
    "党组",
    `${OFFICES} 基础教育科 学生资助中心`,
    "campus campus works procurement",
  ),
  welfare: kind(
    "民政局 残疾人联合会",
    "我局",
    "党组",
    `${OFFICES} 社会救助科 养老服务科`,
    "welfare welfare assets finance",
  ),
  jobs: kind(
    "人力资源和社会保障局 医疗保障局",
    "我局",
    "党组",
    `${OFFICES} 基金监督科`,
    "jobs insurance finance service",
  ),
  housing: kind(
    "住房和城乡建设局 城市管理局 自然资源局",
    "我局",
    "党组",
    `${OFFICES} 物业管理科 住房保障中心`,
    "housing works gas procurement",
  ),
  farming: kind(
    "农业农村局 乡村振兴局 供销合作社联合社",
    "我局",
    "党组",
    `${OFFICES} 农村合作经济经营服务站`,
    "farming villagefunds works",
  ),
  water: kind("水利局 水务局", "我局", "党组", `${OFFICES} 河湖管理科 水旱灾害防御科`, "waterworks works sewage"),
  forest: kind("林业局 自然资源和规划局", "我局", "党组", `${OFFICES} 森林资源管理科`, "forest works finance"),
  market: kind("市场监督管理局 行政审批服务局", "我局", "党组", `${OFFICES} 稽查大队`, "market service procurement"),
  culture: kind(
    "文化广电旅游局 图书馆 博物馆",
    "我局",
    "党组",
    `${OFFICES} 公共服务科 文物科`,
    "culture culture archives works",
  ),
  petition: kind("信访局", "我局", "党组", `${OFFICES} 接访科 督查科`, "petition petition service archives"),
  emergency: kind(
    "应急管理局 消防救援局",
    "我局",
    "党委",
    `${OFFICES} 防汛抗旱科 救灾科`,
    "emergency emergency plants fire",
  ),
  grain: kind("粮食和物资储备局", "我局", "党组", `${OFFICES} 仓储科 购销监督科`, "grain grain assets procurement"),
  veterans: kind("退役军人事务局", "我局", "党组", `${OFFICES} 优抚科 军休中心`, "veterans veterans welfare finance"),
  data: kind(
    "数据局 政务服务管理局",
    "我局",
    "党组",
    `${OFFICES} 数据资源科 信息化科`,
    "data data service procurement",
  ),
  unions: kind(
    "总工会 妇女联合会 工商业联合会",
    "我会",
    "党组",
    `${OFFICES} 权益保障部 组织部`,
    "unions unions petition finance",
  ),
  finance: kind(
    "财政局 审计局 发展和改革委员会 统计局",
    "我局",
    "党组",
    `${OFFICES} 预算科 国库科`,
    "budget finance assets procurement",
  ),
  transport: kind("交通运输局 公路事业发展中心", "我局", "党组", `${OFFICES} 建设管理科`, "roads works assets"),
  township: kind(
    "镇 乡",
    "我镇",
    "党委",
    "党政办公室 党建办 财政所 农业综合服务中心 社会事务办 纪委",
    "villagefunds farming welfare waste",
  ),
  street: kind("街道", "街道", "党委", "党政办公室 社区建设办 综合执法队 财政所", "housing service villagefunds fire"),
  hospital: kind(
    "人民医院 中医医院 妇幼保健院 第二人民医院",
    "我院",
    "党委",
    "医务部 护理部 药学部 医保办 采购中心 纪检监察室",
    "hospital hospital insurance procurement",
  ),
  university: kind(
    "师范学院 理工大学 职业技术学院 医学高等专科学校",
    "学校",
    "党委",
    "党委组织部 教务处 科研处 计划财务处 国资处 马克思主义学院",
    "university university works procurement",
  ),
  school: kind(
    "第一中学 实验小学 职业教育中心 特殊教育学校",
    "我校",
    "党总支",
    "教导处 总务处 德育处 工会",
    "campus campus finance",
  ),
  enterprise: kind(
    "城市建设投资集团有限公司 能源发展集团有限责任公司 水务集团有限公司 文旅产业集团有限公司",
    "公司",
    "党委",
    "党委工作部 战略投资部 财务管理部 法务审计部 纪委",
    "investment governance procurement works",
  ),
  bank: kind(
    "农村商业银行股份有限公司 银行股份有限公司 农村信用合作联社",
    "本行",
    "党委",
    "授信管理部 风险合规部 计划财务部 运营管理部 人力资源部",
    "credit credit counter governance",
  ),
  association: kind(
    "工商业联合会 红十字会 科学技术协会 文学艺术界联合会 妇女联合会",
    "我会",
    "党组",
    "办公室 组织联络部 宣教部 权益维护部 财务室",
    "members members service finance",
  ),
  village: kind(
    "镇下河村 乡长岭村 镇金盆村 街道东风社区 乡双井村",
    "我村",
    "党总支",
    "村委会 村务监督委员会 村会计 驻村工作队 第一书记",
    "hamlet hamlet villagefunds farming",
  ),
};

/** What every Party body is asked about. */
export const PARTY_TOPICS = "study ideology branch cadres conduct duty decision followup".split(" ") as TopicName[];

function teamOf(draw: Draw, above: string, act: string): string {
  const n = chinese(draw.int(1, 9));
  return draw.pick([
    `${above}第${n}${act}组`,
    `${above}第${n}${act}组`,
    `${above}第${n}${act}组`,
    `${above}${act}${n}组`,
    `${above}机动${act}组`,
    `${above}第${n}联动${act}组`,
    `${above}提级${act}组`,
  ]);
}

/** A body of the trade, somewhere, under somebody's inspection. */
export function bodyOf(draw: Draw, trade: Trade): Body {
  const { names, we, units, topics } = KINDS[trade];
  const name = draw.pick(names);
  // A commission has a leading group, or it would be the committee of a committee.
  const organ = name.endsWith("委员会") ? "党组" : KINDS[trade].organ;
  const city = draw.chance(0.3);
  const stem = city ? draw.pick(CITIES) : draw.pick(COUNTIES);
  const level = city ? "市" : draw.pick(["县", "县", "区"]);
  const own =
    trade === "enterprise" || trade === "bank" || trade === "university" || trade === "school" || trade === "hospital";
  const town = draw.pick(TOWNS);
  const rural = trade === "township" || trade === "street" || trade === "village";
  const short = rural ? `${town}${name}` : own && trade !== "hospital" ? `${stem}${name}` : `${level}${name}`;
  const full = rural
    ? `${stem}${level}${town}${name}`
    : own && trade !== "hospital"
      ? `${stem}${name}`
      : `${stem}${level}${name}`;
  const college = trade === "university" && draw.chance(0.4);
  const above = college || (trade === "university" && city) ? "省委" : `${level}委`;
  const act = above === "省委" ? "巡视" : "巡察";
  const committee =
    organ === "党组" ? "党组" : trade === "street" ? "工作委员会" : organ === "党总支" ? "总支部委员会" : "委员会";
  return {
    issuer: `中共${full}${committee}`,
    short,
    inspected: `${short}${trade === "street" ? "党工委" : organ}`,
    we: trade === "township" ? `我${name}` : we,
    leadership: `${rural ? (trade === "street" ? "街道" : name.replace(/^(?:镇|乡|街道)(?=.)/, "")) : we.replace(/^[我本]/, "")}${trade === "street" ? "党工委" : organ}`,
    team: teamOf(draw, above, act),
    above,
    act,
    kind: draw.pick([`常规${act}`, `常规${act}`, `专项${act}`, `提级${act}`, act]),
    round: `${chinese(draw.int(5, 15))}届${above}第${chinese(draw.int(1, 10))}轮`,
    place: `${stem}${level}`,
    code: `${stem.slice(0, 1)}${(own || rural ? town : name).slice(0, 1)}${draw.pick(["党发", "党组发", "发", "字", "办发"])}`,
    units,
    address: `${stem}${level}${draw.pick(STREETS)}${draw.int(1, 299)}号`,
    topics: [...new Set(topics)],
  };
}
