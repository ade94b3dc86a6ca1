import type { Family, StatusValue } from "../../model/notice.ts";
import type { BodySort } from "./find-organ.ts";
import type { NoticeBody } from "./name-of-notice.ts";
import type { OrganRow, TradeId } from "./organ-rows.ts";
import type { Level } from "./read-region.ts";

/**
 * What a person decided of two names, or of the place of one. Names are {@link WrittenName.id}s. The later decision of two
 * that say otherwise holds.
 */
export type BodyDecision =
  | { readonly kind: "same" | "different"; readonly names: readonly [string, string]; readonly at: number }
  | { readonly kind: "region"; readonly name: string; readonly region: string; readonly at: number };

/** Why a name is one of a body's. Sample: `{ why: "abbreviation", words: "卫健", of: "卫生健康" }`. */
export interface NameReason {
  readonly why: "main" | "party" | "abbreviation" | "ending" | "place" | "inferred" | "office" | "person";
  readonly words: string;
  readonly of: string;
}

/** One way in which notices write a body's name. */
export interface WrittenName {
  /** The same whenever the same notices are read. Names whose place is not known have one for every notice. */
  readonly id: string;
  readonly text: string;
  readonly read: NoticeBody;
  readonly reason: NameReason;
  /** The notices that write it so, by their places among those given. */
  readonly notices: readonly number[];
}

/** A notice in the time line of its body. */
export interface BodyEntry {
  readonly notice: number;
  /** Null where the notice names no day. */
  readonly day: string | null;
  readonly family: Family;
  readonly name: string;
  readonly title: string;
  /** Sample: `七届区委第六轮`. */
  readonly round: string | null;
  readonly problems: number;
  readonly measures: number;
  readonly statuses: Readonly<Record<StatusValue, number>>;
  /** The day of the feedback that it answers, and the notice of that feedback where it is there. */
  readonly answers: { readonly day: string; readonly notice: number | null } | null;
}

/** Everything of one body. */
export interface BodyFile {
  /** The id of its main name. */
  readonly id: string;
  readonly name: string;
  /** The places it belongs to, the widest first; none where they are not known. */
  readonly region: readonly string[];
  readonly level: Level | null;
  readonly sort: BodySort;
  readonly trade: TradeId | null;
  readonly names: readonly WrittenName[];
  /** What a reform made one body of another, where a person joined them. */
  readonly reforms: readonly Reform[];
  /** By day, the newest first; those without a day last. */
  readonly entries: readonly BodyEntry[];
}

/** One body that took over from another. */
export interface Reform {
  readonly from: string;
  readonly to: string;
  readonly year: number | null;
}

/** Why two bodies may be one. */
export type MergeReason =
  | {
      readonly why: "reform";
      readonly from: string;
      readonly to: string;
      readonly year: number | null;
      readonly until: string | null;
      readonly since: string | null;
    }
  | {
      readonly why: "region";
      readonly region: string;
      readonly others: readonly string[];
      readonly hint: string | null;
    }
  | { readonly why: "party" | "office" | "government" | "branch" | "form" | "short" };

/** Two bodies that may be one; counted apart until a person says so. */
export interface MergeSuggestion {
  /** The ids of two names, one of each. */
  readonly names: readonly [string, string];
  readonly texts: readonly [string, string];
  readonly because: MergeReason;
  /** Rather not: shown last and not counted. */
  readonly doubtful: boolean;
}

/** All bodies of some notices. */
export interface Bodies {
  readonly files: readonly BodyFile[];
  readonly suggestions: readonly MergeSuggestion[];
  /** Notices that name no body. */
  readonly unnamed: readonly number[];
}

/** How bodies are gathered. */
export interface BodyOptions {
  /** The rows names are read by; the tables of this program where none are given. */
  readonly rows?: readonly OrganRow[];
  readonly decisions?: readonly BodyDecision[];
  /** What names a notice for good, by its place among those given; its file or digest where none is given. */
  readonly ids?: readonly string[];
}
