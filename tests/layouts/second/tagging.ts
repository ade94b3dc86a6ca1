import type { State } from "./states.ts";

/** The heading of a section, its number left outside. */
export const sec = (level: number, heading: string): string => `<sec l="${level}">${heading}</sec>`;

/** A problem; `core` stands inside it where formula words surround it. */
export const prob = (text: string, state: State | null = null): string =>
  `<prob${state ? ` s="${state}"` : ""}>${text}</prob>`;

export const core = (text: string): string => `<core>${text}</core>`;

/** A measure, without its enumerator. */
export const meas = (text: string, state: State | null = null): string =>
  `<meas${state ? ` s="${state}"` : ""}>${text}</meas>`;

export const result = (text: string, state: State | null = null): string =>
  `<meas${state ? ` s="${state}"` : ""} k="result">${text}</meas>`;

export const plan = (text: string, state: State | null = null): string =>
  `<meas${state ? ` s="${state}"` : ""} k="plan">${text}</meas>`;

/** Ends a text with a mark unless it ends with one. */
export const ended = (text: string, mark = "。"): string => (/[。！？]$/.test(text) ? text : `${text}${mark}`);

/** A run of points as one sentence: ； between them, 。 at the end. */
export const runMark = (place: number, count: number, between = "；"): string => (place < count - 1 ? between : "。");

/** A quotation inside a quotation takes the single marks. */
export const inQuotes = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** A row of a table. */
export const row = (...cells: readonly string[]): string => `|| ${cells.join(" | ")}`;
