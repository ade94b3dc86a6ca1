const DAY = /(?:^|[^\d])((?:19|20)\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
const COMPACT = /(?:^|[^\d])((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const PUBLISHED =
  /(?:(?:发布|发表|发文|公布|公开|刊发|录入|上传|添加)(?:时间|日期)|(?:^|[^\p{L}])(?:时间|日期))\s?[：:]?\s?([^\p{L}]{0,6}(?:19|20)\d{2}.{0,16})/u;
const BARE = /^[•·●]?\s?[[（(]?(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/;

/** A row of facts without a label before its day: `来源：县水务局 2031-08-10`, `松岭水务 2031-08-10 18:00`. */
const IN_FACTS = /来\s?源|作\s?者|浏览|点击|阅读|字\s?[体号]|\d{1,2}:\d{2}/;
const CLOCK = /^[^\d]{0,3}\d{4}.{3,9}\d{1,2}[：:∶]\d{2}/;
const UPDATED = /更新(?:时间|日期)\s?[：:]?\s?((?:19|20)\d{2}.{0,7}\d{1,2}日?\s?\d{1,2}[：:∶]\d{2})/;
const OTHER_FACT = /来\s?源|作\s?者|浏览|点击|阅读|访问|人气|字\s?[体号]/;
const NOT_PUBLISHED = /更新|修改|今天|截至|截止|至/;

/**
 * The first calendar day in a string as `YYYY-MM-DD`, null where there is none: `2022-04-17 14:46:00`,
 * `2026/08/24 09:30`, `2022年4月17日`, `20220417`.
 */
export function readDay(text: string): string | null {
  const found = DAY.exec(text) ?? COMPACT.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const days =
    month === 2 ? (year % 4 === 0 ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The day that a row of a site's facts has only as that of an update: `点击数：12　更新时间：2023-09-26 15:33:21`. Many sites
 * write so when an article appears. Null for an update that stands alone.
 */
export function updateDay(line: string): string | null {
  if (line.length > 160 || !OTHER_FACT.test(line)) return null;
  const updated = UPDATED.exec(line)?.[1];
  return updated === undefined ? null : readDay(updated);
}

/**
 * The day a line of a site's furniture says an article was published: of `发布时间：2023-07-20 09:08　来源：…` and of a
 * bare `2023-07-20 09:08`; not of `更新时间` or `今天是`.
 */
export function publicationDay(line: string): string | null {
  if (line.length > 240) return null;
  const labelled = PUBLISHED.exec(line)?.[1];
  if (labelled !== undefined) return readDay(labelled);
  if (NOT_PUBLISHED.test(line)) return null;
  return (BARE.test(line) && line.length <= (CLOCK.test(line) ? 64 : 24)) || (IN_FACTS.test(line) && line.length <= 100)
    ? readDay(line)
    : null;
}
