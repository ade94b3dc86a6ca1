import type { Span } from "../model/span.ts";
import { HEADS, NAMES, OCCASION_UNITS, OCCASIONS, PERSON_UNITS, PREDICATES, SHORT_HEADS } from "./counted-words.ts";

/** Words by their first character, the longest first. */
type Words = ReadonlyMap<string, readonly string[]>;

function index(words: readonly string[]): Words {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((left, right) => right.length - left.length)) {
    const same = found.get(word.charAt(0));
    if (same) same.push(word);
    else found.set(word.charAt(0), [word]);
  }
  return found;
}

const HEAD_WORDS = index(HEADS);
const NAME_WORDS = index(NAMES);
const OCCASION_WORDS = index(OCCASIONS);
const PREDICATE_WORDS = index(PREDICATES);

/** Length of the word of `words` at `at`; 0 where none stands. */
function wordAt(words: Words, run: string, at: number): number {
  return words.get(run.charAt(at))?.find((word) => run.startsWith(word, at))?.length ?? 0;
}

/** Longest name, and how far apart two of its nouns may stand: 乡镇卫生院签约档案. */
const LONGEST = 12;
const APART = 2;
/** A name that no table knows is believed up to this length, where a predicate or a mark ends it. */
const LONGEST_UNKNOWN = 6;

/**
 * The name of what is counted at `at`, behind its unit: 护理员 in 206名护理员，. It ends with its last noun, before what is
 * said of it; null where something else follows the unit at once (2人退出股份).
 */
export function countedAt(text: string, at: number, unit: string): Span | null {
  const run = /^[\u4e00-\u9fff]{1,18}/.exec(text.slice(at, at + 18))?.[0];
  if (!run) return null;
  const length = nameLength(run, unit);
  return length > 0 && length <= LONGEST ? [at, at + length] : null;
}

function nameLength(run: string, unit: string): number {
  const occasions = OCCASION_UNITS.has(unit);
  let head = 0;
  let at = 0;
  while (at < run.length) {
    if (head > 0 && at - head > APART) return head;
    const noun = nounAt(run, at);
    if (noun > 0) {
      at += noun;
      head = at;
      continue;
    }
    const occasion = occasions && head === 0 ? wordAt(OCCASION_WORDS, run, at) : 0;
    if (occasion > 0) return at + occasion;
    const predicate = wordAt(PREDICATE_WORDS, run, at);
    // 横|向 and 停留|在 are cut in the middle of a word as easily as before one.
    if (predicate > 0) return head || (predicate > 1 && at > 1 ? believed(at, unit) : 0);
    if (head > 0 && at === head && run.charAt(at) === "中") break;
    at++;
  }
  return head || believed(at, unit);
}

/** The length of a name that no table knows, where it may be one. */
function believed(length: number, unit: string): number {
  return PERSON_UNITS.has(unit) || length > LONGEST_UNKNOWN ? 0 : length;
}

/** The noun at `at`: one that looks like a predicate (整改任务), or a noun that no longer one hides. */
function nounAt(run: string, at: number): number {
  return Math.max(wordAt(NAME_WORDS, run, at), wordAt(HEAD_WORDS, run, at)) || shortHead(run, at);
}

/** 1 where a place of one character ends the name: 薄弱村|中有4个. */
function shortHead(run: string, at: number): number {
  if (!SHORT_HEADS.has(run.charAt(at))) return 0;
  const next = run.charAt(at + 1);
  return next === "" || next === "中" || wordAt(PREDICATE_WORDS, run, at + 1) > 0 ? 1 : 0;
}
