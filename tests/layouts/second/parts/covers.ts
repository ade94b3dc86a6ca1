import type { Clerk } from "../clerk.ts";
import { dateToken } from "../dates.ts";
import { chinese, MARKS, type Mark } from "../numerals.ts";
import { ended, runMark, sec } from "../tagging.ts";
import {
  SHORTFALLS,
  TASK_CHAPTERS,
  TASK_NEXT_CHAPTERS,
  TASK_ORGANISING,
  TASK_OUTLOOK,
} from "../words/inspected-chapters.ts";
import { contacts } from "./closing.ts";
import { published } from "./opening.ts";

/** A title with its issuer on one line or two, or an issuer that only signs. */
export interface Cover {
  readonly title: readonly string[];
  readonly signature: readonly string[];
}

/** Who writes and under which title: `names` and `titles` are drawn from, `§` being the place. */
export function coverOf(clerk: Clerk, names: readonly string[], titles: readonly string[]): Cover {
  const { draw, body } = clerk;
  const issuer = draw.pick(names).replaceAll("§", body.place);
  const words = clerk.fill(draw.pick(titles).replaceAll("§", body.place));
  const roll = draw.int(1, 10);
  const day = published(clerk);
  const close = draw.chance(0.8) ? [issuer, day] : draw.chance(0.5) ? [`${issuer}　　${day}`] : [day];
  if (roll <= 5) return { title: [`<title><issuer>${issuer}</issuer>${words}</title>`], signature: close };
  if (roll <= 7) return { title: [`<title><issuer>${issuer}</issuer>\n${words}</title>`], signature: close };
  return { title: [`<title>${words}</title>`], signature: [`<issuer>${issuer}</issuer>`, day] };
}

export const GOVERNMENT_OFFICES: readonly string[] = [
  "§人民政府办公室",
  "§生态环境局",
  "§生态环境保护督察整改工作专班",
  "§人民政府",
  "§环境保护督察整改工作领导小组",
];
export const SAFETY_OFFICES: readonly string[] = [
  "§应急管理局",
  "§安全生产和消防安全委员会办公室",
  "§消防救援大队",
  "§人民政府安全生产委员会",
  "§防范化解重大风险专班",
];

export const SAFETY_TITLES: readonly string[] = [
  "关于安全隐患排查整改情况的通报",
  "问题隐患整改闭环情况公告",
  "关于{m}安全检查发现隐患整改落实情况的公示",
  "重大隐患清单整改情况公开",
  "关于专项督查反馈隐患整改进展的通报",
  "§安全生产隐患“一单四制”公示",
];

const INSPECTORS = [
  "中央第二生态环境保护督察组",
  "中央第五生态环境保护督察组",
  "省第一生态环境保护督察组",
  "省第六生态环境保护督察组",
  "市生态环境保护督察组",
] as const;

/** Who came, when they told what they found, and that the answer follows. */
export function inspectedBy(clerk: Clerk, close: string): string {
  const { draw, days, body } = clerk;
  const team = `<team>${draw.pick(INSPECTORS)}</team>`;
  const told = dateToken("feedback", days.feedback);
  const stay = dateToken("inspection", days.from, days.to);
  return draw.pick([
    `${stay}，${team}进驻${body.place}开展督察，${told}移交反馈意见。${close}`,
    `${told}，${team}向${body.place}反馈督察情况。${close}`,
    `${team}于${stay}对${body.place}进行督察。${close}`,
    `根据${team}${told}反馈的督察报告，${body.place}逐项组织整改。${close}`,
  ]);
}

const told = (clerk: Clerk, part: readonly [string, string]): string => clerk.fill(part[1]);

/** A chapter of organising or outlook; nothing in it is a problem or a measure. */
function chapter(clerk: Clerk, head: string, parts: readonly (readonly [string, string])[], sub: Mark): string[] {
  const { draw } = clerk;
  const some = draw.shuffle(parts).slice(0, draw.int(2, 4));
  switch (draw.pick(["prose", "oneParagraph", "runin", "standing", "points", "spoken"])) {
    case "prose":
      return [head, ...some.map((part) => told(clerk, part))];
    case "oneParagraph":
      return [head, some.map((part) => told(clerk, part)).join("")];
    case "runin":
      return [head, ...some.map((part, at) => `${sub(at + 1)}${sec(2, part[0])}。${told(clerk, part)}`)];
    case "standing":
      return [head, ...some.flatMap((part, at) => [`${sub(at + 1)}${sec(2, part[0])}`, told(clerk, part)])];
    case "points":
      return [
        head,
        some
          .map((part, at) => `${MARKS.is(at + 1)}${ended(part[0], runMark(at, some.length, "。"))}${told(clerk, part)}`)
          .join(""),
      ];
    default:
      return [head, ...some.map((part, at) => `${MARKS.is(at + 1)}${part[0]}。${told(clerk, part)}`)];
  }
}

/** How the work was organised. */
export const organising = (clerk: Clerk, mark: string, sub: Mark = MARKS.paren): string[] =>
  chapter(clerk, `${mark}${sec(1, clerk.draw.pick(TASK_CHAPTERS))}`, TASK_ORGANISING, sub);

/** What is still to come of the whole, sometimes behind what is lacking. */
export function ahead(clerk: Clerk, place: number, mark: Mark = MARKS.chapter, sub: Mark = MARKS.paren): string[] {
  const { draw } = clerk;
  const lacking = draw.chance(0.3)
    ? [
        `${mark(place)}${sec(1, draw.pick(["存在的短板", "尚存差距", "面临的困难", "主要不足"]))}`,
        draw.shuffle(SHORTFALLS).slice(0, draw.int(1, 3)).join(""),
      ]
    : [];
  const at = lacking.length > 0 ? place + 1 : place;
  return [...lacking, ...chapter(clerk, `${mark(at)}${sec(1, draw.pick(TASK_NEXT_CHAPTERS))}`, TASK_OUTLOOK, sub)];
}

/** How to object. */
export const objections = (clerk: Clerk): string[] =>
  contacts(
    clerk,
    clerk.draw.pick([
      "公示期间如有异议，请以书面形式反映。",
      "欢迎社会各界对整改情况监督举报。",
      "单位和个人对公示内容有不同意见的，请与我们联系。",
      "特此公示。",
      "如有疑义，可来电来信。",
    ]),
  );

/** Who checked and when. */
export function checkedBy(clerk: Clerk): string {
  const { draw, days, body } = clerk;
  const day = dateToken("feedback", days.feedback);
  return draw.pick([
    `${day}，<team>市安委会第${chinese(draw.int(1, 6))}检查组</team>对${body.place}重点企业进行抽查。`,
    `<team>国务院安委会第${chinese(draw.int(1, 9))}考核组</team>于${day}反馈了明查暗访发现的隐患。`,
    `近期，${body.place}组织开展安全隐患大排查。`,
    clerk.fill("按照隐患治理公开制度，现将整改情况通报如下。"),
  ]);
}
