import type { DateMatch } from "./date-match.ts";

/** 24时, 17:00, 下午5点, （星期五）, 下班: what may stand between a day and its 前. */
const CLOCK =
  "(?:[（(][^）)\\n]{1,6}[）)])? ?(?:上午|下午|中午|晚上?|凌晨)? ?(?:[0-9０-９]{1,2} ?(?:[:：∶][0-9０-９]{2}|[时点](?:半|整|[0-9]{1,2}分)?)|(?:二?十[一二三四五六七八九]?|[零一二三四五六七八九])[时点])?(?:下班|当[天日])?";
const BEFORE = new RegExp(
  ` ?${CLOCK} ?份?(?:之前|以前|前(?![三两四后往期端沿置列茅身任述去来进景提夕半台瞻五六]))`,
  "y",
);
const WITHIN = /(?:份|度)?[之以]?内(?![部容设外科参在控涝循存])/y;
const SINCE = /(?:份|（含）)?(?:以来|起?至今|开始(?!时)|起(?![诉草到点火步算来源伏始至止]))/y;
const ONGOING = /以来|起?至今/y;
const AS_OF = /截[至止]到?(?:时间为?)? ?$/;
/** 不迟于, 最迟, 至迟: what they stand before is a bound. */
const BY =
  /(?:不[得能可]?(?:迟|晚)于|最[迟晚](?:不(?:得|能)?(?:超过|晚于|迟于)|[于在至到])?|至迟[于在]?|[赶抢]在)(?:今后的?)?$/;

/** How the words around `[from, to)` bound it: 2024年6月30日24时前, 年内, 不迟于6月底, 截至4月, 3月起至今. */
export function boundOf(text: string, from: number, to: number): DateMatch["bound"] {
  const ahead = text.slice(Math.max(0, from - 8), from);
  if (AS_OF.test(ahead)) return "as-of";
  // 4月上旬起 says when something began, 4月上旬至今 how long it has gone on.
  if (matchesAt(text.charAt(to - 1) === "旬" ? ONGOING : SINCE, text, to)) return "since";
  if (matchesAt(BEFORE, text, to) || BY.test(ahead)) return "before";
  if (/不[得能可]?超过$/.test(ahead) && text.charAt(to - 1) !== "年") return "before";
  if (text.charAt(to - 1) === "内") return "before";
  return /[年度旬]/.test(text.charAt(to - 1)) && matchesAt(WITHIN, text, to) ? "before" : null;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
