/** The share of written notices that get attachments named at their end. */
const ATTACHED = 0.16;

const PAPERS = [
  "反馈问题整改台账",
  "整改措施清单",
  "典型案例",
  "佐证材料目录",
  "整改期间新订制度汇编",
  "销号申请表",
  "专家组验收意见",
  "现场整改前后对比照片",
  "问题整改责任分工表",
  "意见建议反馈表",
  "未完成事项推进计划",
] as const;

/** A labelled notice with its attachments named in front of the signature or behind it, in one of the ways offices do. */
export function attach(source: string, chance: () => number): string {
  if (chance() >= ATTACHED || source.includes("附件")) return source;
  const lines = source.replace(/\n+$/, "").split("\n");
  const last = lines.findLastIndex((line) => /<(?:sec|prob|meas)[ >]/.test(line) || line.startsWith("|| "));
  if (last < 0 || last === lines.length - 1) return source;
  const signature = lines.findIndex(
    (line, index) => index > last && /<issuer>|^[　 ]*(?:<date|[0-9]{4}年|中共)/.test(line),
  );
  const at = signature < 0 || chance() < 0.3 ? lines.length : signature;
  lines.splice(at, 0, ...listed(chance));
  return `${lines.join("\n")}\n`;
}

function listed(chance: () => number): string[] {
  const count = 1 + Math.floor(chance() * 3);
  const first = Math.floor(chance() * PAPERS.length);
  const tail = chance() < 0.4 ? "（略）" : chance() < 0.3 ? ".docx" : "";
  const papers = Array.from({ length: count }, (_, index) => `${PAPERS[(first + index * 3) % PAPERS.length]}${tail}`);
  const mark = chance() < 0.6 ? "." : "．";
  const numbered = papers.map((paper, index) => `${index + 1}${mark}${paper}`);
  const way = chance();
  if (count === 1) return [`${way < 0.8 ? "附件：" : "附："}${papers[0]}`];
  if (way < 0.5) return [`附件：${numbered[0]}`, ...numbered.slice(1)];
  if (way < 0.65) return ["附件：", ...numbered];
  if (way < 0.8) return papers.map((paper, index) => `附件${index + 1}：${paper}`);
  return [`附件：${numbered.join(" ")}`];
}
