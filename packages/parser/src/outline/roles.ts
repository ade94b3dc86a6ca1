import type { Outline, Section } from "../model/outline.ts";
import type { Span } from "../model/span.ts";
import { sentenceEnd, trimSpan } from "../text/sentence.ts";
import { readFieldLabel } from "./field-label.ts";
import { answerStart, Traits } from "./traits.ts";
import { opensAsDeed, readFormula } from "./wording.ts";

/** What part of the notice a section belongs to. */
export type Area = "organisation" | "problems" | "next-steps" | "contact" | "other";

/** A heading above the problems, or one without any. */
export interface SectionRole {
  readonly role: "section";
  readonly section: Section;
  readonly heading: Span;
  readonly area: Area;
  readonly children: readonly Role[];
}

/** A problem: the lowest heading with an answer of its own. */
export interface ProblemRole {
  readonly role: "problem";
  readonly section: Section;
  /** The problem as published, without its number. */
  readonly heading: Span;
  /** The problem alone. */
  readonly statement: Span;
  /** Where on the heading's line the answer starts; the line's end where it starts below. */
  readonly answer: number;
}

export type Role = SectionRole | ProblemRole;

/**
 * Says of every heading what it is: a section, a problem, or (left out of the result) part of an answer.
 *
 * Told by structure first: what is answered (整改情况：, 一是…, numbered measures) is a problem, what stands over problems is
 * a section; wording (关于…问题, 不到位) only where structure leaves it open, and always for a whole series at once, so
 * that one odd sibling does not fall out.
 */
export function assignRoles(outline: Outline): Role[] {
  const reader = new RoleReader(outline);
  return reader.series(outline.sections, null);
}

const CATEGORY =
  /方面(?:的|存在的?)?(?:突出|主要)?(?:问题)?(?:的?(?:集中)?整改(?:落实|进展|完成)?(?:情况)?)?[。：:]?$|(?:整改|落实|进展|完成)(?:工作)?情况[。：:]?$|问题[。：:]?$/;

/** Meetings, a leading group, a plan: how rectification is organised. */
const ORGANISING =
  /领导小组|工作专班|专题(?:会议?|研究|推进)|(?:党组|党委|党工委|支委|常委)会|动员(?:会|部署)|整改(?:工作)?方案|问题清单/;

class RoleReader {
  readonly #outline: Outline;
  /** By the line of the section: each opens one. */
  readonly #traits: Traits[] = [];
  readonly #holds: boolean[] = [];

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  /** Roles of headings that stand side by side. */
  series(sections: readonly Section[], above: Area | null): Role[] {
    const candidates = sections.filter((one) => this.#couldHoldProblems(one));
    const holding = candidates.filter((one) => this.#holdsProblems(one));
    const likely = candidates.filter((one) => !this.#holdsProblems(one) && this.#problemish(one));
    const answered = candidates.filter((one) => this.#traitsOf(one).content).length * 2 >= candidates.length;
    // Beside headings that stand over problems only what is told to be one is a problem.
    const areProblems = answered && likely.length * 2 >= candidates.length - holding.length && likely.length > 0;
    const series = new Set(!areProblems ? [] : likely.length > holding.length ? candidates : likely);
    return sections.flatMap((one) => this.#roleOf(one, above, series.has(one)));
  }

  #roleOf(section: Section, above: Area | null, inProblemSeries: boolean): Role[] {
    const traits = this.#traitsOf(section);
    if (traits.field) return [];
    const area = traits.area ?? above;
    const plain = area !== null && area !== "problems";
    if ((plain && !this.#couldHoldProblems(section)) || (plain && above === area && !traits.formula)) {
      return this.#sectionRole(section, area ?? "other");
    }
    if (this.#holdsProblems(section)) return this.#sectionRole(section, "problems");
    const problem = inProblemSeries && !traits.generic && !traits.table;
    if (problem && (traits.content || section.depth > 1)) return [this.#problemRole(section)];
    return this.#sectionRole(section, traits.table || traits.generic ? "problems" : (area ?? "other"));
  }

  /** Whether a heading can be a problem or stand over some: organisation and next steps cannot, unless they are answered. */
  #couldHoldProblems(section: Section): boolean {
    const traits = this.#traitsOf(section);
    if (traits.field) return false;
    if (!traits.area) return true;
    return traits.formula || (traits.area === "organisation" && this.#answersBelow(section) >= 2);
  }

  #answersBelow(section: Section): number {
    return section.children.reduce((sum, child) => {
      const traits = this.#traitsOf(child);
      return sum + Number(traits.answered || traits.formula) + this.#answersBelow(child);
    }, 0);
  }

  #problemish(section: Section): boolean {
    const traits = this.#traitsOf(section);
    if (traits.field || traits.generic || traits.table) return false;
    if (traits.formula || traits.answered || traits.named) return true;
    return traits.weakness > 0.3 && (!traits.deed || traits.weakness >= 0.5);
  }

  /** Whether the headings below are problems (or hold some) and not the points of an answer. */
  #holdsProblems(section: Section): boolean {
    let holds = this.#holds[section.line];
    if (holds === undefined) {
      holds = this.#findProblems(section);
      this.#holds[section.line] = holds;
    }
    return holds;
  }

  #findProblems(section: Section): boolean {
    if (section.children.length === 0 || this.#traitsOf(section).answered) return false;
    let [count, strong, content, likely, deeds] = [0, 0, 0, 0, 0];
    let last: Section | null = null;
    let lastStrong: Section | null = null;
    for (const child of section.children) {
      const traits = this.#traitsOf(child);
      if (traits.field) continue;
      count++;
      last = child;
      if (traits.formula || traits.answered || this.#holdsProblems(child)) {
        strong++;
        lastStrong = child;
      }
      content += Number(traits.content);
    }
    // Behind the last point of an answer stand the labels of the whole (责任单位：…): alone it proves nothing.
    const tail = strong === 1 && count > 1 && lastStrong === last;
    if (count === 0) return false;
    if (strong * 2 >= count && !tail) return true;
    const deep = section.children.filter((child) => child.children.length > 0).length;
    if (this.#traitsOf(section).formula && deep * 2 < count) return false;
    if (content * 2 < count) return false;
    for (const child of section.children) {
      const traits = this.#traitsOf(child);
      if (traits.field) continue;
      likely += Number(this.#problemish(child));
      deeds += Number(traits.deed && !traits.answered);
    }
    if (likely * 2 >= count && (likely > 1 || count === 1)) return true;
    const own = this.#outline.text.slice(section.head[0], section.head[1]);
    return CATEGORY.test(own) && !this.#traitsOf(section).area && deeds * 2 <= count;
  }

  #traitsOf(section: Section): Traits {
    let traits = this.#traits[section.line];
    if (!traits) {
      traits = new Traits(this.#outline, section);
      this.#traits[section.line] = traits;
    }
    return traits;
  }

  #sectionRole(section: Section, area: Area): Role[] {
    const { text } = this.#outline;
    const [from, to] = section.head;
    const children = this.series(section.children, area === "other" ? null : area);
    const heading = sectionHeading(text, [from, to], section, this.#traitsOf(section).hasOwnLines);
    if (!heading) return children;
    const holds = children.some((child) => child.role === "problem" || child.area === "problems");
    const own = area === "other" && this.#opensWithOrganisation(section) ? "organisation" : area;
    return [{ role: "section", section, heading, area: holds ? "problems" : own, children }];
  }

  /** Whether the notice opens with this section and it tells how the work was organised, whatever its heading says. */
  #opensWithOrganisation(section: Section): boolean {
    const { text, lines, sections } = this.#outline;
    if (sections[0] !== section || sections.length < 2) return false;
    const words = lines
      .slice(section.line + 1, section.endLine)
      .map(({ span }) => text.slice(...span))
      .join("");
    return ORGANISING.test(words);
  }

  #problemRole(section: Section): ProblemRole {
    const { text } = this.#outline;
    const field = readFieldLabel(text, section.head[0], section.head[1]);
    const start = field?.kind === "problem" ? field.end : section.head[0];
    const bracket = /^[【〖]/.test(text.charAt(start)) ? text.slice(start, section.head[1]).search(/[】〗]/) : -1;
    if (bracket > 0) return this.#bracketedRole(section, [start + 1, start + bracket]);
    const [from, to] = [start, section.head[1]];
    const formula = readFormula(text, from, to);
    if (formula) {
      return {
        role: "problem",
        section,
        heading: trimSpan(text, [from, formula.end]),
        statement: trimSpan(text, formula.statement),
        answer: formula.end,
      };
    }
    const below = this.#traitsOf(section).hasOwnLines || section.children.length > 0;
    const answer = answerOfBare(text, [from, to], below);
    const heading = trimSpan(text, [from, answer]);
    return { role: "problem", section, heading, statement: withoutStop(text, heading), answer };
  }

  /** A problem in 【】: the brackets are not part of it, the answer starts behind them. */
  #bracketedRole(section: Section, [from, to]: Span): ProblemRole {
    const { text } = this.#outline;
    const heading = trimSpan(text, [from, to]);
    const statement = readFormula(text, from, to)?.statement ?? withoutStop(text, heading);
    return { role: "problem", section, heading, statement, answer: to + 1 };
  }
}

function withoutStop(text: string, [from, to]: Span): Span {
  return /[。！？]/.test(text.charAt(to - 1)) ? [from, to - 1] : [from, to];
}

function answerOfBare(text: string, [from, to]: Span, below: boolean): number {
  const labelled = answerStart(text, from, to);
  if (labelled < to) return labelled;
  const first = sentenceEnd(text, from, to);
  if (first >= to) return to;
  return !below || opensAsDeed(text, first) ? first : to;
}

/** A line that gives a way to reach somebody is no heading: （三）电子邮箱：…. */
const CONTACT_LABEL = /(?:电话|邮箱|信箱|地址|传真|邮编|网址|热线|联系人|联系方式)$/;
const LONGEST_RUN_IN = 60;
const LONGEST_HEADING = 70;

/** The words of a section's heading, or null where a numbered line is a mere point: one whole sentence, nothing below. */
function sectionHeading(text: string, [from, to]: Span, section: Section, below: boolean): Span | null {
  const formula = readFormula(text, from, to);
  if (formula) return trimSpan(text, [from, formula.end]);
  const end = sentenceEnd(text, from, to);
  const over = below || section.children.length > 0;
  if (end < to) return end - from <= LONGEST_RUN_IN ? trimSpan(text, [from, end - 1]) : null;
  const stopped = /[。；;！？，,]/.test(text.charAt(to - 1));
  if (section.label?.scheme === "han-comma")
    return to - from <= LONGEST_HEADING || over ? trimSpan(text, [from, to]) : null;
  if (stopped && !over) return null;
  const colon = text.slice(from, to).search(/[：:]/);
  if (colon > 0 && CONTACT_LABEL.test(text.slice(from, from + colon))) return null;
  if (colon > 0 && from + colon + 1 < to && colon <= 24 && !over) return trimSpan(text, [from, from + colon]);
  return to - from <= LONGEST_HEADING ? trimSpan(text, [from, to]) : null;
}

/** The roles of a notice that answers nothing: what looked like problems are headings there. */
export function asSections(roles: readonly Role[], text: string): Role[] {
  return roles.map((role): Role => {
    if (role.role === "section") return { ...role, children: asSections(role.children, text) };
    const [from, to] = trimSpan(text, role.statement);
    const first = sentenceEnd(text, from, to);
    const heading: Span = first < to && first - from <= LONGEST_RUN_IN ? [from, first - 1] : [from, to];
    return { role: "section", section: role.section, heading, area: "problems", children: [] };
  });
}

/** A role with its place in the notice: section ids count from `s1` in reading order. */
export interface Placed<Kind extends Role = Role> {
  readonly role: Kind;
  readonly id: string | null;
  readonly parentId: string | null;
  readonly level: number;
}

/** The roles in reading order, each with its id, its parent's and its level from 1. */
export function placeRoles(roles: readonly Role[]): Placed[] {
  const placed: Placed[] = [];
  let count = 0;
  const visit = (role: Role, parentId: string | null, level: number) => {
    const id = role.role === "section" ? `s${++count}` : null;
    placed.push({ role, id, parentId, level });
    if (role.role === "section") for (const child of role.children) visit(child, id, level + 1);
  };
  for (const role of roles) visit(role, null, 1);
  return placed;
}
