import { ORGANS_VERSION, type OrganRow, TRADES, type TradeId } from "@noticelens/parser";
import { useRef, useState } from "react";
import { saveFile } from "../out/save-file.ts";
import { useSurface } from "../panel/panel-context.ts";
import { useLive } from "../panel/use-live.ts";
import { loadOrgans, saveOrgans } from "../store/bodies.ts";
import { freshName, type NameDraft, readNameDrafts, readNameTable, toNameDraft } from "./name-draft.ts";
import { NameRow } from "./name-row.tsx";
import type { BodyWork } from "./use-body-work.ts";

/** The table that names are read by: to change, add to, take out, bring in, put back. */
export function NameTable({ work }: { readonly work: BodyWork }) {
  const stored = useLive(() => loadOrgans(), "bodies:organs");
  if (!stored) return null;
  return <NameEditor key={JSON.stringify(stored.rows)} rows={stored.rows} isOwn={stored.isOwn} work={work} />;
}

interface EditorProps {
  readonly rows: readonly OrganRow[];
  readonly isOwn: boolean;
  readonly work: BodyWork;
}

function NameEditor({ rows, isOwn, work }: EditorProps) {
  const { words, lang } = useSurface();
  const { table } = words.bodies;
  const [drafts, setDrafts] = useState<readonly NameDraft[]>(() => rows.map(toNameDraft));
  const [wrong, setWrong] = useState("");
  const [sought, setSought] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const keep = async (next: readonly OrganRow[] | null, text: string): Promise<void> => {
    await saveOrgans(next);
    work.say({ text, action: { name: words.panel.undo, run: () => void work.undo() } });
  };
  const take = (read: ReturnType<typeof readNameTable>): void => {
    setWrong("wrong" in read ? table.wrong(read.wrong) : "");
    if ("rows" in read) void keep(read.rows, table.saved(read.rows.length));
  };
  const change = (key: string, patch: Partial<NameDraft>): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, ...patch } : draft)));
  const shown = drafts.filter(({ name, short, becomes }) => `${name} ${short} ${becomes}`.includes(sought.trim()));
  return (
    <main className="name-table">
      <nav className="crumbs" aria-label={words.bodies.path}>
        <a href="#list">{words.bodies.title}</a>
      </nav>
      <h1>{table.title}</h1>
      <p className="t3">{table.why}</p>
      <div className="actions">
        <label className="field">
          <input
            type="search"
            aria-label={table.find}
            placeholder={table.find}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        </label>
        <button type="button" className="button primary" onClick={() => take(readNameDrafts(drafts))}>
          {table.save}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setSought("");
            setDrafts([freshName(drafts), ...drafts]);
          }}
        >
          {table.add}
        </button>
        <button type="button" className="button" onClick={() => field.current?.click()}>
          {words.imports.title}
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              `${table.fileName}.json`,
              "application/json",
              JSON.stringify({ version: ORGANS_VERSION, organs: rows }, null, 2),
            )
          }
        >
          {words.exports.title}
        </button>
        <button type="button" className="button" disabled={!isOwn} onClick={() => void keep(null, table.restored)}>
          {table.restore}
        </button>
        <input
          ref={field}
          type="file"
          accept=".json"
          hidden
          aria-label={words.imports.title}
          onChange={(event) => void event.target.files?.[0]?.text().then((json) => take(readNameTable(json)))}
        />
      </div>
      {wrong !== "" && <p role="alert">{wrong}</p>}
      <div className="name-rows">
        <table>
          <thead>
            <tr>
              {[table.name, table.short, table.kind, table.becomes, table.year, table.trade].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((draft) => (
              <NameRow
                key={draft.key}
                draft={draft}
                trades={Object.entries(TRADES).map(([id, trade]) => [id as TradeId, trade[lang]] as const)}
                onChange={(patch) => change(draft.key, patch)}
                onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}
