import { type Mutation, plainOf, replaced } from "./mutation.ts";

const POINT =
  "(?:[二三四五六七八九十]{1,2}是|第[二三四五六七八九]，|其次，|再次，|最后，|[②-⑳]|[⑵-⒇]|[2-9][.、．]|（[2-9]）|\\([2-9]\\)|[2-9]\\))<meas";

const outside = (body: string, change: (text: string) => string): string =>
  body
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith("<") ? part : change(part)))
    .join("");

const HALF: Readonly<Record<string, string>> = { "（": "(", "）": ")", "：": ":", "；": ";", "，": "," };

/** Lines broken and run together, marks of the other width. */
export const LINE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "points on lines of their own": (body) =>
    /^\|\| /m.test(body) ? null : replaced(body, new RegExp(`(<\\/meas>)(?=${POINT})`, "g"), "$1\n"),
  "points run together": (body) => replaced(body, new RegExp(`(<\\/meas>)\\n[ 　]*(?=${POINT})`, "g"), "$1"),
  "the second point on a line of its own": (body) =>
    /^\|\| /m.test(body)
      ? null
      : replaced(body, /(<\/meas>)(?=(?:二是|其次，|第二，|②|⑵|2[.、]|（2）|\(2\)|2\))<meas)/g, "$1\n"),
  "breaks lost": (body) => (/^\|\| /m.test(body) ? null : runTogether(body, () => true)),
  "breaks lost in answers": (body) =>
    /^\|\| /m.test(body)
      ? null
      : runTogether(
          body,
          (line) => !/<sec|<prob|^[ 　]*[\u4e00-\u9fffA-Z【]{1,6}[-\d一二三四五六七八九十：】]/.test(line),
        ),
  "breaks added in measures": (body) =>
    /^\|\| /m.test(body) ? null : replaced(body, /(<meas[^>]*>[^<\n。]{6,200}。)(?=[^<\n]{12,})/g, "$1\n"),
  "empty lines between all": (body) => replaced(body, /\n(?!\|\|)/g, "\n\n"),
  "indented lines": (body) => (/^　　/m.test(body) ? null : replaced(body, /^(?=[^|\n])/gm, "　　")),
  "marks of half width": (body) => changed(body),
  "brackets of half width": (body) => changed(body, /[（）]/g),
  "colons of half width": (body) => changed(body, /：/g),
  "blanks behind numbers": (body) =>
    replaced(
      body,
      /^([ 　]*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]))(?=\S)/gm,
      "$1 ",
    ),
};

function changed(body: string, marks = /[（）：；，]/g): string | null {
  const half = outside(body, (text) => text.replace(marks, (mark) => HALF[mark] ?? mark));
  return half === body ? null : half;
}

/** Joins lines to the ones before them from the first heading to the closing; a gap stays where no mark ends a line. */
function runTogether(body: string, joins: (line: string) => boolean): string | null {
  const lines = body.split("\n");
  const from = lines.findIndex((line) => /<sec|<prob/.test(line));
  const closing = lines.findIndex(
    (line, index) => index > from && /^[ 　]*(?:欢迎|附件|如有|如对|联系|特此|公示期)/.test(plainOf(line)),
  );
  const to = closing < 0 ? lines.length - 2 : closing;
  if (from < 0 || to - from < 3) return null;
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    const ends = /(?:[。；：！】，]|——)$/.test(plainOf(out.at(-1) ?? ""));
    if (index > from && index < to && joins(line))
      out[out.length - 1] = `${out.at(-1)}${ends ? "" : " "}${line.trim()}`;
    else out.push(line);
  }
  return out.length === lines.length ? null : out.join("\n");
}
