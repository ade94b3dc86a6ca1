import type { Notice, Status } from "@noticelens/parser";

type Span = readonly [number, number];

interface Tag {
  readonly span: Span;
  readonly open: string;
  readonly name: string;
}

/** Tags for contacts, as the labelled notices of the tests have them. */
const CONTACTS: Readonly<Record<string, string>> = {
  phone: "phone",
  fax: "fax",
  email: "email",
  address: "addr",
  postcode: "post",
  mailbox: "box",
};

/**
 * A notice as a labelled example for the parser's tests: its text, with tags around what was read and corrected. Nothing else
 * goes with it: no checks, no address, no name of a file. Sample: `1.<prob>关于“<core>公示不及时</core>”问题</prob>`.
 */
export function labelledExample(notice: Notice): string {
  const text = notice.text.replace(/<(?=\/?[a-z])/g, "＜");
  const tags = fitting(tagsOf(notice));
  const parts: string[] = [];
  let at = 0;
  const open: Tag[] = [];
  const write = (to: number): void => {
    parts.push(text.slice(at, to));
    at = to;
  };
  const closeUntil = (from: number): void => {
    for (let last = open.at(-1); last && last.span[1] <= from; last = open.at(-1)) {
      write(last.span[1]);
      parts.push(`</${last.name}>`);
      open.pop();
    }
  };
  for (const tag of tags) {
    closeUntil(tag.span[0]);
    write(tag.span[0]);
    parts.push(tag.open);
    open.push(tag);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  write(text.length);
  return `#! family=${notice.family} style=corrected note=saved from the panel, its items as a person corrected them\n${parts.join("")}\n`;
}

function tagsOf(notice: Notice): Tag[] {
  const { title, issuer, inspection, sections, problems, dates, contacts, citations } = notice;
  const tag = (name: string, span: Span, attributes = ""): Tag => ({ span, name, open: `<${name}${attributes}>` });
  const cut = (name: string, one: { readonly span: Span } | null): Tag[] => (one ? [tag(name, one.span)] : []);
  return [
    ...cut("title", title),
    ...cut("issuer", issuer),
    ...cut("team", inspection.team),
    ...sections.map(({ span, level }) => tag("sec", span, ` l="${level}"`)),
    ...problems.flatMap(({ span, statementSpan, status, measures }) => [
      tag("prob", span, stated(status)),
      ...(statementSpan[0] === span[0] && statementSpan[1] === span[1] ? [] : [tag("core", statementSpan)]),
      ...measures.map((one) =>
        tag("meas", one.span, `${one.kind === "action" ? "" : ` k="${one.kind}"`}${stated(one.status)}`),
      ),
    ]),
    ...dates.flatMap(({ span, edtf, role }) =>
      edtf === null ? [] : [tag("date", span, ` v="${edtf}"${role === "event" ? "" : ` r="${roleOf(role)}"`}`)],
    ),
    ...contacts.flatMap(({ kind, span, value }) => {
      const name = CONTACTS[kind];
      if (name === undefined) return [];
      return [tag(name, span, kind === "phone" || kind === "fax" ? ` v="${value.replaceAll('"', "")}"` : "")];
    }),
    ...citations.flatMap(({ span, title, number }): Tag[] => [
      ...(title === null ? [] : wordsIn(notice, span, title).map((own) => tag("doc", own))),
      ...(number === null ? [] : wordsIn(notice, span, number).map((own) => tag("docno", own))),
    ]),
  ];
}

const stated = ({ value }: Status): string => (value === "unstated" ? "" : ` s="${value}"`);

const roleOf = (role: string): string => (role === "inspection-period" ? "inspection" : role);

function wordsIn({ text }: Notice, [from, to]: Span, words: string): Span[] {
  const at = text.slice(from, to).indexOf(words);
  return at < 0 ? [] : [[from + at, from + at + words.length]];
}

/** Tags that lie within each other, the outer ones first; of two that cross, the one that opens first. */
function fitting(tags: readonly Tag[]): Tag[] {
  const sorted = tags
    .filter(({ span }) => span[0] < span[1])
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  const open: Tag[] = [];
  return sorted.filter((tag) => {
    while ((open.at(-1)?.span[1] ?? Number.POSITIVE_INFINITY) <= tag.span[0]) open.pop();
    if ((open.at(-1)?.span[1] ?? Number.POSITIVE_INFINITY) < tag.span[1]) return false;
    open.push(tag);
    return true;
  });
}
