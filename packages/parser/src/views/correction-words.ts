import type { CorrectionMark, ItemKind, RemovedItem } from "../model/correction.ts";
import type { Language } from "./messages.ts";

/** What a person corrected in a notice that is exported. */
export interface CorrectedParts {
  /** By the id of the problem, measure or section. */
  readonly marks: ReadonlyMap<string, CorrectionMark>;
  readonly removed: readonly RemovedItem[];
}

const KINDS: Readonly<Record<Language, Readonly<Record<ItemKind, string>>>> = {
  zh: { problem: "问题", measure: "措施", heading: "分组标题" },
  en: { problem: "a problem", measure: "a measure", heading: "a heading" },
};

/** What a checker did to an item, by its id; empty for one as the parser read it. Sample: `核查人改为措施，原读作：问题`. */
export function correctionWords(id: string, corrected: CorrectedParts | undefined, lang: Language): string {
  const mark = corrected?.marks.get(id);
  if (!mark) return "";
  const { how, of } = mark;
  const [as, was] = [KINDS[lang][mark.as], mark.was && KINDS[lang][mark.was]];
  const zh = lang === "zh";
  switch (how) {
    case "added":
      return zh ? "核查人补入" : "added by the checker";
    case "split":
      return zh ? "核查人拆开" : "split by the checker";
    case "joined":
      return zh ? `核查人把 ${of} 条并成` : `joined by the checker from ${of}`;
    case "moved":
      return zh ? "核查人移到这里" : "moved here by the checker";
    case "settled":
      return zh ? `核查人定：${as}` : `settled by the checker: ${as}`;
    default:
      return zh
        ? `核查人改为${as}${was ? `，原读作：${was}` : ""}`
        : `made ${as} by the checker${was ? `, was ${was}` : ""}`;
  }
}

/** That a checker took words out of the list. Sample: `核查人移出：附件：整改台账`. */
export function removedWords({ words }: RemovedItem, lang: Language): string {
  return `${{ zh: "核查人移出：", en: "Removed by the checker: " }[lang]}${words.replace(/\n/g, "")}`;
}
