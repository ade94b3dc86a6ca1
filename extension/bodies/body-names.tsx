import { type BodyFile, doubtOfName, type MergeSuggestion, mergeWords, readAs, reasonWords } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { confirmWords } from "./confirm-strip.tsx";
import type { BodyWork } from "./use-body-work.ts";

interface NamesProps {
  readonly file: BodyFile;
  readonly suggestions: readonly MergeSuggestion[];
  readonly work: BodyWork;
}

/** All names of a body: who took over from whom, how each name was read and why it is counted here, and which may be besides. */
export function BodyNames({ file, suggestions, work }: NamesProps) {
  const { words, lang } = useSurface();
  const { bodies } = words;
  const own = new Set(file.names.map(({ id }) => id));
  const open = suggestions.filter(({ names }) => names.some((name) => own.has(name)));
  return (
    <div className="body-names">
      {file.reforms.length > 0 && <Succession file={file} />}
      <h2>{bodies.namesHead}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{bodies.written}</th>
            <th scope="col">{bodies.readAs}</th>
            <th scope="col">{bodies.why}</th>
            <th scope="col" className="num">
              {bodies.documents}
            </th>
            <th scope="col">
              <span className="visually-hidden">{bodies.split}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {file.names.map(({ id, text, read, reason, notices }) => (
            <tr key={id}>
              <th scope="row" lang="zh-CN">
                {text}
              </th>
              <td lang="zh-CN">{readAs(read.name, lang)}</td>
              <td>
                {reasonWords(reason, lang, read.inferred?.from ?? null)}
                {read.name.doubts.map((doubt) => (
                  <small key={doubt} className="t3">
                    {doubtOfName(doubt, lang)}
                  </small>
                ))}
              </td>
              <td className="num">{notices.length}</td>
              <td>
                {id !== file.id && (
                  <button type="button" className="link" onClick={() => void work.split(id, file.id, text)}>
                    {reason.why === "person" ? bodies.undoMerge : bodies.split}
                    <span className="visually-hidden"> {text}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
          {open.map((suggestion) => (
            <Maybe key={suggestion.names.join()} suggestion={suggestion} isOwn={own} work={work} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Maybe({
  suggestion,
  isOwn,
  work,
}: {
  readonly suggestion: MergeSuggestion;
  readonly isOwn: ReadonlySet<string>;
  readonly work: BodyWork;
}) {
  const { words, lang } = useSurface();
  const other = suggestion.texts[isOwn.has(suggestion.names[0]) ? 1 : 0];
  return (
    <tr className="maybe">
      <th scope="row" lang="zh-CN">
        {other}
      </th>
      <td colSpan={2}>
        {mergeWords(suggestion.because, lang)}
        <small className="t3">{words.bodies.notCounted}</small>
      </td>
      <td colSpan={2} className="answers">
        <button type="button" className="button sm" onClick={() => void work.merge(suggestion)}>
          {confirmWords(suggestion, words.bodies)}
        </button>
        <button type="button" className="button ghost sm" onClick={() => void work.refuse(suggestion)}>
          {words.bodies.notSame}
        </button>
      </td>
    </tr>
  );
}

/** Who took over from whom: boxes joined by an arrow with the year, many to one. */
function Succession({ file: { reforms } }: { readonly file: BodyFile }) {
  const { bodies } = useSurface().words;
  return (
    <section className="succession" aria-label={bodies.succession}>
      <h2>{bodies.succession}</h2>
      <ul>
        {reforms.map(({ from, to, year }) => (
          <li key={`${from} ${to}`}>
            <span className="organ-box" lang="zh-CN">
              {from}
            </span>
            <span className="became">
              <Icon name="arrow" />
              <small className="t3">{year === null ? "" : bodies.inYear(year)}</small>
            </span>
            <span className="organ-box" lang="zh-CN">
              {to}
            </span>
          </li>
        ))}
      </ul>
      <p className="t3">{bodies.confirmedByYou}</p>
    </section>
  );
}
