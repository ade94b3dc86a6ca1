import { describe, expect, test } from "vitest";
import { extractOutcomes } from "../../packages/parser/src/fields/outcomes.ts";
import { extractQuantities } from "../../packages/parser/src/fields/quantities.ts";

function read(text: string): string[] {
  return extractOutcomes(text, extractQuantities(text)).map(({ kind, value }) => `${kind} ${value}`);
}

describe("an outcome and its parts", () => {
  test.each<[string, string[]]>([
    ["给予政务处分26人（开除2人，撤职4人，警告20人），诫勉谈话7人", ["people-disciplined 26", "people-disciplined 7"]],
    ["追责问责13人，其中给予党纪处分2人、批评教育11人", ["people-disciplined 13"]],
    [
      "问责干部27人次：党纪处分3人次、诫勉谈话5人次、批评教育19人次；清退3万元",
      ["people-disciplined 27", "money-recovered 30000"],
    ],
    ["追缴违规资金120万元（其中上缴国库80万元、退还群众40万元）", ["money-recovered 1200000"]],
    ["修订完善制度31项，其中新建制度12项、修订制度19项", ["rules-made 31"]],
    ["党内警告3人、记过2人，共计处分5人", ["people-disciplined 5"]],
  ])("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each<[string, string[]]>([
    ["给予党纪政务处分16人，组织处理48人", ["people-disciplined 16", "people-disciplined 48"]],
    [
      "给予处分5人（警告3人）。追缴3万元，退还2万元",
      ["people-disciplined 5", "money-recovered 30000", "money-returned 20000"],
    ],
    ["对公车私用的8名责任人诫勉谈话3人、批评教育5人", ["people-disciplined 3", "people-warned 5"]],
  ])("others stand for themselves: %s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});
