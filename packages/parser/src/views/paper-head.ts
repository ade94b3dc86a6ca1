import { type LedgerSource, nameOf } from "./ledger.ts";
import type { Language } from "./messages.ts";

/** The line at the end of a ledger; names are written by hand, never filled in. */
export const SIGNED: Readonly<Record<Language, string>> = {
  zh: "填表人：＿＿＿＿＿＿　　核查人：＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　　　年　　月　　日",
  en: "Filled in by: ____________    Checked by: ____________    Approved by: ____________    Date: ____________",
};

const LABELS = {
  zh: {
    title: "通报：",
    issuer: "单位：",
    source: "来源：",
    published: "公布：",
    day: "核查日：",
    checker: "核查人：",
  },
  en: {
    title: "Notice: ",
    issuer: "Issuer: ",
    source: "Source: ",
    published: "Published: ",
    day: "Checked on: ",
    checker: "Checked by: ",
  },
} as const;

/** What a ledger is called: by the body that answers, where there is one. Sample: `云溪县林业局整改台账`. */
export function ledgerName(notices: readonly LedgerSource[], lang: Language): string {
  const [one, ...others] = notices;
  const issuer = others.length === 0 ? (one?.issuer?.text ?? "") : "";
  if (lang === "en") return issuer ? `Rectification ledger: ${issuer}` : "Rectification ledger";
  const name = issuer.replace(/^中共/, "").replace(/(?<=.{4})(?:党组|党委|委员会党组)$/, "");
  return `${name}整改台账${others.length > 0 ? `（${notices.length} 份通报）` : ""}`;
}

/** The lines above a ledger in two halves: which notice, whose, from where; when published, when and by whom checked. */
export function ledgerHead(
  notices: readonly LedgerSource[],
  lang: Language,
  { day, checked }: { readonly day?: string | undefined; readonly checked: boolean },
): (readonly [left: string, right: string])[] {
  const [one, ...others] = notices;
  const words = LABELS[lang];
  const check = [`${words.day}${day ?? ""}`, `${words.checker}`] as const;
  if (!one || others.length > 0) return checked ? [check] : [];
  return [
    [`${words.title}${nameOf(one)}`, `${words.published}${one.publishedOn ?? ""}`],
    [`${words.issuer}${one.issuer?.text ?? ""}`, check[0]],
    [`${words.source}${one.source.url ?? one.source.name ?? ""}`, check[1]],
  ];
}
