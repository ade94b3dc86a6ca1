import { chinese, MARKS } from "../numerals.ts";
import { objections } from "../parts/covers.ts";
import { CATEGORIES, columnsOf, ledgerOf } from "../parts/ledger.ts";
import type { HouseStyle } from "../style.ts";
import { ended, meas, prob } from "../tagging.ts";
import * as labels from "../words/inspected-labels.ts";

/** A problem over several rows, each measure with its own day and state; cells that were merged are empty or say 同上. */
export const mergedLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(3, 5), topics);
  const empty = draw.pick(["", "", "同上", "〃", "/"]);
  const heads = [
    draw.pick(["序号", "问题编号", "项"]),
    draw.pick(labels.PROBLEM_FIELD),
    draw.pick(labels.MEASURE_FIELD),
    draw.pick(labels.DUE_FIELD),
    draw.pick(labels.STATE_FIELD),
  ];
  const numbered = draw.chance(0.5);
  const grouped = draw.chance(0.4);
  const names = draw.shuffle(CATEGORIES);
  Object.assign(clerk.layout, { empty, grouped: String(grouped) });
  return {
    clerk,
    family,
    lines: [
      ...title,
      heads.join("\t"),
      ...cases.flatMap((one, place) => {
        const points = one.deeds(draw.int(2, 4));
        const states = points.map(() => (draw.chance(0.7) ? ("completed" as const) : ("in-progress" as const)));
        const worst = states.includes("in-progress") ? "in-progress" : "completed";
        return [
          ...(grouped && place % 2 === 0 ? [`（${chinese(place / 2 + 1)}）${names[place / 2] ?? ""}`] : []),
          ...points.map((point, at) => {
            const state = states[at] ?? "completed";
            return [
              at === 0 ? String(place + 1) : empty,
              at === 0 ? prob(ended(one.text), worst) : empty,
              `${numbered ? MARKS.arabicParen(at + 1) : ""}${meas(ended(point), state)}`,
              clerk.fill(state === "completed" ? "{pastdue}" : "{due}"),
              clerk.short(state),
            ].join("\t");
          }),
        ];
      }),
      ...signature,
    ],
  };
};

/** Cells parted by strokes, with strokes at the ends or without, and a rule below the header. */
export const strokeLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(4, 7), topics);
  const columns = columnsOf(clerk);
  const stroke = draw.pick(["|", "｜", "│", "‖"]);
  const outer = draw.chance(0.5);
  const put = (cells: readonly string[]): string =>
    outer ? `${stroke} ${cells.join(` ${stroke} `)} ${stroke}` : cells.join(stroke);
  const rule = draw.pick([[], [put(columns.map(() => "---"))], ["─".repeat(24)]]);
  clerk.layout.stroke = stroke;
  return {
    clerk,
    family,
    lines: [
      ...title,
      put(columns.map(({ head }) => head)),
      ...rule,
      ...cases.map((one, place) => put(columns.map(({ cell }) => cell(one, place + 1)))),
      ...objections(clerk),
      ...signature,
    ],
  };
};

/** Every problem a card: label, tab, value, one pair a line or two; cards are parted by a rule, a number, a blank line. */
export const cardLedger: HouseStyle = (draw) => {
  const { clerk, family, topics, title, signature } = ledgerOf(draw);
  const cases = clerk.cases(draw.int(3, 6), topics);
  const columns = columnsOf(clerk).filter(({ head }) => !/号$|^No/.test(head) || head === "销号");
  const by = draw.pick(["\t", "：\t", "　　", " | "]);
  const pairs = draw.chance(0.4) && by === "\t";
  const between = draw.pick([
    (n: number) => [`卡片${n}`],
    (n: number) => [`序号${by}${n}`],
    (n: number) => [`${"—".repeat(12)}`, `第${n}张`],
    (n: number) => [`表${n}`],
    (n: number) => [`${n}`],
  ]);
  Object.assign(clerk.layout, { by, pairs: String(pairs), between: between(1).join(" ") });
  return {
    clerk,
    family,
    lines: [
      ...title,
      draw.pick(["逐项情况如下：", "整改卡片如下。", "以下为逐条办理单。"]),
      ...cases.flatMap((one, place) => {
        const cells = columns.map(({ head, cell }) => `${head}${by}${cell(one, place + 1)}`);
        const small = cells.filter((cell) => !/<(?:prob|meas)/.test(cell));
        const big = cells.filter((cell) => /<(?:prob|meas)/.test(cell));
        return [...between(place + 1), ...(pairs ? [...big, small.join("\t")] : cells)];
      }),
      ...objections(clerk),
      ...signature,
    ],
  };
};
