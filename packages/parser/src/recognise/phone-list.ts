import { type Noted, noteAt } from "./contact.ts";
import { endingAt, type PhoneNumber, phoneAt } from "./phone.ts";

/** A telephone number of a list behind one label, with its note. */
export interface ListedPhone extends Noted {
  readonly value: string;
  readonly phone: PhoneNumber;
}

/** How the numbers behind a label are read. */
export interface ListContext {
  readonly previous: PhoneNumber | null;
  /** Whether names may stand before the numbers: 联系电话：办公室 58231837、监督室 58231838. */
  readonly marked: boolean;
  /** Whether 12388 and its like count in the middle of a sentence. */
  readonly hotlines: boolean;
}

const JOINER = /(?:[ )、/|,;\t]|或者|以及|和|或|及|与){1,3}\(?|\(/y;
/** Between a number and digits that stand for another number's end. */
const CLOSE_JOINER = /^(?:[ ]?[、/或][ ]?)$/;
/** Who answers at a number: 办公室, 张三（主任），. A comma only behind a person's name. */
const NAME =
  /(?:[\u4e00-\u9fff]{2,4}(?:\([^()\d]{1,12}\))?[,、] ?|[\u4e00-\u9fffA-Za-z·]{1,24}(?:\([^()\d]{1,12}\))?[ :(]{0,2})(?=[(+\d])/y;
const NAMES_LABEL = /电话|热线|Tel|手机|传真|邮|信箱|地址|地点|时间|网|编号|文号|[年月]/;
const SENTENCE_GOES_ON = /^[^。；;，,、）)(（/\n\t ]/;

/** All the numbers from `at` on, joined by 、 / ， or spaces, each with the note in brackets behind it. */
export function readPhones(line: string, at: number, context: ListContext): ListedPhone[] {
  const found: ListedPhone[] = [];
  let next = at;
  let joiner = "";
  let previous = context.previous;
  for (let count = 0; count < 16; count++) {
    const ending = previous && CLOSE_JOINER.test(joiner) ? endingAt(line, next, previous) : null;
    const phone = namedPhone(line, next, { ...context, previous }) ?? ending;
    if (!phone) break;
    const short = phone.subscriber.length < 7;
    if (short && !context.hotlines && SENTENCE_GOES_ON.test(line.slice(phone.end))) break;
    const note = noteAt(line, phone.end);
    const isNumber = note !== null && phoneAt(line, note[0], { previous: phone, labelled: true }) !== null;
    const { start, end, value } = phone;
    found.push({ start, end, value, note: isNumber ? null : note, phone });
    if (!short) previous = phone;
    const behind = isNumber || !note ? end : note[1];
    JOINER.lastIndex = behind;
    next = JOINER.test(line) ? JOINER.lastIndex : behind;
    joiner = line.slice(end, next);
    // Layout blanks between a number and the name behind it are gone: 8226719李四8226720.
    if (next === behind && !(context.marked && isNamed(line, behind))) break;
  }
  return found;
}

function isNamed(line: string, at: number): boolean {
  NAME.lastIndex = at;
  const name = NAME.exec(line);
  return name !== null && !NAMES_LABEL.test(name[0]);
}

function namedPhone(line: string, at: number, context: ListContext): PhoneNumber | null {
  const bare = phoneAt(line, at, { previous: context.previous, labelled: true });
  if (bare || !context.marked) return bare;
  NAME.lastIndex = at;
  const name = NAME.exec(line);
  if (!name || NAMES_LABEL.test(name[0])) return null;
  return phoneAt(line, NAME.lastIndex, { previous: context.previous, labelled: true });
}
