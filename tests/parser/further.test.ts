import { parse } from "@noticelens/parser";
import { describe, expect, test } from "vitest";
import { labelledNotices } from "../support/labelled.ts";

const FIRST = `中共砚溪县水务站支部委员会关于巡察整改进展情况的通报
根据县委统一部署，2024年3月4日至4月30日，县委第二巡察组对县水务站党支部开展了常规巡察。现将整改进展情况公布如下：
一、反馈问题整改落实情况
1.关于“水质公示不及时”问题
一是每月10日前在大厅公布9项水质指标。二是在6个营业厅增设公示屏。
联系电话：0539-6620011。`;
const SECOND = `中共砚溪县粮食局党组
关于巡察整改进展情况的通报
发布日期：2024-11-08
按照县委统一安排，2024年5月6日至6月28日，县委第三巡察组对县粮食局党组开展了常规巡察。现将整改进展情况予以公布。
一、反馈问题整改落实情况
1.关于“储备粮轮换不及时”问题
一是修订轮换办法。二是完成轮换1200吨。`;

const further = async (text: string) =>
  (await parse(text)).diagnostics
    .filter(({ code }) => code === "further-notice")
    .map(({ details, span }) => ({ title: details.title, at: span?.[0] }));

describe("a further notice in the same text", () => {
  test("is told, with the place where its title begins", async () => {
    const text = `${FIRST}\n${SECOND}`;
    expect(await further(text)).toEqual([
      { title: "中共砚溪县粮食局党组关于巡察整改进展情况的通报", at: text.indexOf("中共砚溪县粮食局") },
    ]);
    const [own, other] = [SECOND, FIRST];
    expect((await further(`${own}\n${other}`)).map(({ title }) => title)).toEqual([
      "中共砚溪县水务站支部委员会关于巡察整改进展情况的通报",
    ]);
  });

  test("is none where the same notice stands there twice, or only a title does", async () => {
    expect(await further(`${FIRST}\n${FIRST}`)).toEqual([]);
    expect(
      await further(
        `${FIRST}\n相关阅读\n中共砚溪县粮食局党组关于巡察整改进展情况的通报\n中共砚溪县教育局党组关于巡察整改情况的通报`,
      ),
    ).toEqual([]);
    expect(await further(`${FIRST}\n附件：\n砚溪县水务站整改措施清单\n序号 措施\n1 公示`)).toEqual([]);
  });

  test("is in none of the notices that stand alone", async () => {
    for (const { text } of labelledNotices()) expect(await further(text)).toEqual([]);
  });
});
