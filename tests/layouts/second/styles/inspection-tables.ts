import { frame, headed } from "../parts/frame.ts";
import {
  ahead,
  answer,
  came,
  clauses,
  DRESSES,
  deeds,
  drawManner,
  factClerk,
  labels,
  points,
  stated,
  statement,
} from "../parts/inspection.ts";
import { CHAPTER_MARKS, drawSeries, MIDDLE_MARKS, POINT_MARKS, PROBLEM_MARKS } from "../parts/series.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob, row } from "../tagging.ts";
import { AHEAD, ANSWERED, ASKED, CAME, PROBLEMS_HERE, SMALL_DEEDS, STANDS, WHEN, WHO } from "../words/inspection.ts";

/** A table, or forms of two or four cells a row, with columns of unusual names. */
export const unusualColumns: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "village", "bank", "university");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const [asked = "", did = "", gave = "", stands = "", who = "", when = ""] = labels(
    clerk,
    ASKED,
    ANSWERED,
    CAME,
    STANDS,
    WHO,
    WHEN,
  );
  const form = draw.pick(["ledger", "ledger", "pairs", "fours"]);
  const [mark = String] = drawSeries(draw, POINT_MARKS);
  const says = draw.chance(0.7);
  const [chapter = String] = drawSeries(draw, CHAPTER_MARKS);
  let number = 0;
  Object.assign(clerk.layout, { form, says: String(says) });
  const header = row("号", asked, did, gave, who, when, ...(says ? [stands] : []));
  return frame(clerk, { number: chapter }, (next) => [
    headed(next(), 1, clerk.fill(draw.pick(PROBLEMS_HERE))),
    ...(form === "ledger" ? [header] : []),
    ...groups.flatMap(({ cases }) =>
      cases.flatMap((one) => {
        number += 1;
        const body = draw.chance(0.65) ? points(deeds(clerk, one, 2, 3), mark, "；").join("") : clauses(clerk, one);
        const problem = prob(ended(one.text), says ? one.state : null);
        const due = clerk.fill("{pastdue}");
        const state = clerk.short(one.state);
        if (form === "ledger")
          return [row(String(number), problem, body, came(one), one.owner(), due, ...(says ? [state] : []))];
        if (form === "pairs")
          return [
            row(`${asked}${number}`, problem),
            row(did, body),
            ...(draw.chance(0.7) ? [row(gave, came(one))] : []),
            ...(says ? [row(stands, state)] : []),
          ];
        return [
          row("号", String(number), who, one.owner()),
          row(asked, problem, when, due),
          row(did, body, ...(says ? [stands, state] : [gave, came(one)])),
        ];
      }),
    ),
  ]);
};

/** The last word on a problem is a sentence of thanks or a vote of the people it touched. */
export const votesAndReceipts: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "hospital", "village", "street", "association");
  const cases = clerk.cases(draw.int(4, 7));
  const [asked = "", did = ""] = labels(clerk, ASKED, ANSWERED);
  const vote = draw.pick(["群众打分", "评议结果", "满意度", "签收人", "回执"]);
  const dress = draw.pick(DRESSES);
  const [mark = String] = drawSeries(draw, PROBLEM_MARKS);
  const manner = drawManner(draw);
  clerk.layout.vote = vote;
  return frame(clerk, { number: null }, () =>
    cases.flatMap((one, place) => [
      `${mark(place + 1)}${dress(asked)}${stated(statement(clerk, one, 0.4), null, "。")}`,
      ...(draw.chance(0.15)
        ? [`${dress(did)}${meas(ended(clerk.fill(draw.pick(SMALL_DEEDS))))}`]
        : answer(clerk, one, dress(did), manner)),
      `${dress(vote)}<meas k="result" opt="1">${clerk.fill(draw.pick(["参评{nn}人，满意{n}成以上。", "{nn}名代表签字认可。", "回访{nn}户，无人提出异议。"]))}</meas>`,
    ]),
  );
};

/** Who and until when: before the problem, between, at the end, or in the brackets behind the heading. */
export const fieldsAround: HouseStyle = (draw) => {
  const clerk = factClerk(draw, "bank", "hospital", "housing", "village");
  const groups = clerk.groups(draw.int(2, 3), 2, 3);
  const place = draw.pick(["before", "between", "end", "bracket", "bracket"]);
  const [who = "", when = "", did = "", gave = "", later = ""] = labels(clerk, WHO, WHEN, ANSWERED, CAME, AHEAD);
  const dress = draw.pick(DRESSES);
  const oneLine = draw.chance(0.5);
  const [chapter = String, mark = String] = drawSeries(draw, CHAPTER_MARKS, [...PROBLEM_MARKS, ...MIDDLE_MARKS]);
  const [open = "", close = ""] = draw.pick(["（）", "[]", "〔〕", "（）"]).split("");
  const manner = drawManner(draw);
  Object.assign(clerk.layout, { place, oneLine: String(oneLine), who, when });
  return frame(clerk, { number: chapter, sub: mark }, (next) =>
    groups.flatMap(({ head, cases }) => [
      headed(next(), 1, head),
      ...cases.flatMap((one, at) => {
        const leader = draw.chance(0.5) ? clerk.fill("{leader}") : one.owner();
        const due = clerk.fill(draw.pick(["{pastdue}", "{pastdue}前"]));
        const pair = oneLine
          ? [`${dress(who)}${leader}　${dress(when)}${due}`]
          : [`${dress(who)}${leader}`, `${dress(when)}${due}`];
        const bracket = place === "bracket" ? `${open}${who}：${leader}；${when}：${due}${close}` : "";
        const heading = `${stated(one.text, null, bracket ? "" : draw.pick(["", "。"]))}${bracket}`;
        return [
          ...(place === "before" ? pair : []),
          `${mark(at + 1)}${heading}`,
          ...(place === "between" ? pair : []),
          ...answer(clerk, one, dress(did), manner),
          ...(draw.chance(0.4) ? [`${dress(gave)}${came(one)}`] : []),
          ...(draw.chance(0.2) ? [`${dress(later)}${ahead(one)}`] : []),
          ...(place === "end" ? pair : []),
        ];
      }),
    ]),
  );
};
