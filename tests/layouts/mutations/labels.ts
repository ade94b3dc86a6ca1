import type { Chance } from "../chance.ts";
import { LABELS, type LabelKind } from "../pools/labels.ts";
import { type Mutation, replaced } from "./mutation.ts";

const wordsOf = (kind: LabelKind): readonly string[] => {
  const { usual, others } = LABELS[kind];
  return [...usual, ...others];
};
const either = (kinds: readonly LabelKind[]): string =>
  kinds
    .flatMap(wordsOf)
    .filter((word) => word.length > 1)
    .sort((one, other) => other.length - one.length)
    .join("|");
const lineStart = (kinds: readonly LabelKind[], after: string): RegExp =>
  new RegExp(`^([ 　]*)(${either(kinds)})${after}`, "gm");
const ANSWER = lineStart(["answer"], "[：:]");

/** The label that most lines of an answer open with, or null. */
function answerWord(body: string): string | null {
  const counts = new Map<string, number>();
  for (const [, , word = ""] of body.matchAll(ANSWER)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] > 1 ? most[0] : null;
}

const renamed =
  (kind: LabelKind): Mutation =>
  (body, chance: Chance) => {
    const word = chance.one(LABELS[kind].others.filter((other) => !body.includes(`${other}：`)));
    return replaced(body, lineStart([kind], "(?=[：:])"), `$1${word}`);
  };

/** The labels that open answers and fields, in other words and places. */
export const LABEL_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "answers renamed": (body, chance) => {
    const word = answerWord(body);
    const other = chance.one(LABELS.answer.others.filter((one) => !body.includes(one)));
    return word === null ? null : body.replaceAll(`${word}：`, `${other}：`).replaceAll(`${word}:`, `${other}:`);
  },
  "results renamed": renamed("result"),
  "states renamed": renamed("state"),
  "responsible renamed": renamed("responsible"),
  "deadlines renamed": renamed("deadline"),
  "labels in brackets": (body) =>
    answerWord(body) === null
      ? null
      : replaced(body, lineStart(["answer", "result", "state", "responsible", "deadline"], "[：:]"), "$1【$2】"),
  "answers on a line of their own": (body) => {
    const word = answerWord(body);
    return word === null ? null : replaced(body, new RegExp(`^([ 　]*${word}[：:])(?=[^\\n])`, "gm"), "$1\n");
  },
  "answers without a colon": (body) => {
    const word = answerWord(body);
    return word === null ? null : replaced(body, new RegExp(`^([ 　]*${word})[：:](?:\\n|(?=[^\\n]))`, "gm"), "$1\n");
  },
  "answers without a label": (body) => {
    const word = answerWord(body);
    return word === null ? null : replaced(body, new RegExp(`^([ 　]*)${word}[：:]\\n?`, "gm"), "$1");
  },
  "answers given a label": (body, chance) => {
    if (answerWord(body) !== null) return null;
    const word = chance.one(wordsOf("answer").filter((one) => !body.includes(one)));
    return replaced(
      body,
      /(<\/prob>(?:】)?\n[ 　]*)(?=一是<meas|首先，<meas|第一，<meas|①<meas|<meas>)/g,
      `$1${word}：`,
    );
  },
};
