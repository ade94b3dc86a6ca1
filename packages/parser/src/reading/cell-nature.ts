import { readState } from "./states.ts";

/** What a cell holds, told by its own words. */
export type CellNature = "number" | "state" | "deadline" | "body" | "lack" | "deed" | "other";

const NUMBER = /^[（(]?(?:[0-9０-９]{1,5}|[一二三四五六七八九十]{1,4}|[A-Z]{0,3}-?[0-9]{1,4})[)）.．、]?$/;
const DAY = /(?:19|20)[0-9]{2}\s?[年./-]|[0-9]{1,2}\s?月|立行立改|即知即改|长期坚持|立即|持续/;
const BODY =
  /(?:局|办|科|股|室|委|部|站|所|院|府|中心|公司|组|街道|镇|乡|村|社区|支部|党委|党组|工会|处|队|学校|集团|单位|部门|书记|主任|局长|科长|站长|所长|镇长|乡长|院长|校长|主席|部长|经理|科室)(?:[（(][^）)]{0,12}[)）])?$/;
const NAME = /^[\u4e00-\u9fff]{2,4}(?:[、，\s][\u4e00-\u9fff]{2,4}){0,5}$/;
const LACK =
  /(?:不[\u4e00-\u9fff]{1,5}|[未没][\u4e00-\u9fff]{1,12}|无[\u4e00-\u9fff]{1,6}|[欠差弱乱散松软虚浮慢低偏浅窄少]|滞后|薄弱|缺失|缺位|短板|差距|漏洞|盲区|隐患|风险|老化|偏差|淡薄|走过场|流于形式|折扣|两张皮|突出|现象|问题|频发|脱节|粗放|随意|存在|缓慢|混乱|违规|违纪|失管|失察|空转|超标|超期|挂账|不力|失修|破损|堵塞|缺少|脱落|过期|失效|占用|严重|较多|过多|较大|拖欠|积压|闲置|滞留|多发|频繁|淤积|淤塞|渗漏|锈蚀|外溢|直排|超支|挪用|虚报|冒领|浪费|悬空|反弹|断档|空白|脏乱|缺口|超[\u4e00-\u9fff]{1,4})[”’）)]?[。；]?$/;
const LACK_OPENING = /^(?:违规|违反|擅自|超标准|超范围|缺乏|缺少|存在|未|没有|不|个别|部分|少数|有的)/;
const DEED =
  /^(?:[（(]?[0-9一二三四五六七八九十]{1,2}(?:[)）.、．]|是)|[①-⑳])?\s?(?:进一步|持续|不断|切实|认真|积极|严格|全面|深入|及时|立即|迅速|定期|已|对|将|把|由|按|组织|召开|制定|制订|修订|印发|开展|建立|健全|完善|加强|强化|推进|推动|落实|督促|清退|追缴|收回|整改|排查|更换|维修|安装|拆除|补|约谈|聘请|举办|举行|学习|邀请|投入|新建|清理|梳理|规范|严肃|提高|压实|明确|责令|给予|通报|公开|公示|安排|配备|设立|成立|优化|调整|编制|实行|通过|按照|根据|围绕|完成)/;

const LONGEST_VALUE = 40;

/** What one cell holds: 3 a number, 正在推进 a state, 2024年6月底前 a deadline, 水利站 a body, …不到位 a lack, 印发… a deed. */
export function natureOf(words: string): CellNature {
  const cell = words.trim();
  if (NUMBER.test(cell)) return "number";
  const short = cell.length <= LONGEST_VALUE;
  if (short && DAY.test(cell) && cell.length <= 24 && !/已|正在|完成/.test(cell)) return "deadline";
  if (short && readState(cell, [0, cell.length])) return "state";
  if (LACK.test(firstSentence(cell)) || LACK_OPENING.test(cell)) return "lack";
  if (DEED.test(cell) && cell.length > 4) return "deed";
  if (short && (BODY.test(cell) || NAME.test(cell))) return "body";
  return "other";
}

function firstSentence(cell: string): string {
  const end = cell.indexOf("。");
  const sentence = end < 0 ? cell : cell.slice(0, end);
  return sentence.slice(-16);
}

/** How many of the cells hold a lack. */
export function lacks(cells: readonly string[]): number {
  return cells.filter((cell) => natureOf(cell) === "lack").length;
}

/** Cells of a column that are looked at. */
const MOST_CELLS = 200;

/** What most cells of a column hold; `other` where no nature has three in five of them. */
export function natureOfColumn(cells: readonly string[]): CellNature {
  const counts = new Map<CellNature, number>();
  const looked = cells.slice(0, MOST_CELLS).filter((cell) => cell.trim() !== "");
  for (const cell of looked) counts.set(natureOf(cell), (counts.get(natureOf(cell)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 5 >= looked.length * 3 ? best[0] : "other";
}
