import type { Pen } from "./pen.ts";

/** The lines of a notice as a labelled source, with what the layout does to the text as a whole. */
export function finish(pen: Pen, family: string): string {
  const { layout } = pen;
  let lines = pen.lines.join("\n").split("\n");
  if (layout.breaks === "lost") lines = runTogether(pen, lines, () => true);
  if (layout.breaks === "answersLost")
    lines = runTogether(pen, lines, (line) => !/<sec|<prob|^(?:问题|【|序号|[A-Z]-)/.test(line));
  if (layout.breaks === "problemsLost")
    lines = runTogether(pen, lines, (line) => !/<sec/.test(line) && (!/<prob/.test(line) || pen.chance.likely(0.5)));
  const text = lines.map((line) => noisy(pen, line)).join("\n");
  const note = Object.entries(layout)
    .map(([name, value]) => `${name}:${value}`)
    .join(" ");
  return `#! family=${family} style=generated note=${note}\n${text}\n`;
}

/** Joins lines to the one before them; the lines of the title and above, of tables and of the signature stay. */
function runTogether({ chance }: Pen, lines: readonly string[], joins: (line: string) => boolean): string[] {
  const titleEnds = lines.findIndex((line) => line.includes("</title>"));
  const blank = chance.one(["", " ", ""]);
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    const keeps = index <= Math.max(titleEnds, 0) + 1 || line.startsWith("|| ") || out.at(-1)?.startsWith("|| ");
    const ends = /(?:[。；：！】，]|——)(?:<\/[a-z]+>)*$/.test(out.at(-1) ?? "");
    if (keeps || !joins(line)) out.push(line);
    else out[out.length - 1] = `${out.at(-1)}${ends ? blank : " "}${line}`;
  }
  return out;
}

const TAGS = /<[^>]*>/g;

/** The text between tags, changed; attributes stay as they are. */
function outsideTags(line: string, change: (text: string) => string): string {
  let out = "";
  let at = 0;
  for (const found of line.matchAll(TAGS)) {
    out += change(line.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return out + change(line.slice(at));
}

const HALF: Readonly<Record<string, string>> = { "（": "(", "）": ")", "：": ":", "；": ";", "，": "," };

function noisy({ layout, chance }: Pen, line: string): string {
  if (layout.noise === "half")
    return outsideTags(line, (text) => text.replace(/[（）：；，]/g, (mark) => HALF[mark] ?? mark));
  if (layout.noise === "halfColons")
    return outsideTags(line, (text) => text.replace(/[（）：]/g, (mark) => HALF[mark] ?? mark));
  if (layout.noise === "wideDigits")
    return line.replace(/^(\d{1,2})(?=[.、．])/, (digits) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
  if (layout.noise === "indented")
    return line === "" || line.startsWith("|| ") || line.startsWith("</") ? line : `　　${line}`;
  if (layout.noise === "spaces")
    return line.replace(
      /^((?:（[一二三四五六七八九十]{1,3}）)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])(?=\S)/,
      (marker) => (chance.likely(0.5) ? `${marker} ` : marker),
    );
  return line;
}
