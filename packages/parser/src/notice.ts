import { recogniseFamily } from "./families/index.ts";
import { extractCitations } from "./fields/citations.ts";
import { extractContacts } from "./fields/contacts.ts";
import type { DateContext } from "./fields/dates/context.ts";
import { resolveDates } from "./fields/dates/index.ts";
import { extractDeclared } from "./fields/declared.ts";
import { extractInspection } from "./fields/inspection.ts";
import { reportOddities } from "./fields/oddities.ts";
import { extractOutcomes } from "./fields/outcomes.ts";
import { extractProblems, type ProblemDraft } from "./fields/problems/index.ts";
import { extractPublishedOn } from "./fields/published.ts";
import { extractQuantities } from "./fields/quantities.ts";
import { extractSections } from "./fields/sections.ts";
import { extractIssuer, extractTitle } from "./fields/title.ts";
import type { Report } from "./model/diagnostic.ts";
import type { Document } from "./model/document.ts";
import type {
  Anchor,
  Citation,
  Cut,
  Declared,
  Measure,
  Notice,
  NoticeDate,
  Problem,
  Quantity,
  Section,
  Status,
} from "./model/notice.ts";
import type { Outline } from "./model/outline.ts";
import type { Context } from "./model/reader.ts";
import type { Span } from "./model/span.ts";
import { buildOutline } from "./outline/index.ts";
import { ownBlocks } from "./outline/lines.ts";
import { asSections, assignRoles, placeRoles, type Role } from "./outline/roles.ts";
import { type DateMatch, findDates } from "./recognise/date.ts";
import type { StatusMatch } from "./recognise/status.ts";

/** A notice without what only the source knows. */
export type NoticeBody = Omit<Notice, "schemaVersion" | "source" | "diagnostics">;

/**
 * Reads a Document as a notice: outline, roles, then one field after the other. Diagnostics go to `report`; between the
 * longer steps others get their turn.
 */
export async function extractNotice(document: Document, context: Context): Promise<NoticeBody> {
  const { report, checkpoint } = context;
  const { title: name } = document.metadata;
  const outline = buildOutline(document.blocks, report, name ? [name] : []);
  const { text } = outline;
  const structure = await readStructure(outline, document, checkpoint);
  const links = await findLinks(outline, document, { structure, context });
  const problems = linkProblems(text, structure.problems, links);
  await checkpoint();
  const declared = extractDeclared(text, summariesOf(outline, structure.sections, problems));
  reportFindings(text, { structure, problems, declared }, report);
  const contacts = extractContacts(text);
  await checkpoint();
  return {
    text,
    family: structure.family,
    title: structure.title,
    issuer: extractIssuer(outline, structure.title, document.metadata),
    publishedOn: extractPublishedOn(links.dates, outline, document.metadata),
    inspection: extractInspection(text, openingOf(outline), links.dates, report),
    sections: structure.sections,
    problems,
    dates: [...links.dates],
    contacts,
    citations: [...links.citations],
    quantities: [...links.quantities],
    declared,
    outcomes: extractOutcomes(text, links.quantities),
    attachments: [...document.attachments],
    anchors: anchorsOf(document),
  };
}

/** What a notice is made of, before anything is looked for in its words. */
interface Structure {
  readonly title: Cut | null;
  readonly family: Notice["family"];
  readonly answered: boolean;
  readonly sections: Section[];
  /** None in a family that answers nothing. */
  readonly problems: readonly ProblemDraft[];
}

async function readStructure(
  outline: Outline,
  { metadata }: Document,
  checkpoint: Context["checkpoint"],
): Promise<Structure> {
  const { text } = outline;
  await checkpoint();
  const roles = await rolesOf(outline, checkpoint);
  const placed = placeRoles(roles);
  const title = extractTitle(outline);
  const drafts = await extractProblems(outline, placed, checkpoint);
  const { name, answered } = recogniseFamily({
    title: title?.text ?? metadata.title ?? "",
    opening: text.slice(...openingOf(outline)),
    headings: placed.map(({ role }) => text.slice(...role.heading)).join("\n"),
    text: text.slice(0, 20_000),
    measures: drafts.reduce((sum, { measures }) => sum + measures.length, 0),
  });
  const sections = extractSections(outline, answered ? placed : placeRoles(asSections(roles, text)));
  return { title, family: name, answered, sections, problems: answered ? drafts : [] };
}

/** Top-level sections whose roles are told at a time: far more than a notice has, and short enough to stop after. */
const SECTIONS_AT_ONCE = 200;

async function rolesOf(outline: Outline, checkpoint: Context["checkpoint"]): Promise<Role[]> {
  const roles: Role[] = [];
  for (let from = 0; from < outline.sections.length; from += SECTIONS_AT_ONCE) {
    roles.push(...assignRoles({ ...outline, sections: outline.sections.slice(from, from + SECTIONS_AT_ONCE) }));
    await checkpoint();
  }
  return roles;
}

/** What measures are linked to: dates, citations, quantities. */
async function findLinks(
  outline: Outline,
  { metadata }: Document,
  { structure, context }: { readonly structure: Structure; readonly context: Context },
): Promise<Links> {
  const { text } = outline;
  const { report, checkpoint } = context;
  const matches = await inSlabs(text, findDates, checkpoint);
  const where: DateContext = {
    preamble: openingOf(outline),
    closing: spanOfLines(outline, outline.closingLine, outline.lines.length),
    deadlines: structure.problems.flatMap(({ deadline }) => (deadline ? [deadline] : [])),
    pageDay: metadata.publishedOn,
  };
  const dates = resolveDates(text, matches, where, report);
  await checkpoint();
  const citations = extractCitations(text);
  const quantities = extractQuantities(text);
  await checkpoint();
  const deadlines = new Set(dates.filter(({ role }) => role === "deadline").map(({ id }) => id));
  return { dates, deadlines, citations, quantities };
}

interface Told {
  readonly structure: Structure;
  readonly problems: readonly Problem[];
  readonly declared: Declared;
}

function reportFindings(text: string, { structure, problems, declared }: Told, report: Report): void {
  checkCounts(problems, declared, report);
  if (structure.family === "other") report("not-a-notice");
  else if (structure.answered && problems.length === 0) report("no-problems-found");
  if (!structure.title) report("title-missing");
  reportOddities(text, report);
}

/** Slabs of this many characters are searched at a time, cut at line breaks. */
const SLAB = 262_144;

/** Runs a search over slices of the text and lets others work in between; spans come out absolute. */
async function inSlabs(
  text: string,
  find: (text: string) => readonly DateMatch[],
  checkpoint: Context["checkpoint"],
): Promise<DateMatch[]> {
  if (text.length <= SLAB) return [...find(text)];
  const all: DateMatch[] = [];
  for (let from = 0; from < text.length; ) {
    const cut = text.indexOf("\n", from + SLAB);
    const to = cut < 0 ? text.length : cut;
    for (const match of find(text.slice(from, to))) {
      all.push({ ...match, span: [match.span[0] + from, match.span[1] + from] });
    }
    from = to + 1;
    await checkpoint();
  }
  return all;
}

function spanOfLines({ lines, text }: Outline, from: number, to: number): Span {
  return [lines[from]?.span[0] ?? text.length, lines[to - 1]?.span[1] ?? text.length];
}

/** From behind the title to the first heading. */
function openingOf(outline: Outline): Span {
  const from = outline.title[1];
  return from < outline.bodyLine ? spanOfLines(outline, from, outline.bodyLine) : [0, 0];
}

const MOST_SUMMARIES = 6;

/** Where a notice sums itself up: its opening, then its sections about organisation. */
function summariesOf(outline: Outline, sections: readonly Section[], problems: readonly Problem[]): Span[] {
  const first = problems[0]?.span[0] ?? outline.text.length;
  const others = sections
    .filter(({ role, span }) => role !== "problems" && span[0] > first)
    .map(({ span }): Span => [span[0], Math.min(outline.text.length, span[0] + 2_000)]);
  return [[0, first], ...others.slice(0, MOST_SUMMARIES)];
}

interface Links {
  readonly dates: readonly NoticeDate[];
  /** The ids of the dates that are deadlines. */
  readonly deadlines: ReadonlySet<string>;
  readonly citations: readonly Citation[];
  readonly quantities: readonly Quantity[];
}

function linkProblems(text: string, drafts: readonly ProblemDraft[], links: Links): Problem[] {
  const cut = (span: Span): Cut => ({ text: text.slice(...span), span: [...span] });
  return drafts.map((draft, index) => {
    const id = `p${index + 1}`;
    const measures = draft.measures.map(
      (measure, position): Measure => ({
        id: `${id}m${position + 1}`,
        kind: measure.kind,
        marker: measure.marker ? text.slice(...measure.marker) : null,
        ...cut(measure.span),
        status: statusOf(measure.status),
        dates: idsWithin(links.dates, measure.span),
        citations: idsWithin(links.citations, measure.span),
        quantities: idsWithin(links.quantities, measure.span),
      }),
    );
    return {
      id,
      sectionId: draft.sectionId,
      level: draft.level,
      marker: draft.marker ? text.slice(...draft.marker) : null,
      ...cut(draft.heading),
      statement: text.slice(...draft.statement),
      statementSpan: [...draft.statement],
      status: statusOf(draft.status),
      responsible: [...draft.responsible],
      deadline: deadlineOf(draft, measures, links),
      goal: draft.goal ? cut(draft.goal) : null,
      measures,
    };
  });
}

function statusOf(status: StatusMatch | null): Status {
  return status ? { value: status.value, evidence: [[...status.span]] } : { value: "unstated", evidence: [] };
}

interface Located {
  readonly id: string;
  readonly span: Span;
}

/** The ids of what lies within a span; `items` are in text order, so the first is found by halving. */
function idsWithin(items: readonly Located[], [from, to]: Span): string[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const ids: string[] = [];
  for (let index = low; index < items.length; index++) {
    const item = items[index];
    if (!item || item.span[0] >= to) break;
    if (item.span[1] <= to) ids.push(item.id);
  }
  return ids;
}

/** The labelled deadline, else the last deadline that the measures name. */
function deadlineOf(draft: ProblemDraft, measures: readonly Measure[], { dates, deadlines }: Links): string | null {
  if (draft.deadline) return idsWithin(dates, draft.deadline)[0] ?? null;
  return measures.flatMap((measure) => measure.dates).findLast((id) => deadlines.has(id)) ?? null;
}

function checkCounts(problems: readonly Problem[], declared: Declared, report: Report): void {
  if (declared.problems !== null && problems.length > 0 && declared.problems !== problems.length) {
    const span = declared.spans.problems ?? null;
    report("declared-count-mismatch", { declared: declared.problems, found: problems.length }, span);
  }
  for (const { measures, text, span } of problems) {
    if (measures.length === 0) report("problem-without-measures", { problem: text.slice(0, 40) }, span);
  }
}

function anchorsOf({ blocks }: Document): Anchor[] {
  let start = 0;
  return ownBlocks(blocks).map(({ text, runs, boxes, paragraph, cell }) => {
    const span: Span = [start, start + text.length];
    const moved = runs.map(({ at, length, offset, piece }) => ({ at: at + span[0], length, offset, piece }));
    start = span[1] + 1;
    return { span: [...span], runs: moved, boxes, paragraph, cell };
  });
}
