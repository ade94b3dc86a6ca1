import { useMemo } from "react";
import { Icon } from "../design/icon.tsx";
import type { Among } from "../reading/reading.ts";
import { tables } from "../store/library.ts";
import { shorten } from "./item-name.ts";
import { partsOf } from "./list-model.ts";
import "./page-notices.css";
import { useSurface } from "./panel-context.ts";
import { useLive } from "./use-live.ts";

/** What can be done where a page holds several notices. */
export interface SeveralActions {
  readonly onShow: (at: number) => void;
  /** The person says that they are one notice, or several after all. */
  readonly onOne: (isOne: boolean) => void;
}

/** So many notices have a tab each; more are chosen from a list. */
const MOST_TABS = 3;

/** The notices of the page, each with its own list: which one this is, and the way to the others. */
export function PageNotices({ among, actions }: { readonly among: Among; readonly actions: SeveralActions }) {
  const { words } = useSurface();
  const { at, notices, ids, isOne } = among;
  const checks = useLive(() => tables.findings.where("noticeId").anyOf(ids).toArray(), `among:${ids.join()}`);
  const tabs = useMemo(
    () =>
      notices.map(({ issuer, title, problems }, index) => {
        const parts = new Set(problems.flatMap(partsOf));
        const ticked = (checks ?? []).filter(
          ({ noticeId, itemId, ticked }) => ticked && noticeId === ids[index] && parts.has(itemId ?? ""),
        ).length;
        const name = issuer?.text ?? title?.text ?? words.several.nth(index + 1);
        return { name, counts: words.several.counts(problems.length, ticked, parts.size) };
      }),
    [notices, ids, checks, words],
  );
  if (isOne)
    return (
      <p className="news">
        <Icon name="twin" />
        <span>{words.several.asOne}</span>
        <button type="button" className="button sm" onClick={() => actions.onOne(false)}>
          {words.several.apart}
        </button>
      </p>
    );
  return (
    <section className="page-notices" aria-label={words.several.title(notices.length)}>
      <p>
        {words.several.title(notices.length)}
        <button type="button" className="button ghost sm" onClick={() => actions.onOne(true)}>
          {words.several.isOne}
        </button>
      </p>
      {tabs.length <= MOST_TABS ? (
        <div className="tabs">
          {tabs.map(({ name, counts }, index) => (
            <button
              key={ids[index]}
              type="button"
              aria-current={index === at ? "true" : undefined}
              onClick={() => index !== at && actions.onShow(index)}
            >
              <b lang="zh-CN">{shorten(name, 22)}</b>
              <small>{counts}</small>
            </button>
          ))}
        </div>
      ) : (
        <select
          aria-label={words.several.title(notices.length)}
          value={at}
          onChange={(event) => actions.onShow(Number(event.target.value))}
        >
          {tabs.map(({ name, counts }, index) => (
            <option key={ids[index]} value={index}>{`${index + 1}. ${shorten(name, 22)} · ${counts}`}</option>
          ))}
        </select>
      )}
    </section>
  );
}

/** Behind the list: that this notice ends here, and which one is next on the page. */
export function NextNotice({ among, actions }: { readonly among: Among; readonly actions: SeveralActions }) {
  const { words } = useSurface();
  const next = among.notices[among.at + 1];
  if (!next) return null;
  const name = next.issuer?.text ?? next.title?.text ?? words.several.nth(among.at + 2);
  return (
    <p className="next-notice">
      {words.several.ends(among.at + 1, name)}
      <button type="button" className="button sm" onClick={() => actions.onShow(among.at + 1)}>
        <Icon name="down" />
        {words.several.show(among.at + 2)}
      </button>
    </p>
  );
}
