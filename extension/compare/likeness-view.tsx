import { bureauOf, type Likeness, measureAt, type SharedRun } from "@noticelens/parser";
import { useState } from "react";
import { useSurface } from "../panel/panel-context.ts";
import { useDecision } from "../panel/use-decision.ts";
import { marked } from "./marked.tsx";
import { SourceLink } from "./source-link.tsx";
import type { Compared } from "./use-comparison.ts";

/** Pairs of measures whose wording recurs: at the left the list, at the right the two texts with the shared words marked. */
export function LikenessView({ compared }: { readonly compared: Compared }) {
  const { words } = useSurface();
  // Pairs are known by their words: they come back in other comparisons, under other numbers.
  const [hidden, setHidden] = useDecision<readonly string[]>("not-alike", []);
  const [chosen, setChosen] = useState(0);
  const wordsOf = ({ a, b }: Likeness): string =>
    [measureAt(compared.sources, a).text, measureAt(compared.sources, b).text].sort().join("\n");
  const pairs = compared.comparison.likeness.filter((pair) => !hidden.includes(wordsOf(pair)));
  const pair = pairs[Math.min(chosen, pairs.length - 1)];
  if (!pair)
    return (
      <p className="rest">
        {words.compare.noLikeness} {hidden.length > 0 && <Undo onUndo={() => setHidden([])} />}
      </p>
    );
  return (
    <div className="likeness">
      <nav aria-label={words.compare.views.likeness}>
        <p className="t3">
          {words.compare.pairs(pairs.length)}{" "}
          {hidden.length > 0 && <Undo onUndo={() => setHidden(hidden.slice(0, -1))} />}
        </p>
        <ol>
          {pairs.slice(0, 300).map((one, index) => (
            <li key={`${one.a}~${one.b}`}>
              <button type="button" aria-current={one === pair ? "true" : undefined} onClick={() => setChosen(index)}>
                <b>{Math.round(one.score * 100)}%</b>
                <span>
                  <span lang="zh-CN" className="short-words">
                    {measureAt(compared.sources, one.a).text}
                  </span>
                  <small lang="zh-CN">
                    {nameAt(compared, one.a)}；{nameAt(compared, one.b)}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section>
        <header className="likeness-head">
          <Figure value={`${Math.round(pair.score * 100)}%`} name={words.compare.score} />
          <Figure
            value={String(pair.shared.reduce((sum, { a: [start, end] }) => sum + end - start, 0))}
            name={words.compare.sharedWords}
          />
          <span className="grow" />
          <button type="button" className="button sm" onClick={() => setHidden([...hidden, wordsOf(pair)])}>
            {words.compare.notAlike}
          </button>
        </header>
        <div className="two-texts">
          <Side compared={compared} id={pair.a} runs={pair.shared} formula={pair.formula} side="a" />
          <Side compared={compared} id={pair.b} runs={pair.shared} formula={pair.formula} side="b" />
        </div>
        <p className="likeness-key">
          <mark>{words.compare.wordForWord}</mark> <span className="formula">{words.compare.formula}</span>
        </p>
      </section>
    </div>
  );
}

function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const { words } = useSurface();
  return (
    <button type="button" className="button ghost sm" onClick={onUndo}>
      {words.panel.undo}
    </button>
  );
}

function Figure({ value, name }: { readonly value: string; readonly name: string }) {
  return (
    <div className="big-figure">
      <b>{value}</b>
      <span>{name}</span>
    </div>
  );
}

function nameAt(compared: Compared, id: string): string {
  return bureauOf(compared.comparison.notices[Number(id.split("/")[0])]);
}

interface SideProps {
  readonly compared: Compared;
  readonly id: string;
  readonly runs: readonly SharedRun[];
  readonly formula: readonly SharedRun[];
  readonly side: "a" | "b";
}

function Side({ compared, id, runs, formula, side }: SideProps) {
  const { text, problem, notice } = measureAt(compared.sources, id);
  return (
    <article>
      <h2 lang="zh-CN">
        {nameAt(compared, id)} <small>{compared.comparison.notices[notice]?.publishedOn}</small>
        <SourceLink notice={compared.sources[notice]?.id} of={nameAt(compared, id)} />
      </h2>
      <p className="t3" lang="zh-CN">
        {problem}
      </p>
      <p className="likeness-text" lang="zh-CN">
        {marked(
          text,
          runs.map((run) => run[side]),
          formula.map((run) => run[side]),
        )}
      </p>
    </article>
  );
}
