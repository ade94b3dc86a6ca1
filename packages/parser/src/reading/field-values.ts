import type { Responsible } from "../model/notice.ts";
import type { FieldKind } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { trimSpan } from "../text/sentence.ts";

/** A labelled value of an answer: 责任单位：…, 整改时限：…. */
export interface FieldValue {
  readonly kind: FieldKind;
  readonly label: Span;
  readonly span: Span;
}

/** Who answers for a problem, by when, and what for, out of its labelled values. */
export function readFields(
  text: string,
  values: readonly FieldValue[],
): { readonly responsible: Responsible[]; readonly deadline: Span | null; readonly goal: Span | null } {
  const first = (kind: FieldKind): Span | null => values.find((value) => value.kind === kind)?.span ?? null;
  const responsible = values
    .filter(({ kind }) => kind === "responsible")
    .flatMap((value) => splitResponsible(text, value));
  return { responsible, deadline: first("deadline"), goal: first("goal") };
}

const PERSON = /领导|责任人|负责人|人员|联系人|班子成员/;
const PLACE = /单位|部门|科室|处室|股室|站所|主体/;

/** The names of a 责任单位： field, one each. */
export function splitResponsible(text: string, { label, span }: FieldValue): Responsible[] {
  const name = text.slice(...label);
  const kind = PERSON.test(name) && !PLACE.test(name) ? "person" : "unit";
  const parts: Responsible[] = [];
  let from = span[0];
  for (let at = from; at <= span[1]; at++) {
    if (at < span[1] && !/[、；;，,。]/.test(text.charAt(at))) continue;
    const part = trimSpan(text, [from, at]);
    if (part[1] > part[0]) parts.push({ kind, label: name, text: text.slice(...part), span: [...part] });
    from = at + 1;
  }
  return joinTitles(text, parts);
}

/** 党委委员、副乡长 郑立 is one person with two offices: a part that holds no name joins the next. */
function joinTitles(text: string, parts: readonly Responsible[]): Responsible[] {
  const joined: Responsible[] = [];
  let start: number | null = null;
  for (const part of parts) {
    const named =
      part.kind !== "person" ||
      /\s/.test(part.text) ||
      !/(?:书记|委员|主任|局长|院长|校长|镇长|乡长|主席|部长|组长|主管|队长|所长)$/.test(part.text);
    if (!named && part !== parts[parts.length - 1]) {
      start ??= part.span[0];
      continue;
    }
    const from: number = start ?? part.span[0];
    joined.push({ ...part, span: [from, part.span[1]], text: text.slice(from, part.span[1]) });
    start = null;
  }
  return joined;
}
