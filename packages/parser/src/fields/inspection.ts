import type { Report } from "../model/diagnostic.ts";
import type { Cut, Notice, NoticeDate } from "../model/notice.ts";
import type { Span } from "../model/span.ts";

const TEAM =
  /(?:巡察|巡视|巡查|督察|督导|检查|督查|审计|考核|交叉|联动)(?:第)?[一二三四五六七八九十0-9]{0,3}组(?![织成建长员])/g;
const MOST_BEFORE = 26;
const STOP =
  /^(?:.*)(?:[，。；、：:！？,;“”‘’（）()\n0-9年月日]|由|于|对(?!村)|向|经|根据|按照|部署|期间|安排|收到|接到|接受|组织|组建|派出|的|和|与|在|个|各|以来|要求|将|受|即|并|及|配合)/s;

/** The inspection a notice answers, as its opening tells it. */
export function extractInspection(
  text: string,
  preamble: Span,
  dates: readonly NoticeDate[],
  report: Report,
): Notice["inspection"] {
  const team = findTeam(text, preamble);
  if (team) noteOtherTeams(text, team, report);
  return {
    team,
    body: findBody(text, preamble),
    type: TYPE.exec(text.slice(...preamble))?.[1] ?? null,
    period: dates.find(({ role }) => role === "inspection-period")?.id ?? null,
    feedback: dates.find(({ role }) => role === "feedback")?.id ?? null,
  };
}

const TYPE =
  /(?:开展|进行|实施)(?:了)?(?:为期[^，。]{1,8}的)?[“"]?((?:常规|专项|提级|提级交叉|交叉|联动|机动|巡回|延伸|集中|例行|全面|政治|“?回头看”?|“一托[一二三四]”){1,3}(?:巡察|巡视|督察|督导|检查|审计)?(?:“回头看”)?)/;

/** The team at its first mention: the words before 巡察组 back to the clause's start or a word that leads over to it. */
function findTeam(text: string, [from, to]: Span): Cut | null {
  TEAM.lastIndex = from;
  for (let found = TEAM.exec(text); found && found.index < to; found = TEAM.exec(text)) {
    const window = text.slice(Math.max(from, found.index - MOST_BEFORE), found.index);
    const before = window.slice(STOP.exec(window)?.[0].length ?? 0);
    const start = found.index - before.length;
    const words = text.slice(start, found.index + found[0].length);
    if (words.length > found[0].length || /[一二三四五六七八九十]组$/.test(words)) {
      return { text: words, span: [start, start + words.length] };
    }
  }
  return null;
}

const NUMBERED_TEAM = /第([一二三四五六七八九十0-9]{1,3})[\u4e00-\u9fff]{0,6}(?:巡察|巡视)组/g;

function noteOtherTeams(text: string, team: Cut, report: Report): void {
  const own = /第([一二三四五六七八九十0-9]{1,3})/.exec(team.text)?.[1];
  if (!own) return;
  const kind = team.text.includes("巡视") ? "巡视组" : "巡察组";
  NUMBERED_TEAM.lastIndex = 0;
  for (let found = NUMBERED_TEAM.exec(text); found; found = NUMBERED_TEAM.exec(text)) {
    if (found[1] === own || !found[0].endsWith(kind)) continue;
    report("team-conflict", { first: team.text, other: found[0] }, [found.index, found.index + found[0].length]);
    return;
  }
}

const BODY =
  /(?<![针面相])(?:对|向)(?!巡察|巡视|反馈)([\u4e00-\u9fff“”（）()、]{2,60}?(?:等[0-9]{1,3}[个家所户][\u4e00-\u9fff（）()、]{2,20}?)?)(?:进行|开展|实施|反馈|党组织(?:进行|开展))/g;

function findBody(text: string, [from, to]: Span): Cut | null {
  BODY.lastIndex = from;
  const found = BODY.exec(text);
  if (!found?.[1] || found.index >= to) return null;
  const words = found[1].replace(/[（(][^）)]{0,40}[)）]?/g, (note) => note).replace(/(?:了|集中)$/, "");
  const start = found.index + 1;
  return { text: words, span: [start, start + words.length] };
}
