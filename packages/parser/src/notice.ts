import { recogniseFamily } from "./families/index.ts";
import { extractCitations } from "./fields/citations.ts";
import { extractContacts } from "./fields/contacts.ts";
import type { DateContext } from "./fields/dates/context.ts";
import { resolveDates } from "./fields/dates/index.ts";
import { readDeclared, reportDeclared, reportGroups } from "./fields/declared.ts";
import { reportFurther } from "./fields/further.ts";
import { extractInspection } from "./fields/inspection.ts";
import { type Links, linkProblems, linkSections } from "./fields/links.ts";
import { reportOddities } from "./fields/oddities.ts";
import { extractOutcomes } from "./fields/outcomes.ts";
import { extractPublishedOn } from "./fields/published.ts";
import { extractQuantities } from "./fields/quantities.ts";
import { extractIssuer, extractTitle } from "./fields/title.ts";
import type { Row } from "./lexicon/row.ts";
import type { Report } from "./model/diagnostic.ts";
import type { Document } from "./model/document.ts";
import type { Anchor, Cut, Explanation, Notice, Problem, Section } from "./model/notice.ts";
import type { Line, Outline } from "./model/outline.ts";
import type { Context } from "./model/reader.ts";
import type { Span } from "./model/span.ts";
import { findFrame } from "./outline/frame.ts";
import { assembleText, ownBlocks } from "./outline/lines.ts";
import { MOST_UNITS } from "./outline/units.ts";
import { priorKind } from "./prior-kind.ts";
import type { ProblemDraft } from "./reading/draft.ts";
import { learnedWeights, readStructure, type Structure } from "./reading/index.ts";
import { type Leads, leadsOf, reportDoubts } from "./reading/leads.ts";
import { reportNumbering } from "./reading/numbering.ts";
import { findQuotedTask } from "./reading/quoted-task.ts";
import { stretchesOf } from "./reading/stretches.ts";
import { readTables } from "./reading/tables.ts";
import { type DateMatch, findDates } from "./recognise/date.ts";

/** A notice without what only the source knows. */
export type NoticeBody = Omit<Notice, "schemaVersion" | "parser" | "source" | "diagnostics">;

/** Which items are explained, and in what language. */
interface Explained {
  readonly lang: "zh" | "en";
  readonly all: boolean;
}

/** What a caller may want of the reading. */
export interface ReadingOptions {
  /** Words of the caller's own, beside those of the lexicon. */
  readonly lexicon?: readonly Row[];
  /** Keep why each item was read as it was, or each doubtful one, in this language. */
  readonly explain?: Explained | null;
}

/**
 * Reads a Document as a notice: its structure, then one field after the other. Diagnostics go to `report`; between the
 * longer steps others get their turn.
 */
export async function extractNotice(
  document: Document,
  context: Context,
  options: ReadingOptions = {},
): Promise<NoticeBody> {
  const { report, checkpoint } = context;
  const { text, lines } = assembleText(document.blocks);
  const { structure, outline } = await readBody({ text, lines }, document, context, options);
  const title = extractTitle(outline);
  const told = tellFamily(outline, title, structure, document);
  const drafts = keptProblems(foundProblems(structure, outline), told, report);
  for (const span of structure.orphans) report("answer-without-problem", { label: text.slice(...span) }, span);
  const links = await findLinks(outline, document, drafts, context);
  const leads = leadsOf(structure, drafts);
  const sections = linkSections(text, structure.sections, leads.certaintyOf);
  const problems = linkProblems(text, drafts, links, leads.certaintyOf);
  await checkpoint();
  const declared = readDeclared(text, summariesOf(text, sections, problems));
  reportDeclared(declared, problems, report);
  reportGroups(sections, problems, report);
  reportNumbering(text, structure, report);
  reportFurther(text, outline.lines, problems, report);
  reportDoubts(leads, { sections, problems }, report);
  reportFindings(text, { title, told, problems }, report);
  const contacts = extractContacts(text);
  await checkpoint();
  return {
    text,
    family: told.name,
    title,
    issuer: extractIssuer(outline, title, document.metadata),
    publishedOn: extractPublishedOn(links.dates, outline, document.metadata),
    inspection: extractInspection(text, openingOf(outline), links.dates, report),
    sections,
    problems,
    dates: [...links.dates],
    contacts,
    citations: [...links.citations],
    quantities: [...links.quantities],
    declared: declared.declared,
    outcomes: extractOutcomes(text, links.quantities),
    attachments: [...document.attachments],
    truncated: document.truncated ?? truncationOf(structure, text, report),
    ...(options.explain ? { explanations: await explained(structure, leads, options.explain) } : {}),
    anchors: anchorsOf(document),
  };
}

/** The explanations; what words them is loaded when they are asked for. */
async function explained(structure: Structure, leads: Leads, { lang, all }: Explained): Promise<Explanation[]> {
  const items = [...leads.unitOf].filter(([, unit]) => all || leads.certaintyOf(unit) === "doubtful");
  if (items.length === 0) return [];
  const { explain } = await import("./reading/explain.ts");
  return explain(structure, leads, { items, lang, weights: learnedWeights() });
}

async function readBody(
  { text, lines }: { readonly text: string; readonly lines: readonly Line[] },
  { metadata }: Document,
  { checkpoint }: Context,
  { lexicon }: ReadingOptions,
): Promise<{ readonly structure: Structure; readonly outline: Outline }> {
  const frame = findFrame(text, lines, metadata.title ? [metadata.title] : []);
  await checkpoint();
  const stretches = stretchesOf(lines, readTables(text, lines), frame.bodyLine);
  const kind = priorKind(text, lines, frame, metadata.title ?? "");
  const structure = await readStructure(text, stretches, {
    checkpoint,
    kind,
    closing: frame.closingLine,
    ...(lexicon ? { rows: lexicon } : {}),
  });
  const lineOf = (stretch: number): number => stretches[stretch]?.line ?? lines.length;
  const closingLine = Math.max(frame.bodyLine, Math.min(lineOf(structure.closing), frame.closingLine));
  const body = lineOf(structure.body);
  const bodyLine = body < lines.length ? body : Math.min(frame.bodyLine + OPENING_LINES, closingLine);
  return { structure, outline: { text, lines, title: frame.title, bodyLine, closingLine } };
}

/** How many lines open a text without any heading. */
const OPENING_LINES = 3;

type Told = ReturnType<typeof recogniseFamily>;

function tellFamily(
  outline: Outline,
  title: Cut | null,
  { sections, problems }: Structure,
  { metadata }: Document,
): Told {
  const { text } = outline;
  const headings = [...sections.map(({ heading }) => heading), ...problems.map(({ heading }) => heading)];
  return recogniseFamily({
    title: title?.text ?? metadata.title ?? "",
    opening: text.slice(...openingOf(outline)),
    headings: headings.map((span) => text.slice(...span)).join("\n"),
    text: text.slice(0, 20_000),
    measures: problems.reduce((sum, { measures }) => sum + measures.length, 0),
  });
}

/** Where the reading stopped because there is more than any notice has; null where all was read. */
function truncationOf({ seen: { units } }: Structure, text: string, report: Report): Notice["truncated"] {
  if (units.length < MOST_UNITS) return null;
  const read = units.at(-1)?.span[1] ?? 0;
  report("too-long", { read, total: text.length }, [read, text.length]);
  return { reason: "limit", unit: "character", read, total: text.length };
}

/** The problems of the reading; of a text without any the one that its opening quotes. */
function foundProblems({ problems }: Structure, outline: Outline): readonly ProblemDraft[] {
  if (problems.length > 0) return problems;
  const quoted = findQuotedTask(outline.text, openingOf(outline));
  return quoted ? [quoted] : problems;
}

/**
 * The problems to keep: all of a notice; of a text that is known as none (news, guidelines, announcements) and of one
 * that nothing is known of only those that are answered. What is set aside is said.
 */
function keptProblems(
  drafts: readonly ProblemDraft[],
  { name, foreign }: Told,
  report: Report,
): readonly ProblemDraft[] {
  if (!foreign && name !== "other" && name !== "inspection-announcement") return drafts;
  const isKept = ({ measures }: ProblemDraft): boolean => !foreign && measures.length > 0;
  const kept = drafts.filter(isKept);
  const first = drafts.find((draft) => !isKept(draft));
  if (first) report("problems-set-aside", { count: drafts.length - kept.length }, first.heading);
  return kept;
}

async function findLinks(
  outline: Outline,
  { metadata }: Document,
  problems: readonly ProblemDraft[],
  { report, checkpoint }: Context,
): Promise<Links> {
  const { text } = outline;
  const matches = await inSlabs(text, findDates, checkpoint);
  const where: DateContext = {
    preamble: openingOf(outline),
    closing: spanOfLines(outline, outline.closingLine, outline.lines.length),
    deadlines: problems
      .flatMap(({ deadline, measures }) => [deadline, ...measures.map((measure) => measure.deadline)])
      .filter((span) => span !== null),
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

interface Findings {
  readonly title: Cut | null;
  readonly told: Told;
  readonly problems: readonly Problem[];
}

function reportFindings(text: string, { title, told, problems }: Findings, report: Report): void {
  if (told.name !== "inspection-feedback")
    for (const { measures, text: words, span } of problems)
      if (measures.length === 0) report("problem-without-measures", { problem: words.slice(0, 40) }, span);
  if (told.name === "other") report("not-a-notice", { likest: told.runnerUp.name });
  else if (told.answered && problems.length === 0) report("no-problems-found");
  if (!title) report("title-missing");
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
function summariesOf(text: string, sections: readonly Section[], problems: readonly Problem[]): Span[] {
  const first = problems[0]?.span[0] ?? text.length;
  const others = sections
    .filter(({ role, span }) => role !== "problems" && span[0] > first)
    .map(({ span }): Span => [span[0], Math.min(text.length, span[0] + 2_000)]);
  return [[0, first], ...others.slice(0, MOST_SUMMARIES)];
}

function anchorsOf({ blocks }: Document): Anchor[] {
  let start = 0;
  return ownBlocks(blocks).map(({ text, runs, boxes, paragraph, cell }) => {
    const span: Span = [start, start + text.length];
    const moved = runs.map(({ at, length, offset, piece }) => ({ at: at + span[0], length, offset, piece }));
    start = span[1] + 1;
    // A damaged file may place words nowhere: such a box is none.
    const placed = boxes.filter(({ rect }) => rect.every(Number.isFinite));
    return { span: [...span], runs: moved, boxes: placed, paragraph, cell };
  });
}
