import { useMemo, useState } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import type { ListedNotice } from "../messages.ts";
import { hostOf, sitePattern } from "../reading/read-file.ts";
import type { Ready } from "../reading/reading.ts";
import { plainAddress, tables } from "../store/library.ts";
import { type AddedFile, FileQueue, queueWords } from "./add-files.ts";
import { wordsOf } from "./add-queue.tsx";
import { flipped } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";
import { useLive } from "./use-live.ts";

/** A page that lists notices: which, which of them are in the library, and how to read several at once into it. */
export function ListFace({ reading }: { readonly reading: Ready }) {
  const { words, lang } = useSurface();
  const { listed, others } = reading.listed;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [onlyNew, setOnlyNew] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [added, setAdded] = useState<readonly AddedFile[]>([]);
  const queue = useMemo(() => new FileQueue(lang, queueWords(words), setAdded), [lang, words]);
  const known = useLive(
    () => tables.notices.filter(({ url, deletedAt }) => url !== null && deletedAt === null).toArray(),
    "known",
  );
  const knownUrls = new Map((known ?? []).map((row) => [row.url, row]));
  const knownAs = (one: ListedNotice) => knownUrls.get(plainAddress(one.url)) ?? null;
  const shown = onlyNew ? listed.filter((one) => !knownAs(one)) : listed;
  const wanted = shown.filter(({ url }) => chosen.has(url));
  const host = hostOf(reading.origin.url ?? "");
  const isBusy = added.some(({ state }) => state.is === "waiting" || state.is === "reading");
  const done = added.filter(({ state }) => state.is === "added").length;
  const failed = added.filter(({ state }) => state.is === "left-out").length;
  const states = new Map(added.flatMap(({ url, state }) => (url ? [[url, state] as const] : [])));

  const read = async (): Promise<void> => {
    const foreign = wanted.filter(({ url }) => hostOf(url) !== host);
    const isGranted =
      foreign.length === 0 ||
      (await browser.permissions.request({ origins: [...new Set(foreign.map(({ url }) => sitePattern(url)))] }));
    setRefused(isGranted ? [] : [...new Set(foreign.map(({ url }) => hostOf(url)))]);
    queue.addAddresses((isGranted ? wanted : wanted.filter((one) => !foreign.includes(one))).map(addressOf));
    setChosen(new Set());
  };

  return (
    <main className="list-page">
      <h1>{words.list.title}</h1>
      <p>
        {words.list.found(listed.length)}
        {others > 0 && words.list.others(others)}
      </p>
      <label className="only-new">
        <input type="checkbox" checked={onlyNew} onChange={(event) => setOnlyNew(event.target.checked)} />
        {words.list.onlyNew}
      </label>
      <ul>
        {shown.map((one) => {
          const state = states.get(one.url);
          const row = knownAs(one);
          return (
            <li key={one.url}>
              <label>
                <input
                  type="checkbox"
                  className="tick"
                  checked={chosen.has(one.url)}
                  onChange={() => setChosen(flipped(chosen, one.url))}
                />
                <span>
                  <span lang="zh-CN">{one.title}</span>
                  <small>
                    {[one.day, state ? wordsOf(state, words.library) : row && words.list.known]
                      .filter(Boolean)
                      .join(" · ")}
                  </small>
                </span>
              </label>
              <button
                type="button"
                className="icon-button"
                aria-label={words.list.open(one.title)}
                onClick={() => void browser.tabs.create({ url: one.url })}
              >
                <Icon name="open-out" />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="sm">{words.list.days}</p>
      {refused.length > 0 && <p role="alert">{words.list.refused(refused.join("、"))}</p>}
      <section className="list-bar" aria-label={words.list.bar}>
        <span role="status">
          {isBusy || added.length > 0
            ? words.list.progress(added.length, done, failed)
            : words.list.chosen(wanted.length, host)}
        </span>
        {isBusy ? (
          <button type="button" className="button" onClick={() => queue.stop()}>
            {words.list.stop}
          </button>
        ) : (
          <>
            {done > 0 && (
              <button
                type="button"
                className="button"
                onClick={() => void browser.tabs.create({ url: browser.runtime.getURL("/library.html") })}
              >
                {words.list.toLibrary}
              </button>
            )}
            <button type="button" className="button primary" disabled={wanted.length === 0} onClick={() => void read()}>
              {words.list.read(wanted.length)}
            </button>
          </>
        )}
      </section>
    </main>
  );
}

const addressOf = ({ title, url }: ListedNotice) => ({ name: title, url });
