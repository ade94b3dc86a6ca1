import type { Line } from "../model/outline.ts";
import { isAroundTitle, titleWithin } from "../text/around-title.ts";
import { joinEvidence, STRONG_KIND, titleEvidence, withoutNote } from "../text/title-words.ts";

/** The opening of a text: its title, if any, and where the lines around it end. */
export interface Opening {
  /** The lines of the title; an empty range where there is none. */
  readonly title: readonly [start: number, end: number];
  /** The first line that is neither title nor the site's. */
  readonly bodyLine: number;
}

/** A title stands among so many first lines, and is no longer than so many. */
const REACH = 60;
const MOST_LINES = 4;
/** Less evidence than this makes no title. */
const ENOUGH = 5;

/** The words of a line, as they count for a title. */
interface Candidate {
  readonly words: string;
  /** The words as the later line of a title. */
  readonly behind: string;
  readonly around: boolean;
  readonly look: number;
}

/**
 * Finds the title by adding up what speaks for each run of lines: its words, how they go on over its breaks, its look,
 * what stands below, the titles that the page names (`names`), whether it stands there twice. The best run is the title;
 * where none has enough, there is none.
 */
export function findOpening(text: string, lines: readonly Line[], names: readonly string[]): Opening {
  const candidates = candidatesOf(text, lines);
  const known = names.map(squeeze).filter((name) => name.length >= 5);
  let title: readonly [number, number] = [0, 0];
  let most = ENOUGH - 0.01;
  for (let from = 0; from < candidates.length; from++) {
    let breaks = 0;
    for (let to = from + 1; to <= Math.min(candidates.length, from + MOST_LINES); to++) {
      if (candidates[to - 1]?.around) break;
      if (to - from > 1) breaks += joinEvidence(joined(candidates, [from, to - 1]), candidates[to - 1]?.behind ?? "");
      if (breaks < -8) break;
      const score = breaks + evidenceOf(candidates, { from, to, known, below: wordsOf(text, lines[to]) });
      if (score <= most) continue;
      most = score;
      title = [from, to];
    }
  }
  return { title, bodyLine: bodyBehind(candidates, title) };
}

/** The lines above the first one that reads like a notice's own text. */
function candidatesOf(text: string, lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines.slice(0, REACH)) {
    const words = wordsOf(text, line);
    const around = isAroundTitle(words);
    if (line.cell || (!around && isProse(words))) break;
    const [from, to] = titleWithin(words);
    const look = Number(line.look?.bold ?? false) + Number(line.look?.centred ?? false);
    const behind = squeeze(words.slice(...titleWithin(words, true)));
    found.push({ words: squeeze(words.slice(from, to)), behind, around, look: look / 2 });
  }
  return found;
}

const PROSE = /[。；].{0,4}$|[。！].{6}/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|[1-9]\d?[.．、](?!\d))/;

function isProse(words: string): boolean {
  return NUMBERED.test(words) || words.length > 200 || (words.length >= 14 && PROSE.test(words));
}

function wordsOf(text: string, line: Line | undefined): string {
  return line ? text.slice(line.span[0], line.span[1]) : "";
}

function squeeze(words: string): string {
  return words.replace(/\s/g, "");
}

function joined(candidates: readonly Candidate[], [from, to]: readonly [number, number]): string {
  let words = "";
  for (const { words: first, behind } of candidates.slice(from, to)) words += words === "" ? first : behind;
  return words;
}

/** How a text opens: its occasion, its day, a reporter's mark. */
const OPENS =
  /^[\s　]{0,4}(?:根据|按照|依据|遵照|为(?:了|认真|深入|贯彻|切实|全面|扎实|落实|做好|检验)|近年来|今年|去年|近期|近日|日前|现将|经|自?(?:19|20)\d{2}年|\d{1,2}月\d{1,2}日|[（(]?(?:本报|本网)|[\u4e00-\u9fff]{2,8}(?:讯|消息)(?=[（(\s\d“　近今去])|[“‘])/;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly known: readonly string[];
  /** The line below. */
  readonly below: string;
}

function evidenceOf(candidates: readonly Candidate[], { from, to, known, below }: Run): number {
  const words = joined(candidates, [from, to]);
  let score = titleEvidence(words);
  if (score <= 0) return 0;
  const leads = isAroundTitle(below) || isProse(below) || /[：:]$/.test(below) || below.length > 60;
  if (leads || to === candidates.length) score += 1;
  // A headline names no kind: it is known by the text that opens right below it.
  if (to === candidates.length && OPENS.test(below)) score += 1.5;
  score += candidates[from]?.look ?? 0;
  if (known.includes(words)) score += 3;
  else if (words.length >= 8 && known.some((name) => name.includes(words))) score += 1;
  if (standsElsewhere(candidates, from, to)) score += 1;
  const above = candidates[from - 1];
  // A part of a title is none: what it goes on from stands right above.
  if (above && !above.around && joinEvidence(above.words, candidates[from]?.behind ?? "") > -1) score -= 1.5;
  return score;
}

/** Whether the same words stand there once more, on one line or several. */
function standsElsewhere(candidates: readonly Candidate[], from: number, to: number): boolean {
  const words = joined(candidates, [from, to]);
  for (let start = to; start < candidates.length; start++) if (copyAt(candidates, start, words) > 0) return true;
  for (let start = 0; start < from; start++) if (copyAt(candidates, start, words) > 0) return true;
  return false;
}

/** The line behind a copy of the words that begins at a line; 0 where none begins there. */
function copyAt(candidates: readonly Candidate[], start: number, words: string): number {
  let at = 0;
  for (let line = start; line < candidates.length && line < start + MOST_LINES; line++) {
    const own = candidates[line]?.words ?? "";
    if (own === "" || !words.startsWith(own, at)) return 0;
    at += own.length;
    if (at === words.length) return line + 1;
  }
  return 0;
}

/** Behind the title: past its copies, and past the lines of the site that follow one another there. */
function bodyBehind(candidates: readonly Candidate[], [from, to]: readonly [number, number]): number {
  const words = joined(candidates, [from, to]);
  let body = to;
  for (let start = to; words !== "" && start < candidates.length; start++) {
    const own = candidates[start]?.words ?? "";
    const part = own.length >= 8 && words.endsWith(own) && STRONG_KIND.test(withoutNote(own)) ? start + 1 : 0;
    body = Math.max(body, copyAt(candidates, start, words), part);
  }
  while (candidates[body]?.around) body++;
  return body;
}
