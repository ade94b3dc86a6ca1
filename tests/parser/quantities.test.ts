import { describe, expect, test } from "vitest";
import { extractQuantities } from "../../packages/parser/src/fields/quantities.ts";

function counted(text: string): (string | null)[] {
  return extractQuantities(text).map(({ text: words, of }) => (of === null ? words : `${words} ${of}`));
}

describe("the name of what is counted", () => {
  test.each<[string, string]>([
    ["31个问题较真碰硬地改", "31个 问题"],
    ["35名驾驶员重新签订责任书", "35名 驾驶员"],
    ["3个巡察组从四月起下沉一线", "3个 巡察组"],
    ["8个村级便民服务中心挂牌运行", "8个 村级便民服务中心"],
    ["17个党支部按期换届", "17个 党支部"],
    ["13个乡镇党委书记交叉检查", "13个 乡镇党委书记"],
    ["6个薄弱村中有2个摘帽", "6个 薄弱村"],
    ["9名责任人员受到处理", "9名 责任人员"],
    ["14个国有企业混改", "14个 国有企业"],
    ["38项整改任务已完成34项", "38项 整改任务"],
    ["40条意见建议逐条办理", "40条 意见建议"],
    ["召开两次专题会议研究解决路径", "两次 专题会议"],
    ["组织3次现场督查并通报结果", "3次 现场督查"],
  ])("%s", (text, wanted) => {
    expect(counted(text)[0]).toBe(wanted);
  });

  test.each([
    "2人主动退回违规所得",
    "走访群众5户当场解决困难",
    "4个停留在纸面上",
    "11件下降为零",
    "开展学习6次，形成报告",
  ])("none in %s", (text) => {
    expect(counted(text)[0]).not.toContain(" ");
  });
});
