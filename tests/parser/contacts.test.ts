import { describe, expect, test } from "vitest";
import { extractContacts } from "../../packages/parser/src/fields/contacts.ts";

function read(text: string): string[] {
  const contacts = extractContacts(text);
  for (const { span, text: words } of contacts) expect(text.slice(...span)).toBe(words);
  return contacts.map(({ kind, value }) => `${kind} ${value}`);
}

describe("numbers that a label alone does not reach", () => {
  test.each<[string, string[]]>([
    ["联系方式：周宁，136-2345-6789", ["phone +86 136 2345 6789"]],
    ["联系方式：陈主任（办公室），13623456789", ["phone +86 136 2345 6789"]],
    ["监督电话 6342017（机关党委）13623456789（手机，同微信）", ["phone 6342017", "phone +86 136 2345 6789"]],
    ["值班电话：党办6342017监察室6342018", ["phone 6342017", "phone 6342018"]],
    ["联系电话：何林：13623450001，苏禾：13623450002", ["phone +86 136 2345 0001", "phone +86 136 2345 0002"]],
    [
      "电话：0716-6342017／6342018或6342019",
      ["phone +86 716 634 2017", "phone +86 716 634 2018", "phone +86 716 634 2019"],
    ],
    ["电话：0716-6342017、8、21", ["phone +86 716 634 2017", "phone +86 716 634 2018", "phone +86 716 634 2021"]],
    ["（二）公交集团：秦同志 136 2345 6789", ["phone +86 136 2345 6789"]],
    ["可向派驻组（0716）6342017反映", ["phone +86 716 634 2017"]],
    ["电话：6342017 6342018（传真）", ["phone 6342017", "fax 6342018"]],
    ["电话/传真：0716-6342017", ["phone +86 716 634 2017", "fax +86 716 634 2017"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test("an extension belongs to the value, and a second one to the same number", () => {
    expect(read("电话：0716-6342017转8106")).toEqual(["phone +86 716 634 2017;ext=8106"]);
    expect(read("电话：0716-6342017-8106")).toEqual(["phone +86 716 634 2017;ext=8106"]);
    expect(read("电话：0716-6342017（转8106）")).toEqual(["phone +86 716 634 2017;ext=8106"]);
    expect(read("电话：0716-6342017转8106、8107")).toEqual([
      "phone +86 716 634 2017;ext=8106",
      "phone +86 716 634 2017;ext=8107",
    ]);
  });

  test("digits that are set wide close up as their label does", () => {
    expect(read("联系电话：0 7 1 6 - 6 3 4 2 0 1 7")).toEqual(["phone +86 716 634 2017"]);
    expect(read("手机：1 3 6 2 3 4 5 6 7 8 9")).toEqual(["phone +86 136 2345 6789"]);
  });

  test.each([
    "新闻热线：0716-6342017 投稿邮箱：bjb@example.cn",
    "网站违法和不良信息举报电话：0716-6342017",
    "统一社会信用代码：914301007000000000",
    "身份证号码430102199001011234",
    "办公电话费支出6342017元",
    "热线受理6342017件",
    "项目编号：0716-6342017000",
    "拨付13623456789元给秦同志",
    "书记13次主持会议",
    "公示时间：2024年3月11日至3月22日",
  ])("nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("a figure behind the last number is no number's end", () => {
    expect(read("联系电话：6342017、3个工作日内答复")).toEqual(["phone 6342017"]);
  });
});

describe("addresses, hours and e-mail", () => {
  test.each<[string, string[]]>([
    [
      "电话:6342017邮箱：lyb@example.cn地址：云川市东林区育苗路5号邮编：434100",
      ["phone 6342017", "email lyb@example.cn", "address 云川市东林区育苗路5号", "postcode 434100"],
    ],
    [
      "通信地址：云川市学府路2号（实验楼310室）；邮编：434100",
      ["address 云川市学府路2号（实验楼310室）", "postcode 434100"],
    ],
    ["通信地址：云川市学府路2号（请注明来意）；邮编：434100", ["address 云川市学府路2号", "postcode 434100"]],
    ["地址：云川市学府路2号中共云川市林业局党组2024年5月17日", ["address 云川市学府路2号"]],
    [
      "来访接待：云川市江滨路8号二楼信访室，邮箱：jd @ example.cn",
      ["address 云川市江滨路8号二楼信访室", "email jd@example.cn"],
    ],
    ["联系时间：工作日上午9点至11点半", ["hours 工作日上午9点至11点半"]],
    ["邮箱：lyb【at】example.cn", ["email lyb@example.cn"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
