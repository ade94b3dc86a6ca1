import type { Draw } from "../draw.ts";
import { halfWidth, onWords } from "../finish.ts";
import { hardWrap, isProse, onLines, standsAlone } from "../parts/around-damage.ts";
import type { HouseStyle, Page } from "../style.ts";
import * as chapters from "./around-chapters.ts";
import { feedbackFactsBehind, feedbackParagraphs } from "./around-feedback.ts";
import { jointNotice, letterToCitizens, lookingBack, reportToOffice } from "./around-letters.ts";
import { answersInAnnex, beginsAnywhere, threeDeepThroughout } from "./around-pages.ts";
import { planWithOwners, writtenPromise } from "./around-plans.ts";
import { policeProse } from "./courts.ts";
import { enterpriseDashes } from "./enterprises-and-banks.ts";
import { universityFields } from "./hospitals-and-schools.ts";

const SOUND: Readonly<Record<string, HouseStyle>> = {
  ...chapters,
  feedbackFactsBehind,
  feedbackParagraphs,
  jointNotice,
  letterToCitizens,
  lookingBack,
  reportToOffice,
  answersInAnnex,
  beginsAnywhere,
  threeDeepThroughout,
  planWithOwners,
  writtenPromise,
  policeProse,
  enterpriseDashes,
  universityFields,
};

/** A sound page, by the name of the style it was written in. */
function soundPage(draw: Draw): Page {
  const name = draw.pick(Object.keys(SOUND));
  const write = SOUND[name];
  if (write === undefined) throw new Error(`no style ${name}`);
  const page = write(draw);
  page.clerk.layout.copyOf = name;
  return page;
}

/** A sound page in which numbers and labels alone tell what is what, so that it survives the loss of its paragraphs. */
function numberedPage(draw: Draw): Page {
  for (let time = 0; time < 60; time++) {
    const page = soundPage(draw);
    if (page.lines.every((line, at) => standsAlone(line, page.lines[at - 1] ?? ""))) return page;
  }
  throw new Error("no page is numbered throughout");
}

/** A break that is lost here can be told from the words: a number follows, a label, or a mark ended what was before. */
const canJoin = (before: string, line: string, gap: string): boolean =>
  !/^<(?:prob|sec|meas(?! [^>]*k="))/.test(line) &&
  (gap !== "" ||
    /[。；：！？）】]$|[。；）】](?:<\/[a-z]+>)+$/.test(before) ||
    !/<\/(?:sec|prob|title)>$/.test(before) ||
    /^[（(\d一-十①-⑳]/.test(line));

/** Some paragraphs run into the one before, with a blank where the break was or with nothing. */
export const someBreaksLost: HouseStyle = (draw) => {
  const page = soundPage(draw);
  const gap = draw.pick(["", "", " ", "　　", "  "]);
  const share = draw.pick([0.15, 0.3, 0.5, 0.8]);
  Object.assign(page.clerk.layout, { gap: JSON.stringify(gap), share: String(share) });
  return {
    ...page,
    copied: (source) => {
      const lines = source.trimEnd().split("\n");
      const out: string[] = [];
      let titled = false;
      for (const line of lines) {
        const before = out.at(-1);
        const joins =
          before !== undefined &&
          !titled &&
          isProse(line) &&
          isProse(before) &&
          draw.chance(share) &&
          canJoin(before, line, gap);
        if (joins) out[out.length - 1] = `${before}${gap}${line}`;
        else out.push(line);
        if (line.includes("<title>")) titled = true;
        if (line.includes("</title>")) titled = false;
      }
      return `${out.join("\n")}\n`;
    },
  };
};

/** Set in lines of one width, as a mail or a typewriter does: indented paragraphs, breaks within words and labels. */
export const hardWrappedLines: HouseStyle = (draw) => {
  const width = draw.int(30, 40);
  const indent = draw.pick(["　　", "　　", "", "    "]);
  const apart = draw.chance(0.3);
  const page = indent === "" && !apart ? numberedPage(draw) : soundPage(draw);
  Object.assign(page.clerk.layout, { width: String(width), indent: JSON.stringify(indent), apart: String(apart) });
  return {
    ...page,
    copied: (source) =>
      onLines(source, (line) => `${indent}${hardWrap(line, width, width - indent.length)}${apart ? "\n" : ""}`),
  };
};

/** Every sentence on a line, also within measures; the number sometimes on a line of its own. */
export const brokenAtSentences: HouseStyle = (draw) => {
  const page = numberedPage(draw);
  const alone = draw.chance(0.4);
  const clauses = draw.chance(0.3);
  Object.assign(page.clerk.layout, { alone: String(alone), clauses: String(clauses) });
  const stop = clauses
    ? /([。；])((?:<\/[a-z]+>)*)(?=[^\n”’）〉》<]|<[a-z])/g
    : /(。)((?:<\/[a-z]+>)*)(?=[^\n”’）〉》<]|<[a-z])/g;
  return {
    ...page,
    copied: (source) =>
      onLines(source, (line) => {
        const broken = line.replace(stop, "$1$2\n");
        return alone
          ? broken.replace(/^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、])(?=.)/, "$1\n")
          : broken;
      }),
  };
};

/** Blanks where none belong: between the letters of labels, doubled, behind numbers, at the ends of lines. */
export const strayBlanks: HouseStyle = (draw) => {
  const page = soundPage(draw);
  const blank = draw.pick([" ", "　", "  "]);
  const everywhere = draw.chance(0.4);
  page.clerk.layout.blank = JSON.stringify(blank);
  const spaced = (word: string): string => [...word].join(blank);
  return {
    ...page,
    copied: (source) =>
      onLines(source, (line) => {
        const label = line.replace(/^([\u4e00-\u9fa5]{2,6})(?=：)/, (word) => spaced(word));
        const numbered = label.replace(
          /^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、])(?=.)/,
          `$1${blank}`,
        );
        const inside = everywhere
          ? onWords(numbered, (words) =>
              words.replace(/([，；])(?=[^\n])/g, (mark) => (draw.chance(0.3) ? `${mark}${blank}` : mark)),
            )
          : numbered;
        return draw.chance(0.15) ? `${inside}${blank}` : inside;
      }),
  };
};

/** Half and full width mixed, marks missing at the ends of points, numbers that repeat or skip. */
export const slipsOfTheKeyboard: HouseStyle = (draw) => {
  const page = soundPage(draw);
  const lost = draw.pick([0, 0.2, 0.6]);
  const slips = draw.pick([0, 0.08, 0.2]);
  const half = draw.pick([0.2, 0.5]);
  Object.assign(page.clerk.layout, { lost: String(lost), slips: String(slips), half: String(half) });
  const numerals = "一二三四五六七八九十";
  return {
    ...page,
    copied: (source) =>
      onLines(source, (line) => {
        const unmarked = draw.chance(lost)
          ? line.replace(/[；。](<\/meas>)(?=[一二三四五六七八九]是|（\d|[①-⑳]|$)/g, "$1")
          : line;
        const slipped = draw.chance(slips)
          ? unmarked
              .replace(/^(\d{1,2})(?=[.、])/, (number) => String(Math.max(1, Number(number) + draw.pick([-1, 1]))))
              .replace(
                /^[一二三四五六七八九十](?=、)/,
                (number) => numerals[Math.max(0, numerals.indexOf(number) - 1)] ?? number,
              )
          : unmarked;
        return draw.chance(half) ? halfWidth(slipped) : slipped;
      }),
  };
};
