/** What a figure of a summary can count. */
export type Counted = "problems" | "measures" | "tasks";

/** How far those matters have come that a figure counts. */
export type Progress = "completed" | "mostlyCompleted" | "ongoing" | "notStarted";

/** One word of progress, finer than what a notice is asked for: several can stand together before one figure. */
type Step = "done" | "mostly" | "stage" | "ongoing" | "long-term" | "undone" | "untouched";

/** What words say how far matters have come. A row's samples are found in it, `never` is not. */
interface StepRow {
  readonly step: Step;
  readonly words: string;
  readonly samples: readonly string[];
  readonly never: readonly string[];
}

/** Tried in this order at each place: 尚未完成 is not 完成, nor is 基本完成. */
export const STEPS: readonly StepRow[] = [
  {
    step: "untouched",
    words: "(?:尚|还|暂|仍)?未(?:开始|启动|开展|着手|实施)(?:整改)?|(?:尚|还|暂|仍)?未整改(?!到位|完)",
    samples: ["尚未启动整改", "未整改", "暂未着手"],
    never: ["已启动", "未整改到位"],
  },
  {
    step: "undone",
    words:
      "(?:尚|还|暂|仍)?未(?:能)?(?:按期|如期)?(?:全部|全面|完全|彻底)?(?:完成|办结|销号|解决|整改到位|整改完成|整改完毕|到位)(?:整改|销号)?",
    samples: ["未完成", "尚未整改到位", "暂未完全解决"],
    never: ["已完成", "未整改"],
  },
  {
    step: "mostly",
    words:
      "(?:已经|已)?基本(?:上)?(?:已)?(?:整改|完成|到位|解决|办结|销号|落实)(?:整改|完成|到位|完毕|销号)?|(?:已)?(?:大部分|部分)(?:完成|整改)(?:整改|到位)?",
    samples: ["基本完成", "已基本整改到位", "部分整改"],
    never: ["完成整改"],
  },
  {
    step: "stage",
    words: "(?:已)?阶段性(?:完成|整改到位|整改完成|销号)(?:整改)?|(?:已)?完成阶段性(?:整改)?(?:任务|目标|工作)",
    samples: ["阶段性完成", "已完成阶段性任务"],
    never: ["取得阶段性成效", "完成整改"],
  },
  {
    step: "long-term",
    words:
      "(?:需要|需|须|应)?(?:长期|常态化?|一以贯之)(?:性)?(?:坚持|整改|推进|抓好|巩固|落实|任务)(?:整改|推进|的)?|常抓不懈",
    samples: ["长期坚持", "需长期整改", "常态化推进"],
    never: ["持续推进"],
  },
  {
    step: "ongoing",
    words:
      "(?:正在|仍在|尚在|还在|正按计划|正按序时进度|正)(?:抓紧|加快|有序|稳步|积极|全力|加紧|按计划|持续){0,2}(?:整改|推进|进行|办理|落实|实施|开展|解决|推动)(?:整改|落实)?(?:当中|之中|过程中|中)?|" +
      "(?:整改|推进|办理|实施|进行|落实)(?:当中|之中|中)(?!的问题)|" +
      "(?:需要|需|仍需|还需)?(?:持续|稳步|有序|加快|抓紧|分阶段|分步|分期|按(?:照)?(?:序时进度|时序进度|序时|时序|计划|进度|节点|方案))(?:有序|稳步|加快|持续)?(?:推进|整改|推动|实施|落实|办理|跟进)(?:整改|落实)?(?:中)?|" +
      "(?:已)?达到(?:序时|时序)(?:进度|要求)|(?:已)?取得(?:了)?(?:阶段性|明显|初步|积极)(?:整改)?(?:成效|成果|进展)|(?:已)?(?:启动|开展)整改",
    samples: ["正在整改之中", "持续推进", "达到序时进度", "按计划推进", "取得阶段性成效", "整改中"],
    never: ["完成整改", "整改"],
  },
  {
    step: "done",
    words:
      "(?:已经|已|均已|都已|现已|全部)?(?:全部|全面|按期|按时|如期|提前|彻底|顺利)?(?:完成整改|整改完成|整改落实到位|整改到位|整改完毕|整改结束|整改销号|完成销号|办结销号|验收销号|销号|办结|办理完毕|处理完毕|落实到位|解决到位|完成)(?:整改|销号)?(?:任务)?(?!率|时限|时间)|" +
      "(?:已经|已|均已|都已|现已|全部)(?:全部|全面|按期|按时|如期|彻底)?(?:得到)?(?:有效|彻底|妥善|全面)?(?:整改|解决|落实)",
    samples: ["已完成整改", "整改到位", "销号", "已解决", "完成"],
    never: ["整改", "解决", "正在整改", "完成率"],
  },
];

/** Words that may stand between a word of progress and its figure, or join two such words. */
const JOIN =
  '问题|隐患|任务|事项|措施|举措|具体|整改|反馈|的|了|共|合计|共计|累计|等|有|为|并且|并|且|或者|或|和|及|以及|达|[“”"：: ]|验收|通过|已经|已';

const ALL = STEPS.map(({ words }) => words).join("|");
const RUN_BEFORE = new RegExp(`(?:${ALL}|${JOIN}){1,8}$`);
/** What may stand between a counted matter and the word that says how far it has come. */
const RUN_BEHIND = new RegExp(
  `^(?:均|都|也|现|则|全部|全|已经|已|还|仍|目前|[，,]?其中)?(?:${ALL})(?:${ALL}|并且|并|且|和|或|、){0,4}(?=[。；;，,、）)!！\\n ]|$|工作|任务|目标|并|且|而|外|，)`,
);
const STEP_AT = STEPS.map(({ step, words }) => [step, new RegExp(words)] as const);

/** Words of progress beside a figure. */
export interface ProgressMatch {
  readonly progress: Progress;
  /** Whether 长期坚持 alone says so. */
  readonly longTerm: boolean;
  /** Whether they say it of every matter counted: 均已整改到位. */
  readonly all: boolean;
}

/** The progress said right before a figure: 基本完成 in `其中基本完成问题` (12个). */
export function progressBefore(words: string): ProgressMatch | null {
  return readRun(RUN_BEFORE.exec(words.slice(-28))?.[0]);
}

/** The progress said right behind what a figure counts: `已经整改到位，` behind 30个问题. */
export function progressBehind(words: string): ProgressMatch | null {
  return readRun(RUN_BEHIND.exec(words.slice(0, 32))?.[0]);
}

function readRun(run: string | undefined): ProgressMatch | null {
  if (!run) return null;
  let rest = run;
  const steps = new Set<Step>();
  for (const [step, pattern] of STEP_AT) {
    const found = pattern.exec(rest);
    if (!found) continue;
    steps.add(step);
    rest = rest.replace(found[0], "|");
  }
  const progress = together(steps);
  return progress && { progress, longTerm: !steps.has("ongoing") && steps.has("long-term"), all: /均|都|全/.test(run) };
}

/** 已完成并长期坚持 is completed; 未完成、需持续推进 is ongoing; 阶段性完成并持续推进 is ongoing. */
function together(steps: ReadonlySet<Step>): Progress | null {
  if (steps.has("mostly")) return "mostlyCompleted";
  if (steps.has("done") && !steps.has("undone") && !steps.has("ongoing")) return "completed";
  if (steps.has("ongoing") || steps.has("long-term")) return "ongoing";
  if (steps.has("stage")) return "mostlyCompleted";
  return steps.has("undone") || steps.has("untouched") ? "notStarted" : null;
}

const OF_NOTICE =
  "(?:巡[视察]组?|督[察导查]组?|审计组?|核查组?|检查组?|考核组?|专家组|上级|反馈|整改|通报|指出|移交|交办|主要|具体|突出|共性|个性|重点|典型|一般|重大|各类|个别|大|小|子|细化|工作)";
const PROBLEM = "(?:问题隐患|安全隐患|事故隐患|环境问题|问题点|问题(?!线索)|隐患)";
const PROBLEM_BEHIND = new RegExp(`^(?:${OF_NOTICE}|的){0,4}${PROBLEM}`);
const PROBLEM_BEFORE = new RegExp(
  `${PROBLEM}(?:清单|台账)?(?:，|,)?(?:共计|共有|合计|总计|累计|总数|数量|数|共|为|有|计|的|[:：]){0,2}$`,
);
const MEASURE_BEHIND =
  /^(?:具体|针对性|可操作|整改|落实|工作|细化|的){0,4}(?:任务)?(?:整改|工作|具体|落实){0,2}(?:措施|举措|对策)/;
const MEASURE_BEFORE =
  /(?:整改|具体|细化|针对性|制定|提出|列出|拿出|定出|排出|明确|研究|形成|梳理|落实|分解|工作|各项)(?:的|了|出|成|为)?(?:具体|整改|工作|细化|针对性){0,2}(?:措施|举措|对策)(?:，|,)?(?:共计|共有|合计|总计|累计|共|为|有|计|的|[:：]){0,2}$/;
const TASK_BEHIND = /^(?:具体|重点|整改|督察|反馈|细化|工作|的){0,3}任务/;
const TASK_BEFORE =
  /(?:整改|督察|反馈|具体)(?:工作|具体)?任务(?:，|,)?(?:共计|共有|合计|总计|累计|共|为|有|计|[:：]){0,2}$/;
/** Measures of other matters: 防控措施, 惠企举措. */
const OTHER_MEASURE =
  /(?:防控|防范|管控|管理|便民|惠民|惠企|利企|帮扶|帮助|保障|服务|支持|安全|制度|惠农|改革)(?:措施|举措)/;

/** What a figure counts, with how many characters name it behind the figure; null for anything else. */
export interface NounMatch {
  readonly counted: Counted;
  readonly length: number;
}

/** The noun that a figure counts: behind its unit (13个具体问题) or before it (整改措施36条). */
export function nounOf(before: string, behind: string): NounMatch | null {
  const near = behind.slice(0, 18);
  const problem = PROBLEM_BEHIND.exec(near);
  if (problem) return { counted: "problems", length: problem[0].length };
  const measure = MEASURE_BEHIND.exec(near);
  if (measure && !OTHER_MEASURE.test(measure[0])) return { counted: "measures", length: measure[0].length };
  const task = TASK_BEHIND.exec(near);
  if (task) return { counted: "tasks", length: task[0].length };
  const ahead = before.slice(-20);
  if (/^[\u4e00-\u9fff]/.test(near) && !/^(?:[，,；;。、）)]|均|都|已|全|尚|未|正|基|并|其|整|中)/.test(near))
    return null;
  if (MEASURE_BEFORE.test(ahead) && !OTHER_MEASURE.test(ahead)) return { counted: "measures", length: 0 };
  if (TASK_BEFORE.test(ahead)) return { counted: "tasks", length: 0 };
  return PROBLEM_BEFORE.test(ahead) ? { counted: "problems", length: 0 } : null;
}
