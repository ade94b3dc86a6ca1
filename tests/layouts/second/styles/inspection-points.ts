import type { Case } from "../clerk.ts";
import { MARKS, type Mark, spokenMarks } from "../numerals.ts";
import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  clauses,
  DRESSES,
  deed,
  deeds,
  drawManner,
  factClerk,
  labels,
  laid,
  nested,
  points,
  prose,
  stated,
} from "../parts/inspection.ts";
import {
  BULLETS,
  CHAPTER_MARKS,
  drawSeries,
  MIDDLE_MARKS,
  POINT_MARKS,
  PROBLEM_MARKS,
  SERIES,
} from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas } from "../tagging.ts";
import { AHEAD, ANSWERED, PROBLEMS_HERE } from "../words/inspection.ts";

/** Every problem answered in another manner: two sides, 其一, ⑴, a), dashes, clauses, prose. */
export const everyAnswerAnotherManner: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "market", "university", "hospital");
  const groups = clerk.groups(draw.int(2, 4), 2, 3);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...MIDDLE_MARKS, ...PROBLEM_MARKS]);
  const formula = draw.pick(["plain", "quotedShort", "rectified", "tail"] as const);
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  const sides = (one: Case): string => {
    const [first, second] = draw.pick([
      ["一方面，", "另一方面，"],
      ["对内，", "对外，"],
      ["治标上，", "治本上，"],
      ["眼前，", "长远，"],
    ]);
    const counted = first === "一方面，";
    const a = deed(clerk, one);
    const b = one.deeds(1).join("");
    return counted
      ? `${first}${meas(ended(a, draw.pick(["；", "。"])))}${second}${meas(ended(b))}`
      : meas(`${first}${ended(a, "；").replace(/。$/, "；")}${second}${ended(b)}`);
  };
  const spoken = (one: Case): string => {
    const texts = deeds(clerk, one, 2, 4);
    const words = spokenMarks(texts.length) ?? [];
    return texts.map((text, at) => `${words[at] ?? "此外，"}${meas(ended(text))}`).join("");
  };
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const way = draw.int(1, 6);
        const heading = `${mark(place + 1)}${inFormula(formula, one.text, null, draw.pick(["", "。"]))}`;
        if (way === 1) return [heading, `${label}${sides(one)}`];
        if (way === 2) return [heading, `${label}${spoken(one)}`];
        if (way === 3) return [heading, `${label}${clauses(clerk, one)}`];
        if (way === 4) {
          const sign = draw.pick(BULLETS);
          return [
            heading,
            ...laid(
              label,
              points(deeds(clerk, one), () => sign, "。"),
              "lines",
            ),
          ];
        }
        if (way === 5)
          return [heading, `${label}${prose(clerk, one)}`, ...(draw.chance(0.5) ? [prose(clerk, one)] : [])];
        const free = POINT_MARKS.filter((point) => point(2) !== mark(2));
        return [heading, ...answer(clerk, one, label, drawManner(draw, free, 0), 0)];
      }),
    ]),
  );
};

/** Measures with points of their own, and these with points again. */
export const pointsWithinPoints: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "court", "finance", "hospital", "enterprise");
  const groups = clerk.groups(draw.int(1, 3), 2, 3);
  const [outer = String, inner = String, deeper = String] = draw.pick([
    [MARKS.arabicParen, MARKS.circled, SERIES.small],
    [SERIES.close, SERIES.small, MARKS.circled],
    [MARKS.circled, SERIES.smallDot, MARKS.is],
    [MARKS.is, MARKS.circled, MARKS.bracketed],
    [MARKS.arabicParen, MARKS.is, MARKS.circled],
    [MARKS.first, MARKS.arabicParen, MARKS.circled],
    [MARKS.bracketed, () => "—", MARKS.circled],
  ] as readonly Mark[][]);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, PROBLEM_MARKS);
  const lines = draw.chance(0.5);
  const below = inner(1) === inner(2) ? true : lines && draw.chance(0.6);
  const [did = "", later = ""] = labels(clerk, ANSWERED, AHEAD);
  const dress = draw.pick(DRESSES);
  const labelled = draw.chance(0.6);
  Object.assign(clerk.layout, { outer: outer(1), inner: inner(1), lines: String(lines), below: String(below) });
  return frame(clerk, { number: chapter }, (next) => [
    ...groups.flatMap(({ head, cases }) => [
      headed(next(), 1, draw.chance(0.2) ? clerk.fill(draw.pick(PROBLEMS_HERE)) : head),
      ...cases.flatMap((one, place) => {
        const told = Array.from({ length: draw.int(2, 4) }, (_, at) => {
          const deep = draw.chance(0.3);
          const text = draw.chance(0.45)
            ? nested(clerk, one, inner, deep ? { lines: below, deeper } : { lines: below })
            : meas(ended(deed(clerk, one)));
          return `${outer(at + 1)}${text}`;
        });
        return [
          `${mark(place + 1)}${stated(one.text, null, draw.pick(["", "。"]))}`,
          ...laid(labelled ? dress(did) : "", told, lines || below ? "lines" : "inline"),
          ...(draw.chance(0.2) ? [`${dress(later)}${ahead(one)}`] : []),
        ];
      }),
    ]),
  ]);
};
