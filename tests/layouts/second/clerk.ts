import { type Body, bodyOf, PARTY_TOPICS, type Trade } from "./bodies.ts";
import { type DateHabits, dateToken, dayBetween, later, type Timeline, timelineFrom } from "./dates.ts";
import { type Draw, deckOf } from "./draw.ts";
import { drawState, type State, WORDINGS } from "./states.ts";
import { COMMON_DEEDS } from "./words/deeds.ts";
import { LEADERS, PEOPLE, VILLAGES } from "./words/names.ts";
import type { Topic } from "./words/topic.ts";
import { TOPICS, type TopicName } from "./words/topics.ts";

/** One problem of a notice with all that could be said about it. */
export interface Case {
  /** Without a final mark. */
  readonly text: string;
  readonly state: State;
  /** So many deeds; none twice in a notice while the words last. */
  deeds(count: number): string[];
  result(): string;
  plan(): string;
  goal(): string;
  owner(): string;
}

/** A person who writes one notice: the body, the days, the words at hand, and what was chosen. */
export interface Clerk {
  readonly draw: Draw;
  readonly body: Body;
  readonly days: Timeline;
  /** Choices to be named in the layout of the notice. */
  readonly layout: Record<string, string>;
  /** How dates are written; a style may set it. */
  habits: DateHabits;
  /** How many problems are worded as tasks; a style that states facts sets none. */
  taskShare: number;
  /** Fills the braces of a template. */
  fill(template: string): string;
  /** A word from a list, filled; written down in the layout under a name. */
  choose(name: string, words: readonly string[]): string;
  /** Groups of problems of one field of work, each with a heading. */
  groups(count: number, low: number, high: number, wanted?: readonly TopicName[]): { head: string; cases: Case[] }[];
  /** Problems without groups. */
  cases(count: number, wanted?: readonly TopicName[]): Case[];
  /** A state in short words, in a sentence, as a group's heading. */
  short(state: State): string;
  sentence(state: State): string;
  group(state: State): string;
}

function numberFor(draw: Draw, brace: string): string {
  if (brace === "n") return String(draw.int(2, 9));
  if (brace === "nn") return String(draw.int(11, 96));
  if (brace === "nnn") return String(draw.int(102, 968));
  if (brace === "nnnn") return String(draw.int(1024, 9870));
  if (brace === "p") return `${draw.int(4, 95)}.${draw.int(1, 9)}%`;
  const amount = draw.pick([
    `${draw.int(1, 999)}.${draw.int(1, 99)}`,
    `${draw.int(2, 4800)}`,
    `${draw.int(1, 99)}.${draw.int(1, 9)}`,
  ]);
  return `${amount}万`;
}

/** A clerk of the trade. */
export function clerkOf(draw: Draw, trade: Trade): Clerk {
  const body = bodyOf(draw, trade);
  const days = timelineFrom(draw);
  const layout: Record<string, string> = {};
  const fill = (template: string): string =>
    template.replace(/\{([a-z]+)\}/g, (_, brace: string) => {
      const year = days.from.getUTCFullYear();
      const first = (y: number): Date => new Date(Date.UTC(y, 0, 1));
      switch (brace) {
        case "d":
          return dateToken("day", dayBetween(draw, days.feedback, days.asOf));
        case "m":
          return dateToken("month", dayBetween(draw, days.feedback, days.asOf));
        case "due":
          return dateToken("due", later(days.published, draw.int(25, 320)));
        case "pastdue":
          return dateToken("due", dayBetween(draw, later(days.feedback, 20), days.asOf));
        case "year":
          return dateToken("year", first(year - 1));
        case "years":
          return dateToken("years", first(year - draw.int(2, 3)), first(year - 1));
        case "pub":
          return dateToken("pub", days.published);
        case "no":
          return `<docno>${body.code}〔${days.feedback.getUTCFullYear()}〕${draw.int(2, 98)}号</docno>`;
        case "who":
          return draw.pick(PEOPLE);
        case "leader":
          return draw.pick(LEADERS);
        case "village":
          return draw.pick(VILLAGES);
        case "lead":
          return body.leadership;
        case "above":
          return body.above;
        case "act":
          return body.act;
        default:
          return numberFor(draw, brace);
      }
    });
  const decks = new Map<string, () => string>();
  const deal = (name: string, words: readonly string[]): string => {
    const deck = decks.get(name) ?? deckOf(draw, words);
    decks.set(name, deck);
    return fill(deck());
  };
  // Now and then an inspection found much.
  const much = draw.chance(0.12);
  const used = new Set<string>();
  const caseOf = (name: TopicName): Case => {
    const topic: Topic = TOPICS[name];
    const unused = (texts: readonly string[]): string[] => texts.filter((text) => !used.has(text));
    const tasks = draw.chance(clerk.taskShare) ? unused(topic.tasks) : [];
    const words = topic.lacks;
    const fresh = tasks.length > 0 ? tasks : unused(words);
    const text = draw.pick(fresh.length > 0 ? fresh : words);
    used.add(text);
    return {
      text: fill(text),
      state: drawState(draw),
      deeds: (count) =>
        Array.from({ length: count }, () =>
          draw.chance(0.22) ? deal("common", COMMON_DEEDS) : deal(`${name} deeds`, topic.deeds),
        ),
      result: () => deal(`${name} results`, topic.results),
      plan: () => deal(`${name} plans`, topic.plans),
      goal: () => deal(`${name} goals`, topic.goals),
      owner: () => {
        const units = draw.shuffle(body.units);
        return units.slice(0, draw.int(1, 2)).join("、");
      },
    };
  };
  // What the trade itself does comes up more often than what every Party body is asked.
  const topicDeck = (wanted: readonly TopicName[] | undefined): (() => TopicName) => {
    if (wanted) return deckOf(draw, wanted);
    const own = draw.shuffle(body.topics);
    const common = draw.shuffle(PARTY_TOPICS);
    const order: TopicName[] = [];
    while (own.length + common.length > 0) {
      const next = draw.chance(0.65) ? (own.shift() ?? common.shift()) : (common.shift() ?? own.shift());
      if (next) order.push(next);
    }
    let at = 0;
    return () => order[at++ % order.length] ?? "study";
  };
  const clerk: Clerk = {
    draw,
    body,
    days,
    layout,
    taskShare: 0.12,
    habits: { dotted: draw.chance(0.06), padded: draw.chance(0.08), yearless: draw.pick([0.9, 0.9, 0.5, 0]) },
    fill,
    choose: (name, words) => {
      const word = draw.pick(words);
      layout[name] = word;
      return fill(word);
    },
    groups: (count, low, high, wanted) => {
      const topic = topicDeck(wanted);
      return Array.from({ length: much ? count + draw.int(2, 3) : count }, () => {
        const name = topic();
        const size = draw.int(low, high);
        const cases: Case[] = [];
        while (cases.length < size) cases.push(caseOf(name));
        return { head: deal(`${name} heads`, TOPICS[name].heads), cases };
      });
    },
    cases: (count, wanted) => {
      const topic = topicDeck(wanted);
      return Array.from({ length: much && count > 1 ? count * 2 : count }, () => caseOf(topic()));
    },
    short: (state) => draw.pick(WORDINGS[state].short),
    sentence: (state) => draw.pick(WORDINGS[state].sentence),
    group: (state) => draw.pick(WORDINGS[state].group),
  };
  return clerk;
}
