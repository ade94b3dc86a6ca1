import type { OwnVerdicts } from "@noticelens/parser";
import { useEffect, useMemo, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { DateField } from "../design/date-field.tsx";
import { AppBar } from "../library/app-bar.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { useDecision } from "../panel/use-decision.ts";
import { ClustersView } from "./clusters/clusters-view.tsx";
import { useClusterSettings, useDismissing } from "./clusters/use-clusters.ts";
import { CompletenessView } from "./completeness-view.tsx";
import { ExportComparison } from "./export-comparison.tsx";
import { MatrixView } from "./matrix-view.tsx";
import { PicturesView } from "./pictures-view.tsx";
import { RoundsView } from "./rounds-view.tsx";
import { SideView } from "./side-view.tsx";
import { useComparison } from "./use-comparison.ts";

const NO_VERDICTS: OwnVerdicts = {};
const VIEWS = ["matrix", "side", "complete", "clusters", "rounds", "pictures"] as const;

/** Notices side by side: what each was found wanting in, how far it got, what it left open, what reads as if copied. */
export function ComparePage({ ids }: { readonly ids: readonly string[] }) {
  const { words, today } = useSurface();
  const [asOf, setAsOf] = useState(today);
  const [view, setView] = useState<(typeof VIEWS)[number]>("matrix");
  const [theme, setTheme] = useState<string | null>(null);
  const settings = useClusterSettings();
  const [verdicts, setVerdicts] = useDecision<OwnVerdicts>("rounds:verdicts", NO_VERDICTS);
  const found = useComparison(ids, asOf, { ...settings, verdicts });
  const dismissing = useDismissing(found);
  const compared = dismissing?.shown;
  useEffect(() => {
    document.title = `${words.compare.title} · ${words.name}`;
  }, [words]);
  const span = useMemo(() => {
    const days = (compared?.comparison.notices ?? []).flatMap(({ publishedOn }) => publishedOn ?? []).sort();
    return days.length > 0 ? `${days[0]?.slice(0, 7)} ${words.panel.to} ${days.at(-1)?.slice(0, 7)}` : "";
  }, [compared, words]);
  const openSide = (next: string | null): void => {
    setTheme(next);
    setView("side");
  };
  const clusters = compared?.comparison.clusters.length ?? 0;
  return (
    <div className="compare">
      <AppBar current="compare" />
      <main>
        <div className="compare-head">
          <h1>{words.compare.heading(compared?.comparison.notices.length ?? ids.length)}</h1>
          <span className="t3">{span}</span>
          <span className="grow" />
          <span className="as-of">
            <span>{words.panel.asOf} </span>
            <DateField label={words.panel.asOf} value={asOf} onChange={(day) => day && setAsOf(day)} />
          </span>
          <a className="button sm" href="/library.html">
            {words.compare.change}
          </a>
          {compared && <ExportComparison compared={compared} />}
        </div>
        {compared?.comparison.leftOut.map(({ name, family }) => (
          <p key={name} className="news">
            <span>{words.compare.leftOut(name, words.families[family])}</span>
          </p>
        ))}
        {compared && compared.missing > 0 && <p className="news">{words.compare.missing(compared.missing)}</p>}
        {!compared && (
          <p className="rest" role="status">
            {words.compare.working}
          </p>
        )}
        {compared && compared.comparison.notices.length < 2 && <p className="rest">{words.library.chooseTwo}</p>}
        {compared && compared.comparison.notices.length >= 2 && (
          <Tabs selectedKey={view} onSelectionChange={(key) => setView(key as typeof view)}>
            <TabList className="views" aria-label={words.panel.views}>
              {VIEWS.map((id) => (
                <Tab key={id} id={id}>
                  {words.compare.views[id]}
                  {id === "clusters" && clusters > 0 && <b>{clusters}</b>}
                </Tab>
              ))}
            </TabList>
            <TabPanel id="matrix" className="tab-panel">
              <MatrixView compared={compared} onSide={openSide} />
            </TabPanel>
            <TabPanel id="side" className="tab-panel">
              <SideView compared={compared} theme={theme} onTheme={setTheme} />
            </TabPanel>
            <TabPanel id="complete" className="tab-panel">
              <CompletenessView compared={compared} />
            </TabPanel>
            <TabPanel id="clusters" className="tab-panel">
              {dismissing && <ClustersView dismissing={dismissing} settings={settings} />}
            </TabPanel>
            <TabPanel id="rounds" className="tab-panel">
              <RoundsView compared={compared} verdicts={verdicts} onVerdicts={setVerdicts} />
            </TabPanel>
            <TabPanel id="pictures" className="tab-panel">
              <PicturesView compared={compared} onSide={openSide} />
            </TabPanel>
          </Tabs>
        )}
      </main>
    </div>
  );
}
