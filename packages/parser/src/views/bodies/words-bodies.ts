import type { Family } from "../../model/notice.ts";
import type { Language } from "../messages.ts";
import type { MergeReason, NameReason } from "./body-types.ts";
import { TRADES, type TradeId } from "./organ-rows.ts";
import type { BodyName, NameDoubt } from "./read-body.ts";
import type { Level } from "./read-region.ts";
import type { PartyBody } from "./split-party.ts";

const WORDS = {
  zh: {
    unknown: "未写明",
    levels: { nation: "国家", province: "省级", city: "市级", county: "区县", township: "乡镇街道", village: "村社区" },
    party: {
      "party-group": "党组",
      "party-committee": "党委",
      "working-committee": "党工委",
      "organ-committee": "机关党委",
      "general-branch": "党总支",
      branch: "党支部",
    },
    doubts: {
      "no-region": "名称没有写明地区",
      "region-without-level": "地名没有写明是市是县",
      "several-bodies": "名称里有几个单位",
      "branch-of-other": "可能是上级派出机构",
    },
    from: { issuer: "署名", title: "标题", inspection: "正文", team: "巡察组", person: "你" },
  },
  en: {
    unknown: "not said",
    levels: {
      nation: "Nation",
      province: "Province",
      city: "City",
      county: "County or district",
      township: "Township or street",
      village: "Village",
    },
    party: {
      "party-group": "Party group",
      "party-committee": "Party committee",
      "working-committee": "Party working committee",
      "organ-committee": "Party committee of its staff",
      "general-branch": "General Party branch",
      branch: "Party branch",
    },
    doubts: {
      "no-region": "the name does not say where",
      "region-without-level": "the place is written without its level",
      "several-bodies": "several bodies in one name",
      "branch-of-other": "may be a branch of a body above",
    },
    from: { issuer: "the issuer", title: "the title", inspection: "the opening", team: "the team", person: "you" },
  },
} as const;

const KINDS: Readonly<Record<Family, Readonly<Record<Language, string>>>> = {
  "inspection-rectification": { zh: "整改通报", en: "Rectification notice" },
  "audit-rectification": { zh: "审计整改公告", en: "Audit rectification" },
  "environment-rectification": { zh: "环保督察整改", en: "Environment rectification" },
  "safety-rectification": { zh: "安全整改", en: "Safety rectification" },
  "rectification-plan": { zh: "整改方案", en: "Rectification plan" },
  "inspection-feedback": { zh: "巡察反馈", en: "Inspection feedback" },
  "inspection-announcement": { zh: "巡察公告", en: "Inspection announcement" },
  other: { zh: "其他", en: "Other" },
};

/** The name of a level; that it is not said for null. Sample: `levelName("county", "zh")` is `区县`. */
export function levelName(level: Level | null, lang: Language): string {
  return level === null ? WORDS[lang].unknown : WORDS[lang].levels[level];
}

/** The name of a trade; that it is not said for null. Sample: `tradeName("health", "zh")` is `卫生健康`. */
export function tradeName(trade: TradeId | null, lang: Language): string {
  return trade === null ? WORDS[lang].unknown : TRADES[trade][lang];
}

/** The name of a party body. Sample: `partyName("party-group", "zh")` is `党组`. */
export function partyName(party: PartyBody, lang: Language): string {
  return WORDS[lang].party[party];
}

/** What kind of document a notice in a time line is. Sample: `entryKind("inspection-feedback", "zh")` is `巡察反馈`. */
export function entryKind(family: Family, lang: Language): string {
  return KINDS[family][lang];
}

/** What could not be read of a name. Sample: `名称没有写明地区`. */
export function doubtOfName(doubt: NameDoubt, lang: Language): string {
  return WORDS[lang].doubts[doubt];
}

/** A name as it was read. Sample: `云川市 望湖区｜自然资源局｜党组`. */
export function readAs({ places, organ, party, bare }: BodyName, lang: Language): string {
  const place = places.map(({ name }) => name).join(" ");
  const said = bare ? `（${levelName(bare, lang)}）` : `（${WORDS[lang].unknown}）`;
  return [place === "" ? said : place, organ.text, ...(party ? [partyName(party.kind, lang)] : [])].join("｜");
}

/** Why a name is of a body. Sample: `“卫健局”是“卫生健康局”的简称`. */
export function reasonWords(
  { why, words, of }: NameReason,
  lang: Language,
  from: keyof (typeof WORDS)["zh"]["from"] | null = null,
): string {
  const zh = lang === "zh";
  switch (why) {
    case "main":
      return zh ? "主名称" : "Main name";
    case "party":
      return zh ? "党组织和“中共”之外相同" : "The same without Party body";
    case "abbreviation":
      return zh ? `“${words}”是“${of}”的简称` : `“${words}” abbreviates “${of}”`;
    case "ending":
      return zh ? `同一地区，“${words}”与“${of}”是同一部门` : `“${words}” and “${of}” are one office of one place`;
    case "office":
      return zh ? `“${words}”与“${of}”只差办事机构` : `“${words}” and “${of}” differ by their office only`;
    case "place":
      return zh ? `“${words}”即“${of}”` : `“${words}” is “${of}”`;
    case "inferred": {
      const said = WORDS[lang].from[from ?? "team"];
      return zh ? `地区来自${said}“${words}”` : `Place taken from ${said}, “${words}”`;
    }
    case "person":
      return zh ? "由你确认" : "Confirmed by you";
  }
}

const SIMPLE = {
  zh: {
    party: "可能是本单位的机关党组织，不是同一单位",
    office: "可能是它的机关，不是同一单位",
    government: "同一乡镇的党委和政府",
    branch: "可能是上级派出机构，不是同一单位",
    form: "只差“有限公司”“集团”等字样",
    short: "可能是简称，也可能是另一个单位",
  },
  en: {
    party: "May be the Party body of its staff, not this body",
    office: "May be its office, not this body",
    government: "Party committee and government of one township",
    branch: "May be a branch of the body above, not this body",
    form: "Only the form of the company differs",
    short: "May be short for it, or another body",
  },
} as const;

/** Why two bodies may be one. Sample: `机构改革对照：国土资源局 → 自然资源局。前者最后一份 2018-06-21，后者第一份 2021-12-20。` */
export function mergeWords(because: MergeReason, lang: Language): string {
  const zh = lang === "zh";
  if (because.why === "reform") {
    const { from, to, year, until, since } = because;
    const head = zh
      ? `${year === null ? "名称对照" : `机构改革对照（${year}）`}：${from} → ${to}。`
      : `${year === null ? "Table of names" : `Reform table (${year})`}: ${from} → ${to}.`;
    if (until === null || since === null) return head;
    return (
      head + (zh ? `前者最后一份 ${until}，后者第一份 ${since}。` : ` Former until ${until}, latter since ${since}.`)
    );
  }
  if (because.why !== "region") return SIMPLE[lang][because.why];
  const { region, others, hint } = because;
  if (hint !== null)
    return zh
      ? `文件名“${hint}”指向${region}；正文没有写明。`
      : `The file “${hint}” points to ${region}; the notice does not say.`;
  if (region === "") return zh ? "写法相同，都没有写明地区。" : "Written alike; neither says where.";
  const all = [...new Set(others)];
  return zh ? `${all.join(" 或 ")}，原文没有写明` : `${all.join(" or ")}, the notice does not say`;
}
