import type { Measure, Notice, NoticeDate, Problem } from "@noticelens/parser";

/**
 * What must be read from a case, as `NAME.want.json` says it; what is not named is not judged. Every value may be
 * `{ anyOf: […] }`, every string `{ includes: … }`, and an item its words alone or an object with the parts that matter.
 * Sample: `{ about: "A tick before the number costs no problem.", problems: ["台账不全", { says: "账实不符", measures: 2 }] }`
 */
export interface Want {
  readonly about: string;
  readonly [key: string]: unknown;
}

/** A value that may be told in several ways, the fullest first: a problem by its parts, or by its words alone. */
class Either {
  readonly ways: readonly unknown[];
  constructor(...ways: readonly unknown[]) {
    this.ways = ways;
  }
  toJSON(): unknown {
    return this.ways[0] ?? null;
  }
}

/** What is wanted under a key, set against the notice: the faults in words, none where it holds. */
type Judge = (notice: Notice, wanted: unknown) => readonly string[];

const JUDGES: Readonly<Record<string, Judge>> = {
  family: whole(({ family }) => family),
  title: whole(({ title }) => title?.text),
  issuer: whole(({ issuer }) => issuer?.text),
  team: whole(({ inspection }) => inspection.team?.text),
  inspectionType: whole(({ inspection }) => inspection.type),
  publishedOn: whole(({ publishedOn }) => publishedOn),
  period: whole((notice) => dateById(notice, notice.inspection.period)),
  feedback: whole((notice) => dateById(notice, notice.inspection.feedback)),
  sections: whole(({ sections }) => sections.map((section) => new Either(section, section.heading))),
  problems: whole((notice) => listOrCount(problemsOf(notice))),
  problemsInclude: among(problemsOf),
  dates: (notice, wanted) => (Array.isArray(wanted) ? among(allDates)(notice, wanted) : datesByText(notice, wanted)),
  noDates: noneOf(({ dates }) => dates.flatMap(({ edtf, text }) => (edtf === null ? [] : [edtf, text]))),
  declared: whole(({ declared }) => declared),
  contacts: among(({ contacts }) => contacts),
  noContacts: noneOf(({ contacts }) => contacts.flatMap(({ text, value }) => [text, value])),
  outcomes: (notice, wanted) =>
    Object.entries(record(wanted)).flatMap(([kind, values]) => outcomesOf(kind)(notice, values)),
  quantities: (notice, wanted) => {
    const asList = Object.entries(record(wanted)).map(([text, of]) => ({ text, of }));
    return among(({ quantities }) => quantities)(notice, asList);
  },
  citations: among(({ citations }) => citations),
  absent: noneOf(wordsOf, (words, part) => words.includes(part)),
  diagnostics: among(codesOf),
  noDiagnostics: noneOf(codesOf),
  text: ({ text }, wanted) => {
    const { has = [], hasNot = [] } = record(wanted);
    return [
      ...strings(has).flatMap((part) => (text.includes(part) ? [] : fault("the text", part, "not there"))),
      ...strings(hasNot).flatMap((part) => (text.includes(part) ? fault("the text", `no ${part}`, "it") : [])),
    ];
  },
};

/**
 * What a notice does not hold of a want, in words; empty when it holds. Throws on a key that it does not know.
 * Sample: `["publishedOn: wanted \"2022-06-10\", got null"]`
 */
export function faultsOf(notice: Notice, want: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(want).flatMap(([key, wanted]) => {
    if (key === "about") return [];
    if (key === "anyOf") return least(list(wanted).map((way) => faultsOf(notice, record(way))));
    const judge = JUDGES[key];
    if (!judge) throw new Error(`unknown key ${key}`);
    const ways = alternatives(wanted) ?? [wanted];
    return least(ways.map((way) => judge(notice, way))).map((words) => `${key}: ${words}`);
  });
}

/** None where one way holds, else the faults of the first. */
function least(ways: readonly (readonly string[])[]): readonly string[] {
  return ways.some((faults) => faults.length === 0) ? [] : (ways[0] ?? ["no way is wanted"]);
}

/** The value as a whole must fit. */
function whole(read: (notice: Notice) => unknown): Judge {
  return (notice, wanted) => (fits(read(notice), wanted) ? [] : fault("all", wanted, read(notice)));
}

/** Each item wanted must be one of those there; others may stand beside it. */
function among(read: (notice: Notice) => readonly unknown[]): Judge {
  return (notice, wanted) =>
    list(wanted).flatMap((one) => {
      const got = read(notice);
      return got.some((item) => fits(item, one)) ? [] : fault("one", one, got);
    });
}

/** None of the words there may be one of those named; `true` names all. */
function noneOf(
  read: (notice: Notice) => readonly string[],
  same: (got: string, named: string) => boolean = (got, named) => bare(got) === bare(named),
): Judge {
  return (notice, named) => {
    const found = read(notice).filter((got) => named === true || strings(named).some((one) => same(got, one)));
    return found.length === 0 ? [] : fault("none", named, [...new Set(found)]);
  };
}

/** By the words of a date: every date of these words fits, or, where a list is wanted, all of them do in order. */
function datesByText(notice: Notice, wanted: unknown): string[] {
  return Object.entries(record(wanted)).flatMap(([words, one]) => {
    const found = notice.dates.filter(({ text }) => bare(text) === bare(words)).map(dateView);
    const asList = (alternatives(one) ?? [one]).every(Array.isArray);
    const right = asList ? fits(found, one) : found.length > 0 && found.every((date) => fits(date, one));
    return right ? [] : fault(words, one, found.length > 0 ? found : allDates(notice));
  });
}

function fits(got: unknown, wanted: unknown): boolean {
  const ways = alternatives(wanted);
  if (ways) return ways.some((way) => fits(got, way));
  if (got instanceof Either) return got.ways.some((way) => fits(way, wanted));
  if (Array.isArray(wanted))
    return Array.isArray(got) && got.length === wanted.length && wanted.every((one, at) => fits(got[at], one));
  if (typeof wanted !== "object" || wanted === null) return bare(got ?? null) === bare(wanted);
  const parts = record(wanted);
  if (typeof parts.includes === "string") return typeof got === "string" && got.includes(parts.includes);
  if (typeof got !== "object" || got === null) return false;
  return Object.entries(parts).every(([key, value]) => fits(record(got)[key], value));
}

/** Words without blanks, outer quotation marks and a closing 。 or ；; any other value as it is. */
function bare(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const said = value.replace(/\s/gu, "").replace(/[。；;]$/u, "");
  const inside = /^“[^“”]*”$/u.test(said) ? said.slice(1, -1) : said;
  return inside === value ? value : bare(inside);
}

function dateView(date: NoticeDate): Either {
  return new Either(date, date.edtf);
}

function dateById({ dates }: Notice, id: string | null): Either | null {
  const date = dates.find((one) => one.id === id);
  return date ? dateView(date) : null;
}

function allDates({ dates }: Notice): Either[] {
  return dates.map(dateView);
}

function listOrCount(items: readonly unknown[]): Either {
  return new Either(items, items.length);
}

function problemsOf(notice: Notice): Either[] {
  return notice.problems.map((problem) => problemView(notice, problem));
}

function problemView(notice: Notice, problem: Problem): Either {
  const { statement, text, marker, status, sectionId } = problem;
  const parts = {
    says: new Either(statement, text),
    marker,
    status: status.value,
    deadline: dateById(notice, problem.deadline),
    section: notice.sections.find(({ id }) => id === sectionId)?.heading,
    responsible: problem.responsible.map((one) => one.text),
    measures: listOrCount(problem.measures.map((measure) => measureView(notice, measure))),
  };
  return new Either(parts, statement, text);
}

function measureView(notice: Notice, { text, marker, status, kind, dates }: Measure): Either {
  const due = notice.dates.filter(({ id, role }) => role === "deadline" && dates.includes(id)).map(dateView);
  const deadline = due.length > 0 ? new Either(...due) : null;
  return new Either({ says: text, marker, status: status.value, kind, deadline }, text);
}

/** All values of one kind, in order. */
function outcomesOf(kind: string): Judge {
  return whole(({ outcomes }) => outcomes.filter((one) => one.kind === kind).map(({ value }) => value));
}

/** The words of the problems, their measures and the headings. */
function wordsOf({ sections, problems }: Notice): string[] {
  return [
    ...sections.map(({ marker, heading }) => `${marker ?? ""}${heading}`),
    ...problems.flatMap(({ text, statement, measures }) => [text, statement, ...measures.map((one) => one.text)]),
  ];
}

function codesOf({ diagnostics }: Notice): string[] {
  return diagnostics.map(({ code }) => code);
}

function alternatives(wanted: unknown): readonly unknown[] | null {
  const ways = typeof wanted === "object" && wanted !== null && "anyOf" in wanted ? wanted.anyOf : null;
  return ways === null ? null : list(ways);
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`a list is wanted, not ${show(value)}`);
  return value;
}

function strings(value: unknown): string[] {
  return list(value).map(String);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw new Error(`an object is wanted, not ${show(value)}`);
  return Object.fromEntries(Object.entries(value));
}

function fault(what: string, wanted: unknown, got: unknown): string[] {
  return [`${what}: wanted ${show(wanted)}, got ${show(got)}`];
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 600);
}
