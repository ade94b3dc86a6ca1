import type { Clerk } from "../clerk.ts";
import { dateToken, later } from "../dates.ts";

const TITLES: readonly string[] = [
  "关于{act}整改进展情况的通报",
  "关于{act}整改情况的通报",
  "关于{round}{act}集中整改进展情况的通报",
  "关于{team}反馈意见整改落实情况的通报",
  "关于落实{team}反馈意见整改情况的公告",
  "{act}整改进展情况公示",
  "关于{act}反馈意见整改落实情况的报告",
  "关于巡视巡察反馈问题整改进展情况的通报",
];

/** The title with its issuer, on one line or on two. */
export function titleLines({ draw, body }: Clerk, rest?: string): string[] {
  const words = (rest ?? draw.pick(TITLES))
    .replace("{act}", body.act)
    .replace("{round}", body.round)
    .replace("{team}", body.team);
  const roll = draw.int(1, 10);
  if (roll <= 6) return [`<title><issuer>${body.issuer}</issuer>${words}</title>`];
  if (roll <= 8 || !words.startsWith("关于")) return [`<title><issuer>${body.issuer}</issuer>\n${words}</title>`];
  const half = words.length - draw.int(4, 7);
  return [`<title><issuer>${body.issuer}</issuer>${words.slice(0, half)}\n${words.slice(half)}</title>`];
}

export const inspected = ({ days }: Clerk): string => dateToken("inspection", days.from, days.to);
export const feedback = ({ days }: Clerk): string => dateToken("feedback", days.feedback);
export const asOf = ({ days }: Clerk): string => dateToken("asof", days.asOf);
export const published = ({ days }: Clerk): string => dateToken("pub", days.published);

/** Why, when and by whom, and that it is now made public; `total` problems where the clerk says how many. */
export function preamble(clerk: Clerk, total: number | null = null): string[] {
  const { draw, body } = clerk;
  const { above, act, kind, team, we, leadership } = body;
  const group = `<team>${team}</team>`;
  const basis = draw.pick([
    `按照${act}工作有关要求，`,
    `根据党务公开有关规定，`,
    `按照党务公开原则和${act}整改公开工作要求，`,
    `根据《中国共产党巡视工作条例》等有关规定，`,
    "",
  ]);
  const subject = draw.pick([`${act}整改进展情况`, `${act}整改情况`, "整改落实情况", "集中整改情况"]);
  const close = draw.pick([
    `现将${subject}予以公布。`,
    `现将${subject}通报如下：`,
    `现将${subject}公布如下。`,
    `现将${subject}予以公开，请予监督。`,
  ]);
  const counted =
    total === null
      ? ""
      : draw.pick([`反馈问题${total}个。`, `共指出${total}个具体问题。`, `提出${total}个方面的整改要求。`]);
  const heart = draw.pick([
    `根据${above}关于${act}工作的统一部署，${inspected(clerk)}，${group}对${body.inspected}开展了${kind}。${feedback(clerk)}，${team}向${body.inspected}反馈了${act}意见。`,
    `按照${above}${act}工作统一安排，${inspected(clerk)}，${group}对${body.short}进行了${kind}，并于${feedback(clerk)}反馈了${act}意见。`,
    `${group}于${inspected(clerk)}对${body.inspected}开展${kind}，${feedback(clerk)}向${we}反馈情况。`,
    `根据${above}统一部署，${group}对${body.inspected}进行了${kind}。${feedback(clerk)}，${act}组反馈了意见。`,
    `${feedback(clerk)}，${group}向${body.inspected}反馈了${body.round}${act}意见。`,
    `根据${body.round}${act}工作统一部署，${inspected(clerk)}，${group}对${body.inspected}开展了${kind}，${feedback(clerk)}进行了反馈。`,
  ]);
  const vow = draw.chance(0.3) ? `${leadership}高度重视，照单全收、坚决整改。` : "";
  return draw.chance(0.2)
    ? [`${heart}${counted}${vow}`, `${basis}${close}`]
    : [`${heart}${counted}${vow}${basis}${close}`];
}

/** What a site puts above a notice. */
export function furniture(clerk: Clerk): string[] {
  const { draw, body, days } = clerk;
  // A page is put up some days after the notice is signed.
  const day = later(days.published, draw.int(1, 9)).toISOString().slice(0, 10);
  const stamped = `<date v="${day}" r="publication">${day}</date>`;
  return draw.pick([
    [],
    [],
    [`发布时间：${stamped}　来源：${body.short}　浏览次数：${draw.int(12, 4300)}`],
    [`当前位置：首页 > 政务公开 > 通知公告`, `信息来源：${body.short}　${stamped}`],
    [`您所在的位置：网站首页 >> 党建工作 >> ${body.act}整改`, "【字体：大 中 小】　打印　分享到："],
    [`来源： 作者： 点击：${draw.int(0, 900)} 时间：${stamped}`],
  ]);
}
