import type { Draw } from "./draw.ts";

/** The days of one notice, in the order in which they must have come. */
export interface Timeline {
  readonly from: Date;
  readonly to: Date;
  readonly feedback: Date;
  readonly asOf: Date;
  readonly published: Date;
}

const DAY = 86_400_000;
export const later = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY);

export function timelineFrom(draw: Draw): Timeline {
  const from = new Date(Date.UTC(draw.int(2017, 2024), draw.int(1, 9), draw.int(1, 28)));
  const to = later(from, draw.int(30, 75));
  const feedback = later(to, draw.int(25, 60));
  const asOf = later(feedback, draw.int(95, 200));
  return { from, to, feedback, asOf, published: later(asOf, draw.int(5, 40)) };
}

/** A day between two others. */
export function dayBetween(draw: Draw, from: Date, to: Date): Date {
  return later(from, draw.int(1, Math.max(1, Math.round((to.getTime() - from.getTime()) / DAY))));
}

type Kind = "day" | "month" | "due" | "asof" | "pub" | "feedback" | "inspection" | "event-range" | "year" | "years";

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** A place for a date; `writeDates` writes it when the whole notice stands, so that years are left out only where they are clear. */
export const dateToken = (kind: Kind, first: Date, second: Date | null = null): string =>
  `⟦${kind},${iso(first)}${second ? `,${iso(second)}` : ""}⟧`;

/** How this clerk writes dates. */
export interface DateHabits {
  readonly dotted: boolean;
  readonly padded: boolean;
  /** Whether a year that is clear is left out, and how often. */
  readonly yearless: number;
}

interface Written {
  readonly text: string;
  readonly value: string;
  readonly role?: string;
  readonly optional?: boolean;
}

const number = (value: number, padded: boolean): string => (padded ? String(value).padStart(2, "0") : String(value));

/** A day in words, with its year or without. */
function dayWords(date: string, withYear: boolean, { dotted, padded }: DateHabits): string {
  const [year = "", month = "", day = ""] = date.split("-");
  if (dotted && withYear) return `${year}.${Number(month)}.${Number(day)}`;
  return `${withYear ? `${year}年` : ""}${number(Number(month), padded)}月${number(Number(day), padded)}日`;
}

/** A part of a month in words and value: 上旬, 月底 and their like. */
function partOfMonth(date: string, lead: string, draw: Draw): Written {
  const day = Number(date.slice(8));
  const month = date.slice(0, 7);
  const span = (from: string, to: string): string => `${month}|${month}-${from}/${month}-${to}`;
  if (day <= 10)
    return draw.chance(0.5) ? { text: `${lead}初`, value: month } : { text: `${lead}上旬`, value: span("01", "10") };
  if (day <= 20) return { text: `${lead}中旬`, value: span("11", "20") };
  return { text: `${lead}底`, value: month };
}

function written(kind: string, first: string, second: string, withYear: boolean, tools: Tools): Written {
  const { draw, habits, next } = tools;
  const year = first.slice(0, 4);
  const month = first.slice(0, 7);
  const lead = `${withYear ? `${year}年` : ""}${Number(first.slice(5, 7))}月`;
  const open = /^(?:起|以来)/.test(next);
  switch (kind) {
    case "day":
      if (!open && draw.chance(0.2)) return partOfMonth(first, lead, draw);
      return { text: dayWords(first, withYear, habits), value: open ? `${first}|${first}/..` : first };
    case "month":
      return { text: lead, value: open ? `${month}|${month}/..` : month };
    case "due":
      if (draw.chance(0.5)) return { text: `${lead}底`, value: month, role: "deadline" };
      if (draw.chance(0.4)) return { text: lead, value: month, role: "deadline" };
      return { text: dayWords(first, withYear, habits), value: first, role: "deadline" };
    case "asof":
      if (draw.chance(0.4)) return { text: `${lead}底`, value: `${month}|../${month}`, role: "as-of" };
      return { text: dayWords(first, withYear, habits), value: `${first}|../${first}`, role: "as-of" };
    case "pub":
      return { text: dayWords(first, true, { ...habits, dotted: false }), value: first, role: "publication" };
    case "feedback":
      return { text: dayWords(first, withYear, { ...habits, dotted: false }), value: first, role: "feedback" };
    case "inspection":
    case "event-range": {
      const plainly = { ...habits, dotted: false };
      const same = second.slice(0, 4) === year;
      const text = `${dayWords(first, withYear, plainly)}至${dayWords(second, !same || (withYear && draw.chance(0.12)), plainly)}`;
      return { text, value: `${first}/${second}`, ...(kind === "inspection" ? { role: "inspection" } : {}) };
    }
    case "years": {
      const last = second.slice(0, 4);
      return {
        text: draw.chance(0.6) ? `${year}年至${last}年` : `${year}—${last}年`,
        value: `${year}/${last}`,
        optional: true,
      };
    }
    default:
      return { text: `${year}年`, value: `${year}|${year}/..|../${year}`, optional: true };
  }
}

interface Tools {
  readonly draw: Draw;
  readonly habits: DateHabits;
  readonly next: string;
}

const TOKEN = /⟦([a-z-]+),(\d{4}-\d\d-\d\d)(?:,(\d{4}-\d\d-\d\d))?⟧/g;

/**
 * Writes the dates of a notice in the order of its text. A year is left out only where the last date that was written in
 * full has the same year and no other year was named since.
 */
export function writeDates(source: string, draw: Draw, habits: DateHabits): string {
  let anchor = "";
  let disturbed = true;
  return source.replace(TOKEN, (token, kind: string, first: string, second: string | undefined, at: number) => {
    const year = first.slice(0, 4);
    const clear = anchor === year && !disturbed && kind !== "inspection";
    const withYear = !clear || !draw.chance(habits.yearless);
    const next = source.slice(at + token.length, at + token.length + 2);
    const { text, value, role, optional } = written(kind, first, second ?? first, withYear, { draw, habits, next });
    const named = (second ?? first).slice(0, 4);
    if (kind === "year" || kind === "years") disturbed ||= named !== anchor || year !== anchor;
    else if (withYear || named !== year) {
      anchor = named;
      disturbed = false;
    }
    return `<date v="${value}"${role ? ` r="${role}"` : ""}${optional ? ' opt="1"' : ""}>${text}</date>`;
  });
}
