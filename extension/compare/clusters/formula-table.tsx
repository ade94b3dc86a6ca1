import { type FormulaRefusal, formulaRefusal, type SeenFormula } from "@noticelens/parser";
import { useState } from "react";
import { useSurface } from "../../panel/panel-context.ts";
import type { ClusterSettings } from "./use-clusters.ts";

interface FormulaProps {
  readonly formulas: readonly SeenFormula[];
  readonly settings: ClusterSettings;
  readonly onBack: () => void;
}

/** What counts as formula in this comparison: the person adds phrases, takes them out, and brings them back. */
export function FormulaTable({ formulas, settings: { formulas: changes, setFormulas }, onBack }: FormulaProps) {
  const own = useSurface().words.compare.clusters;
  const { added, removed } = changes;
  const count = (phrase: string): void => setFormulas({ added, removed: [...removed, phrase] });
  const without = (list: readonly string[], phrase: string): string[] => list.filter((one) => one !== phrase);
  return (
    <section className="formula-table">
      <button type="button" className="button ghost sm" onClick={onBack}>
        {own.back}
      </button>
      <h2>{own.formulaTable}</h2>
      <p>{own.formulaRule}</p>
      <AddFormula
        onAdd={(phrase) =>
          setFormulas({ added: [...without(added, phrase), phrase], removed: without(removed, phrase) })
        }
      />
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{own.phrase}</th>
            <th scope="col" className="num">
              {own.seen}
            </th>
            <th scope="col">{own.from}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {formulas.map(({ phrase, bodies, own: mine }) => (
            <Row key={phrase} phrase={phrase} seen={bodies} from={mine ? own.yours : own.builtIn}>
              <button
                type="button"
                className="link"
                onClick={() => (mine ? setFormulas({ added: without(added, phrase), removed }) : count(phrase))}
              >
                {mine ? own.remove : own.counts}
              </button>
            </Row>
          ))}
          {removed.map((phrase) => (
            <Row key={`removed ${phrase}`} phrase={phrase} seen={null} from={own.takenOut}>
              <button
                type="button"
                className="link"
                onClick={() => setFormulas({ added, removed: without(removed, phrase) })}
              >
                {own.restore}
              </button>
            </Row>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly phrase: string;
  readonly seen: number | null;
  readonly from: string;
  readonly children: React.ReactNode;
}

function Row({ phrase, seen, from, children }: RowProps) {
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        {phrase}
      </th>
      <td className="num">{seen ?? "–"}</td>
      <td className="t3">{from}</td>
      <td className="num">{children}</td>
    </tr>
  );
}

/** Takes a phrase that is short and general; says why another is not. */
function AddFormula({ onAdd }: { readonly onAdd: (phrase: string) => void }) {
  const own = useSurface().words.compare.clusters;
  const [phrase, setPhrase] = useState("");
  const [refusal, setRefusal] = useState<FormulaRefusal | null>(null);
  return (
    <form
      className="formula-add"
      onSubmit={(event) => {
        event.preventDefault();
        const refused = formulaRefusal(phrase);
        setRefusal(refused);
        if (refused) return;
        onAdd(phrase.trim());
        setPhrase("");
      }}
    >
      <input
        aria-label={own.newPhrase}
        placeholder={own.newPhrase}
        value={phrase}
        aria-invalid={refusal !== null}
        onChange={({ target }) => setPhrase(target.value)}
      />
      <button type="submit" className="button sm">
        {own.add}
      </button>
      <span role="status">{refusal && own.refusals[refusal]}</span>
    </form>
  );
}
