import { append } from "../model/lists.ts";
import type { Citation } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import {
  announcementAround,
  decreeAround,
  furtherNumbers,
  numberAround,
  stateBehind,
  stateIn,
  titleEnd,
} from "../recognise/citation.ts";

/** A title's bracket, the bracket of a year, the word before a decree's number. */
const ANCHOR =
  /[《〔[［【﹝〈]|[（(] ?(?=[12１２][0-9０-９]{3} ?年?[）)])|令(?=[（(]?第?[ 0-9０-９一二三四五六七八九十])|[公通]告(?=[（(]? ?[0-9０-９]{4}年第)/g;
/** How far inside a bracket a number may start: （湘潭市人民政府办公室潭政办发〔2022〕16号）. */
const INSIDE = 24;

/**
 * The documents a notice names: titles in 《》 with the number and state in brackets behind them, and numbers that stand
 * alone, in order. A span goes from 《 to 》 or to the bracket that holds the number or the state.
 *
 * Sample: `《村务公开办法（试行）》（雨民发〔2022〕16号）` gives `title: "村务公开办法（试行）"`, `number: "雨民发〔2022〕16号"` and
 * `state: "试行"`.
 */
export function extractCitations(text: string): Citation[] {
  const found: Omit<Citation, "id">[] = [];
  const anchor = new RegExp(ANCHOR);
  for (let mark = anchor.exec(text); mark; mark = anchor.exec(text)) {
    const at = mark.index;
    if (mark[0] === "《") {
      const end = titleEnd(text, at);
      if (end < 0 || end - at < 3) continue;
      const citation = titled(text, [at, end], found.at(-1));
      if (citation.span[0] < at) found.pop();
      found.push(citation);
      anchor.lastIndex = takeFurther(text, citation, found);
      continue;
    }
    const span = readNumber(text, mark[0], at);
    if (!span) continue;
    const before = found.at(-1);
    if (before && span[0] < before.span[1]) continue;
    const citation = { title: null, number: text.slice(...span), state: null, span };
    found.push(citation);
    anchor.lastIndex = takeFurther(text, citation, found);
  }
  return found.map((citation, index) => ({ id: `c${index + 1}`, ...citation }));
}

function readNumber(text: string, mark: string, at: number): Span | null {
  if (mark === "令") return decreeAround(text, at);
  return mark.endsWith("告") ? announcementAround(text, at) : numberAround(text, at);
}

/** Takes the numbers that share the issuer of a citation's number, 8号、9号, and tells where the last one ends. */
function takeFurther(text: string, { number, span }: Omit<Citation, "id">, found: Omit<Citation, "id">[]): number {
  const further = number === null ? [] : furtherNumbers(text, number, span[1]);
  append(
    found,
    further.map((next) => ({ title: null, state: null, ...next })),
  );
  return further.at(-1)?.span[1] ?? span[1];
}

/** The title at `span` with what is said of it behind it, and the number that stands right before it. */
function titled(text: string, span: Span, before: Omit<Citation, "id"> | undefined): Omit<Citation, "id"> {
  const title = text.slice(span[0] + 1, span[1] - 1);
  const state = stateBehind(text, span[1]);
  const behind = numberBehind(text, state?.end ?? span[1]);
  const later = behind && !state ? stateBehind(text, behind.end) : null;
  const ahead = behind === null && before && leadsTo(text, before, span[0]) ? before : null;
  return {
    title,
    number: behind?.number ?? ahead?.number ?? null,
    state: (state ?? later)?.state ?? stateIn(title),
    span: [ahead?.span[0] ?? span[0], later?.end ?? behind?.end ?? state?.end ?? span[1]],
  };
}

/** Whether a number that stands alone introduces the title at `at`: 雨民发〔2022〕16号文件《…》. */
function leadsTo(text: string, { title, span }: Omit<Citation, "id">, at: number): boolean {
  return title === null && /^(?:文件?|通知)?$/.test(text.slice(span[1], at));
}

const NUMBER_MARK =
  /[〔[［【﹝]|[（(](?=[12１２][0-9０-９]{3})|令(?=[（(]?第?[ 0-9０-９一二三四五六七八九十])|[公通]告(?=[（(]? ?[0-9０-９]{4}年第)/;

interface Behind {
  readonly number: string;
  readonly end: number;
}

/** The number in brackets (or without) right behind a title, and where its bracket ends. */
function numberBehind(text: string, at: number): Behind | null {
  const bracketed = /[（(]/.test(text.charAt(at)) || /^[〔[【][^0-9０-９〕\]】]/.test(text.slice(at, at + 2));
  const from = bracketed ? at + 1 : at;
  const stretch = text.slice(from, from + INSIDE);
  const mark = NUMBER_MARK.exec(stretch);
  if (!mark || /[\n《》）)。，,；]/.test(stretch.slice(0, mark.index))) return null;
  const place = from + mark.index;
  const span = readNumber(text, mark[0], place);
  if (!span || (!bracketed && span[0] !== from)) return null;
  const closed = bracketed && /[）)〕\]】]/.test(text.charAt(span[1]));
  return { number: text.slice(...span), end: closed ? span[1] + 1 : span[1] };
}
