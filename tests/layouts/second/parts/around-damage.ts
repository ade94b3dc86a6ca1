/** Applies a change to the lines of a notice's text, not to its first line, its title, or the rows of its tables. */
export function onLines(source: string, change: (line: string, place: number) => string): string {
  let titled = false;
  return source
    .split("\n")
    .map((line, place) => {
      const inTitle = titled || line.includes("<title>");
      if (line.includes("<title>")) titled = true;
      if (line.includes("</title>")) titled = false;
      return inTitle || /^#!|^\|\| |^$/.test(line) ? line : change(line, place);
    })
    .join("\n");
}

/** Whether a line may be joined with another: words, neither of the title nor of a table. */
export const isProse = (line: string): boolean => !/^#!|^\|\| |^$|<title>|<\/title>/.test(line);

/** Breaks the words of a line after `width` characters; a break never stands at the edge of a label. */
export function hardWrap(line: string, width: number, first = width): string {
  let out = "";
  let left = first;
  for (const part of line.split(/(<[^>]*>)/)) {
    if (part.startsWith("<")) {
      out += part;
      continue;
    }
    for (const letter of part) {
      if (left <= 0 && !/[，。；：、）》”’？！]/.test(letter) && !/[（《“‘]$/.test(out)) {
        const opened = /(?:<[a-z][^>]*>)+$/.exec(out)?.[0] ?? "";
        out = `${out.slice(0, out.length - opened.length)}\n${opened}`;
        left = width;
      }
      out += letter;
      left -= 1;
    }
  }
  return out;
}

/** Whether a line is told by its number or label, and holds no run of sentences that only its paragraph keeps together. */
export function standsAlone(line: string, before: string): boolean {
  if (/^<prob/.test(line)) return false;
  if (
    /^<meas(?! [^>]*k=")/.test(line) &&
    (/^<meas/.test(before) || (!before.endsWith("：") && !/<\/prob>/.test(before)))
  )
    return false;
  return ![...line.matchAll(/(.?)<meas[^>]*>(.*?)<\/meas>/g)].some(
    ([, number = "", told = ""]) => /^(?:|[：。])$/.test(number) && told.slice(0, -1).includes("。"),
  );
}
