import type { Clerk } from "../clerk.ts";
import { published } from "./opening.ts";

/** A telephone number in one of the ways in which clerks write it. */
export function telephone({ draw }: Clerk): string {
  const area = `0${draw.int(311, 999)}`;
  const local = `${draw.int(2, 8)}${String(draw.int(0, 999_999)).padStart(6, "0")}`;
  const full = `v="+86${area.slice(1)}${local}"`;
  const mobile = `1${draw.pick(["39", "58", "77", "89"])}${String(draw.int(0, 99_999_999)).padStart(8, "0")}`;
  return draw.pick([
    `<phone ${full}>${area}-${local}</phone>`,
    `<phone ${full}>${area}—${local}</phone>`,
    `<phone ${full}>（${area}）${local}</phone>`,
    `<phone ${full}>${area}-${local}</phone>`,
    `<phone v="+86${mobile}">${mobile}</phone>`,
  ]);
}

const CALL = ["联系电话", "监督电话", "反映电话", "咨询电话", "受理电话", "热线"] as const;
const WHERE = ["联系地址", "通信地址", "邮寄地址", "办公地址", "地　址", "来访地点"] as const;
const MAIL = ["电子邮件", "联系邮箱", "邮　箱", "E-mail", "意见邮箱"] as const;
const POST = ["邮编", "邮政编码", "邮　编"] as const;

const OPENINGS = [
  "公示期间，如对以上内容有异议，请通过下列方式反映。",
  "请广大干部群众予以监督。",
  "以上整改情况，恳请社会各界监督评议。",
  "热忱欢迎提出宝贵意见。",
  "",
] as const;

/** Contacts in any kind and order: on lines, in a sentence, numbered, or with blanks between. */
export function reached(clerk: Clerk, openings: readonly string[] = OPENINGS): string[] {
  const { draw, body } = clerk;
  const colon = draw.pick(["：", "：", ":", "　"]);
  const all = draw
    .shuffle([
      `${draw.pick(CALL)}${colon}${telephone(clerk)}`,
      `${draw.pick(WHERE)}${colon}<addr>${body.address}</addr>`,
      `${draw.pick(MAIL)}${colon}<email>${draw.pick(["jwjc", "dwbgs", "zgzb", "bgs"])}${draw.int(10, 9999)}@${draw.pick(["126.com", "163.com", "qq.com"])}</email>`,
      `${draw.pick(POST)}${colon}<post>${draw.int(110_000, 859_999)}</post>`,
    ])
    .slice(0, draw.int(1, 4));
  const person = draw.chance(0.3) ? [`联系人${colon}${draw.pick(["李主任", "王同志", "办公室", "刘娟"])}`] : [];
  const opening = draw.pick(openings);
  const start = opening === "" ? [] : [opening];
  const items = [...person, ...all];
  clerk.layout.reached = String(items.length);
  return draw.pick([
    [...start, ...items],
    [`${opening}${items.join("；")}。`],
    [...start, items.join("　　")],
    [...start, ...items.map((item, place) => `${place + 1}.${item}`)],
    [`${opening}（${items.join("，")}）`],
    start,
  ]);
}

/** Who signs: one or several, in any order with the day, on one line or more. */
export function signed(clerk: Clerk, others: readonly string[] = []): string[] {
  const { draw, body } = clerk;
  const names = [body.issuer, ...others];
  return draw.pick([
    [...names, published(clerk)],
    [published(clerk), ...names],
    [names.join("　"), published(clerk)],
    [`${names.join("　")}　　${published(clerk)}`],
    [...names],
    [`（此件公开发布）`, ...names, published(clerk)],
  ]);
}
