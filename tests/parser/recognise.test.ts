import { describe, expect, test } from "vitest";
import { extractCitations } from "../../packages/parser/src/fields/citations.ts";
import { extractContacts } from "../../packages/parser/src/fields/contacts.ts";
import { extractOutcomes } from "../../packages/parser/src/fields/outcomes.ts";
import { extractQuantities } from "../../packages/parser/src/fields/quantities.ts";
import { chineseNumber } from "../../packages/parser/src/text/numeral.ts";

describe("contacts", () => {
  const read = (text: string) => extractContacts(text).map(({ kind, text: words, value }) => [kind, words, value]);

  test.each([
    ["联系电话：0731-58231837", "+86 731 5823 1837"],
    ["联系方式：（0731）58231837", "+86 731 5823 1837"],
    ["电话０７３１－５８２３１８３７", "+86 731 5823 1837"],
    ["联系电话：010-66123456转8012", "+86 10 6612 3456;ext=8012"],
    ["手机13812345678", "+86 138 1234 5678"],
    ["举报电话：12388", "12388"],
  ])("%s", (text, value) => {
    expect(read(text)[0]).toMatchObject(["phone", expect.any(String), value]);
  });

  test("a second number in the line takes the area code of the first", () => {
    expect(read("值班电话：0716-8612309、8612310").map(([, , value]) => value)).toEqual([
      "+86 716 861 2309",
      "+86 716 861 2310",
    ]);
  });

  test("each label of a line gets its own value", () => {
    const line =
      "联系电话：7563018（工作日8:30-12:00），传真：0716-7212300，电子信箱：a.b@c-d.cn，地址：临川县东街21号，邮编：434426。";
    expect(read(line).map(([kind, words]) => [kind, words])).toEqual(
      expect.arrayContaining([
        ["phone", "7563018"],
        ["fax", "0716-7212300"],
        ["email", "a.b@c-d.cn"],
        ["address", "临川县东街21号"],
        ["postcode", "434426"],
      ]),
    );
  });

  test.each(["邮箱：xcb#yunlan.example.cn", "电子邮箱：xcb（at）yunlan.example.cn", "邮箱：xcb＃yunlan.example.cn"])(
    "an address without its sign is told: %s",
    (line) => {
      expect(read(line)[0]).toEqual(["email", line.slice(line.indexOf("xcb")), "xcb@yunlan.example.cn"]);
      expect(read(line.slice(line.indexOf("xcb")))).toEqual([]);
    },
  );

  test("a box under a box's label is a mailbox", () => {
    expect(read("邮政信箱：临川市第117号邮政信箱；邮编：434000").map(([kind]) => kind)).toEqual([
      "mailbox",
      "postcode",
    ]);
  });

  test.each([
    "通过12348热线收集线索22件",
    "收回资金13812345678元",
    "雨民发〔2022〕16号",
    "专门值班电话：，每天8:00至18:00",
    "打造12309检察服务中心",
    "编号20231102456",
  ])("nothing in %s", (text) => {
    expect(read(text).filter(([kind]) => kind === "phone")).toEqual([]);
  });
});

describe("citations", () => {
  const read = (text: string) => extractCitations(text).map(({ title, number, state }) => [title, number, state]);

  test.each([
    [
      "印发《公务接待管理办法（试行）》（临财发〔2024〕8号）",
      [["公务接待管理办法（试行）", "临财发〔2024〕8号", "试行"]],
    ],
    [
      "依据《甲办法》《乙细则》",
      [
        ["甲办法", null, null],
        ["乙细则", null, null],
      ],
    ],
    ["制定《恳谈会制度》（征求意见稿）", [["恳谈会制度", null, "征求意见稿"]]],
    ["函告市局（云经开函〔2024〕19号）", [[null, "云经开函〔2024〕19号", null]]],
    ["学习《关于印发〈议事规则〉的通知》", [["关于印发〈议事规则〉的通知", null, null]]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test("numbers that share an issuer are numbers of their own, each with its place", () => {
    const text = "依据云财发〔2024〕8号、9号和云政办发〔2021〕3号、〔2022〕5号";
    expect(read(text).map(([, number]) => number)).toEqual([
      "云财发〔2024〕8号",
      "云财发〔2024〕9号",
      "云政办发〔2021〕3号",
      "云政办发〔2022〕5号",
    ]);
    expect(extractCitations(text).map(({ span }) => text.slice(...span))).toContain("9号");
    expect(read("占用云财发〔2024〕8号、9号楼")).toHaveLength(1);
  });

  test.each([
    ["按照国家税务总局公告2023年第4号办理", "国家税务总局公告2023年第4号"],
    ["《甲办法》〔云财发[2024]8号〕", "云财发[2024]8号"],
  ])("%s", (text, number) => {
    expect(read(text)[0]?.[1]).toBe(number);
  });

  test("a quote that is not closed is none", () => {
    expect(read("学习《关于加强管理\n的意见")).toEqual([]);
  });
});

describe("quantities and outcomes", () => {
  const read = (text: string) => extractQuantities(text).map(({ text: words, value, unit }) => [words, value, unit]);

  test.each([
    ["全区206名护理员", [["206名", 206, "名"]]],
    ["减少60%以上", [["60%以上", 60, "%"]]],
    ["清退资金4.632万元", [["4.632万元", 46_320, "元"]]],
    ["归还7,863.5万元", [["7,863.5万元", 78_635_000, "元"]]],
    ["政务处分0人", [["0人", 0, "人"]]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each([
    "一是抓学习，二是抓落实",
    "落实“三重一大”“一岗双责”",
    "2023年3月16日",
    "七届区委第六轮",
    "（一）加强领导",
    "电话0731-58231837",
  ])("nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("money, people and rules are outcomes; meetings are not", () => {
    const text = "追缴资金7.132万元，给予政务处分1人，批评教育5人，制定完善制度11项，召开党组会8次。";
    expect(extractOutcomes(text, extractQuantities(text)).map(({ kind, value }) => [kind, value])).toEqual([
      ["money-recovered", 71_320],
      ["people-disciplined", 1],
      ["people-warned", 5],
      ["rules-made", 11],
    ]);
  });
});

describe("numerals", () => {
  test.each([
    ["二十三", 23],
    ["二〇二四", 2024],
    ["一百零一", 101],
    ["１２", 12],
    ["十", 10],
    ["三万五千", 35_000],
  ])("%s is %d", (written, value) => {
    expect(chineseNumber(written)).toBe(value);
  });

  test("words are no number", () => {
    expect(chineseNumber("整改")).toBeNull();
  });
});
