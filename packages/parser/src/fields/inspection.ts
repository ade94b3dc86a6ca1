import type { Report } from "../model/diagnostic.ts";
import type { Cut, Notice, NoticeDate } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { findInspectionKind } from "../recognise/inspection-kind.ts";
import { findTeams, type TeamMatch, teamNumbers } from "../recognise/team.ts";

/** Where no opening names a team, it is looked for so far into the text. */
const HEAD = 1_500;

/** The inspection a notice answers, as its opening tells it. */
export function extractInspection(
  text: string,
  opening: Span,
  dates: readonly NoticeDate[],
  report: Report,
): Notice["inspection"] {
  const preamble = opening[1] > opening[0] ? opening : firstWords(text);
  const team = findTeam(text, preamble) ?? findAuditor(text, preamble);
  if (team) noteOtherTeams(text, team, report);
  return {
    team,
    body: findBody(text, preamble),
    type: findInspectionKind(text, preamble),
    period: dates.find(({ role }) => role === "inspection-period")?.id ?? null,
    feedback: dates.find(({ role }) => role === "feedback")?.id ?? null,
  };
}

/** Where a text is one paragraph: what stands before its first number, and no more than so much. */
const MOST_FIRST = 300;

function firstWords(text: string): Span {
  const numbered = text.slice(0, MOST_FIRST).search(/一、|[（(]一[）)]|一是|(?<![0-9.])1[.．、](?![0-9])/);
  return numbered < 0 ? [0, 0] : [0, numbered];
}

/** The team that the opening names most fully, the first of them; else the title's; else the first named at all. */
function findTeam(text: string, [from, to]: Span): Cut | null {
  const best =
    fullest(findTeams(text, from, to)) ??
    fullest(findTeams(text, 0, from)) ??
    fullest(findTeams(text, to, Math.min(text.length, HEAD)).filter(({ owned, numbered }) => owned && numbered));
  return best && cut(text, best.span);
}

function fullest(teams: readonly TeamMatch[]): TeamMatch | null {
  const worth = ({ owned, numbered }: TeamMatch): number => Number(owned) * 2 + Number(numbered);
  return teams.reduce<TeamMatch | null>((best, team) => (best && worth(best) >= worth(team) ? best : team), null);
}

function cut(text: string, [from, to]: Span): Cut {
  return { text: text.slice(from, to), span: [from, to] };
}

const AUDITOR =
  /(?:^|[，。；\n由])((?:中共)?[\u4e00-\u9fff]{1,20}?(?:审计(?:局|厅|署)|特派员办事处|巡察办|巡视办|督察局|安委办|安委会办公室|纪委监委|(?:专家|帮扶|指导|服务|暗访|工作|抽查|评估|验收|执法|检查|普查|考评)[\u4e00-\u9fff]{0,4}组))(?=[^。；\n]{0,50}?对[^。；，\n]{2,60}(?:进行|开展|实施)了?[^。；，\n]{0,20}(?:审计|巡察|巡视|督察|检查|督导|帮扶|抽查|暗访|评估|验收|考评|核查))/g;

/** Where no team is named, the office that inspected: 市审计局 in 市审计局对…进行了审计. */
function findAuditor(text: string, [from, to]: Span): Cut | null {
  for (const found of text.slice(from, to).matchAll(AUDITOR)) {
    const [words, name = ""] = found;
    if (name === "" || /根据|按照|安排|期间|关于/.test(name)) continue;
    const start = from + found.index + words.length - name.length;
    return cut(text, [start, start + name.length]);
  }
  return null;
}

const NUMBERED_TEAM =
  /第([一二三四五六七八九十0-9]{1,3})[\u4e00-\u9fff]{0,6}(?:巡察|巡视)组|(?:巡察|巡视)第?([一二三四五六七八九十0-9]{1,3})组/g;

function noteOtherTeams(text: string, team: Cut, report: Report): void {
  const own = teamNumbers(team.text);
  if (own.length === 0) return;
  const kind = team.text.includes("巡视") ? "巡视" : "巡察";
  NUMBERED_TEAM.lastIndex = 0;
  for (let found = NUMBERED_TEAM.exec(text); found; found = NUMBERED_TEAM.exec(text)) {
    if (own.includes(found[1] ?? found[2] ?? "") || !found[0].includes(kind)) continue;
    report("team-conflict", { first: team.text, other: found[0] }, [found.index, found.index + found[0].length]);
    return;
  }
}

const BODY =
  /(?<![针面相])(?:对|向)(?!巡察|巡视|反馈)([\u4e00-\u9fff“”（）()、]{2,60}?(?:等[0-9]{1,3}[个家所户][\u4e00-\u9fff（）()、]{2,20}?)?)(?:进行|开展|实施|反馈|党组织(?:进行|开展))/g;
/** What stands between the body and 开展, or is a note on its name. */
const BEHIND_BODY = /(?:了|集中|分别|先后|依法|现场|[（(](?:以下)?(?:统称|简称)[^）)]{0,30}[)）])$/;

function findBody(text: string, [from, to]: Span): Cut | null {
  BODY.lastIndex = from;
  const found = BODY.exec(text);
  if (!found?.[1] || found.index >= to) return null;
  const start = found.index + 1;
  let words = found[1];
  for (let note = BEHIND_BODY.exec(words); note && note.index >= 2; note = BEHIND_BODY.exec(words))
    words = words.slice(0, note.index);
  return cut(text, [start, start + words.length]);
}
