import type { Metadata } from "../model/document.ts";
import type { Cut } from "../model/notice.ts";
import type { Outline } from "../model/outline.ts";
import type { Span } from "../model/span.ts";

/** The title, its lines joined without a break; null where the text has none. */
export function extractTitle({ text, lines, title: [from, to] }: Outline): Cut | null {
  const own = lines.slice(from, to);
  const first = own[0];
  const last = own[own.length - 1];
  if (!first || !last) return null;
  const words = own.map(({ span }) => text.slice(...span)).join("");
  const bullet = /^[•·●■◆★\s]{0,4}/.exec(words)?.[0].length ?? 0;
  return { text: words.slice(bullet), span: [first.span[0] + bullet, last.span[1]] };
}

const BODY_END =
  /(?:党组|党委|党工委|工委|工作委员会|委员会|党总支|总支部|总支|党支部|支部|巡察组|巡视组|督察组|人民政府|政府|办事处|办公室|医院|学院|大学|学校|中学|小学|公司|集团|法院|检察院|分局|总队|支队|大队|中心|局|厅|部|院|署|联社|协会|联合会|总工会|处|馆|站|所|行|团|社|组|会|校|司)$/;
const CUT = /关于|对|巡察|巡视|落实|整改|反馈|向|就|贯彻|公开/g;

/**
 * The body that issues the notice: the head of its title (`中共…局党组` before 关于), else its signature.
 *
 * A title that opens with 关于 names the issuer, if at all, only in the signature.
 */
export function extractIssuer(outline: Outline, title: Cut | null, metadata: Metadata): Cut | null {
  const named = title && issuerOfTitle(outline.text, title);
  // 市委巡察组向市财政局反馈: news of what a body did, told by another.
  const told = named && outline.text.startsWith("向", named.span[1]);
  return (told ? null : named) ?? issuerOfSignature(outline) ?? named ?? publisher(outline, metadata);
}

function issuerOfTitle(text: string, title: Cut): Cut | null {
  const [from, to] = title.span;
  const whole = text.slice(from, to);
  CUT.lastIndex = 0;
  for (let found = CUT.exec(whole); found; found = CUT.exec(whole)) {
    const head = whole.slice(0, found.index).trimEnd();
    if (head.length >= 4 && BODY_END.test(head))
      return { text: head.replace(/\n/g, ""), span: [from, from + head.length] };
    if (found[0] === "关于" && found.index > 3)
      return { text: head.replace(/\n/g, ""), span: [from, from + head.length] };
    if (found[0] === "关于") return null;
  }
  return null;
}

function issuerOfSignature({ text, lines, closingLine }: Outline): Cut | null {
  for (let index = lines.length - 1; index >= Math.max(0, closingLine); index--) {
    const span = lines[index]?.span;
    if (!span) continue;
    const words = text.slice(...span);
    if (words.length >= 4 && words.length <= 40 && !/[：:，。；]/.test(words) && BODY_END.test(words)) {
      return { text: words, span: [...span] };
    }
  }
  return null;
}

/** The publisher that the page names, where the notice's own text names the same body. */
function publisher({ text }: Outline, { publisher: name }: Metadata): Cut | null {
  if (!name || !BODY_END.test(name)) return null;
  const at = text.indexOf(name);
  const span: Span = [at, at + name.length];
  return at < 0 ? null : { text: name, span: [...span] };
}
