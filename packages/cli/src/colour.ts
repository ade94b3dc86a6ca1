import type { TextStyle } from "@noticelens/parser";

/** When to colour. */
export const COLOUR_MODES = ["auto", "always", "never"] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

/** Select Graphic Rendition parameters (ECMA-48, 8.3.117) of each style. */
const CODES: Readonly<Record<TextStyle, string>> = {
  title: "1",
  heading: "1;36",
  problem: "1",
  faint: "2",
  completed: "32",
  "mostly-completed": "32",
  "in-progress": "33",
  "long-term": "33",
  planned: "34",
  "not-started": "31",
  unstated: "2",
  error: "31",
  warning: "33",
  information: "36",
};

/** Whether a stream is to be coloured: by default a terminal that is not told otherwise (no-color.org). */
export function wantsColour(
  mode: ColourMode,
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (mode !== "auto") return mode === "always";
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

/** A function that colours words, or leaves them alone. */
export function painter(colour: boolean): (style: TextStyle, words: string) => string {
  return (style, words) => (colour && words !== "" ? `\u001b[${CODES[style]}m${words}\u001b[0m` : words);
}
