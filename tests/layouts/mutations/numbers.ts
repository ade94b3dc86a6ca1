import { han } from "../numbers.ts";
import { type Mutation, numberOf, opensWith, plainOf, replaced } from "./mutation.ts";

const PROBLEM =
  /^([ 　]*)(?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|(\d{1,2})[.、．])[ 　]?(?=<prob)/gm;
const ORDINAL = /([一二三四五六七八九十]{1,2})是(?=<meas)/g;

const ordinals =
  (marker: (number: number) => string, taken: RegExp): Mutation =>
  (body) =>
    taken.test(plainOf(body)) ? null : replaced(body, ORDINAL, (_, number = "") => marker(numberOf(number)));

/** Names the problems of a notice through all its groups. */
const named =
  (name: (number: number) => string): Mutation =>
  (body) => {
    let number = 0;
    return /问题[一二三\d]/.test(plainOf(body))
      ? null
      : replaced(body, PROBLEM, (_, blank = "") => `${blank}${name(++number)}`);
  };

/** Other numbers for a level. */
export const NUMBER_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "brackets with digits": (body) =>
    /[（(]\d{1,2}[）)]/.test(plainOf(body))
      ? null
      : replaced(
          body,
          /^([ 　]*)（([一二三四五六七八九十]{1,3})）(?=<)/gm,
          (_, blank = "", number = "") => `${blank}（${numberOf(number)}）`,
        ),
  "brackets of half width": (body) =>
    opensWith(body, /^\([一二三]/)
      ? null
      : replaced(body, /^([ 　]*)（([一二三四五六七八九十]{1,3})）(?=<)/gm, "$1($2)"),
  "digits with a comma": (body) => replaced(body, /^([ 　]*)(\d{1,2})[.．](?=<)/gm, "$1$2、"),
  "digits with a blank": (body) => replaced(body, /^([ 　]*)(\d{1,2})[.．](?=<)/gm, "$1$2. "),
  "digits of full width": (body) =>
    replaced(
      body,
      /^([ 　]*)(\d{1,2})[.、](?=<)/gm,
      (_, blank = "", digits = "") =>
        `${blank}${digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}．`,
    ),
  "problems named": named((number) => `问题${number}：`),
  "problems named in Chinese": named((number) => `反馈问题${han(number)}：`),
  "problems named on a line": named((number) => `【问题${number}】\n`),
  "problems coded": named((number) => `A-${String(number).padStart(2, "0")} `),
  "problems counted through": (body) => {
    let number = 0;
    return replaced(
      body,
      /^([ 　]*)\d{1,2}([.、．])(?=<prob)/gm,
      (_, blank = "", mark = "") => `${blank}${++number}${mark}`,
    );
  },
  "problems without numbers": (body) => {
    const bare = replaced(body, PROBLEM, "$1");
    return bare === null || /^[ 　]*<prob[^>]*>[^\n]*[。；]<\/prob>/m.test(bare) ? null : bare;
  },
  "chapters without numbers": (body) =>
    /^[ 　]*[一二三四五六七八九十]{1,3}、<prob/m.test(body)
      ? null
      : replaced(body, /^([ 　]*)[一二三四五六七八九十]{1,3}、(<sec[^>]*>[^<\n]{2,40}<\/sec>)$/gm, "$1$2"),
  "chapters in brackets": (body) =>
    /^[ 　]*[一二三四五六七八九十]{1,3}、<prob/m.test(body)
      ? null
      : replaced(body, /^([ 　]*)[一二三四五六七八九十]{1,3}、(<sec[^>]*>[^<\n]{2,60}<\/sec>)$/gm, "$1【$2】"),
  "a number skipped": (body) => {
    const found = [...body.matchAll(/^([ 　]*)(\d{1,2})([.、．])(?=<prob)/gm)];
    const last = found.at(-1);
    if (!last || found.length < 3) return null;
    const changed = `${last[1]}${Number(last[2]) + 1}${last[3]}`;
    return `${body.slice(0, last.index)}${changed}${body.slice(last.index + last[0].length)}`;
  },
  "circled digits in brackets": (body) =>
    replaced(body, /[①-⑳]/g, (digit = "") => String.fromCharCode(digit.charCodeAt(0) - 0x2460 + 0x2474)),
  "bracketed digits circled": (body) =>
    /[①-⑳]/.test(body)
      ? null
      : replaced(body, /（(\d{1,2})）(?=<meas)/g, (_, digits = "") => String.fromCharCode(0x245f + Number(digits))),
  "points circled": ordinals((number) => String.fromCharCode(0x245f + number), /[①-⑳]/),
  "points counted first, second": ordinals((number) => `第${han(number)}，`, /第一[，,]/),
  "points in brackets": ordinals((number) => `（${number}）`, /[（(]\d{1,2}[）)]/),
  "points with half brackets": ordinals((number) => `${number})`, /[（(]\d{1,2}[）)]|\d\)/),
};
