import { type Mutation, plainOf, replaced } from "./mutation.ts";

const TABLE = /^\|\| /m;
const LABEL = "[\\u4e00-\\u9fff]{2,8}[：:]";

/** Runs the answer in behind its problem with the given mark. */
const runIn =
  (inside: string, outside: string): Mutation =>
  (body) =>
    TABLE.test(body)
      ? null
      : replaced(
          body,
          new RegExp(`[。；]?<\\/prob>\\n[ 　]*(?=${LABEL}<meas|${LABEL}(?:一是|首先，|①|1\\.)<meas|一是<meas)`, "g"),
          `${inside}</prob>${outside}`,
        );

const FORMULA = /<prob([^>]*)>(关于|针对)“<core>([^\n]*?)<\/core>”(的?问题)/g;

/** What ends a problem, and the formula around it. */
export const HEADING_MUTATIONS: Readonly<Record<string, Mutation>> = {
  "problems closed": (body) =>
    TABLE.test(body) ? null : replaced(body, /([^。；：！？】\n])<\/prob>$/gm, "$1。</prob>"),
  "problems left open": (body) => {
    if (TABLE.test(body)) return null;
    return replaced(body, /^([^\n]*<prob[^>]*>)([^。\n]{3,60})。(<\/core>)?<\/prob>$/gm, "$1$2$3</prob>");
  },
  "answers run in": runIn("。", ""),
  "answers run in behind a semicolon": runIn("；", ""),
  "answers run in behind dashes": runIn("", "——"),
  "answers run in behind a colon": runIn("", "："),
  "answers broken out": (body) =>
    replaced(
      body,
      new RegExp(`<\\/prob>(?:——|：)?(?=${LABEL}<meas|${LABEL}一是<meas|一是<meas|①<meas)`, "g"),
      "</prob>\n",
    ),
  "formula dropped": (body) =>
    replaced(
      body,
      /<prob([^>]*)>(?:关于|针对|对照) ?“<core>([^\n]*?)<\/core>” ?的?问题(?:的?整改(?:进展|落实)?(?:情况)?)?/g,
      "<prob$1><core>$2</core>",
    ),
  "formula added": (body) =>
    /<core>|关于“/.test(body) || TABLE.test(body)
      ? null
      : replaced(
          body,
          /<prob([^>]*)>([^<>“”。；：\n]{4,44})(。?)<\/prob>/g,
          "<prob$1>关于“<core>$2</core>”的问题$3</prob>",
        ),
  "formula aimed": (body) => replaced(body, /<prob([^>]*)>关于(?= ?“?<core>)/g, "<prob$1>针对"),
  "formula without quotation marks": (body) => replaced(body, FORMULA, "<prob$1>$2<core>$3</core>$4"),
  "formula about the rectification": (body) =>
    replaced(body, /(“<core>[^\n]*?<\/core>”的?问题)(?=[。；]?<\/prob>)/g, "$1的整改情况"),
  "problem word dropped": (body) => replaced(body, /(<core>[^\n]*?<\/core>”?)的?问题(?=[。；]?<\/prob>|（)/g, "$1"),
  "problems labelled": (body) => {
    if (TABLE.test(body) || /问题表述|存在问题|反馈问题/.test(plainOf(body))) return null;
    return replaced(
      body,
      /^([ 　]*(?:\d{1,2}[.、．]|（[一二三四五六七八九十]{1,3}）)?)(?=<prob[^>]*>[^<关针“【])/gm,
      "$1存在问题：",
    );
  },
  "problems in square brackets": (body) =>
    /<core>/.test(body) || TABLE.test(body)
      ? null
      : replaced(body, /<prob([^>]*)>([^<>【】。；：\n]{4,50})<\/prob>$/gm, "<prob$1>【<core>$2</core>】</prob>"),
};
