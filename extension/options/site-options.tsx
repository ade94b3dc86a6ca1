import { useEffect, useState } from "react";
import { browser } from "wxt/browser";
import { useSurface } from "../panel/panel-context.ts";

/** The sites that were granted for good (Firefox's PDF tabs, files of other sites), each to take back. */
export function SiteOptions() {
  const { words } = useSurface();
  const [sites, setSites] = useState<readonly string[]>([]);
  const look = (): void => void browser.permissions.getAll().then(({ origins = [] }) => setSites(origins));
  useEffect(look, []);
  if (sites.length === 0) return <p className="t3">{words.options.noSites}</p>;
  return (
    <ul>
      {sites.map((site) => (
        <li key={site} className="entry">
          <span />
          <span>{site.replace(/\/\*$/, "")}</span>
          <button
            type="button"
            className="button sm"
            onClick={() => void browser.permissions.remove({ origins: [site] }).then(look)}
          >
            {words.options.takeBack}
          </button>
        </li>
      ))}
    </ul>
  );
}
