import { append } from "../model/lists.ts";
import type { Contact } from "../model/notice.ts";
import {
  type ContactKind,
  type ContactLabel,
  contactAnchor,
  isForeign,
  labelStart,
  type Noted,
  namesTime,
  noteAt,
  placeKind,
  readHours,
  readLabel,
  readWords,
} from "../recognise/contact.ts";
import { emailAround, emailLabel, WEB_ADDRESS } from "../recognise/email.ts";
import { narrowLines } from "../recognise/narrow-lines.ts";
import { narrow, type PhoneNumber, phoneAt } from "../recognise/phone.ts";
import { readPhones } from "../recognise/phone-list.ts";

/** How far behind a label its values are looked for. */
const REACH = 240;

/** What an anchor gave, and where to go on. */
interface Got {
  readonly contacts: readonly Contact[];
  readonly end: number;
  /** The last landline, whose area code a later number of the line inherits. */
  readonly phone: PhoneNumber | null;
}

/** The text and a way to read its lines narrowed. */
interface Source {
  readonly text: string;
  readonly lineAt: (at: number) => string;
}

/** A stretch of one line of the text, narrowed; `at` is where a value is to be read. */
interface Place {
  readonly text: string;
  readonly base: number;
  readonly line: string;
  readonly at: number;
  readonly label: string | null;
  /** The note in brackets inside the label. */
  readonly note: string | null;
}

/**
 * The ways a notice gives to reach its issuer, in order: telephones, fax, e-mail, addresses, postal boxes, postcodes,
 * web sites and the hours at which the telephone is answered. Numbers count only behind a label (联系电话：, 举报热线, 拨打),
 * e-mail addresses and numbers written with their area code anywhere.
 *
 * Sample: `联系电话：0731-58231837（工作日），邮编：411000` gives a phone with `value: "+86 731 5823 1837"` and a note, and a
 * postcode.
 */
export function extractContacts(text: string): Contact[] {
  const contacts: Contact[] = [];
  const anchor = contactAnchor();
  const source: Source = { text, lineAt: narrowLines(text, REACH) };
  let last: Got | null = null;
  for (let found = anchor.exec(text); found; found = anchor.exec(text)) {
    const near: boolean =
      last !== null && found.index - last.end < REACH && !text.slice(last.end, found.index).includes("\n");
    const got = contactsAt(source, found, near ? (last?.phone ?? null) : null);
    if (!got) continue;
    append(contacts, got.contacts);
    anchor.lastIndex = Math.max(anchor.lastIndex, got.end);
    last = got;
  }
  return contacts;
}

const EMAIL_SIGN = /^(?:[@＠#＃]|[（([【]{1,2}(?:at|AT|[@＠]|a))/;
const BARE_NUMBER = /^[（(]?0|1[3-9]$/;

function contactsAt(source: Source, found: RegExpExecArray, previous: PhoneNumber | null): Got | null {
  const [head] = found;
  const { text } = source;
  if (EMAIL_SIGN.test(head)) return email(text, found.index);
  if (BARE_NUMBER.test(head)) return unlabelled(source, found.index + head.search(/[(（]?[01]/));
  const base = found.index + head.length;
  if (!PLAUSIBLE.test(text.slice(base, base + 16))) return null;
  const line = source.lineAt(base);
  const label = readLabel(line, head, 0);
  if (!label) return null;
  const start = labelStart(text, found.index);
  if (
    isForeign(text, start) ||
    isForeign(text, base) ||
    !introduces(text, { head, label, start, words: found.index - start })
  )
    return null;
  const words = text.slice(start, base + label.wordsEnd);
  const here: Place = {
    text,
    base,
    line,
    at: label.end,
    label: words,
    note: label.note && text.slice(base + label.note[0], base + label.note[1]),
  };
  if (label.end < line.length) return valuesAt(here, { label, head, previous });
  const below = label.marked ? nextLine(source, here, start) : null;
  return below && valuesAt(below, { label: { ...label, marked: false }, head, previous });
}

/** Before a window is cut: a mark, a digit or a bracket stands near, or the line ends. */
const PLAUSIBLE = /^[^。；;，,\n]{0,14}[:：(（\]】\t 0-9０-９+＋\n为是]|^[）)\]】」”]|^$|寄|址/;
const PLACE_KINDS: readonly ContactKind[] = ["address", "mailbox"];

interface Introduction {
  readonly head: string;
  readonly label: ContactLabel;
  readonly start: number;
  /** How many characters of modifiers stand before the head. */
  readonly words: number;
}

/** Whether the words are a label here, not a part of a sentence: 注册地址, 会议时间 and 群众拨打 are none. */
function introduces(text: string, { head, label, start, words }: Introduction): boolean {
  const before = text.charAt(start - 1);
  if (head === "拨打") return !before || /[请可以接或者迎时也均并\P{L}]/u.test(before);
  if (label.kind === "hours") return label.marked && words > 0;
  if (!PLACE_KINDS.includes(label.kind)) return true;
  if (/^(?:来信|来访|邮寄)$/.test(head) && !label.marked) return false;
  return words > 0 || /寄/.test(head) || !/\p{Script=Han}/u.test(before);
}

/** The line behind, where a label stands alone in its own: the next cell of a table. */
function nextLine({ text, lineAt }: Source, place: Place, start: number): Place | null {
  const end = place.base + place.line.length;
  const alone = start === 0 || text.charAt(start - 1) === "\n";
  if (!alone || text.charAt(end) !== "\n") return null;
  return { ...place, base: end + 1, line: lineAt(end + 1), at: 0 };
}

interface Asked {
  readonly label: ContactLabel;
  readonly head: string;
  readonly previous: PhoneNumber | null;
}

function valuesAt(place: Place, asked: Asked): Got | null {
  const first = readValue(place, asked.label.kind, asked);
  const { second } = asked.label;
  if (!first || !second) return first;
  const joiner = /^[ ,;、/]{1,2}/.exec(place.line.slice(first.end - place.base));
  const rest = joiner && readValue({ ...place, at: first.end - place.base + joiner[0].length }, second, asked);
  // 电话/传真： names one number twice.
  const same = !rest && (second === "fax" || second === "phone") && asked.label.kind !== "address";
  if (same)
    return {
      ...first,
      contacts: first.contacts.flatMap((one) =>
        one.kind === asked.label.kind ? [one, { ...one, kind: second }] : [one],
      ),
    };
  return rest ? { ...rest, contacts: [...first.contacts, ...rest.contacts], phone: rest.phone ?? first.phone } : first;
}

function readValue(place: Place, kind: ContactKind, asked: Asked): Got | null {
  if (kind === "phone" || kind === "fax") return phones(place, kind, asked);
  if (kind === "hours") return single(place, kind, readHours(place.line, place.at));
  if (kind === "website") {
    const address = sticky(WEB_ADDRESS, place.line, place.at);
    const words = address?.[1]?.replace(/[./]$/, "");
    if (!address || !words) return null;
    const start = place.at + address[0].indexOf(words);
    return single(place, kind, { start, end: start + words.length, note: null });
  }
  if (kind === "postcode") {
    const code = sticky(POSTCODE, place.line, place.at);
    return single(place, kind, code && { start: place.at, end: place.at + code[0].length, note: null });
  }
  const words = readWords(place.line, place.at);
  const found = words && placeKind(place.line.slice(words.start, words.end), kind, asked.label.marked);
  return found ? single(place, found, words) : null;
}

const POSTCODE = /[0-8]\d{2} ?\d{3}(?![\d@])/y;

function sticky(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function single(place: Place, kind: ContactKind, words: Noted | null): Got | null {
  if (!words) return null;
  const asWritten = kind === "address" || kind === "mailbox" || kind === "hours";
  const { start, end } = words;
  const value = asWritten ? place.text.slice(place.base + start, place.base + end) : place.line.slice(start, end);
  return { contacts: [contact(place, kind, { ...words, value })], end: place.base + end, phone: null };
}

function phones(place: Place, kind: "phone" | "fax", { label, head, previous }: Asked): Got | null {
  const free = label.marked || head === "拨打";
  const numbers = readPhones(place.line, place.at, { previous, marked: label.marked, hotlines: free });
  const contacts: Contact[] = [];
  for (const number of numbers) {
    const [start, end] = number.note ?? [0, 0];
    const isFax = /^(?:传真|[Ff]ax|FAX)$/.test(place.line.slice(start, end));
    contacts.push(contact(place, isFax ? "fax" : kind, number));
    if (!namesTime(place.line.slice(start, end))) continue;
    const value = place.text.slice(place.base + start, place.base + end);
    contacts.push(contact({ ...place, label: null, note: null }, "hours", { start, end, note: null, value }));
  }
  const last = numbers.at(-1);
  return last ? { contacts, end: place.base + (last.note?.[1] ?? last.end), phone: last.phone } : null;
}

function contact(place: Place, kind: ContactKind, words: Noted & { readonly value: string }): Contact {
  const span = [place.base + words.start, place.base + words.end] as const;
  const { note } = words;
  return {
    kind,
    text: place.text.slice(...span),
    value: words.value,
    label: place.label,
    note: note ? place.text.slice(place.base + note[0], place.base + note[1]) : place.note,
    span,
  };
}

function email(text: string, at: number): Got | null {
  const base = Math.max(0, at - 64);
  const line = narrow(text.slice(base, at + 128));
  const found = emailAround(line, at - base);
  if (!found) return null;
  const { start, end, value, disguised } = found;
  const before = text.slice(Math.max(0, base + start - 48), base + start);
  const label = emailLabel(before);
  if ((disguised && !label) || isForeign(before, before.length)) return null;
  const place: Place = { text, base, line, at: start, label, note: null };
  const one = contact(place, "email", { start, end, note: noteAt(line, end), value });
  return { contacts: [one], end: base + end, phone: null };
}

/** A number that its area code alone makes a telephone number: （0731-58231837）. */
function unlabelled({ text, lineAt }: Source, at: number): Got | null {
  if (isForeign(text, at) || /[\w０-９.〔[/－-]/.test(text.charAt(at - 1))) return null;
  const line = lineAt(at);
  const number = phoneAt(line, 0, { previous: null, labelled: false });
  if (!number) return null;
  const place: Place = { text, base: at, line, at: 0, label: null, note: null };
  const words = { ...number, note: noteAt(line, number.end) };
  return { contacts: [contact(place, "phone", words)], end: at + number.end, phone: number };
}
