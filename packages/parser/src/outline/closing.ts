import type { Line } from "../model/outline.ts";
import { isDayLine, withoutDay } from "../text/around-title.ts";
import { isBody } from "../text/title-words.ts";
import { numberAt } from "./number.ts";

const CLOSING =
  /^(?:欢迎|如有|如对|对(?:以上|上述)|公示期|公示时间|特此|附件|附表|附[：:]|联系|监督|举报|电话|传真|地址|通[讯信]|邮|电子|来信|来访|反映|受理|信访|网址|(?:以上|上述)(?:情况|整改|问题|事项)|各(?:有关|相关|责任)?(?:单位|部门|地区?)[^。]{0,12}要|此(?:公告|件)|（?(?:联系|此件)|[\u4e00-\u9fff]{2,12}(?:机关|局|厅|委|组|院|部门|单位)将(?:继续|持续)(?:跟踪|督促|督办|紧盯)|广大(?:党员|干部|群众)|干部群众|社会各界|社会公众|公众|专此)/;
const MOST_CLOSING_LINES = 24;

/** The first line of the closing: how to reach the issuer, signature, date. The number of lines where there is none. */
export function findClosing(text: string, lines: readonly Line[], bodyLine: number): number {
  let at = lines.length;
  let below = false;
  for (let index = lines.length - 1; index >= Math.max(bodyLine, lines.length - MOST_CLOSING_LINES); index--) {
    const own = lines[index];
    if (!own || own.cell) break;
    const line = text.slice(own.span[0], own.span[1]);
    const contact = CLOSING.test(line.replace(/^[（(]?[一二三四五六七八九十0-9]{1,2}[)）.．、]/, ""));
    const plain = line.length <= 40 && !numberAt(line, 0, line.length, true);
    const named = plain && isBody(withoutDay(line));
    const signed = named || (plain && below && isPart(line));
    if (!contact && !signed && !isDayLine(line)) break;
    below = named && !contact;
    if (contact && numberAt(line, 0, line.length, true) && !/[：:]/.test(line)) break;
    at = index;
  }
  return at;
}

/** The upper part of a long signature: 云岭市生态环境保护督察整改工作 / 领导小组办公室. */
function isPart(words: string): boolean {
  return (
    words.length >= 6 &&
    /^[\u4e00-\u9fff（）()]{6,40}$/.test(words) &&
    /^(?:中共|[\u4e00-\u9fff]{1,8}[省市县区旗州镇乡])/.test(words)
  );
}
