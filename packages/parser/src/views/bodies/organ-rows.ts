/** The trades (系统) that bodies are grouped by, with their names. */
export const TRADES = {
  party: { zh: "党委机关", en: "Party offices" },
  discipline: { zh: "纪检监察", en: "Discipline" },
  congress: { zh: "人大政协", en: "Congress and CPPCC" },
  government: { zh: "政府综合", en: "Government offices" },
  people: { zh: "群团", en: "People’s organisations" },
  court: { zh: "法院检察", en: "Courts and prosecution" },
  security: { zh: "公安司法", en: "Police and justice" },
  development: { zh: "发展改革", en: "Development and reform" },
  education: { zh: "教育", en: "Education" },
  science: { zh: "科技工信", en: "Science and industry" },
  civil: { zh: "民政", en: "Civil affairs" },
  finance: { zh: "财政金融", en: "Finance" },
  labour: { zh: "人力社保", en: "Labour" },
  resources: { zh: "自然资源", en: "Natural resources" },
  environment: { zh: "生态环境", en: "Environment" },
  housing: { zh: "住建", en: "Housing" },
  city: { zh: "城市管理", en: "City management" },
  transport: { zh: "交通运输", en: "Transport" },
  water: { zh: "水利", en: "Water" },
  farming: { zh: "农业农村", en: "Farming" },
  forestry: { zh: "林业", en: "Forestry" },
  trade: { zh: "商务粮食", en: "Commerce and grain" },
  culture: { zh: "文化旅游", en: "Culture and tourism" },
  health: { zh: "卫生健康", en: "Health" },
  veterans: { zh: "退役军人", en: "Veterans" },
  emergency: { zh: "应急管理", en: "Emergency" },
  audit: { zh: "审计统计", en: "Audit and statistics" },
  market: { zh: "市场监管", en: "Market regulation" },
  insurance: { zh: "医疗保障", en: "Medical insurance" },
  tax: { zh: "税务", en: "Tax" },
  township: { zh: "乡镇街道", en: "Townships and streets" },
  zone: { zh: "开发区", en: "Development zones" },
  enterprise: { zh: "国有企业", en: "State enterprises" },
} as const;

/** A trade, by its id. */
export type TradeId = keyof typeof TRADES;

/** A kind of body as names spell it: what it is called in full, in short, and what became of it. */
export interface OrganRow {
  /** In full, without the ending. Sample: `卫生健康`. */
  readonly name: string;
  /** In short: the same body of the same years. Sample: `卫健`. */
  readonly short: readonly string[];
  /** The endings that one body may have by turns; an empty one where the name is whole. Sample: `["局", "委", "委员会"]`. */
  readonly ends: readonly string[];
  readonly trade: TradeId;
  /** The names of the bodies that took over or were named so later; none where it still is. Sample: `["自然资源"]`. */
  readonly becomes: readonly string[];
  /** The year of that; null where it differs from place to place. */
  readonly year: number | null;
}

/** The usual endings of an office of government: one place has one of them for each trade. */
export const BUREAU = ["局", "委", "委员会", "厅", "总局"] as const;
/** The endings of an office of a leading group or commission. */
export const OFFICE = ["办", "办公室", "工作领导小组办公室", "领导小组办公室", "委员会办公室"] as const;
const WHOLE = [""] as const;

type Written = readonly [trade: TradeId, name: string, short: string];
type Former = readonly [...Written, becomes: string, year: number | null];

function row([trade, name, short]: Written, ends: readonly string[]): OrganRow {
  return { trade, name, short: short === "" ? [] : short.split(" "), ends, becomes: [], year: null };
}

const bureau = (written: Written): OrganRow => row(written, BUREAU);
const office = (written: Written): OrganRow => row(written, OFFICE);
const whole = (written: Written): OrganRow => row(written, WHOLE);
const former = ([trade, name, short, becomes, year]: Former): OrganRow => ({
  ...row([trade, name, short], BUREAU),
  becomes: becomes.split(" "),
  year,
});

/** Bureaus and commissions of today. */
const BUREAUS: readonly Written[] = [
  ["development", "发展和改革", "发展改革 发改 发展与改革"],
  ["education", "教育", ""],
  ["education", "教育体育", "教体 教育和体育"],
  ["culture", "体育", ""],
  ["science", "科学技术", "科技"],
  ["science", "工业和信息化", "工信 工业信息化"],
  ["science", "科技和工业信息化", "科工信 科学技术和工业信息化"],
  ["science", "大数据", "大数据发展 大数据管理"],
  ["government", "民族宗教", "民宗 民族宗教事务 民族和宗教事务"],
  ["government", "政务服务", "政务服务管理"],
  ["government", "行政审批服务", "行政审批 审批服务"],
  ["government", "机关事务管理", "机关事务 机关事务服务"],
  ["government", "信访", ""],
  ["security", "公安", ""],
  ["security", "司法", ""],
  ["civil", "民政", ""],
  ["finance", "财政", ""],
  ["finance", "国有资产监督管理", "国资 国有资产管理"],
  ["finance", "地方金融监督管理", "金融监管 地方金融监管 金融工作"],
  ["labour", "人力资源和社会保障", "人社 人力资源社会保障 人力社保"],
  ["resources", "自然资源", "自资"],
  ["resources", "自然资源和规划", "自规 资规 自然资源与规划 自然资源规划"],
  ["environment", "生态环境", ""],
  ["housing", "住房和城乡建设", "住建 住房城乡建设 住房与城乡建设"],
  ["housing", "住房保障和房产管理", "房管 住房保障 住房保障和房屋管理"],
  ["city", "城市管理", "城管"],
  ["city", "城市管理综合行政执法", "城管执法 城市管理执法 城市管理行政执法"],
  ["city", "综合行政执法", "综合执法"],
  ["city", "园林绿化", "园林 园林绿化管理"],
  ["transport", "交通运输", ""],
  ["water", "水利", ""],
  ["water", "水务", ""],
  ["farming", "农业农村", "农农"],
  ["farming", "乡村振兴", ""],
  ["forestry", "林业和草原", "林草"],
  ["forestry", "林业", ""],
  ["trade", "商务", ""],
  ["trade", "粮食和物资储备", "粮储 粮食物资储备"],
  ["culture", "文化和旅游", "文旅 文化旅游 文化与旅游"],
  ["culture", "文化广电和旅游", "文广旅 文化广电旅游 文广旅游"],
  ["culture", "文化旅游体育", "文旅体 文体旅 文化体育和旅游 文化旅游和体育 文体旅游"],
  ["health", "卫生健康", "卫健"],
  ["health", "中医药管理", "中医药"],
  ["veterans", "退役军人事务", "退役军人"],
  ["emergency", "应急管理", "应急"],
  ["audit", "审计", ""],
  ["audit", "统计", ""],
  ["market", "市场监督管理", "市场监管 市监"],
  ["market", "药品监督管理", "药监 药品监管"],
  ["market", "知识产权", ""],
  ["insurance", "医疗保障", "医保"],
  ["tax", "税务", ""],
  ["government", "投资促进", "招商 投资促进服务"],
  ["government", "档案", ""],
  ["party", "老干部", ""],
  ["party", "党史研究", "党史"],
  ["party", "政法", ""],
  ["government", "气象", ""],
  ["trade", "烟草专卖", "烟草"],
  ["government", "地震", ""],
  ["government", "邮政管理", ""],
  ["government", "公共资源交易管理", ""],
];

/** Bureaus that a reform ended or joined to others. */
const FORMERS: readonly Former[] = [
  ["development", "发展计划", "计划", "发展和改革", 2003],
  ["science", "经济和信息化", "经信", "工业和信息化", 2019],
  ["science", "经济贸易", "经贸", "工业和信息化 商务", null],
  ["science", "中小企业", "", "工业和信息化", 2019],
  ["labour", "劳动和社会保障", "劳动 劳动保障", "人力资源和社会保障", 2010],
  ["labour", "人事", "", "人力资源和社会保障", 2010],
  ["resources", "国土资源", "国土", "自然资源 自然资源和规划", 2018],
  ["resources", "国土资源和规划", "国土规划", "自然资源和规划 自然资源", 2018],
  ["resources", "城乡规划", "规划", "自然资源和规划 自然资源", 2018],
  ["resources", "土地管理", "土地", "国土资源", 1998],
  ["environment", "环境保护", "环保", "生态环境", 2018],
  ["housing", "建设", "", "住房和城乡建设", 2010],
  ["city", "市容环境卫生管理", "市容 环境卫生管理 环卫", "城市管理", null],
  ["transport", "交通", "", "交通运输", 2008],
  ["water", "水利水务", "", "水利", null],
  ["farming", "农业", "", "农业农村", 2018],
  ["farming", "农牧业", "农牧", "农业农村", 2018],
  ["farming", "畜牧兽医", "畜牧", "农业农村", 2018],
  ["farming", "农业机械管理", "农机", "农业农村", 2018],
  ["farming", "海洋与渔业", "海洋渔业 水产", "农业农村 自然资源", 2018],
  ["forestry", "园林和林业", "", "林业 自然资源", 2018],
  ["trade", "粮食", "", "粮食和物资储备 发展和改革", 2018],
  ["trade", "商业", "", "商务", 2003],
  ["culture", "文化", "", "文化和旅游 文化广电和旅游 文化旅游体育", 2018],
  ["culture", "旅游", "旅游发展", "文化和旅游 文化广电和旅游 文化旅游体育", 2018],
  ["culture", "文化广电新闻出版", "文广新", "文化和旅游 文化广电和旅游", 2018],
  ["culture", "文化体育", "文体", "文化旅游体育 文化和旅游", 2018],
  ["health", "卫生", "", "卫生和计划生育 卫生健康", 2013],
  ["health", "人口和计划生育", "计生 人口计生 计划生育", "卫生和计划生育 卫生健康", 2013],
  ["health", "卫生和计划生育", "卫计 卫生计生", "卫生健康", 2018],
  ["emergency", "安全生产监督管理", "安监 安全监管", "应急管理", 2018],
  ["market", "工商行政管理", "工商", "市场监督管理", 2018],
  ["market", "质量技术监督", "质监 技术监督", "市场监督管理", 2018],
  ["market", "食品药品监督管理", "食药监 食药 食品药品监管 食药监管", "市场监督管理", 2018],
  ["market", "物价", "", "发展和改革 市场监督管理", 2018],
  ["tax", "国家税务", "国税", "税务", 2018],
  ["tax", "地方税务", "地税", "税务", 2018],
  ["government", "法制", "", "司法", 2018],
];

/** Offices of leading groups and commissions. */
const OFFICES: readonly Written[] = [
  ["party", "机构编制委员会", "编 编制 机构编制 编委"],
  ["party", "网络安全和信息化委员会", "网信 互联网信息"],
  ["party", "全面深化改革委员会", "改革 深改"],
  ["party", "国家安全委员会", "国安"],
  ["party", "巡察工作", "巡察 巡视 巡视工作"],
  ["government", "外事工作委员会", "外事 外事侨务"],
  ["government", "人民防空", "人防"],
  ["government", "地方志编纂委员会", "地方志 史志"],
];

/** Names that are whole as they are. */
const WHOLES: readonly Written[] = [
  ["party", "党委办公室", "委办公室 委办"],
  ["party", "组织部", "委组织部"],
  ["party", "宣传部", "委宣传部"],
  ["party", "统一战线工作部", "统战部 委统战部 委统一战线工作部"],
  ["party", "社会工作部", "社工部 委社会工作部 委社工部"],
  ["party", "直属机关工作委员会", "直属机关工委 直机关工委 直工委 直机关工作委员会 直属机关党工委"],
  ["party", "党校", "委党校"],
  ["discipline", "纪律检查委员会", "纪委 纪委监委 纪检委 纪委监察委 委纪律检查委员会"],
  ["discipline", "监察委员会", "监委 监察委"],
  ["congress", "人民代表大会常务委员会", "人大常委会 人大 人民代表大会"],
  ["congress", "政协", "政协委员会 人民政协 政治协商会议委员会"],
  ["government", "人民政府", "政府"],
  ["government", "人民政府办公室", "政府办公室 政府办 人民政府办公厅 政府办公厅"],
  ["court", "人民法院", "法院"],
  ["court", "中级人民法院", "中级法院 中院"],
  ["court", "高级人民法院", "高级法院 高院"],
  ["court", "人民检察院", "检察院"],
  ["people", "总工会", ""],
  ["people", "共青团委员会", "共青团委 团委"],
  ["people", "妇女联合会", "妇联"],
  ["people", "工商业联合会", "工商联"],
  ["people", "科学技术协会", "科协"],
  ["people", "文学艺术界联合会", "文联"],
  ["people", "残疾人联合会", "残联"],
  ["people", "归国华侨联合会", "侨联"],
  ["people", "社会科学界联合会", "社科联"],
  ["people", "红十字会", ""],
  ["trade", "供销合作社联合社", "供销社 供销合作社 供销联社"],
  ["culture", "融媒体中心", ""],
  ["government", "档案馆", ""],
  ["housing", "住房公积金管理中心", "公积金中心 住房公积金中心 公积金管理中心"],
  ["farming", "扶贫开发办公室", "扶贫办 扶贫开发领导小组办公室 扶贫开发局 扶贫局 扶贫开发办"],
];

const WHOLE_BECOMES: Readonly<Record<string, readonly [string, number]>> = { 扶贫开发办公室: ["乡村振兴", 2021] };
/** Bureaus of today that went into another, or that one and the same body is also called after. */
const BUREAU_BECOMES: Readonly<Record<string, readonly [string, number | null]>> = {
  乡村振兴: ["农业农村", 2023],
  自然资源: ["自然资源和规划", null],
  教育: ["教育体育", null],
  体育: ["教育体育 文化旅游体育", null],
  工业和信息化: ["科技和工业信息化", null],
  科学技术: ["科技和工业信息化", null],
  城市管理: ["城市管理综合行政执法 综合行政执法", null],
  城市管理综合行政执法: ["综合行政执法", null],
  林业: ["林业和草原 自然资源", null],
  水务: ["水利", null],
  文化和旅游: ["文化广电和旅游 文化旅游体育", null],
  政务服务: ["行政审批服务", null],
};

function withHeirs(rows: readonly OrganRow[], heirs: Readonly<Record<string, readonly [string, number | null]>>) {
  return rows.map((row): OrganRow => {
    const [names, year] = heirs[row.name] ?? [];
    return names === undefined ? row : { ...row, becomes: names.split(" "), year: year ?? null };
  });
}

/** The kinds of bodies that names are read by where no other table is given; abbreviations and reforms (2003 to 2023). */
export const ORGANS: readonly OrganRow[] = [
  ...withHeirs(BUREAUS.map(bureau), BUREAU_BECOMES),
  ...FORMERS.map(former),
  // 监察委 is the commission of today.
  {
    ...former(["discipline", "监察", "", "纪律检查委员会", 2018]),
    ends: ["局", "厅"],
  },
  ...OFFICES.map(office),
  ...withHeirs(WHOLES.map(whole), WHOLE_BECOMES),
];

/** The edition of {@link ORGANS}. */
export const ORGANS_VERSION = 1;
