import type { Declared } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { chineseNumber } from "../text/numeral.ts";

type Key = Exclude<keyof Declared, "spans">;

/** A count, not an ordinal (第7项). */
const N = "(?<![第0-9０-９一二两三四五六七八九十百])([0-9０-９]{1,4}|[一二两三四五六七八九十百]{1,4})";
/** What is counted, not what time or work is divided into (三个阶段). */
const UNIT = "(?:个|项|条|件)(?!阶段|方面|层面|环节|步骤|月|工作日|小组|专班|专题)";
const OF = "(?:个|项|条|件)?(?:具体|大|小|突出|方面)?(?:的)?";

/** What a notice says of itself, one row a figure. The first group is the figure; the first match counts. */
const FIGURES: readonly (readonly [Key, RegExp])[] = [
  [
    "problems",
    new RegExp(
      `(?:反馈|指出|提出|梳理|细化|分解|聚焦|围绕|针对|对照|涉及|共)[^。；\\n]{0,30}?${N}(?:个|项|条)(?:具体|突出|共性|重点)?(?:的)?(?:问题|反馈问题)`,
      "g",
    ),
  ],
  ["problems", new RegExp(`${N}(?:个|项|条)(?:具体|突出|反馈|整改)?(?:的)?问题(?:中|，|已|均|全部)`, "g")],
  ["measures", new RegExp(`${N}(?:个|项|条)(?:具体)?整改(?:具体)?(?:措施|举措|任务)`, "g")],
  ["measures", new RegExp(`(?:整改)?(?:措施|举措|任务)(?:共)?${N}(?:个|项|条)`, "g")],
  ["mostlyCompleted", new RegExp(`基本(?:完成|整改到位|完成整改)(?:整改)?(?:的)?(?:问题)?${OF}${N}${UNIT}`, "g")],
  ["notStarted", new RegExp(`(?:尚未|未)(?:完成|整改|启动)(?:整改)?(?:的)?(?:问题)?${N}${UNIT}`, "g")],
  [
    "completed",
    new RegExp(
      `(?<!基本|未|总体)(?:已|已经|全部)?(?:完成整改|整改完成|完成|整改到位|销号|办结|(?<=已|已经)整改)(?:整改)?(?:的)?(?:问题|销号)?${N}${UNIT}`,
      "g",
    ),
  ],
  [
    "ongoing",
    new RegExp(
      `(?:正在|持续|正|长期|推进|正按)(?:抓紧|加快|有序)?(?:整改|推进|坚持|办理|落实)(?:中|整改|推进)?(?:的)?(?:问题|并长期坚持)?${N}${UNIT}`,
      "g",
    ),
  ],
  ["ongoing", new RegExp(`(?:其余|剩余|余下)(?:的)?${N}${UNIT}`, "g")],
  ["rate", /(?:整改)?(?:完成率|整改率|办结率)(?:为|达到|达|是)?([0-9]{1,3}(?:\.[0-9]{1,2})?)[%％]/g],
];

/**
 * The figures by which a notice sums itself up: `反馈的14个问题，已完成整改11个，基本完成2个，正在推进1个`. Only the words before the
 * problems are searched, where notices say it; figures inside a single problem's answer are its own.
 */
export function extractDeclared(text: string, where: readonly Span[]): Declared {
  const found: Declared = {
    problems: null,
    measures: null,
    completed: null,
    mostlyCompleted: null,
    ongoing: null,
    notStarted: null,
    rate: null,
    spans: {},
  };
  for (const [from, to] of where) {
    const words = text.slice(from, to);
    for (const [key, pattern] of FIGURES) {
      if (found[key] !== null) continue;
      const match = firstOwn(pattern, words);
      if (!match?.[1]) continue;
      found[key] = figure(match[1]);
      const at = from + match.index + match[0].indexOf(match[1]);
      found.spans[key] = [at, at + match[1].length];
    }
  }
  return found;
}

/** 对2019年经责审计指出的21个问题: the count of an inspection before. */
const OF_EARLIER = /(?:对|就|针对)(?:[0-9]{4}年(?!度)|上一?轮|往年|历年)[^，。；\n]{0,24}$/;

function firstOwn(pattern: RegExp, words: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const figure = match.index + match[0].indexOf(match[1] ?? "");
    if (!OF_EARLIER.test(words.slice(Math.max(0, figure - 40), figure))) return match;
  }
  return null;
}

/** The number a figure stands for; rates are Arabic with a point, counts either. */
function figure(written: string): number {
  return /^[0-9.]+$/.test(written) ? Number(written) : (chineseNumber(written) ?? 0);
}
