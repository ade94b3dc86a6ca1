import { useCallback, useEffect, useState } from "react";
import sample from "../../packages/cli/samples/sample-notice.html?raw";
import { NoticePanel } from "../panel/notice-panel.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { TextPaper } from "../paper/text-paper.tsx";
import { parseSource } from "../reading/parse-source.ts";
import { NO_PAGE, type Ready } from "../reading/reading.ts";
import type { SourceView } from "../source-view.ts";
import { forgetNotice } from "../store/library.ts";
import { meetNotice } from "../store/meet.ts";

/** The first run: three steps on a sample notice in the real panel, then where the button is. */
export function WelcomePage() {
  const { words, lang } = useSurface();
  const { welcome } = words;
  const [step, setStep] = useState(0);
  const [reading, setReading] = useState<Ready | null>(null);
  const [view, setView] = useState<SourceView | null>(null);
  const ready = useCallback((next: SourceView) => setView(next), []);

  useEffect(() => {
    void readSample(lang, welcome.sample).then(setReading);
  }, [lang, welcome.sample]);
  const leave = async (): Promise<void> => {
    if (reading) await forgetNotice(reading.row.id);
    window.close();
  };
  const last = step === welcome.steps.length;
  const current = welcome.steps[step];
  return (
    <div className="welcome">
      <header>
        <div>
          <h1>{last ? welcome.pinTitle : current?.title}</h1>
          <p>{last ? (import.meta.env.FIREFOX ? welcome.pinFirefox : welcome.pinChrome) : current?.text}</p>
        </div>
        <ol className="steps" aria-label={welcome.title}>
          {[...welcome.steps.map(({ title }) => title), welcome.pinTitle].map((title, index) => (
            <li key={title}>
              <button
                type="button"
                aria-current={index === step ? "step" : undefined}
                aria-label={title}
                onClick={() => setStep(index)}
              >
                {index + 1}
              </button>
            </li>
          ))}
        </ol>
        <div className="actions">
          <button type="button" className="button ghost" onClick={() => void leave()}>
            {welcome.skip}
          </button>
          <button type="button" className="button primary" onClick={() => (last ? void leave() : setStep(step + 1))}>
            {last ? welcome.done : welcome.next}
          </button>
        </div>
      </header>
      <div className="stage">
        {reading && <TextPaper notice={reading.notice} onReady={ready} />}
        <div className="stage-panel">
          {reading && view && (
            <NoticePanel
              reading={{ ...reading, view }}
              onReadAgain={null}
              onOpenFile={() => undefined}
              onPrecise={null}
            />
          )}
        </div>
      </div>
      <footer>{welcome.privacy}</footer>
    </div>
  );
}

async function readSample(lang: "zh" | "en", name: string): Promise<Ready> {
  const source = { text: sample, name: "sample-notice.html", mediaType: "text/html; charset=utf-8" };
  const notice = await parseSource(source, lang, () => undefined).notice;
  const { row } = await meetNotice(notice);
  const origin = { tabId: null, url: null, name, isFile: true };
  const around = {
    view: null,
    ...NO_PAGE,
    fileId: null,
  };
  return { state: "ready", origin, notice, row, corrected: undefined, known: false, returned: 0, ...around };
}
