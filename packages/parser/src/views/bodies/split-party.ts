/** A party body inside another body. */
export type PartyBody =
  | "party-group"
  | "party-committee"
  | "working-committee"
  | "organ-committee"
  | "general-branch"
  | "branch";

/** Endings that name a party body, the longest first; the last three may also end the name of the body itself. */
const ENDINGS: readonly (readonly [string, PartyBody])[] = [
  ["直属机关党委", "organ-committee"],
  ["机关委员会", "organ-committee"],
  ["机关党委", "organ-committee"],
  ["机关党总支", "organ-committee"],
  ["机关党支部", "organ-committee"],
  ["总支部委员会", "general-branch"],
  ["党总支部", "general-branch"],
  ["党总支", "general-branch"],
  ["支部委员会", "branch"],
  ["党支部", "branch"],
  ["分党组", "party-group"],
  ["党组", "party-group"],
  ["党工委", "working-committee"],
  ["党委会", "party-committee"],
  ["党委", "party-committee"],
  ["工作委员会", "working-committee"],
  ["工委", "working-committee"],
  ["委员会", "party-committee"],
];
const DOUBLE = new Set(["工作委员会", "工委", "委员会"]);
/** What stands before 委员会 or 工委 where these are a party body of it: the name of a body that is whole. */
const WHOLE =
  /(?:局|厅|院|校|大学|中学|小学|学校|公司|集团|中心|镇|乡|街道|办事处|联合社|站|馆|所|队|处|银行|协会|联合会|联社|厂|矿|场|区|管委会|苏木|村|社区|台|报社|园|分行|支行|机关|机构)$/;

/**
 * A body's name without the party body at its end. Sample: `自然资源局党组` gives `自然资源局` and `party-group`;
 * `卫生健康委员会` stays whole, for there the committee is the body.
 */
export function splitParty(words: string): { readonly organ: string; readonly party: PartyBody | null } {
  for (const [ending, party] of ENDINGS) {
    if (!words.endsWith(ending) || words.length === ending.length) continue;
    const organ = words.slice(0, -ending.length);
    if (DOUBLE.has(ending) && !WHOLE.test(organ)) continue;
    // The committee for the offices of a place is a body of its own.
    if (/^(?:委)?直属?机关$/.test(organ)) continue;
    return { organ, party };
  }
  return { organ: words, party: null };
}
