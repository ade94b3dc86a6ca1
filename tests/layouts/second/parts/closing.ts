import type { Clerk } from "../clerk.ts";
import { published } from "./opening.ts";

/** A landline with its area code. */
function landline({ draw }: Clerk): string {
  const area = `0${draw.int(311, 999)}`;
  const local = `${draw.int(2, 8)}${String(draw.int(0, 999_999)).padStart(6, "0")}`;
  return `<phone v="+86${area.slice(1)}${local}">${area}-${local}</phone>`;
}

/** How to reach the body: one sentence, lines of their own, or nothing. */
export function contacts(clerk: Clerk, opening?: string): string[] {
  const { draw, body } = clerk;
  const phone = landline(clerk);
  const post = `<post>${draw.int(110_000, 859_999)}</post>`;
  const address = `<addr>${body.address}</addr>`;
  const email = `<email>${draw.pick(["zgbgs", "xcb", "jgdw", "dqgz", "office"])}${draw.int(1, 999)}@${draw.pick(["163.com", "126.com", "gov-mail.cn"])}</email>`;
  const welcome =
    opening ??
    draw.pick([
      `欢迎广大干部群众对${body.act}整改落实情况进行监督。`,
      "欢迎社会各界监督。",
      "如有意见建议，请及时向我们反映。",
      `欢迎干部群众对整改情况进行监督，如有意见和建议，请以书面或电话形式反馈。`,
    ]);
  const hours = draw.chance(0.3) ? "（工作日8:30—12:00，14:30—17:30）" : "";
  return draw.pick([
    [`${welcome}联系电话：${phone}${hours}；通讯地址：${address}；邮政编码：${post}；电子邮箱：${email}。`],
    [`${welcome}联系方式：电话${phone}，地址${address}，邮编${post}。`],
    [welcome, `联系电话：${phone}${hours}`, `通讯地址：${address}`, `电子邮箱：${email}`],
    [welcome, `监督电话：${phone}　　来信请寄：${address}（邮编：${post}）`],
    [welcome],
    [],
  ]);
}

/** Who signs and when, on lines of their own or not at all. */
export function signature(clerk: Clerk): string[] {
  const { draw, body } = clerk;
  const roll = draw.int(1, 10);
  if (roll <= 7) return [body.issuer, published(clerk)];
  if (roll <= 8) return [`${body.issuer}　　${published(clerk)}`];
  return roll <= 9 ? [published(clerk)] : [];
}
