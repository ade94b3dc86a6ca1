/**
 * The words that tell a title from the lines around it. One table for every format, so that a page and its text have one
 * title.
 */

/** 通报, 公告（第二批）: what a title ends in, once its note in brackets is off. */
export const STRONG_KIND =
  /(?:通报|公告|公示|通告|报告|报告书|复函|函|清单|台账|方案|计划|通知|一览表|汇总表|公示稿|公开稿|公示表|情况表|预告|公开信|总结|思路|要点|规范|办法|细则|规定|指引|讲话|决定|批复|纪要|简报|汇报|启事|须知|手册|声明)$/;
/** Words that end titles and lines of titles that go on (关于落实巡视反馈意见 / 整改情况的通报). */
export const WEAK_KIND = /(?:情况|结果|说明|公开|意见|落实|进展|综述|侧记|纪实)$/;
const NOTE = /[（(〔[【][^（）()〔〕【】[\]]{1,24}[）)〕\]】]$/;

const SUBJECT = /整改|巡察|巡视|巡查|督察|督导|督查|审计|反馈|检查|督办|销号|隐患|警示片|回头看/;
/** What tells a title that ends in 情况 from the heading of a chapter (整改工作组织情况). */
const TELLING = /关于|巡察|巡视|巡查|督察|督查|审计|隐患|警示片|反馈(?:意见|问题)整改/;
const NEWS = /反馈|召开|公布|晒出|进驻|启动|举行|部署|推进|通报|集中公开/;
const SENTENCE = /[。！？；]/;
/** A headline may end in a mark, a title holds none before. */
const INNER_SENTENCE = /[。；]|[！？](?!$)/;
/** The second line of a headline: ——青禾县用好巡察成果; not the day of a speech. */
const SUBLINE = /^[—―─–-]{2,4}(?![\s\d]{0,4}(?:19|20)\d{2})(?!在)[^—―─–-]{5,60}$/;
const OPEN_END = /[，、：:,;；“‘（(《]$/;
const PREAMBLE =
  /^(?:根据|按照|依据|为(?:了|认真|深入|贯彻|切实|全面|扎实|落实|做好)|近期|近日|日前|本报讯|受|现将|你|贵)/;
const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳⑴-⒇])/;
const DOCUMENT_NUMBER =
  /^[（(]?[\u4e00-\u9fff]{0,12}[〔[（(【]?\d{4}(?:年)?[〕\])）】]?\s?(?:第\s?)?\d{1,5}\s?号[)）]?$/;

/** How a body's name ends. */
const BODY_END =
  /(?:党组|党委|党工委|工委|委员会|党总支|总支部|总支|党支部|支部|巡察组|巡视组|督察组|督导组|人民政府|政府|办事处|办公室|医院|学院|大学|学校|中学|小学|公司|集团|法院|检察院|分局|总队|支队|大队|中心|省委|市委|县委|区委|旗委|州委|盟委|纪委|监委|局|厅|部|院|署|联社|协会|联合会|总工会|处|馆|站|所|行|团|社|组|会|校|司|办|厂|银行|学会|林场|农场|基地)(?:[（(][^）)]{1,20}[)）])?$/;
/** Names of a site's parts that end as bodies do. */
const SITE_NAME = /网站?$|网站|门户|频道|客户端|融媒|新闻(?:中心|办)|信息中心|专栏|专题|栏目|公众号|日报社?$|电视台/;

/** 中共云岭区水务局党组, 云岭区人民政府: the name of a body; not 云岭区人民政府网. */
export function isBody(words: string): boolean {
  const plain = words.replace(/\s/g, "");
  return plain.length >= 4 && plain.length <= 60 && BODY_END.test(plain) && !SITE_NAME.test(plain);
}

/** 青禾县关于…: a region speaks for its government. */
const REGION = /^[\u4e00-\u9fff]{1,8}[省市县区旗州镇乡]$/;
/** Where the head of a title (its issuer) ends: before 关于, or before the verb that a shorter title has there. */
const CUT = /关于|(?:19|20)\d{2}年|对|巡察|巡视|落实|整改|反馈|向|就|贯彻|公开|审计|召开|晒出/g;

/** What no issuer has in its name: 中共松渡县委落实省委第二巡视组 is a body and a deed. */
const DEED = /落实|贯彻|反馈|整改|公开|[对向就]|审计(?![局厅署委处办])/;

/** The end of the issuer at the head of a title; 0 where the title names none. `云岭区审计局关于…` gives 6. */
export function issuerEnd(title: string): number {
  const about = title.indexOf("关于");
  const named = title.slice(0, Math.max(0, about)).trimEnd();
  if (isBody(named) && !DEED.test(named)) return named.length;
  CUT.lastIndex = 0;
  for (let found = CUT.exec(title); found; found = CUT.exec(title)) {
    const head = title.slice(0, found.index).trimEnd();
    if (isBody(head) && !DEED.test(head)) return head.length;
    if (found[0] === "关于") return (head.length > 3 || REGION.test(head)) && !SITE_NAME.test(head) ? head.length : 0;
  }
  return 0;
}

/** A title without the notes in brackets behind it: …的公示（第四批） gives …的公示. */
export function withoutNote(words: string): string {
  return words.replace(NOTE, "");
}

/**
 * How much words look like a notice's title: 0 or less where they do not, 5 and more where they surely do (a subject
 * such as 巡察 or 整改, a kind such as 通报 at the end). `中共云岭区水务局党组关于巡察整改情况的通报` gives 8.5.
 */
export function titleEvidence(words: string): number {
  const plain = words.replace(/\s/g, "");
  const bare = withoutNote(plain);
  if (bare.length < 4 || plain.length > 140 || INNER_SENTENCE.test(plain) || OPEN_END.test(plain)) return 0;
  if (NUMBER.test(plain) || DOCUMENT_NUMBER.test(plain)) return 0;
  let score = 0;
  const subject = SUBJECT.test(plain);
  if (subject) score += 3;
  if (STRONG_KIND.test(bare)) score += 3;
  else if (WEAK_KIND.test(bare)) score += TELLING.test(plain) || issuerEnd(plain) > 0 ? 2 : 0.5;
  else if (subject && NEWS.test(plain) && plain.length >= 8) score += 1.5;
  if (plain.includes("关于")) score += 1;
  if (issuerEnd(plain) > 0) score += 1;
  if (plain.startsWith("中共")) score += 0.5;
  if (/[，,]/.test(plain)) score -= 1.5;
  if (PREAMBLE.test(plain)) score -= 3;
  if (plain.length > 90) score -= 1;
  return score;
}

/** Whether a line goes on with a headline behind a dash: 把“旧账”变成“明白账” / ——青禾县用好巡察成果. */
export function isSubline(words: string): boolean {
  return SUBLINE.test(words);
}

/** Whether a line begins a title: a body, 中共…, 关于…, or words that name the subject. */
function opensTitle(words: string): boolean {
  return words.startsWith("中共") || words.includes("关于") || isBody(words) || SUBJECT.test(words);
}

/**
 * What a line break inside a title speaks for: positive where the words go on over it (中共…委员会 / 关于…; …的通 / 报),
 * -3 and less where two things stand one above the other (题图 / 中共…; …的通报 / 一、…).
 */
export function joinEvidence(upper: string, lower: string): number {
  if (upper === lower || NUMBER.test(lower) || DOCUMENT_NUMBER.test(upper) || DOCUMENT_NUMBER.test(lower)) return -9;
  if (isSubline(lower)) return SENTENCE.test(upper) || upper.length < 6 ? -9 : 0.5;
  if (SENTENCE.test(upper) || SENTENCE.test(lower) || !opensTitle(upper)) return -9;
  if (/^[（(][^）)]{1,24}[)）]$/.test(lower))
    return STRONG_KIND.test(withoutNote(upper)) && !/\d{4}/.test(lower) ? 0.5 : -3;
  if (STRONG_KIND.test(withoutNote(upper)) && !lower.startsWith("的")) return -5;
  if (lower.startsWith("关于")) return isBody(upper) ? 1 : -4;
  // Two bodies issue a notice together: 中共青禾县委组织部 / 中共青禾县委宣传部.
  if (lower.startsWith("中共") && isBody(upper) && isBody(lower) && upper.startsWith("中共")) return -0.25;
  if (lower.startsWith("中共") || lower.startsWith(upper)) return -5;
  const whole = issuerEnd(lower) > 4 && (STRONG_KIND.test(withoutNote(lower)) || isBody(upper));
  if (whole && !(upper.startsWith("中共") && !upper.includes("关于") && !lower.startsWith("中共"))) return -4;
  return -0.25;
}
