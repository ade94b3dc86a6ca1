/** A telephone number in a line, as offsets into the string it was read from. */
export interface PhoneNumber {
  readonly start: number;
  /** Behind the number and its extension. */
  readonly end: number;
  /** Area code with its zero, for numbers that have or inherit one. Sample: `"0731"`. */
  readonly area: string | null;
  /** Digits behind the area code, without an extension. */
  readonly subscriber: string;
  /** Behind it, without 转: `"8012"`. */
  readonly extension: string | null;
  /** `+86 731 5823 1837` where the place is known, else the digits as published; `;ext=8012` behind it (RFC 3966). */
  readonly value: string;
}

/** What is known about a number before it is read. */
export interface PhoneContext {
  /** The number before it in the same line, whose area code a number of its length written without one inherits. */
  readonly previous: PhoneNumber | null;
  /** Whether numbers are taken that only a label tells from other figures: seven or eight digits, 12388. */
  readonly labelled: boolean;
}

const WIDE = /[！-～　—–―‐−∶]/;
const WIDE_ALL = /[！-～　—–―‐−∶]/g;

/**
 * The same text with full-width marks, digits and letters in ASCII and every dash as `-`, character for character, so
 * that offsets stay. Sample: `"０７３１－５８２３"` gives `"0731-5823"`.
 */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(WIDE_ALL, (mark) => {
    const code = mark.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    if (code === 0x2236) return ":";
    return code === 0x3000 ? " " : "-";
  });
}

const COUNTRY = "(?:\\+?(?:00)?86[ -]{1,2}|\\+86|\\(?(?:\\+|00)?86\\) ?)";
const AREA = "0(?:10|2\\d|[3-9]\\d\\d)";
const SUBSCRIBER = "[2-9]\\d{6,7}|[2-9]\\d{3}[ -]\\d{4}|[2-9]\\d{2}[ -]\\d{4}";
const LANDLINE = new RegExp(`${COUNTRY}?(?:\\((${AREA})\\)|(${AREA}))[ ~.-]{0,3}(${SUBSCRIBER}|12\\d{3})(?!\\d)`, "y");
const ABROAD = new RegExp(`${COUNTRY}\\(?(10|2\\d|[3-9]\\d\\d)\\)?[ -]{1,2}(${SUBSCRIBER})(?!\\d)`, "y");
const MOBILE = new RegExp(`${COUNTRY}?(1[3-9](?:[ -]?\\d){9})(?!\\d)`, "y");
const SERVICE = /([48]00)[ -]?(\d{3}[ -]?\d{4}|\d{4}[ -]?\d{3})(?!\d)/y;
const HOTLINE = /(?:12\d{3}|9[56]\d{3,4})(?!\d)/y;
const BARE = new RegExp(`(?:${SUBSCRIBER})(?!\\d)`, "y");
const EXTENSION = /(?: ?[,(]?(?:转分机|分机|转|[Ee]xt\.?)(?:号码|号)?[: ]?(\d{1,5})|-(\d{3,5})|-\d{1,2})(?!\d)\)?/y;
/** What may not follow a number: then it is part of a longer figure, an amount or an address. */
const CONTINUES =
  /[\d@%A-Za-z]| \d{1,3}(?!\d)|\.\d|[万亿千百余]|[元人名户件亩号次起条个项吨米平笔场份期页家辆套%％度](?!码)/y;

/**
 * The telephone number that starts at `at` of a narrowed line, or null. Reads landlines with area code in every common
 * spelling, mobiles, 400 and 800 numbers and, where labelled, local numbers and hotlines; formats after E.123 with the
 * area codes of the Chinese plan (010 and 02x, all others four digits with the zero).
 *
 * Sample: `"0731-58231837转8012"` gives `value: "+86 731 5823 1837;ext=8012"` and an `end` behind 8012.
 */
export function phoneAt(line: string, at: number, context: PhoneContext): PhoneNumber | null {
  if (SPACED_START.test(line.slice(at, at + 6))) {
    const spaced = spacedAt(line, at, context);
    if (spaced) return spaced;
  }
  const read = landline(line, at) ?? mobile(line, at) ?? (context.labelled ? local(line, at, context.previous) : null);
  if (!read) return null;
  const found = match(EXTENSION, line, read.end);
  const extension = found?.[1] ?? found?.[2] ?? null;
  const opened = found?.[0].includes("(");
  const end = found ? EXTENSION.lastIndex - (found[0].endsWith(")") && !opened ? 1 : 0) : read.end;
  CONTINUES.lastIndex = end;
  if (CONTINUES.test(line)) return null;
  return { ...read, start: at, end, extension, value: extension ? `${read.value};ext=${extension}` : read.value };
}

const SPACED_START = /^\(? ?\d [-\d)] /;
/** Digits set wide, one blank behind each: 0 5 7 1 - 8 6 1 2 0 3 4 5. */
const SPACED = /\(? ?\d(?: [-\d)]){7,18}(?![\d-])/y;

function spacedAt(line: string, at: number, context: PhoneContext): PhoneNumber | null {
  const wide = match(SPACED, line, at)?.[0];
  if (!wide) return null;
  const close = wide.replace(/ /g, "");
  const read = phoneAt(close, 0, context);
  return read && read.end === close.length ? { ...read, start: at, end: at + wide.length } : null;
}

type Read = Omit<PhoneNumber, "start" | "extension">;

function landline(line: string, at: number): Read | null {
  const home = match(LANDLINE, line, at);
  if (home) return place(home[1] ?? home[2] ?? "", home[3] ?? "", LANDLINE.lastIndex);
  const abroad = match(ABROAD, line, at);
  return abroad ? place(`0${abroad[1]}`, abroad[2] ?? "", ABROAD.lastIndex) : null;
}

function mobile(line: string, at: number): Read | null {
  const found = match(MOBILE, line, at);
  if (found) {
    const subscriber = digits(found[1] ?? "");
    const [network, first, last] = [subscriber.slice(0, 3), subscriber.slice(3, 7), subscriber.slice(7)];
    return { end: MOBILE.lastIndex, area: null, subscriber, value: `+86 ${network} ${first} ${last}` };
  }
  const service = match(SERVICE, line, at);
  if (!service) return null;
  const rest = digits(service[2] ?? "");
  return {
    end: SERVICE.lastIndex,
    area: null,
    subscriber: `${service[1]}${rest}`,
    value: `+86 ${service[1]} ${rest.slice(0, 3)} ${rest.slice(3)}`,
  };
}

function local(line: string, at: number, previous: PhoneNumber | null): Read | null {
  const hotline = match(HOTLINE, line, at);
  if (hotline) return { end: HOTLINE.lastIndex, area: null, subscriber: hotline[0], value: hotline[0] };
  const bare = match(BARE, line, at);
  if (!bare) return null;
  const end = BARE.lastIndex;
  const subscriber = digits(bare[0]);
  const area = previous?.subscriber.length === subscriber.length ? previous.area : null;
  return area ? place(area, subscriber, end) : { end, area: null, subscriber, value: subscriber };
}

function place(area: string, written: string, end: number): Read {
  const subscriber = digits(written);
  const cut = subscriber.length - 4;
  const grouped = cut < 3 ? subscriber : `${subscriber.slice(0, cut)} ${subscriber.slice(cut)}`;
  return { end, area, subscriber, value: `+86 ${area.slice(1)} ${grouped}` };
}

/** How many digits may stand for the end of a number before: 86120346、7. */
const ENDING = /\d{1,4}(?![\d.:%@A-Za-z-])(?=$|[ ,;。、/|)(\n])/y;

/**
 * The number whose last digits, or whose extension, stand at `at` behind another number: `7` behind `0571-86120346、`.
 */
export function endingAt(line: string, at: number, previous: PhoneNumber): PhoneNumber | null {
  const written = match(ENDING, line, at)?.[0];
  const { area, subscriber, extension } = previous;
  if (!written || subscriber.length < 7 || subscriber.length > 8) return null;
  const end = at + written.length;
  const base = previous.value.replace(/;ext=\d{1,5}$/, "");
  if (extension !== null) {
    if (written.length !== extension.length) return null;
    return { ...previous, start: at, end, extension: written, value: `${base};ext=${written}` };
  }
  const whole = subscriber.slice(0, subscriber.length - written.length) + written;
  const read = area ? place(area, whole, end) : { end, area, subscriber: whole, value: whole };
  return whole === subscriber ? null : { ...read, start: at, extension: null };
}

function digits(written: string): string {
  return written.replace(/\D/g, "");
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
