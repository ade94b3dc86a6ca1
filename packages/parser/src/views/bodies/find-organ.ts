import { largest } from "../../model/lists.ts";
import type { OrganRow, TradeId } from "./organ-rows.ts";

/** What sort of body a name is of. */
export type BodySort =
  | "committee"
  | "government"
  | "department"
  | "court"
  | "township"
  | "zone"
  | "school"
  | "hospital"
  | "enterprise"
  | "village"
  | "unit";

/** A body's own name as the tables know it. */
export interface Organ {
  /** The same for every spelling of one body of a place. Sample: `卫生健康` for 卫健委 and 卫生健康局. */
  readonly key: string;
  readonly row: OrganRow | null;
  readonly sort: BodySort;
  readonly trade: TradeId | null;
  /** Written in full, or as the tables shorten it. */
  readonly isShort: boolean;
  /** A part of it that stands elsewhere: 望湖分局. */
  readonly branch: string | null;
}

/** Finds organs by the rows of a table, in the time that the name's length takes. */
export class OrganFinder {
  readonly #spelled = new Map<string, { readonly row: OrganRow; readonly isShort: boolean }>();
  readonly #longest: number;

  constructor(rows: readonly OrganRow[]) {
    for (const row of rows)
      for (const [at, stem] of [row.name, ...row.short].entries())
        for (const end of row.ends)
          if (!this.#spelled.has(stem + end)) this.#spelled.set(stem + end, { row, isShort: at > 0 });
    this.#longest = largest(
      [...this.#spelled.keys()].map(({ length }) => length),
      0,
    );
  }

  /** Whether words are, or begin with, a body that the table knows. */
  readonly knows = (words: string): boolean => this.#head(words) !== null;

  /** The longest beginning that the table knows. */
  #head(words: string): { readonly row: OrganRow; readonly isShort: boolean; readonly length: number } | null {
    for (let length = Math.min(words.length, this.#longest); length > 1; length--) {
      const found = this.#spelled.get(words.slice(0, length));
      if (found && !isInside(words, length)) return { ...found, length };
    }
    return null;
  }

  /** What the words of a body's own name are, without its place and party body. */
  find(written: string): Organ {
    const words = written.replace(
      /^委(?=.{0,2}(?:组织|宣传|统战|统一|社会工作|党校|政法|老干部|党史|巡[察视]|机构编|编|网|改革|全面|国安|国家安))/,
      "",
    );
    const head = this.#head(words);
    const branch = /([\u4e00-\u9fff]{0,6}分局)$/.exec(words.slice(head?.length ?? 0))?.[1] ?? null;
    if (head && head.length === words.length) return ofRow(head.row, head.isShort);
    if (head && branch !== null && head.length + branch.length === words.length)
      return { ...ofRow(head.row, head.isShort), key: `${head.row.name} ${branch}`, sort: "unit", branch };
    const plain = plainKey(words);
    return { key: plain, row: null, ...sortOf(plain, head?.row.trade ?? null), isShort: false, branch };
  }
}

/** 政府采购中心 begins with 政府 and is another body; 市场监管局 is not 市场监管局城东所. */
function isInside(words: string, length: number): boolean {
  const rest = words.slice(length);
  return (
    rest !== "" &&
    !/^(?:[\u4e00-\u9fff]{0,6}分局|机关|所属|直属|下属|执法|监察|[\u4e00-\u9fff]{0,6}(?:大队|支队|总队|中队|[^公]所|站|中心))$/.test(
      rest,
    )
  );
}

function ofRow(row: OrganRow, isShort: boolean): Organ {
  const government = row.name === "人民政府";
  const sort = government ? "government" : row.trade === "court" ? "court" : "department";
  return { key: row.name, row, sort, trade: row.trade, isShort, branch: null };
}

/** A name without what may be there or not without being another body: the office of a street, the management of a zone. */
function plainKey(words: string): string {
  if (/街道/.test(words)) return words.replace(/街道(?:办事处|办)$/, "街道");
  return words
    .replace(/(?:管理委员会|管委会)$/, "")
    .replace(/高新技术产业开发区$|高新技术开发区$|高新技术产业区$/, "高新区");
}

const SORTS: readonly (readonly [RegExp, BodySort, TradeId | null])[] = [
  [/(?:县|市|区|省|旗|州)?委(?:员会)?$/, "unit", null],
  [/(?:镇|乡|街道|苏木)$/, "township", "township"],
  [/(?:镇|乡|街道|苏木)(?:人民)?政府$/, "township", "township"],
  [/(?:村|社区|村民委员会|居民委员会|村委会|居委会)$/, "village", "township"],
  [/区$/, "zone", "zone"],
  [/(?:公司|集团|银行|支行|分行|联社|厂|矿)$/, "enterprise", "enterprise"],
  [
    /(?:大学|学院|中学|小学|学校|幼儿园|[一二三四五六七八九十]中|高中|初中|职中|技校|党校|实验校)$/,
    "school",
    "education",
  ],
  [/(?:医院|卫生院|保健院|卫生服务中心|疾病预防控制中心|疾控中心|急救中心|血站)$/, "hospital", "health"],
  [/(?:法院|检察院)$/, "court", "court"],
];

function sortOf(words: string, known: TradeId | null): { readonly sort: BodySort; readonly trade: TradeId | null } {
  const found = SORTS.find(([pattern]) => pattern.test(words));
  return { sort: found?.[1] ?? "unit", trade: known ?? found?.[2] ?? null };
}
