import {
  becauseWords,
  bureauOf,
  compareRounds,
  fateName,
  type OwnVerdicts,
  promiseKey,
  type RoundItem,
  type RoundProblem,
  type RoundPromise,
  type Rounds,
  VERDICTS,
  type Verdict,
  verdictName,
} from "@noticelens/parser";
import { type ReactNode, useMemo, useState } from "react";
import { StatusChip } from "../design/status-chip.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { marked } from "./marked.tsx";
import { SourceLink } from "./source-link.tsx";
import type { Compared } from "./use-comparison.ts";

interface RoundsViewProps {
  readonly compared: Compared;
  /** What the person says of promises; it is kept, and outweighs what was read. */
  readonly verdicts: OwnVerdicts;
  readonly onVerdicts: (verdicts: OwnVerdicts) => void;
}

/** Two notices of one body: what came back, what is not mentioned again, what is new, what became of its promises. */
export function RoundsView({ compared, verdicts, onVerdicts }: RoundsViewProps) {
  const { words } = useSurface();
  const known = compared.comparison.rounds;
  const [chosen, choose] = useState<readonly [number, number]>([known[0]?.earlier ?? 0, known[0]?.later ?? 1]);
  const [one, other] = [compared.sources[chosen[0]], compared.sources[chosen[1]]];
  const rounds = useMemo(() => {
    if (!one || !other || one === other) return null;
    const made = known.find(({ earlier, later }) => earlier === chosen[0] && later === chosen[1]);
    return made ?? compareRounds(one, other, verdicts);
  }, [known, chosen, one, other, verdicts]);
  const answering = rounds?.swapped ? one : other;
  const judge = (promise: RoundPromise, verdict: Verdict | null): void => {
    const key = promiseKey(promise.promised, answering?.publishedOn ?? null);
    const { [key]: _, ...others } = verdicts;
    onVerdicts(verdict === null ? others : { ...others, [key]: verdict });
  };
  const ids = rounds?.swapped ? [other?.id, one?.id] : [one?.id, other?.id];
  return (
    <div className="rounds">
      <div className="as-of">
        <Pick
          name={words.compare.earlier}
          value={chosen[0]}
          onChange={(at) => choose([at, chosen[1]])}
          compared={compared}
        />
        <Pick
          name={words.compare.later}
          value={chosen[1]}
          onChange={(at) => choose([chosen[0], at])}
          compared={compared}
        />
        {known.length > 1 && <span className="t3">{words.compare.moreRounds(known.length)}</span>}
      </div>
      {!rounds && <p className="rest">{words.compare.chooseOther}</p>}
      {rounds?.swapped && <p className="news">{words.compare.swapped}</p>}
      {rounds?.oneBody === false && <p className="news">{words.compare.twoBodies}</p>}
      {rounds && <ProblemRounds rounds={rounds} ids={ids} />}
      {rounds && <Promises rounds={rounds} ids={ids} onJudge={judge} />}
    </div>
  );
}

interface RoundsProps {
  readonly rounds: Rounds;
  /** The two notices in the library, the earlier first. */
  readonly ids: readonly (string | undefined)[];
}

function ProblemRounds({ rounds: { problems }, ids }: RoundsProps) {
  const { words, lang } = useSurface();
  const became = (problem: RoundProblem): string => fateName(problem, lang);
  return (
    <RoundTable
      name={words.compare.roundProblems(tally(problems.map(became)))}
      columns={[words.compare.earlier, words.compare.became, words.compare.later]}
    >
      {problems.map((row) => (
        <tr key={`${row.before?.id}~${row.after?.id}`}>
          <Said item={row.before} id={ids[0]} shared={row.shared.map(({ a }) => a)} />
          <td>
            {became(row)}
            <Score score={row.score} />
          </td>
          <Said item={row.after} id={ids[1]} shared={row.shared.map(({ b }) => b)} />
        </tr>
      ))}
    </RoundTable>
  );
}

interface PromisesProps extends RoundsProps {
  /** Null takes the person's verdict back. */
  readonly onJudge: (promise: RoundPromise, verdict: Verdict | null) => void;
}

function Promises({ rounds: { promises }, ids, onJudge }: PromisesProps) {
  const { words, lang } = useSurface();
  const became = ({ verdict }: RoundPromise): string => verdictName(verdict, lang);
  if (promises.length === 0) return <p className="rest">{words.compare.noPromises}</p>;
  return (
    <RoundTable
      name={words.compare.promises(tally(promises.map(became)))}
      columns={[words.compare.promise, words.compare.became, words.compare.whatLater]}
    >
      {promises.map((row) => (
        <tr key={row.promised.id}>
          <Said item={row.promised} id={ids[0]} shared={row.shared.map(({ a }) => a)}>
            {row.due && <small className="t3">{words.compare.promised(row.due.text)}</small>}
          </Said>
          <td>
            <span className={row.verdict === "kept" || row.verdict === "unsure" ? "" : "strong"}>{became(row)}</span>
            <small className="t3">{becauseWords(row, lang)}</small>
            <select
              aria-label={words.compare.ownVerdict(row.promised.text)}
              value={row.because === "person" ? row.verdict : ""}
              onChange={({ target }) => onJudge(row, (target.value || null) as Verdict | null)}
            >
              <option value="">{words.compare.asRead}</option>
              {VERDICTS.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {verdictName(verdict, lang)}
                </option>
              ))}
            </select>
            <Score score={row.score} />
          </td>
          <Said item={row.said} id={ids[1]} shared={row.shared.map(({ b }) => b)} />
        </tr>
      ))}
    </RoundTable>
  );
}

/** How often each is there, in the order in which they come. Sample: `又被指出 3，新的问题 1`. */
function tally(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => `${name} ${names.filter((one) => one === name).length}`);
}

function RoundTable({
  name,
  columns,
  children,
}: {
  readonly name: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <table className="plain-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Score({ score }: { readonly score: number | null }) {
  const { words } = useSurface();
  return score === null ? null : <small className="t3">{words.compare.alikeBy(Math.round(score * 100))}</small>;
}

interface SaidProps {
  readonly item: RoundItem | null;
  readonly id: string | undefined;
  readonly shared: readonly (readonly [number, number])[];
  readonly children?: ReactNode;
}

/** What a notice says, with the way to it. */
function Said({ item, id, shared, children }: SaidProps) {
  if (!item) return <td className="t3">–</td>;
  return (
    <td lang="zh-CN">
      {marked(item.text, shared)} {item.status !== "unstated" && <StatusChip value={item.status} />}
      <SourceLink notice={id} of={item.text} />
      {children}
    </td>
  );
}

interface PickProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly compared: Compared;
}

function Pick({ name, value, onChange, compared }: PickProps) {
  const { notices } = compared.comparison;
  const order = [...notices.keys()].sort((one, other) =>
    (notices[one]?.publishedOn ?? "").localeCompare(notices[other]?.publishedOn ?? ""),
  );
  return (
    <label>
      <span>{name} </span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {order.map((index) => (
          <option key={index} value={index}>
            {notices[index]?.publishedOn} {bureauOf(notices[index])}
          </option>
        ))}
      </select>
    </label>
  );
}
