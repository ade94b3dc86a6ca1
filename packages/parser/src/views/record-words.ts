import type { OwnCheck } from "./ledger.ts";
import { type Language, statusName } from "./messages.ts";

interface Counts {
  readonly problems: number;
  readonly measures: number;
  readonly completed: number;
  readonly ticked: number;
  readonly done: number;
}

type Found = Pick<OwnCheck, "ticked" | "status" | "remark" | "day">;

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split("-").map(Number);
  return date ? `${year}年${month}月${date}日` : day;
};

const ZH = {
  title: "巡察整改核查记录",
  notice: "通报",
  published: "公布日期",
  checkedOn: "核查日",
  source: "来源",
  numbers: ["一、", "二、", "三、", "四、"],
  overview: "核查概况",
  remarks: "需要说明的事项",
  items: "逐条核查",
  itemsFound: (left: number) => `逐条核查（只列有核查的问题，另有${left}个未核）`,
  unplaced: "未对上的核查",
  counts: ({ problems, measures, completed, ticked, done }: Counts) =>
    `通报列出问题${problems}个、措施${measures}条，其中写明已完成的问题${completed}个。截至核查日，已核${ticked}条，${done}个问题已核完。`,
  overdue: (count: number) => `原文写明的期限已过而未写明完成的${count}项：`,
  late: (problem: string, date: string, days: number) => `“${problem}”原文写明${date}，至核查日逾${days}天。`,
  unstated: (count: number) => `通报没有写明状态的问题${count}个。`,
  lost: (count: number) => `未对上的核查${count}条，列在文末。`,
  corrected: (count: number) => `核查人更正了${count}处读法，逐条注明在〔〕里。`,
  nothing: "无。",
  states: (notice: string, own: string | null) => `通报所述状态：${notice}。${own ? `我的状态：${own}。` : ""}`,
  found: ({ ticked, status, remark, day }: Found, lang: Language) => {
    const state = [ticked ? "已核" : "未核完", ...(status ? [statusName(status, lang)] : [])].join("，");
    const said = !ticked && status === null ? remark : `${state}。${remark}`;
    return `核查${day ? `（${chineseDay(day)}）` : ""}：${said}`;
  },
  signed: "核查人（签名）：",
  day: chineseDay,
};

const EN: typeof ZH = {
  title: "Record of the check",
  notice: "Notice",
  published: "Published",
  checkedOn: "Checked on",
  source: "Source",
  numbers: ["1. ", "2. ", "3. ", "4. "],
  overview: "Overview",
  remarks: "Points to note",
  items: "Item by item",
  itemsFound: (left) => `Item by item (only what was checked; ${left} others were not)`,
  unplaced: "Unplaced checks",
  counts: ({ problems, measures, completed, ticked, done }) =>
    `The notice lists ${problems} problems and ${measures} measures; it calls ${completed} problems completed. ${ticked} parts are checked, ${done} problems wholly.`,
  overdue: (count) => `Deadlines that have passed without a word of completion: ${count}.`,
  late: (problem, date, days) => `“${problem}”: due ${date}, ${days} days over on the day of the check.`,
  unstated: (count) => `Problems without a stated status: ${count}.`,
  lost: (count) => `Unplaced checks: ${count}, at the end.`,
  corrected: (count) => `The checker corrected the reading of ${count} items; each says so in brackets.`,
  nothing: "None.",
  states: (notice, own) => `Status in the notice: ${notice}. ${own ? `My status: ${own}.` : ""}`,
  found: ({ ticked, status, remark, day }, lang) => {
    const state = [ticked ? "checked" : "not yet checked", ...(status ? [statusName(status, lang)] : [])].join(", ");
    const said = !ticked && status === null ? remark : `${state}. ${remark}`;
    return `Check${day ? ` (${day})` : ""}: ${said}`;
  },
  signed: "Checked by (signature):",
  day: (day) => day,
};

/** The words of a 核查记录 in a language. */
export function recordWords(lang: Language): typeof ZH {
  return lang === "zh" ? ZH : EN;
}
