import { describe, expect, test } from "vitest";
import { reportOddities } from "../../packages/parser/src/fields/oddities.ts";
import type { DiagnosticCode } from "../../packages/parser/src/model/diagnostic.ts";

function read(text: string): DiagnosticCode[] {
  const codes: DiagnosticCode[] = [];
  reportOddities(text, (code) => codes.push(code));
  return codes;
}

describe("texts that are not what was published", () => {
  test("unfilled placeholders are told", () => {
    expect(read("根据X市委部署，*年*月*日，第X巡察组对XX局进行巡察，X县党委高度重视。")).toEqual(["placeholder-text"]);
  });

  test("readings behind characters are told", () => {
    expect(read("開(kāi)展巡視，推進(jìn)整改，落實(shí)責(zé)任。")).toEqual(["traditional-with-pinyin"]);
  });

  test("an e-mail address that the page hides is told", () => {
    expect(read("联系邮箱：[email protected]；电话：6342017")).toEqual(["html/email-hidden"]);
    expect(read("邮箱：lyb@example.cn（受保护）")).toEqual([]);
  });

  test.each(["云林发〔20241号", "云林发2024〕8号", "云林发〔024〕8号"])(
    "a number that lost a character is told: %s",
    (number) => {
      expect(read(`印发通知（${number}），共3份。`)).toEqual(["number-damaged"]);
    },
  );

  test("a whole number is not suspected", () => {
    expect(read("印发通知（云林发〔2024〕18号），2024年8号仓完工。")).toEqual([]);
  });

  test("a notice with a formula or a letter in it is not suspected", () => {
    expect(read("一是对X光机检查报告（A版）复核3×4次。二是印发制度。")).toEqual([]);
  });
});
