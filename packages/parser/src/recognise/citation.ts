import type { Span } from "../model/span.ts";

/** A document number as it stands in the text. */
export interface DocumentNumber {
  /** As published, from the issuer's short name to 号. */
  readonly span: Span;
}

const DIGITS = "[0-9０-９]";
const YEAR = `[〔\\[［【（(〈﹝] ?${DIGITS}{4} ?年?[〕\\]］】）)〉﹞]`;
/** From the year of a number to its 号. */
const SERIAL = new RegExp(`${YEAR} ?第? ?${DIGITS}{1,5}(?:[-－、—]${DIGITS}{1,5}){0,3} ?号(?![楼线院馆桌])`, "y");
const DECREE = /(?:第? ?[0-9０-９]{1,4}|第[一二三四五六七八九十百零〇]{1,7}) ?号/y;
/** The issuer's short name before the year: 雨民发, 国办函, 中共湘潭市委办. */
const ISSUER = /[\u4e00-\u9fffA-Za-z]{1,14}$/;
const ROUND_ISSUER = /[发函办字文政党规通告令电纪议审组委会建民督环罚决监检财教卫安]$/;
/** Words of the sentence that may stand right before an issuer's short name, longest first. */
const LEAD =
  /^.{0,13}(?:根据|按照|依据|依照|遵照|印发|下发|制发|出台|制定|转发|发布|落实|执行|贯彻|参照|对照|收到|违反|文件|通知|报送|上报|提交|批复|修订|完善|废止|关于|以及|符合|具体见|详见|编号|文号|号|以|按|见|的|了|和|与|及|对|由|在|将|据)/;

/**
 * The document number around the year bracket at `at`, or null: 雨民发〔2022〕16号, with any kind of bracket and spaces inside.
 * Years in brackets with no issuer before and no 号 behind them are none.
 */
export function numberAround(text: string, at: number): Span | null {
  SERIAL.lastIndex = at;
  if (!SERIAL.test(text)) return null;
  const before = text.slice(Math.max(0, at - 15), at);
  const gap = before.endsWith(" ") ? 1 : 0;
  const issuer = ISSUER.exec(gap ? before.slice(0, -1) : before)?.[0].replace(LEAD, "");
  if (!issuer || !/[\u4e00-\u9fff]/.test(issuer)) return null;
  if (/[（(〈]/.test(text.charAt(at)) && !ROUND_ISSUER.test(issuer)) return null;
  return [at - gap - issuer.length, SERIAL.lastIndex];
}

const NEXT_SERIAL = new RegExp(`[、，,和及] ?(${YEAR})? ?第? ?${DIGITS}{1,5} ?号(?![楼线院馆桌])`, "y");
const SHARED = new RegExp(`^(.{1,20}?)(${YEAR})`);
const MOST_SERIALS = 12;

/**
 * Further numbers that share what stands before the serial of `number`, which ends at `at`: `9号` behind
 * 云财发〔2024〕8号、 is 云财发〔2024〕9号.
 */
export function furtherNumbers(
  text: string,
  number: string,
  at: number,
): { readonly number: string; readonly span: Span }[] {
  const shared = SHARED.exec(number);
  const found: { number: string; span: Span }[] = [];
  if (!shared) return found;
  const issuer = shared[1] ?? "";
  let year = shared[2] ?? "";
  NEXT_SERIAL.lastIndex = at;
  for (let count = 0; count < MOST_SERIALS; count++) {
    const start = NEXT_SERIAL.lastIndex + 1;
    const next = NEXT_SERIAL.exec(text);
    if (!next) break;
    year = next[1] ?? year;
    const span: Span = [start, NEXT_SERIAL.lastIndex];
    const own = text.slice(...span);
    found.push({ number: next[1] ? `${issuer}${own}` : `${issuer}${year}${own}`, span });
  }
  return found;
}

/** The number of an announcement, its 公告 at `at`: 国家税务总局公告2023年第4号. */
const ANNOUNCED = /[公通]告[（(]? ?[0-9０-９]{4}年第 ?[0-9０-９]{1,4} ?号[）)]?/y;

export function announcementAround(text: string, at: number): Span | null {
  ANNOUNCED.lastIndex = at;
  if (!ANNOUNCED.test(text)) return null;
  const issuer = DECREE_ISSUER.exec(text.slice(Math.max(0, at - 16), at))?.[0].replace(DECREE_LEAD, "") ?? "";
  return [at - issuer.length, ANNOUNCED.lastIndex];
}

/** The same for ministries, whose names hold 和 and 与. */
const DECREE_LEAD = /^.{0,8}(?:根据|按照|依据|依照|遵照|执行|落实|贯彻|违反|对照|以及)/;
const DECREE_ISSUER = /(?:中华人民共和国)?(?:国务院|主席|[\u4e00-\u9fff]{1,8}(?:部|委|局|总局|署|会|政府|厅))$/;

/** A decree's number, its 令 at `at`: 国务院令第654号. */
export function decreeAround(text: string, at: number): Span | null {
  DECREE.lastIndex = text.charAt(at + 1) === "（" || text.charAt(at + 1) === "(" ? at + 2 : at + 1;
  if (!DECREE.test(text)) return null;
  const before = text.slice(Math.max(0, at - 16), at);
  const issuer = DECREE_ISSUER.exec(before)?.[0].replace(DECREE_LEAD, "");
  return issuer ? [at - issuer.length, DECREE.lastIndex] : null;
}

/** Longest title that is followed to its 》. */
const LONGEST = 240;

/**
 * The position behind the 》 that closes the 《 at `at`, with 《》 nested inside counted; -1 where nothing closes it in its
 * line.
 */
export function titleEnd(text: string, at: number): number {
  let depth = 0;
  const until = Math.min(text.length, at + LONGEST);
  for (let index = at; index < until; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x0a) return -1;
    if (code === 0x300a) depth++;
    else if (code === 0x300b && --depth === 0) return index + 1;
  }
  return -1;
}

const STATE =
  "试行|暂行|试用|修订(?:稿|版)?|修正案?|修改稿|征求意见稿|草案|送审稿|讨论稿|审议稿|报批稿|初稿|汇编|节选|摘要";
const STATE_INSIDE = new RegExp(`[（(〔](?:[0-9]{4}年)?(${STATE})[）)〕]$`);
const STATE_NAMED = /(试行|暂行)(?:办法|规定|条例|细则|规则|规范|方案|意见|制度|标准|措施|准则)$/;
const STATE_BEHIND = new RegExp(`[（(](?:[0-9]{4}年)?(${STATE})[）)]`, "y");

/** The state that a title says of itself: 试行 of `…制度（试行）` and of `…暂行办法`'s kind 暂行; null without one. */
export function stateIn(title: string): string | null {
  return STATE_INSIDE.exec(title)?.[1] ?? STATE_NAMED.exec(title)?.[1] ?? null;
}

/** A state in brackets right behind a title, and where it ends: 《…》（征求意见稿）. */
export function stateBehind(text: string, at: number): { readonly state: string; readonly end: number } | null {
  STATE_BEHIND.lastIndex = at;
  const state = STATE_BEHIND.exec(text)?.[1];
  return state ? { state, end: STATE_BEHIND.lastIndex } : null;
}
