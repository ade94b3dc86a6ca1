import { inFormula } from "../parts/answers.ts";
import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  cause,
  claim,
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
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, POINT_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { AHEAD, ANSWERED, ASKED, CAME, CLAIMED, PROBLEMS_HERE, STANDS, WHEN, WHO, WHY } from "../words/inspection.ts";
import type { TopicName } from "../words/topics.ts";

const CLUB: readonly TopicName[] = ["members", "finance", "study", "conduct", "cadres", "service", "branch"];

/** An association: what was pointed out, who owns up, what was done, what came back. */
export const associationClaims: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "association");
  const groups = clerk.groups(draw.int(2, 3), 1, 3, CLUB);
  const dress = draw.pick(DRESSES);
  const [asked, owned, did, gave, who, stands] = draw.chance(0.4)
    ? (["巡察指出", "我们认领", "动作", "回音", "领题人", "销账与否"] as const)
    : (labels(clerk, ASKED, CLAIMED, ANSWERED, CAME, WHO, STANDS) as [string, string, string, string, string, string]);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const manner = drawManner(draw);
  const order = draw.pick(["last", "first"]);
  const says = draw.chance(0.5);
  const numbered = draw.chance(0.6);
  Object.assign(clerk.layout, { dress: dress("§"), order, says: String(says) });
  return frame(clerk, { number: chapter, sub: mark }, (next) => [
    headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE))),
    ...groups
      .flatMap(({ cases }) => cases)
      .flatMap((one, place) => {
        const fields = [
          ...(draw.chance(0.7) ? [`${dress(who)}${clerk.fill("{leader}")}`] : []),
          ...(says ? [`${dress(stands)}${clerk.short(one.state)}`] : []),
        ];
        return [
          `${numbered ? mark(place + 1) : ""}${dress(asked)}${stated(statement(clerk, one, 0.35), says ? one : null, "。")}`,
          `${dress(owned)}${claim(clerk)}`,
          ...(order === "first" ? fields : []),
          ...answer(clerk, one, dress(did), manner),
          ...(draw.chance(0.7) ? [`${dress(gave)}${came(one)}`] : []),
          ...(order === "last" ? fields : []),
        ];
      }),
  ]);
};

/** One line a problem, its labels in the middle of the line behind a space. */
export const labelsInTheLine: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "association", "school", "village");
  const groups = clerk.groups(draw.int(2, 3), 2, 4);
  const gap = draw.pick([" ", "　", "　　", "  "]);
  const dress = draw.pick(DRESSES.filter((one) => one("§") !== "§　" && one("§").length > 2));
  const [did, gave, later, due, why] = labels(clerk, ANSWERED, CAME, AHEAD, WHEN, WHY);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, PROBLEM_MARKS);
  const manner = { ...drawManner(draw, POINT_MARKS, 0), flow: "inline" as const };
  const formula = draw.pick(["plain", "quoted", "quotedShort", "tail"] as const);
  const broken = draw.chance(0.3);
  clerk.layout.gap = String(gap.length);
  return frame(clerk, { number: chapter }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, place) => {
        const asked = inFormula(formula, one.text, null, draw.pick(["", "。"]));
        const parts = [
          ...(why && draw.chance(0.2) ? [`${dress(why)}${cause(clerk)}`] : []),
          laid("", points(deeds(clerk, one, 2, 3), manner.mark, manner.between), "inline").join(""),
          ...(gave && draw.chance(0.6) ? [`${dress(gave)}${came(one)}`] : []),
          ...(later && draw.chance(0.2) ? [`${dress(later)}${ahead(one)}`] : []),
          ...(due && draw.chance(0.3) ? [`${dress(due)}${clerk.fill("{pastdue}")}`] : []),
        ];
        const at = parts.findIndex((part) => !part.startsWith(dress(why ?? "")));
        parts[at] =
          `${dress(did ?? "")}${draw.chance(0.75) ? parts[at] : draw.chance(0.5) ? prose(clerk, one) : clauses(clerk, one)}`;
        const line = `${mark(place + 1)}${asked}${gap}${parts.join(gap)}`;
        return broken ? line.split(new RegExp(`(?<=</prob>)${gap}`)) : [line];
      }),
    ]),
  );
};
