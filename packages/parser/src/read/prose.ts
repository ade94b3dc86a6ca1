const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条项])/;
const END = /[。；！？;]/;

/** 一、, （二）, 3., ④, 第五条 at the start of a line. */
export function startsWithNumber(text: string): boolean {
  return NUMBERED.test(text);
}

/** Whether a line reads like one of a notice: a sentence, a numbered heading, or a long line with commas. */
export function readsLikeNotice(text: string): boolean {
  if (text.length < 8) return false;
  return NUMBERED.test(text) || END.test(text) || (text.length >= 40 && /[，,]/.test(text));
}
