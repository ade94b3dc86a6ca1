import type { Metadata } from "../model/document.ts";
import type { Cut } from "../model/notice.ts";
import type { Outline } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { titleWithin, withoutDay } from "../text/around-title.ts";
import { isBody, issuerEnd, STRONG_KIND, WEAK_KIND, withoutNote } from "../text/title-words.ts";

/** The title, its lines joined without a break, without bullets and tags (【通报】); null where the text has none. */
export function extractTitle({ text, lines, title: [from, to] }: Outline): Cut | null {
  let words = "";
  let span: [number, number] | null = null;
  for (const { span: line } of lines.slice(from, to)) {
    const [start, end] = titleWithin(text.slice(...line), span !== null);
    words += text.slice(line[0] + start, line[0] + end);
    span = [span?.[0] ?? line[0] + start, line[0] + end];
  }
  return span && { text: words, span };
}

/**
 * The body that issues the notice: the head of its title (`中共…局党组` before 关于), else its signature.
 *
 * A title that opens with 关于 names the issuer, if at all, only in the signature.
 */
export function extractIssuer(outline: Outline, title: Cut | null, metadata: Metadata): Cut | null {
  const named = title && issuerOfTitle(outline.text, title);
  // 市委巡察组向市财政局反馈, 某公司巡察整改见行动: what a body did, told by another or in a headline.
  const told = named && title && (/^[向对反召]/.test(outline.text.slice(named.span[1])) || isHeadline(title.text));
  return (
    (told ? null : named) ??
    (title && issuerBelow(outline)) ??
    issuerOfSignature(outline) ??
    named ??
    publisher(outline, metadata)
  );
}

/** A body on a line of its own right under the title: 关于…的通报 / 中共松渡县水务局党组. */
function issuerBelow({ text, lines, title: [, end], bodyLine }: Outline): Cut | null {
  const line = end < bodyLine ? lines[end] : undefined;
  const words = line && !line.cell ? text.slice(...line.span) : "";
  return line && words.length <= 40 && isBody(words) ? { text: words, span: [...line.span] } : null;
}

/** …情况通报 / ——中共青禾县林业局党组. */
const BEHIND_DASH = /[—―─–]{1,4}([^—―─–\n]{4,40})$/;

function issuerOfTitle(text: string, title: Cut): Cut | null {
  const [from, to] = title.span;
  const behind = BEHIND_DASH.exec(text.slice(from, to))?.[1];
  if (behind !== undefined && isBody(behind)) return { text: behind, span: [to - behind.length, to] };
  const end = issuerEnd(text.slice(from, to));
  return end > 0 ? { text: text.slice(from, from + end).replace(/\n/g, ""), span: [from, from + end] } : null;
}

/** 区供销社巡察整改见行动: no kind of document ends it, and 关于 does not open it. */
function isHeadline(title: string): boolean {
  const bare = withoutNote(title);
  return !STRONG_KIND.test(bare) && !WEAK_KIND.test(bare) && !title.includes("关于");
}

function issuerOfSignature({ text, lines, closingLine }: Outline): Cut | null {
  for (let index = lines.length - 1; index >= Math.max(0, closingLine); index--) {
    const line = lines[index]?.span;
    if (!line) continue;
    const words = withoutDay(text.slice(...line));
    const span: Span = [line[0], line[0] + words.length];
    if (words.length > 40 || /[：:，。；]/.test(words) || !isBody(words)) continue;
    const above = index > closingLine ? lines[index - 1]?.span : undefined;
    const upper = above ? text.slice(...above) : "";
    const goesOn =
      above !== undefined && isUpperPart(upper) && !/^(?:中共|[\u4e00-\u9fff]{1,8}[省市县区旗州镇乡])/.test(words);
    return goesOn ? { text: upper + words, span: [above[0], span[1]] } : { text: words, span: [...span] };
  }
  return null;
}

/** A signature broken over two lines: 云岭市生态环境保护督察整改工作 / 领导小组办公室. */
function isUpperPart(words: string): boolean {
  return /^[\u4e00-\u9fff]{6,30}$/.test(words) && !isBody(words);
}

/** The publisher that the page names, where the notice's own text names the same body. */
function publisher({ text }: Outline, { publisher: name }: Metadata): Cut | null {
  if (!name || !isBody(name)) return null;
  const at = text.indexOf(name);
  const span: Span = [at, at + name.length];
  return at < 0 ? null : { text: name, span: [...span] };
}
