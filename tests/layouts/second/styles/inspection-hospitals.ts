import { MARKS } from "../numerals.ts";
import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  cameSaid,
  clauses,
  DRESSES,
  deeds,
  drawManner,
  factClerk,
  labels,
  laid,
  points,
  prose,
  stated,
  statement,
} from "../parts/inspection.ts";
import { BULLETS, CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, PROBLEM_MARKS, SERIES } from "../parts/series.ts";
import type { State } from "../states.ts";
import type { HouseStyle } from "../style.ts";
import { core, ended, prob } from "../tagging.ts";
import { AHEAD, ANSWERED, CAME, SMALL_DEEDS, STANDS } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const HOSPITAL: readonly TopicName[] = ["wards", "hospital", "procurement", "insurance", "cadres", "conduct", "duty"];

/** Organisation and outcomes told in paragraphs before the first problem. */
export const outcomesBeforeProblems: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "university", "village", "association");
  const cases = clerk.cases(draw.int(4, 8));
  const [mark = String] = drawSeries(draw, [...CHAPTER_MARKS, ...MIDDLE_MARKS, ...PROBLEM_MARKS]);
  const formula = draw.pick(["quoted", "quotedShort", "plain", "rectified", "tail", "aimed"] as const);
  const manner = drawManner(draw);
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  const runIn = draw.chance(0.3);
  clerk.layout.formula = formula;
  const page = frame(clerk, { number: null, outcomesFirst: true, total: cases.length }, () =>
    cases.flatMap((one, place) => {
      const heading = `${mark(place + 1)}${inFormula(formula, one.text, null, runIn ? "。" : draw.pick(["", "。"]))}`;
      const [first = "", ...rest] = answer(clerk, one, label, manner);
      const after = draw.chance(0.2) ? [cameSaid(clerk, one)] : [];
      return runIn ? [`${heading}${first}`, ...rest, ...after] : [heading, first, ...rest, ...after];
    }),
  );
  return page;
};

/** A state said in the heading, before the number, behind it, as first or last sentence, as a line, or as a label. */
export const statesAnywhere: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "bank", "jobs", "village");
  const groups = clerk.groups(draw.int(2, 3), 2, 3, clerk.body.we === "我院" ? HOSPITAL : undefined);
  const places = ["prefix", "afterNumber", "bracket", "dash", "firstSentence", "lastSentence", "line", "label", "tail"];
  const place = draw.pick(places);
  const mixed = draw.chance(0.2);
  const [open = "", close = ""] = draw.pick(["【】", "（）", "〔〕", "[]", "「」"]).split("");
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const manner = drawManner(draw);
  const [did = "", stands = ""] = labels(clerk, ANSWERED, STANDS);
  const dress = draw.pick(DRESSES);
  const labelled = draw.chance(0.6);
  Object.assign(clerk.layout, { place: mixed ? "mixed" : place, stands });
  const heading = (where: string, number: string, text: string, state: State): string => {
    const said = clerk.short(state);
    if (where === "prefix") return `${open}${said}${close}${number}${prob(text, state)}`;
    if (where === "afterNumber") return `${number}${open}${said}${close}${prob(text, state)}`;
    if (where === "bracket") return `${number}${prob(`${core(text)}${open}${said}${close}`, state)}`;
    if (where === "dash") return `${number}${prob(`${core(text)}——${said}`, state)}`;
    return `${number}${prob(ended(text), state)}`;
  };
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, at) => {
        const where = mixed ? draw.pick(places) : place;
        const front = labelled || where === "firstSentence" ? dress(did) : "";
        const first = where === "firstSentence" ? `${front}${clerk.sentence(one.state)}` : front;
        const lines = [
          heading(where, mark(at + 1), one.text.replace(/。$/, ""), one.state),
          ...answer(clerk, one, first, manner),
        ];
        if (where === "lastSentence") lines[lines.length - 1] += clerk.sentence(one.state);
        if (where === "line") lines.push(clerk.sentence(one.state));
        if (where === "label") lines.push(`${dress(stands)}${clerk.short(one.state)}`);
        if (where === "tail") lines.push(`${open}${clerk.short(one.state)}${close}`);
        return lines;
      }),
    ]),
  );
};

/** Signs and dashes instead of numbers, on every level. */
export const signsInsteadOfNumbers: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "village", "enterprise", "association");
  const groups = clerk.groups(draw.int(2, 4), 1, 3);
  const big = draw.pick(["◆", "★", "◎", "▲ ", "■", "♦ ", "☆", "※"]);
  const middle = draw.pick(["●", "▶ ", "○", "□ ", "▷", "◇ "]);
  const small = draw.pick(BULLETS.filter((sign) => ![big.trim(), middle.trim()].includes(sign.trim())));
  const tail = draw.pick(["", "。", "——", "："]);
  const [gave = "", later = ""] = labels(clerk, CAME, AHEAD);
  const dress = draw.pick(DRESSES);
  const flow = draw.pick(["lines", "lines", "prose"]);
  Object.assign(clerk.layout, { signs: `${big}${middle}${small}`, tail });
  return frame(clerk, { number: () => big, sub: () => middle }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one) => [
        `${middle}${stated(one.text, null, tail === "。" ? "。" : "")}${/[—：]/.test(tail) ? tail : ""}`,
        ...(flow === "prose" || draw.chance(0.2)
          ? [draw.chance(0.5) ? prose(clerk, one) : clauses(clerk, one)]
          : points(deeds(clerk, one, 2, 4), () => small, draw.pick(["；", "。"]))),
        ...(draw.chance(0.3) ? [`${dress(gave)}${came(one)}`] : []),
        ...(draw.chance(0.2) ? [`${dress(later)}${ahead(one)}`] : []),
      ]),
    ]),
  );
};

/** The first point in line with label or heading, the others below; points often begin with a figure or a day. */
export const pointsThatBeginWithFigures: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "school", "bank", "village");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [chapter = String, mark = String, point = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    [MARKS.paren, MARKS.arabicPause, SERIES.matter, SERIES.heavy, MARKS.arabic],
    [SERIES.close, MARKS.arabicParen, MARKS.arabicParenHalf, MARKS.arabicClose, MARKS.circled, MARKS.is, SERIES.small],
  );
  const label = draw.chance(0.6) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  const inHeading = draw.chance(0.25);
  const flow = draw.pick(["firstInline", "firstInline", "lines", "inline", "pairs"] as const);
  const figures = SMALL_DEEDS.filter((text) => /^[{\d]/.test(text));
  Object.assign(clerk.layout, { flow, inHeading: String(inHeading) });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const texts = deeds(clerk, one, 2, 4).map((text) => {
          if (/^[⟦《“\d]/.test(text)) return text;
          if (draw.chance(0.3)) return `${clerk.fill("{d}")}，${text}`;
          return draw.chance(0.15) ? clerk.fill(draw.pick(figures)) : text;
        });
        const heading = `${mark(place + 1)}${stated(statement(clerk, one, 0.15), null, inHeading ? "。" : draw.pick(["", "。"]))}`;
        const front = label === "" && flow === "firstInline" && !inHeading ? "主要：" : label;
        const body = laid(
          inHeading ? `${heading}${label}` : front,
          points(texts, point, draw.pick(["。", "；"])),
          flow,
        );
        return inHeading ? body : [heading, ...body];
      }),
    ]),
  );
};

/** Groups by state in the clerk's own brackets; the state of a group is that of its problems. */
export const groupsByStateInBrackets: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "village", "education", "enterprise");
  const cases = clerk.cases(9);
  const states = draw
    .shuffle(["completed", "mostly-completed", "in-progress", "long-term", "completed|long-term"] as const)
    .slice(0, draw.int(2, 3));
  const [open = "", close = ""] = draw.pick(["「」", "〔〕", "【】", "《》", "〈〉", "  "]).split("");
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const [did = "", gave = ""] = labels(clerk, ANSWERED, CAME);
  const manner = drawManner(draw);
  const through = draw.chance(0.6);
  // A label in book-title marks is no cited title: it is written after the citations are.
  const [from, to] = open === "《" ? ["\u2039", "\u203a"] : [open, close];
  const label = (word: string): string => (open.trim() === "" ? `${word} ` : `${from}${word}${to}`);
  let number = 0;
  Object.assign(clerk.layout, { bracket: open + close, through: String(through) });
  const page = frame(clerk, { number: chapter, sub: mark }, (next) =>
    states.flatMap((state, group) => {
      const own = cases.splice(0, draw.int(1, 3));
      if (!through) number = 0;
      const head = headed(next(), 1, `${clerk.group(state)}${draw.chance(0.4) ? `（${own.length}件）` : ""}`);
      return [
        head,
        ...own.flatMap((one) => {
          number += 1;
          const body = answer(clerk, one, label(did), manner, group % 2 === 0 ? 0.4 : 0.2);
          return [
            `${mark(number)}${prob(ended(statement(clerk, one, 0.3)), state)}`,
            ...body,
            ...(draw.chance(0.5) ? [`${label(gave)}${came(one)}`] : []),
            ...(state === "in-progress" && draw.chance(0.5) ? [`${label("下步")}${ahead(one)}`] : []),
          ];
        }),
      ];
    }),
  );
  return { ...page, copied: (source) => source.replaceAll("\u2039", "《").replaceAll("\u203a", "》") };
};
