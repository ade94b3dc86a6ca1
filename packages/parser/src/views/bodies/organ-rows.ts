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
  /** A name that is of this row, and one that must not be. */
  readonly is: string;
  readonly not: string;
}

/** The usual endings of an office of government: one place has one of them for each trade. */
export const BUREAU = ["局", "委", "委员会", "厅", "总局"] as const;
/** The endings of an office of a leading group or commission. */
export const OFFICE = ["办", "办公室", "工作领导小组办公室", "领导小组办公室", "委员会办公室"] as const;
const WHOLE = [""] as const;

type Written = readonly [trade: TradeId, name: string, short: string, is: string, not: string];
type Former = readonly [...Written, becomes: string, year: number | null];

function row([trade, name, short, is, not]: Written, ends: readonly string[]): OrganRow {
  return { trade, name, short: short === "" ? [] : short.split(" "), ends, becomes: [], year: null, is, not };
}

const bureau = (written: Written): OrganRow => row(written, BUREAU);
const office = (written: Written): OrganRow => row(written, OFFICE);
const whole = (written: Written): OrganRow => row(written, WHOLE);
const former = ([trade, name, short, is, not, becomes, year]: Former): OrganRow => ({
  ...row([trade, name, short, is, not], BUREAU),
  becomes: becomes.split(" "),
  year,
});

/** Bureaus and commissions of today. */
const BUREAUS: readonly Written[] = [
  ["development", "发展和改革", "发展改革 发改 发展与改革", "云溪县发改委", "云溪县改革办"],
  ["education", "教育", "", "云溪县教育局", "云溪县教育工会"],
  ["education", "教育体育", "教体 教育和体育", "云溪县教体局", "云溪县体育局"],
  ["culture", "体育", "", "云溪县体育局", "云溪县体育馆"],
  ["science", "科学技术", "科技", "云溪县科技局", "云溪县科技馆"],
  ["science", "工业和信息化", "工信 工业信息化", "云溪县工信局", "云溪县信息中心"],
  ["science", "科技和工业信息化", "科工信 科学技术和工业信息化", "云溪县科工信局", "云溪县工信局"],
  ["science", "大数据", "大数据发展 大数据管理", "云溪县大数据局", "云溪县大数据中心"],
  ["government", "民族宗教", "民宗 民族宗教事务 民族和宗教事务", "云溪县民宗局", "云溪县民政局"],
  ["government", "政务服务", "政务服务管理", "云溪县政务服务管理局", "云溪县政务中心"],
  ["government", "行政审批服务", "行政审批 审批服务", "云溪县行政审批局", "云溪县政务服务局"],
  ["government", "机关事务管理", "机关事务 机关事务服务", "云溪县机关事务管理局", "云溪县机关党委"],
  ["government", "信访", "", "云溪县信访局", "云溪县信用办"],
  ["security", "公安", "", "云溪县公安局", "云溪县公安局交警大队"],
  ["security", "司法", "", "云溪县司法局", "云溪县司法所"],
  ["civil", "民政", "", "云溪县民政局", "云溪县民宗局"],
  ["finance", "财政", "", "云溪县财政局", "云溪县财政所"],
  ["finance", "国有资产监督管理", "国资 国有资产管理", "云溪县国资委", "云溪县国资公司"],
  ["finance", "地方金融监督管理", "金融监管 地方金融监管 金融工作", "云溪县金融监管局", "云溪县农商银行"],
  ["labour", "人力资源和社会保障", "人社 人力资源社会保障 人力社保", "云溪县人社局", "云溪县社保中心"],
  ["resources", "自然资源", "自资", "云溪县自然资源局", "云溪县自然资源和规划局"],
  ["resources", "自然资源和规划", "自规 资规 自然资源与规划 自然资源规划", "云溪县资规局", "云溪县自然资源局"],
  ["environment", "生态环境", "", "云溪县生态环境局", "云溪县环境监测站"],
  ["housing", "住房和城乡建设", "住建 住房城乡建设 住房与城乡建设", "云溪县住建局", "云溪县城乡规划局"],
  ["housing", "住房保障和房产管理", "房管 住房保障 住房保障和房屋管理", "云溪县房管局", "云溪县住建局"],
  ["city", "城市管理", "城管", "云溪县城管局", "云溪县市场监管局"],
  ["city", "城市管理综合行政执法", "城管执法 城市管理执法 城市管理行政执法", "云溪县城市管理执法局", "云溪县城管局"],
  ["city", "综合行政执法", "综合执法", "云溪县综合行政执法局", "云溪县城管执法局"],
  ["city", "园林绿化", "园林 园林绿化管理", "云溪县园林局", "云溪县园林公司"],
  ["transport", "交通运输", "", "云溪县交通运输局", "云溪县运输公司"],
  ["water", "水利", "", "云溪县水利局", "云溪县水务局"],
  ["water", "水务", "", "云溪县水务局", "云溪县水务公司"],
  ["farming", "农业农村", "农农", "云溪县农业农村局", "云溪县农业局"],
  ["farming", "乡村振兴", "", "云溪县乡村振兴局", "云溪县乡村振兴公司"],
  ["forestry", "林业和草原", "林草", "云溪县林草局", "云溪县林场"],
  ["forestry", "林业", "", "云溪县林业局", "云溪县林草局"],
  ["trade", "商务", "", "云溪县商务局", "云溪县商业局"],
  ["trade", "粮食和物资储备", "粮储 粮食物资储备", "云溪县粮储局", "云溪县粮库"],
  ["culture", "文化和旅游", "文旅 文化旅游 文化与旅游", "云溪县文旅局", "云溪县文化馆"],
  ["culture", "文化广电和旅游", "文广旅 文化广电旅游 文广旅游", "云溪县文广旅局", "云溪县广电台"],
  ["culture", "文化旅游体育", "文旅体 文体旅 文化体育和旅游 文化旅游和体育 文体旅游", "云溪县文旅体局", "云溪县体校"],
  ["health", "卫生健康", "卫健", "云溪县卫健局", "云溪县卫生院"],
  ["health", "中医药管理", "中医药", "云溪县中医药管理局", "云溪县中医院"],
  ["veterans", "退役军人事务", "退役军人", "云溪县退役军人事务局", "云溪县退役军人服务中心"],
  ["emergency", "应急管理", "应急", "云溪县应急局", "云溪县应急中心"],
  ["audit", "审计", "", "云溪县审计局", "云溪县审计中心"],
  ["audit", "统计", "", "云溪县统计局", "云溪县调查队"],
  ["market", "市场监督管理", "市场监管 市监", "云溪县市场监管局", "云溪县场监管局"],
  ["market", "药品监督管理", "药监 药品监管", "江岭省药监局", "江岭省药检所"],
  ["market", "知识产权", "", "云川市知识产权局", "云川市产权交易所"],
  ["insurance", "医疗保障", "医保", "云溪县医保局", "云溪县医保中心"],
  ["tax", "税务", "", "云溪县税务局", "云溪县税务师事务所"],
  ["government", "投资促进", "招商 投资促进服务", "云溪县投资促进局", "云溪县投资公司"],
  ["government", "档案", "", "云溪县档案局", "云溪县档案馆"],
  ["party", "老干部", "", "云溪县委老干部局", "云溪县老干部活动中心"],
  ["party", "党史研究", "党史", "云溪县委党史委", "云溪县党校"],
  ["party", "政法", "", "云溪县委政法委", "云溪县政法学院"],
  ["government", "气象", "", "云溪县气象局", "云溪县气象台"],
  ["trade", "烟草专卖", "烟草", "云溪县烟草专卖局", "云溪县烟草公司"],
  ["government", "地震", "", "云溪县地震局", "云溪县地震台"],
  ["government", "邮政管理", "", "云川市邮政管理局", "云川市邮政公司"],
  ["government", "公共资源交易管理", "", "云川市公共资源交易管理局", "云川市公共资源交易中心"],
];

/** Bureaus that a reform ended or joined to others. */
const FORMERS: readonly Former[] = [
  ["development", "发展计划", "计划", "云溪县计划委员会", "云溪县发改委", "发展和改革", 2003],
  ["science", "经济和信息化", "经信", "云溪县经信局", "云溪县工信局", "工业和信息化", 2019],
  ["science", "经济贸易", "经贸", "云溪县经贸局", "云溪县商务局", "工业和信息化 商务", null],
  ["science", "中小企业", "", "云溪县中小企业局", "云溪县企业局", "工业和信息化", 2019],
  ["labour", "劳动和社会保障", "劳动 劳动保障", "云溪县劳动局", "云溪县人社局", "人力资源和社会保障", 2010],
  ["labour", "人事", "", "云溪县人事局", "云溪县人社局", "人力资源和社会保障", 2010],
  ["resources", "国土资源", "国土", "云溪县国土局", "云溪县自然资源局", "自然资源 自然资源和规划", 2018],
  ["resources", "国土资源和规划", "国土规划", "云溪县国土规划局", "云溪县国土局", "自然资源和规划 自然资源", 2018],
  ["resources", "城乡规划", "规划", "云溪县规划局", "云溪县住建局", "自然资源和规划 自然资源", 2018],
  ["resources", "土地管理", "土地", "云溪县土地管理局", "云溪县国土局", "国土资源", 1998],
  ["environment", "环境保护", "环保", "云溪县环保局", "云溪县环保公司", "生态环境", 2018],
  ["housing", "建设", "", "云溪县建设局", "云溪县建设公司", "住房和城乡建设", 2010],
  ["city", "市容环境卫生管理", "市容 环境卫生管理 环卫", "云溪县环卫局", "云溪县环卫公司", "城市管理", null],
  ["transport", "交通", "", "云溪县交通局", "云溪县交通学校", "交通运输", 2008],
  ["water", "水利水务", "", "云溪县水利水务局", "云溪县水务局", "水利", null],
  ["farming", "农业", "", "云溪县农业局", "云溪县农业农村局", "农业农村", 2018],
  ["farming", "农牧业", "农牧", "云溪县农牧局", "云溪县农业局", "农业农村", 2018],
  ["farming", "畜牧兽医", "畜牧", "云溪县畜牧兽医局", "云溪县兽医站", "农业农村", 2018],
  ["farming", "农业机械管理", "农机", "云溪县农机局", "云溪县农机站", "农业农村", 2018],
  ["farming", "海洋与渔业", "海洋渔业 水产", "云溪县水产局", "云溪县水产站", "农业农村 自然资源", 2018],
  ["forestry", "园林和林业", "", "云溪县园林和林业局", "云溪县林业局", "林业 自然资源", 2018],
  ["trade", "粮食", "", "云溪县粮食局", "云溪县粮食公司", "粮食和物资储备 发展和改革", 2018],
  ["trade", "商业", "", "云溪县商业局", "云溪县商务局", "商务", 2003],
  ["culture", "文化", "", "云溪县文化局", "云溪县文化馆", "文化和旅游 文化广电和旅游 文化旅游体育", 2018],
  ["culture", "旅游", "旅游发展", "云溪县旅游局", "云溪县旅游公司", "文化和旅游 文化广电和旅游 文化旅游体育", 2018],
  ["culture", "文化广电新闻出版", "文广新", "云溪县文广新局", "云溪县文化局", "文化和旅游 文化广电和旅游", 2018],
  ["culture", "文化体育", "文体", "云溪县文体局", "云溪县文化局", "文化旅游体育 文化和旅游", 2018],
  ["health", "卫生", "", "云溪县卫生局", "云溪县卫生院", "卫生和计划生育 卫生健康", 2013],
  [
    "health",
    "人口和计划生育",
    "计生 人口计生 计划生育",
    "云溪县计生局",
    "云溪县计生站",
    "卫生和计划生育 卫生健康",
    2013,
  ],
  ["health", "卫生和计划生育", "卫计 卫生计生", "云溪县卫计局", "云溪县卫健局", "卫生健康", 2018],
  ["emergency", "安全生产监督管理", "安监 安全监管", "云溪县安监局", "云溪县监察局", "应急管理", 2018],
  ["market", "工商行政管理", "工商", "云溪县工商局", "云溪县工商联", "市场监督管理", 2018],
  ["market", "质量技术监督", "质监 技术监督", "云溪县质监局", "云溪县质检站", "市场监督管理", 2018],
  [
    "market",
    "食品药品监督管理",
    "食药监 食药 食品药品监管 食药监管",
    "云溪县食药监局",
    "云溪县药监局",
    "市场监督管理",
    2018,
  ],
  ["market", "物价", "", "云溪县物价局", "云溪县物业公司", "发展和改革 市场监督管理", 2018],
  ["tax", "国家税务", "国税", "云溪县国税局", "云溪县税务局", "税务", 2018],
  ["tax", "地方税务", "地税", "云溪县地税局", "云溪县税务局", "税务", 2018],
  ["government", "法制", "", "云溪县法制局", "云溪县司法局", "司法", 2018],
];

/** Offices of leading groups and commissions. */
const OFFICES: readonly Written[] = [
  ["party", "机构编制委员会", "编 编制 机构编制 编委", "云溪县委编办", "云溪县编译局"],
  ["party", "网络安全和信息化委员会", "网信 互联网信息", "云溪县委网信办", "云溪县信息中心"],
  ["party", "全面深化改革委员会", "改革 深改", "云溪县委改革办", "云溪县发改委"],
  ["party", "国家安全委员会", "国安", "云溪县委国安办", "云溪县国安局"],
  ["party", "巡察工作", "巡察 巡视 巡视工作", "云溪县委巡察办", "云溪县委第一巡察组"],
  ["government", "外事工作委员会", "外事 外事侨务", "云川市外事办", "云川市外事学校"],
  ["government", "人民防空", "人防", "云溪县人防办", "云溪县人防工程公司"],
  ["government", "地方志编纂委员会", "地方志 史志", "云溪县地方志办", "云溪县地方志馆"],
];

/** Names that are whole as they are. */
const WHOLES: readonly Written[] = [
  ["party", "党委办公室", "委办公室 委办", "云溪县委办公室", "云溪县委老干部局"],
  ["party", "组织部", "委组织部", "云溪县委组织部", "云溪县组织科"],
  ["party", "宣传部", "委宣传部", "云溪县委宣传部", "云溪县宣传队"],
  ["party", "统一战线工作部", "统战部 委统战部 委统一战线工作部", "云溪县委统战部", "云溪县统计局"],
  ["party", "社会工作部", "社工部 委社会工作部 委社工部", "云溪县委社会工作部", "云溪县社会福利院"],
  [
    "party",
    "直属机关工作委员会",
    "直属机关工委 直机关工委 直工委 直机关工作委员会 直属机关党工委",
    "云溪县直机关工委",
    "云溪县机关党委",
  ],
  ["party", "党校", "委党校", "云溪县委党校", "云溪县学校"],
  [
    "discipline",
    "纪律检查委员会",
    "纪委 纪委监委 纪检委 纪委监察委 委纪律检查委员会",
    "云溪县纪委监委",
    "云溪县监察局",
  ],
  ["discipline", "监察委员会", "监委 监察委", "云溪县监察委员会", "云溪县监察局"],
  ["congress", "人民代表大会常务委员会", "人大常委会 人大 人民代表大会", "云溪县人大常委会", "云溪县人大代表"],
  ["congress", "政协", "政协委员会 人民政协 政治协商会议委员会", "云溪县政协", "云溪县政协书画院"],
  ["government", "人民政府", "政府", "云溪县人民政府", "云溪县政府采购中心"],
  ["government", "人民政府办公室", "政府办公室 政府办 人民政府办公厅 政府办公厅", "云溪县政府办", "云溪县政府采购中心"],
  ["court", "人民法院", "法院", "云溪县法院", "云川市中级人民法院"],
  ["court", "中级人民法院", "中级法院 中院", "云川市中院", "云川市法院"],
  ["court", "高级人民法院", "高级法院 高院", "江岭省高院", "江岭省法院"],
  ["court", "人民检察院", "检察院", "云溪县检察院", "云溪县检验所"],
  ["people", "总工会", "", "云溪县总工会", "云溪县工会学校"],
  ["people", "共青团委员会", "共青团委 团委", "云溪县团委", "云溪县集团委"],
  ["people", "妇女联合会", "妇联", "云溪县妇联", "云溪县妇幼保健院"],
  ["people", "工商业联合会", "工商联", "云溪县工商联", "云溪县工商局"],
  ["people", "科学技术协会", "科协", "云溪县科协", "云溪县科技局"],
  ["people", "文学艺术界联合会", "文联", "云溪县文联", "云溪县文化馆"],
  ["people", "残疾人联合会", "残联", "云溪县残联", "云溪县残疾人中心"],
  ["people", "归国华侨联合会", "侨联", "云溪县侨联", "云溪县华侨农场"],
  ["people", "社会科学界联合会", "社科联", "云川市社科联", "云川市社科院"],
  ["people", "红十字会", "", "云溪县红十字会", "云溪县红十字医院"],
  ["trade", "供销合作社联合社", "供销社 供销合作社 供销联社", "云溪县供销社", "云溪县供销公司"],
  ["culture", "融媒体中心", "", "云溪县融媒体中心", "云溪县媒体公司"],
  ["government", "档案馆", "", "云溪县档案馆", "云溪县档案局"],
  ["housing", "住房公积金管理中心", "公积金中心 住房公积金中心 公积金管理中心", "云川市公积金中心", "云川市管理中心"],
  [
    "farming",
    "扶贫开发办公室",
    "扶贫办 扶贫开发领导小组办公室 扶贫开发局 扶贫局 扶贫开发办",
    "云溪县扶贫办",
    "云溪县扶贫公司",
  ],
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
    ...former(["discipline", "监察", "", "云溪县监察局", "云溪县监察大队", "纪律检查委员会", 2018]),
    ends: ["局", "厅"],
  },
  ...OFFICES.map(office),
  ...withHeirs(WHOLES.map(whole), WHOLE_BECOMES),
];

/** The edition of {@link ORGANS}. */
export const ORGANS_VERSION = 1;
