import {
  type ItemKind,
  type Measure,
  type Notice,
  otherReadings,
  type Problem,
  readingName,
  type Section,
} from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { hasProblemAbove, previousOf } from "./correcting.ts";
import "./correcting.css";
import { useSurface } from "./panel-context.ts";

interface SettleProps {
  readonly notice: Notice;
  readonly kind: ItemKind;
  readonly item: Section | Problem | Measure;
  readonly onSettle: (as: ItemKind | "none" | "join") => void;
}

/** So many reasons are shown for each of the two readings. */
const MOST = 3;
/** The reading that a person can choose for each role that the parser can give words. */
const KIND_OF: Readonly<Record<string, ItemKind>> = {
  problem: "problem",
  measure: "measure",
  result: "measure",
  plan: "measure",
  chapter: "heading",
  "problem-chapter": "heading",
};

/** A doubtful item: both readings with what speaks for each, and the choice between them. */
export function Settle({ notice, kind, item, onSettle }: SettleProps) {
  const { words, lang } = useSurface();
  const { doubt, kinds } = words.correct;
  const role = otherReadings(notice).get(item.id) ?? "";
  const other = KIND_OF[role];
  const why = notice.explanations?.find((one) => one.item === item.id);
  const rows = why?.rows ?? [];
  const reasons = (sign: 1 | -1) => rows.filter(({ weight }) => Math.sign(weight) === sign).slice(0, MOST);
  const isHalf = role.endsWith("-goes-on") && previousOf(notice, { ...item, kind }) !== null;
  const canBe = (as: ItemKind): boolean => as !== "measure" || kind === "measure" || hasProblemAbove(notice, item);
  return (
    <section className="settle" aria-label={doubt.title}>
      <p className="title">
        <Icon name="fork" />
        {doubt.title}
      </p>
      {rows.length === 0 && <p className="t3">{doubt.noReason}</p>}
      {(
        [
          [doubt.now(kinds[kind]), reasons(1)],
          [doubt.other(readingName(role, lang)), reasons(-1)],
        ] as const
      ).map(([name, own]) => (
        <div key={name}>
          <p>{name}</p>
          <ul>
            {own.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      ))}
      <div className="actions">
        <button type="button" className="button sm primary" onClick={() => onSettle(kind)}>
          {doubt.keep(kinds[kind])}
        </button>
        {other && other !== kind && canBe(other) && (
          <button type="button" className="button sm" onClick={() => onSettle(other)}>
            {doubt.change(kinds[other])}
          </button>
        )}
        {isHalf && (
          <button type="button" className="button sm" onClick={() => onSettle("join")}>
            {words.correct.join}
          </button>
        )}
        <button type="button" className="button sm" onClick={() => onSettle("none")}>
          {doubt.none}
        </button>
      </div>
      <p className="t3">{doubt.stays}</p>
    </section>
  );
}
