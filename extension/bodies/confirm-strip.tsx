import { type MergeSuggestion, mergeWords } from "@noticelens/parser";
import { type KeyboardEvent, useState } from "react";
import { useSurface } from "../panel/panel-context.ts";
import type { BodyWork } from "./use-body-work.ts";

/** So many are shown before the rest is asked for. */
const FIRST = 3;

/** Names that may be one body's, each with its reason and two buttons. Until then they are counted apart. */
export function ConfirmStrip({
  suggestions,
  work,
}: {
  readonly suggestions: readonly MergeSuggestion[];
  readonly work: BodyWork;
}) {
  const { words } = useSurface();
  const { bodies } = words;
  const [all, setAll] = useState(false);
  const [later, setLater] = useState(false);
  const sure = suggestions.filter(({ doubtful }) => !doubtful);
  const shown = all ? suggestions : sure.slice(0, FIRST);
  if (sure.length === 0 && !all) return null;
  return (
    <section className="confirm-strip" aria-label={bodies.open(sure.length)}>
      <header>
        <h2>{bodies.open(sure.length)}</h2>
        <span className="t3">{bodies.openWhy}</span>
        <span className="grow" />
        <button type="button" className="link" aria-expanded={!later} onClick={() => setLater(!later)}>
          {later ? bodies.more(sure.length) : bodies.later}
        </button>
      </header>
      {!later && (
        <ul>
          {shown.map((suggestion) => (
            <Suggestion key={suggestion.names.join()} suggestion={suggestion} work={work} />
          ))}
        </ul>
      )}
      {!later && !all && suggestions.length > shown.length && (
        <button type="button" className="link more" onClick={() => setAll(true)}>
          {bodies.more(suggestions.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function Suggestion({ suggestion, work }: { readonly suggestion: MergeSuggestion; readonly work: BodyWork }) {
  const { words, lang } = useSurface();
  const { because, texts, doubtful } = suggestion;
  const confirm = (event: KeyboardEvent): void => {
    if (event.key !== "m" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void work.merge(suggestion);
  };
  return (
    <li className={doubtful ? "doubtful" : ""} onKeyDown={confirm}>
      <span className="pair" lang="zh-CN">
        {texts.map((text, at) => (
          <span key={at === 0 ? "one" : "other"}>{text}</span>
        ))}
      </span>
      <span className="t2">
        {mergeWords(because, lang)}
        {doubtful && <small className="t3">{words.bodies.notCounted}</small>}
      </span>
      <span className="answers">
        <button type="button" className="button sm" onClick={() => void work.merge(suggestion)}>
          {confirmWords(suggestion, words.bodies)}
        </button>
        <button type="button" className="button ghost sm" onClick={() => void work.refuse(suggestion)}>
          {words.bodies.notSame}
        </button>
      </span>
    </li>
  );
}

/** What the button says that makes two bodies one. Sample: `归入临江县`. */
export function confirmWords(
  { because }: MergeSuggestion,
  words: {
    readonly same: string;
    readonly successor: string;
    readonly fileUnder: (region: string) => string;
  },
): string {
  if (because.why === "reform") return words.successor;
  return because.why === "region" && because.region !== "" ? words.fileUnder(because.region) : words.same;
}
