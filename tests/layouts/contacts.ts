import type { Pen } from "./pen.ts";

/** A way to reach the body: its label and its tagged value. */
type Contact = readonly [label: string, value: string];

/** One or several numbers, with or without area, hours, an extension. */
function phoneOf({ chance }: Pen, area: string, local: string): string {
  const tag = (value: string, text: string): string => `<phone v="+86${value}">${text}</phone>`;
  const full = `${area.slice(1)}${local}`;
  const second = String(Number(local) + chance.between(1, 8));
  const mobile = `1${chance.one(["39", "58", "86", "73"])}${chance.between(10_000_000, 99_999_999)}`;
  const forms: Readonly<Record<string, () => string>> = {
    full: () => tag(full, `${area}-${local}`),
    bracket: () => tag(full, `（${area}）${local}`),
    local: () => `<phone>${local}</phone>`,
    mobile: () => tag(mobile, mobile),
    pair: () =>
      `${tag(full, `${area}-${local}`)}${chance.one(["、", "，", "/"])}${tag(`${area.slice(1)}${second}`, second)}`,
    wideDash: () => tag(full, `${area}—${local}`),
  };
  const written =
    forms[chance.weigh({ full: 6, bracket: 1, local: 1, mobile: 0.8, pair: 0.5, wideDash: 0.3 })]?.() ?? "";
  const hours = chance.likely(0.2)
    ? chance.one(["（工作日8:30-12:00，14:30-17:30）", "（工作时间）", "（8:00——18:00）"])
    : "";
  return `${written}${hours}`;
}

function contactsOf(pen: Pen): Contact[] {
  const { chance, names, fill } = pen;
  const area = `0${chance.between(310, 998)}`;
  const local = String(chance.between(2_200_000, 8_899_999));
  const street = chance.one(["滨江路", "人民路", "建设中路", "学府街", "政通大道", "环城北路", "解放东路"]);
  const rest = chance.one(["", names.short, "办公楼三楼", "政务中心B座", `${names.short}办公室`, "2号楼506室"]);
  const address = fill(`${chance.one(["{county}", "{county}", names.place])}${street}{2-300}号${rest}`);
  const mail = `${chance.one(["xczg", "bgs", "zgb", "djk", "jgdw"])}${chance.between(1, 99)}@${chance.one(["163.com", "example.cn", "126.com", "qq.com"])}`;
  const post = `<post>${chance.between(110_000, 859_999)}</post>`;
  const contacts: Contact[] = [
    [
      chance.one(["联系电话", "监督电话", "电话", "值班电话", "受理电话", "联系方式", "举报电话"]),
      phoneOf(pen, area, local),
    ],
    [chance.one(["通讯地址", "邮寄地址", "地址", "联系地址", "来信地址", "通信地址"]), `<addr>${address}</addr>`],
    [chance.one(["邮政编码", "邮编", "邮　　编"]), post],
    [chance.one(["电子邮箱", "电子信箱", "邮箱", "E-mail"]), `<email>${mail}</email>`],
  ];
  if (chance.likely(0.1))
    contacts.push(["传真", `<fax v="+86${area.slice(1)}${Number(local) + 9}">${area}-${Number(local) + 9}</fax>`]);
  if (chance.likely(0.12)) contacts.unshift([chance.one(["联系人", "联 系 人"]), fill("{person}")]);
  if (chance.likely(0.08))
    contacts.push([
      chance.one(["邮政信箱", "专门邮政信箱"]),
      `<box>${names.county}${chance.one(["A0", "B1", ""])}${chance.between(10, 99)}号邮政信箱</box>`,
    ]);
  const kept = chance.weigh({ phone: 1, three: 3, all: 3, any: 1.5 });
  if (kept === "phone") return contacts.filter(([, value]) => value.includes("<phone"));
  if (kept === "three") return contacts.slice(0, 3);
  return kept === "all" ? contacts : chance.some(contacts, chance.between(2, contacts.length));
}

/** The invitation to object and the ways to do so, as the layout has them. */
export function contactLines(pen: Pen): string[] {
  const { layout, chance, draw } = pen;
  if (layout.closing === "none") return [];
  const invitation = draw("closings");
  if (layout.closing === "sentence") return [invitation];
  const colon = chance.likely(0.1) && layout.closing === "line" ? "" : "：";
  const contacts = contactsOf(pen).map(
    ([label, value]) => `${label}${/人$|E-mail/.test(label) ? "：" : colon}${value}`,
  );
  if (layout.closing === "line") {
    const line = `${contacts.join(chance.one(["；", "；", "，", "。", "　"]))}。`;
    return chance.likely(0.7) ? [`${invitation}${line}`] : [invitation, line];
  }
  if (layout.closing === "numbered")
    return [invitation, ...contacts.map((contact, index) => `${index + 1}.${contact}`)];
  return [invitation, ...contacts];
}
