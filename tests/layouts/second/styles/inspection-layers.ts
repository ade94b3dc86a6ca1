import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  DRESSES,
  drawManner,
  FLOWS,
  factClerk,
  labels,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, POINT_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { ended, inQuotes, meas, prob, sec } from "../tagging.ts";
import { ANSWERED, FACTS, PROBLEMS_HERE } from "../words/inspection.ts";

/** A problem with several manifestations, which are no problems of their own, and one answer. */
export const manifestations: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "education", "health", "association");
  const groups = clerk.groups(draw.int(2, 3), 1, 2);
  const [chapter = String, mark = String, shown = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    [...MIDDLE_MARKS, ...PROBLEM_MARKS],
    POINT_MARKS,
  );
  const word = draw.pick(["具体表现", "主要表现", "表现形式", "主要是", "表现在", "问题清单"]);
  const dress = draw.pick(DRESSES);
  const [did = ""] = labels(clerk, ANSWERED);
  const own = draw.chance(0.6);
  const manner = drawManner(
    draw,
    POINT_MARKS.filter((other) => other(2) !== shown(2)),
    0,
  );
  Object.assign(clerk.layout, { word, own: String(own), dress: dress("§") });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const facts = draw.shuffle(FACTS).slice(0, draw.int(2, 4)).map(clerk.fill);
        const listed = facts.map((text, at) => `${shown(at + 1)}${text}`);
        return [
          `${mark(place + 1)}${stated(one.text, null, draw.pick(["", "。"]))}`,
          ...(own ? [dress(word).trim(), ...listed] : [`${dress(word)}${listed.join("")}`]),
          ...answer(clerk, one, dress(did), manner, 0.25),
          ...(draw.chance(0.3) ? [ahead(one, "下一步，")] : []),
        ];
      }),
    ]),
  );
};

/** A problem with sub-problems each of which is answered: the problem above is a section. */
export const subProblemsAnswered: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "university", "school", "bank", "police");
  const groups = clerk.groups(draw.int(3, 5), 2, 3);
  const [chapter = String, above = String, below = String] = drawSeries(
    draw,
    CHAPTER_MARKS,
    MIDDLE_MARKS,
    PROBLEM_MARKS,
  );
  const form = draw.pick(["关于§的问题", "§", "§（含§§个具体问题）", "“§”问题"]);
  const flow = draw.pick(FLOWS);
  const manner = { ...drawManner(draw), flow };
  const label = draw.chance(0.5) ? draw.pick(DRESSES)(labels(clerk, ANSWERED)[0] ?? "") : "";
  const runIn = draw.chance(0.25) && label !== "";
  Object.assign(clerk.layout, { form, runIn: String(runIn) });
  return frame(clerk, { number: chapter, sub: above }, (next) => [
    headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE))),
    ...groups.flatMap(({ head, cases }, group) => {
      const topic = head.replace(/方面$/, "");
      return [
        `${above(group + 1)}${sec(2, form.replace("§§", String(cases.length)).replace("§", form.includes("“") ? inQuotes(topic) : topic))}${draw.pick(["", "。"])}`,
        ...cases.flatMap((one, place) => {
          const text = statement(clerk, one, 0.25);
          const heading = `${below(place + 1)}${runIn ? prob(ended(text)) : stated(text, null, draw.pick(["", "。"]))}`;
          const [first = "", ...rest] = answer(clerk, one, label, manner, 0.3);
          const more = draw.chance(0.15) ? [meas(ended(one.deeds(1).join("")), null)] : [];
          return runIn
            ? [`${heading}${first}`, ...rest]
            : [heading, first, ...rest, ...(rest.length === 0 && !first.includes(manner.mark(1)) ? more : [])];
        }),
      ];
    }),
  ]);
};
