import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveDates } from "../../packages/parser/src/fields/dates/index.ts";
import type { DiagnosticCode } from "../../packages/parser/src/model/diagnostic.ts";
import type { NoticeDate } from "../../packages/parser/src/model/notice.ts";
import { findDates } from "../../packages/parser/src/recognise/date.ts";

const OPENING =
  "根据县委统一部署，2023年9月11日至11月30日，县委第二巡察组对县水利局党组进行了巡察。2024年1月9日，巡察组反馈了巡察意见。\n";
const CLOSING = "\n中共县水利局党组\n2024年5月17日";

function read(text: string, report: (code: DiagnosticCode) => void = () => undefined): NoticeDate[] {
  const preamble = text.startsWith(OPENING) ? OPENING.length : 0;
  const closing = text.endsWith(CLOSING) ? text.length - CLOSING.length : text.length;
  const context = { preamble: [0, preamble], closing: [closing, text.length], deadlines: [], pageDay: null } as const;
  return resolveDates(text, findDates(text), context, report);
}

/** The one date in a sentence that stands inside a whole notice. */
function inside(sentence: string): NoticeDate | undefined {
  const all = read(`${OPENING}一、整改情况\n${sentence}${CLOSING}`);
  return all.length === 4 ? all[2] : undefined;
}

describe("dates written in full", () => {
  test.each([
    ["于2024年3月6日召开会议", "2024-03-06"],
    ["于2024.3.6召开会议", "2024-03-06"],
    ["于2024-03-06召开会议", "2024-03-06"],
    ["于2024/3/6召开会议", "2024-03-06"],
    ["于二〇二四年三月六日召开会议", "2024-03-06"],
    ["于二○二四年三月十六日召开会议", "2024-03-16"],
    ["于２０２４年３月６日召开会议", "2024-03-06"],
    ["2024年3月", "2024-03"],
    ["2024年3月底", "2024-03"],
    ["2024年3月中旬", "2024-03-11/2024-03-20"],
    ["2024年2月下旬", "2024-02-21/2024-02-29"],
    ["2023年上半年", "2023-01/2023-06"],
    ["2023年第三季度", "2023-07/2023-09"],
    ["2021-2023年", "2021/2023"],
    ["2020至2022年", "2020/2022"],
    ["2019年至2022年", "2019/2022"],
    ["2022年10月17日至11月25日", "2022-10-17/2022-11-25"],
    ["2022年11月29日至2023年2月20日", "2022-11-29/2023-02-20"],
    ["2023年5月9日-7月14日", "2023-05-09/2023-07-14"],
    ["2023年3月16日至20日", "2023-03-16/2023-03-20"],
    ["2021年10月－2022年3月", "2021-10/2022-03"],
    ["2023年8月下旬至9月底", "2023-08-21/2023-09-30"],
    ["2023年8月下旬至9月", "2023-08-21/2023-09"],
    ["2023.5—2023.8", "2023-05/2023-08"],
    ["2023.5-8开展整治", "2023-05/2023-08"],
    ["2023.7组织考核", "2023-07"],
    ["2024年3月起至今", "2024-03/.."],
    ["2024年3月下旬至今", "2024-03-21/.."],
    ["2023年第四季度以来", "2023-10/.."],
    ["2024年三季度末", "2024-09"],
    ["2024年春节前", "2024-02-10"],
    ["2024年五一劳动节前", "2024-05-01"],
    ["2024年清明节前", "2024-04-04"],
    ["2023年以来", "2023/.."],
    ["自2024年3月1日起", "2024-03-01/.."],
  ])("%s", (words, edtf) => {
    expect(read(`情况是，${words}，如此。`).map((date) => date.edtf)).toEqual([edtf]);
  });

  test("say what they leave open, never more than is written", () => {
    const [end] = read("2024年3月底前完成。");
    expect(end).toMatchObject({ edtf: "2024-03", qualifier: "end" });
  });
});

describe("dates in lists", () => {
  test.each<[string, readonly string[]]>([
    ["2024年2月5、6和9日逐户走访", ["2024-02-05", "2024-02-06", "2024-02-09"]],
    ["2024年2月5日、7日和9日逐户走访", ["2024-02-05", "2024-02-07", "2024-02-09"]],
    ["2024年2、4、6月各查一次", ["2024-02", "2024-04", "2024-06"]],
    ["2024年2月、4月各查一次", ["2024-02", "2024-04"]],
    ["2021、2022和2023年三次审计", ["2021", "2022", "2023"]],
    ["2024年一、三季度通报", ["2024-01/2024-03", "2024-07/2024-09"]],
    ["查看2023.5、2023.8两期简报", ["2023-05", "2023-08"]],
  ])("%s", (words, edtf) => {
    expect(read(`情况是，${words}，如此。`).map((date) => date.edtf)).toEqual(edtf);
  });

  test("of months start at the first number, but not at the number of a point or an annex", () => {
    const texts = (line: string) => findDates(line).map(({ text }) => text);
    expect(texts("一是5、6月走访")).toEqual(["5", "6月"]);
    expect(texts("5、6月走访")).toEqual(["6月"]);
    expect(texts("情况：5、6月走访")).toEqual(["6月"]);
    expect(texts("附件5、6月报表")).toEqual(["6月"]);
    expect(texts("问题5、6月12日走访")).toEqual(["6月12日"]);
  });
});

describe("years of two digits", () => {
  test.each([
    ["22年5月起", "2022-05/.."],
    ["22年底前", "2022-12"],
    ["22年上半年", "2022-01/2022-06"],
    ["22年11月—23年2月", "2022-11/2023-02"],
    ["’22.5.9", "2022-05-09"],
    ["97年4月", "1997-04"],
  ])("%s", (words, edtf) => {
    const [date, ...others] = read(`情况是，${words}清理台账。`);
    expect(others).toEqual([]);
    expect(date).toMatchObject({ edtf, inferred: ["year"] });
  });

  test.each(["任职21年", "21年来", "工作21年初心不改", "近12年", "干了30年底子仍薄"])("%s is none", (words) => {
    expect(read(`情况是，${words}。`)).toEqual([]);
  });
});

describe("dates without a value, said with their words", () => {
  test.each<[string, string, DiagnosticCode]>([
    ["每年4月、10月各查一次", "每年4月、10月", "date-recurring"],
    ["每月6日前报表", "每月6日", "date-recurring"],
    ["每季度末通报", "每季度末", "date-recurring"],
    ["每年“七一”前表彰", "每年“七一”", "date-recurring"],
    ["农历七月十五前发放", "农历七月十五", "date-lunar"],
    ["2024年农历七月十五前发放", "2024年农历七月十五", "date-lunar"],
    ["腊月二十前发放", "腊月二十", "date-lunar"],
    ["七月初八开工", "七月初八", "date-lunar"],
    ["本周五前上报", "本周五", "date-relative"],
    ["下月底前上报", "下月底", "date-relative"],
    ["2024年615日前上报", "2024年615日", "date-damaged"],
    ["20××年5月开工", "20××年5月", "date-damaged"],
    ["二三年五月开工", "二三年五月", "date-damaged"],
  ])("%s", (words, text, code) => {
    const codes: DiagnosticCode[] = [];
    const found = read(`情况是，${words}。`, (one) => codes.push(one));
    expect(found.map((date) => [date.text, date.edtf])).toEqual([[text, null]]);
    expect(codes).toEqual([code]);
  });

  test("are never read as the month or day inside them", () => {
    const text = "2024年4月20日（农历三月十二）开会，每年5月、8月复查。";
    expect(read(text).flatMap(({ edtf }) => edtf ?? [])).toEqual(["2024-04-20"]);
  });
});

describe("dates without a year", () => {
  test.each([
    ["2月2日，召开专题民主生活会", "2024-02-02", "event"],
    ["3月中旬由班子成员带队调研", "2024-03-11/2024-03-20", "event"],
    ["3-4月开展督导", "2024-03/2024-04", "event"],
    ["从4月开始逐户核查", "2024-04/..", "event"],
    ["截至4月底，已完成11个", "2024-04", "as-of"],
    ["预计8月底前完工", "2024-08", "deadline"],
    ["今年4月起执行", "2024-04/..", "event"],
    ["去年第四季度开展排查", "2023-10/2023-12", "event"],
    ["2024年12月底前全部清理完毕", "2024-12", "deadline"],
    ["2024年2月底前全部清理完毕", "2024-02", "event"],
    ["到今年底前覆盖率达到九成", "2024-12", "deadline"],
    ["到12月底，建成3个示范点", "2024-12", "deadline"],
    ["到3月底，已建成3个示范点", "2024-03", "as-of"],
    ["两家企业已于4月20日前将货款全部还清", "2024-04-20", "event"],
    ["对剩余2家企业制定方案，12月17日经会议审定", "2023-12-17", "event"],
  ])("%s", (sentence, edtf, role) => {
    expect(inside(`一是${sentence}。`)).toMatchObject({ edtf, role });
  });

  test("name the part that was taken from elsewhere and what it was taken from", () => {
    expect(inside("一是2月2日召开会议。")).toMatchObject({
      inferred: ["year"],
      because: { date: expect.stringMatching(/^d\d$/) },
    });
  });

  test("take no year from a year that only names something", () => {
    const page = { preamble: [0, 60], closing: null, deadlines: [], pageDay: "2024-12-18" } as const;
    const text = "2023年度区级预算审计整改如下。10月16日，区政府开会部署，压减2025年预算，6月3日收回资金。";
    const found = resolveDates(text, findDates(text), page, () => undefined);
    expect(found.map(({ edtf }) => edtf)).toEqual(["2023", "2024-10-16", "2025", "2024-06-03"]);
  });

  test("stay open as deadlines where the year of writing is unknown", () => {
    const text = "9月2日上午，学院开会。2021年10月中旬，学校党委巡察了学院。还有三项，11月底前要办完。";
    expect(read(text).map(({ edtf }) => edtf)).toEqual([null, "2021-10-11/2021-10-20", null]);
  });

  test("of the year before are the same year however often a sentence compares with it", () => {
    const text = "2023年收入12亿元，比上年多一成，较上年少花两成。";
    expect(read(text).map(({ edtf }) => edtf)).toEqual(["2023", "2022", "2022"]);
  });

  test("of this and the coming month are counted from the signature", () => {
    expect(inside("一是本月底前交账。")).toMatchObject({ edtf: "2024-05", inferred: ["year", "month"] });
    expect(inside("一是下月10日前交账。")).toMatchObject({ edtf: "2024-06-10", role: "deadline" });
  });

  test("stay open where the day fits neither way: long before the inspection or long after the notice", () => {
    expect(inside("一是7月6日召开会议。")).toMatchObject({ edtf: null });
    expect(inside("一是9月6日召开会议。")).toMatchObject({ edtf: "2023-09-06" });
  });

  test("go on from the deadline before them", () => {
    const all = read(`${OPENING}一、整改情况\n一是6月20日前过半，12月20日前交账。${CLOSING}`);
    expect(all.slice(2, 4).map(({ edtf }) => edtf)).toEqual(["2024-06-20", "2024-12-20"]);
  });

  test("lie before the day on which a report was given", () => {
    const text =
      "关于审计查出问题整改情况的报告\n——2024年12月19日在县人大常委会第十次会议上\n2024年7月26日，会议听取了审计工作报告。\n9月18日开展督查，编制2025年预算，8月20日收回资金。";
    expect(read(text).map(({ edtf }) => edtf)).toEqual([
      "2024-12-19",
      "2024-07-26",
      "2024-09-18",
      "2025",
      "2024-08-20",
    ]);
  });

  test("of this year were over when the notice was written, which may be published in the next", () => {
    const context = { preamble: [0, 40], closing: null, deadlines: [], pageDay: "2024-01-06" } as const;
    const read = (text: string) => resolveDates(text, findDates(text), context, () => undefined);
    expect(read("今年8月，会议审议了报告。今年以来，三次专题研究。").map(({ edtf }) => edtf)).toEqual([
      "2023-08",
      "2023",
    ]);
    expect(read("今年以来，三次专题研究，预计今年8月底完成。")[1]?.edtf).toBe("2024-08");
  });

  test("stay open, with a diagnostic, where nothing tells the year", () => {
    const codes: DiagnosticCode[] = [];
    const [date] = read("3月6日召开会议。", (code) => codes.push(code));
    expect(date?.edtf).toBeNull();
    expect(codes).toContain("date-year-unknown");
  });

  test("take the year of the range's end when the range crosses the new year", () => {
    const text =
      "根据部署，2022年11月29日至2023年2月20日，市委第一巡察组对我院党组进行了巡察。3月14日反馈了巡察意见。\n一、情况\n";
    expect(read(text)[1]).toMatchObject({ edtf: "2023-03-14" });
  });
});

describe("the opening and the signature", () => {
  test("give the inspection's period, the feedback and the day of publication", () => {
    expect(read(`${OPENING}一、整改情况${CLOSING}`).map(({ role, edtf }) => [role, edtf])).toEqual([
      ["inspection-period", "2023-09-11/2023-11-30"],
      ["feedback", "2024-01-09"],
      ["publication", "2024-05-17"],
    ]);
  });
});

describe("the day of publication and the feedback", () => {
  test("stand on a bare line with a time and a source below the title", () => {
    const text = "中共县水利局党组关于巡察整改情况的通报\n2024-06-11 08:40 县纪委监委网站\n现将情况通报如下。";
    expect(read(text)).toMatchObject([{ edtf: "2024-06-11", role: "publication" }]);
  });

  test("stand behind the source too, and are no day on which something was done", () => {
    const title = "中共县水利局党组关于巡察整改情况的通报\n";
    expect(read(`${title}县纪委监委网站2024-06-11 08:40\n现将情况通报如下。`)[0]?.role).toBe("publication");
    expect(read(`${title}2024年6月11日局党组开会\n现将情况通报如下。`)[0]?.role).toBe("event");
  });

  test("keep their role where the page has damaged them", () => {
    const text =
      "根据部署，2023516日至720日，县委第二巡察组对县水利局党组进行了巡察。918日，巡察组反馈了巡察意见。\n一、情况\n";
    expect(read(text)).toMatchObject([
      { role: "inspection-period", edtf: null },
      { role: "feedback", edtf: null },
    ]);
  });
});

describe("what is no date", () => {
  test.each([
    "印发《办法》（雨民发〔2022〕16号）",
    "依据云国资发[2023]18号文件",
    "电话0731-58231837，邮编411000",
    "七届区委第六轮巡察，十八届六中全会精神",
    "清退2023.5万元，占比1:1.62",
    "工作日8:30-12:00",
    "一是抓学习，二是抓落实，“三会一课”",
    "信息索引号113307020501239658/2023-46395",
    "连续两个月，近三年，7个工作日内",
    "实行“1135”工作法",
    "占地2023.5亩，长2023.6公里，重2023.7吨，比例5.12",
    "两年内，半年内，中年内部提拔，三个月内，10个工作日内",
    "以上月份数据，网上月报，如下月度计划，年初预算，月末盘点",
    "国庆节期间值班，春节后走访，五一假期，第十一前三名",
    "2024年1号文件，2024年第3期",
  ])("%s", (text) => {
    expect(read(text).filter(({ edtf }) => edtf !== null)).toEqual([]);
  });

  test("a date that lost its 年 and 月 gives no value", () => {
    expect(read("巡察时间为2024717日至830日。").filter(({ edtf }) => edtf !== null)).toEqual([]);
  });

  test("a day that does not exist gives no value and a diagnostic", () => {
    const codes: DiagnosticCode[] = [];
    expect(read("2023年2月30日召开会议。", (code) => codes.push(code))[0]?.edtf ?? null).toBeNull();
    expect(codes).toContain("date-damaged");
  });
});

test("a full date keeps its value whatever stands around it", () => {
  const words = fc.stringMatching(/^[甲乙丙丁的了在是，。、（）“”\n]{0,30}$/);
  fc.assert(
    fc.property(
      words,
      words,
      fc.date({ min: new Date("1990-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
      (before, after, day) => {
        const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
        const text = `${before}${year}年${month}月${date}日${after}`;
        const expected = day.toISOString().slice(0, 10);
        expect(read(text).map(({ edtf }) => edtf)).toEqual([expected]);
      },
    ),
  );
});
