import type { Pen } from "./pen.ts";

/** A contact with its label, tagged. */
function contactsOf({ chance, names, fill }: Pen): string[] {
  const area = `0${chance.between(310, 998)}`;
  const local = String(chance.between(2_200_000, 8_899_999));
  const phone = chance.weigh({ full: 6, bracket: 1, local: 1, mobile: 1 });
  const mobile = `13${chance.between(100_000_000, 999_999_999)}`;
  const number = {
    full: `<phone v="+86${area.slice(1)}${local}">${area}-${local}</phone>`,
    bracket: `<phone v="+86${area.slice(1)}${local}">（${area}）${local}</phone>`,
    local: `<phone>${local}</phone>`,
    mobile: `<phone v="+86${mobile}">${mobile}</phone>`,
  }[phone];
  const hours = chance.likely(0.2) ? chance.one(["（工作日8:30-12:00，14:30-17:30）", "（工作时间）"]) : "";
  const street = fill(
    `${chance.one(["{county}", "{county}", names.place])}${chance.one(["滨江路", "人民路", "建设中路", "学府街", "政通大道"])}{2-300}号${chance.one(["", names.short, "办公楼三楼", "政务中心B座"])}`,
  );
  const post = String(chance.between(110_000, 859_999));
  const mail = `${chance.one(["xczg", "bgs", "zgb", "djk"])}${chance.between(1, 99)}@${chance.one(["163.com", "example.cn", "126.com"])}`;
  const list = [
    `${chance.one(["联系电话", "监督电话", "电话", "值班电话", "受理电话"])}：${number}${hours}`,
    `${chance.one(["通讯地址", "邮寄地址", "地址", "联系地址", "来信地址"])}：<addr>${street}</addr>`,
    `${chance.one(["邮政编码", "邮编"])}：<post>${post}</post>`,
    `${chance.one(["电子邮箱", "电子信箱", "邮箱"])}：<email>${mail}</email>`,
    ...(chance.likely(0.1)
      ? [`传真：<fax v="+86${area.slice(1)}${Number(local) + 1}">${area}-${Number(local) + 1}</fax>`]
      : []),
    ...(chance.likely(0.1) ? [`联系人：${fill("{person}")}`] : []),
  ];
  const kept = chance.weigh({ phone: 1, three: 3, all: 3, any: 1.5 });
  if (kept === "phone") return list.slice(0, 1);
  if (kept === "three") return list.slice(0, 3);
  return kept === "all" ? list : chance.some(list, chance.between(2, list.length));
}

/** The invitation to object and the ways to do so, as the layout has them. */
export function contactLines(pen: Pen): string[] {
  const { layout, chance, draw } = pen;
  if (layout.closing === "none") return [];
  const invitation = draw("closings");
  if (layout.closing === "sentence") return [invitation];
  const contacts = contactsOf(pen);
  if (layout.closing === "line") {
    const line = `${contacts.join(chance.one(["；", "；", "，", "。"]))}。`;
    return chance.likely(0.7) ? [`${invitation}${line}`] : [invitation, line];
  }
  if (layout.closing === "numbered")
    return [invitation, ...contacts.map((contact, index) => `${index + 1}.${contact}`)];
  return [invitation, ...contacts];
}
