import { AREAS, THEME_TABLE, THEMES, type Theme } from "@noticelens/parser";
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../out/save-file.ts";
import { useSurface } from "../panel/panel-context.ts";
import { loadThemes, saveThemes } from "../store/themes.ts";
import { freshDraft, readDrafts, readTable, type ThemeDraft, type ThemeFault, toDraft } from "./theme-draft.ts";

/** The table that comparisons group by: names and deciding words, to change, add to, take out, bring in, put back. */
export function ThemeOptions() {
  const { words } = useSurface();
  const { themeTable } = words.options;
  const [stored, setStored] = useState<readonly Theme[] | null>(null);
  const [before, setBefore] = useState<{ readonly themes: readonly Theme[] | null } | null>(null);
  const [drafts, setDrafts] = useState<readonly ThemeDraft[]>([]);
  const [fault, setFault] = useState<ThemeFault | null>(null);
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const show = (themes: readonly Theme[] | null): void => {
    setStored(themes);
    setDrafts((themes ?? THEMES).map(toDraft));
    setFault(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the page opens
  useEffect(() => void loadThemes().then(show), []);

  const keep = async (themes: readonly Theme[] | null, words: string): Promise<void> => {
    await saveThemes(themes);
    setBefore({ themes: stored });
    show(themes);
    setSaid(words);
  };
  const take = (read: ReturnType<typeof readTable>): void => {
    setSaid("");
    if ("themes" in read) void keep(read.themes, themeTable.saved(read.themes.length));
    else setFault(read);
  };
  const change = (index: number, patch: Partial<ThemeDraft>): void =>
    setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...patch } : draft)));

  return (
    <>
      <p className="t3">{themeTable.why}</p>
      <div className="theme-table">
        {drafts.map((draft, index) => (
          <ThemeFields
            key={draft.id}
            draft={draft}
            fault={fault?.theme === index ? fault : null}
            onChange={(patch) => change(index, patch)}
            onRemove={() => setDrafts(drafts.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {fault && fault.theme < 0 && <Fault {...fault} />}
      <div className="actions">
        <button type="button" className="button primary" onClick={() => take(readDrafts(drafts))}>
          {themeTable.save}
        </button>
        <button type="button" className="button" onClick={() => setDrafts([...drafts, freshDraft(drafts)])}>
          {themeTable.add}
        </button>
        <button type="button" className="button" onClick={() => field.current?.click()}>
          {words.imports.title}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${themeTable.fileName}.json`, "application/json", tableOf(stored))}
        >
          {words.exports.title}
        </button>
        <button
          type="button"
          className="button"
          disabled={!stored}
          onClick={() => void keep(null, themeTable.restored)}
        >
          {themeTable.restore}
        </button>
        {before && (
          <button
            type="button"
            className="button ghost"
            onClick={() => void keep(before.themes, words.toasts.undone).then(() => setBefore(null))}
          >
            {themeTable.undo}
          </button>
        )}
        <input
          ref={field}
          type="file"
          accept=".json"
          hidden
          aria-label={words.imports.title}
          onChange={(event) => void event.target.files?.[0]?.text().then((json) => take(readTable(json)))}
        />
      </div>
      <p role="status">{said}</p>
    </>
  );
}

function tableOf(themes: readonly Theme[] | null): string {
  return JSON.stringify({ ...THEME_TABLE, themes: themes ?? THEMES }, null, 2);
}

interface FieldsProps {
  readonly draft: ThemeDraft;
  readonly fault: ThemeFault | null;
  readonly onChange: (patch: Partial<ThemeDraft>) => void;
  readonly onRemove: () => void;
}

function ThemeFields({ draft, fault, onChange, onRemove }: FieldsProps) {
  const { words, lang } = useSurface();
  const { themeTable } = words.options;
  const name = (lang === "zh" ? draft.zh : draft.en) || draft.id;
  return (
    <details open={fault !== null || (draft.zh === "" && draft.en === "")}>
      <summary>
        {name} <span className="t3">{themeTable.count(draft.words.split("\n").filter(Boolean).length)}</span>
      </summary>
      <div className="theme-fields">
        <label>
          {themeTable.zh}
          <input lang="zh-CN" value={draft.zh} onChange={(event) => onChange({ zh: event.target.value })} />
        </label>
        <label>
          {themeTable.en}
          <input lang="en" value={draft.en} onChange={(event) => onChange({ en: event.target.value })} />
        </label>
        <label>
          {themeTable.area}
          <select value={draft.area} onChange={(event) => onChange({ area: event.target.value as Theme["area"] })}>
            {Object.entries(AREAS).map(([id, area]) => (
              <option key={id} value={id}>
                {area[lang]}
              </option>
            ))}
          </select>
        </label>
        <label className="wide">
          {themeTable.words}
          <textarea
            lang="zh-CN"
            rows={6}
            value={draft.words}
            onChange={(event) => onChange({ words: event.target.value })}
          />
        </label>
        {fault && <Fault {...fault} />}
        <button type="button" className="button ghost sm" onClick={onRemove}>
          {themeTable.remove(name)}
        </button>
      </div>
    </details>
  );
}

/** What is wrong, in words for who typed it. */
function Fault({ place, message }: ThemeFault) {
  const { themeTable } = useSurface().words.options;
  const told = (): string => {
    if (/^words\.\d+\.1$/.test(place)) return themeTable.badWeight;
    if (place.startsWith("words.")) return themeTable.badWord;
    if (place === "words") return themeTable.noWords;
    return place === "zh" || place === "en" ? themeTable.noName : [place, message].filter(Boolean).join(": ");
  };
  return <p role="alert">{themeTable.wrong(told())}</p>;
}
