import type { Notice } from "@noticelens/parser";
import { useCallback, useEffect, useState } from "react";
import { browser } from "wxt/browser";
import { Icon } from "../design/icon.tsx";
import { EmptyFace, type FaceActions, StateFace } from "../panel/faces.tsx";
import { NoticePanel } from "../panel/notice-panel.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { DocxPaper } from "../paper/docx-paper.tsx";
import { PdfPaper } from "../paper/pdf-paper.tsx";
import type { PdfView } from "../paper/pdf-view.ts";
import { TextPaper } from "../paper/text-paper.tsx";
import { ParseFailed, type ParseFailure, parseSource } from "../reading/parse-source.ts";
import { NO_PAGE, type Reading, type Ready, whyEmpty } from "../reading/reading.ts";
import { pageOf } from "../reading/targets.ts";
import type { SourceView } from "../source-view.ts";
import { tables } from "../store/library.ts";
import { meetNotice } from "../store/meet.ts";
import type { FileRow } from "../store/tables.ts";
import { PageList } from "./page-list.tsx";
import { PdfBar } from "./pdf-bar.tsx";

/** What is opened: a stored file, or a notice of the library whose file is not here any more. */
type Opened = { readonly file: FileRow | null; readonly name: string; readonly html: string | null };

/** A file beside its checklist: the document with the very words marked, the same panel at its side. */
export function ViewerPage({ fileId, noticeId }: { readonly fileId: string | null; readonly noticeId: string | null }) {
  const { words, lang } = useSurface();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [view, setView] = useState<SourceView | null>(null);
  const [pdf, setPdf] = useState<PdfView | null>(null);
  const [side, setSide] = useState<"paper" | "panel">("paper");
  const pdfReady = useCallback((next: PdfView) => {
    setView(next);
    setPdf(next);
  }, []);
  const ready = useCallback((next: SourceView) => setView(next), []);
  const fail = useCallback(
    (cause: unknown) => setReading({ state: "failed", origin: originOf(null), failure: failureOf(cause) }),
    [],
  );
  useEffect(() => {
    const opening = noticeId === null ? openFile(fileId ?? "", lang, setReading) : openNotice(noticeId, setReading);
    void opening.then(setOpened, fail);
  }, [fileId, noticeId, lang, fail]);
  useEffect(() => {
    if (opened) document.title = opened.name;
  }, [opened]);

  const notice = reading?.state === "ready" ? reading.notice : null;
  const actions: FaceActions = {
    onFiles: () => undefined,
    onReadAgain: () => location.reload(),
    onGrant: () => undefined,
    onOpenFile: () => undefined,
    onBackTo: () => undefined,
    onOpenFrame: () => undefined,
    onShowAnyway: () => undefined,
  };
  const why = reading?.state === "ready" ? whyEmpty(reading) : null;
  return (
    <div className="viewer" data-side={side}>
      <header className="viewer-bar">
        {opened?.file?.url && (
          <button type="button" className="button ghost" onClick={() => opened.file && void goBack(opened.file)}>
            <Icon name="back" />
            {words.viewer.back}
          </button>
        )}
        <span className="file-name" lang="zh-CN">
          {opened?.name}
        </span>
        <span className="t3 grow">{words.viewer.precise}</span>
        {pdf && <PdfBar view={pdf} />}
        <button
          type="button"
          className="icon-button"
          aria-label={words.exports.print}
          title={words.exports.print}
          onClick={() => window.print()}
        >
          <Icon name="print" />
        </button>
        <div className="sides" role="group" aria-label={words.panel.views}>
          {(["paper", "panel"] as const).map((one) => (
            <button key={one} type="button" className="chip" aria-pressed={side === one} onClick={() => setSide(one)}>
              {words.viewer[one]}
            </button>
          ))}
        </div>
      </header>
      <div className="viewer-body">
        {pdf && notice && <PageList view={pdf} problems={problemsPerPage(notice)} />}
        <div className="viewer-paper">
          {opened?.file && notice?.source.format === "pdf" && (
            <PdfPaper bytes={opened.file.bytes} name={opened.name} onReady={pdfReady} onFailed={fail} />
          )}
          {opened?.html && <DocxPaper html={opened.html} name={opened.name} onReady={ready} />}
          {notice && opened && !opened.html && (notice.source.format !== "pdf" || !opened.file) && (
            <TextPaper notice={notice} onReady={ready} />
          )}
        </div>
        <div className="viewer-panel">
          {reading && reading.state !== "ready" && <StateFace reading={reading} other={null} actions={actions} />}
          {reading?.state === "ready" && why && <EmptyFace reading={reading} why={why} actions={actions} />}
          {reading?.state === "ready" && !why && (
            <NoticePanel
              reading={{ ...reading, view }}
              onReadAgain={null}
              onOpenFile={() => undefined}
              onPrecise={null}
            />
          )}
        </div>
      </div>
    </div>
  );
}

async function openFile(id: string, lang: "zh" | "en", show: (reading: Reading) => void): Promise<Opened> {
  const file = await tables.files.get(id);
  if (!file) throw new Error(`no file ${id}`);
  const origin = originOf(file);
  const { bytes, name, url, mediaType } = file;
  const parsing = parseSource(
    { bytes, name, url, mediaType },
    lang,
    (progress) => show({ state: "reading", origin, progress, stop: parsing.stop }),
    { withHtml: true },
  );
  const { row, notice, corrected, known, returned } = await meetNotice(await parsing.notice);
  const ready: Ready = {
    state: "ready",
    origin,
    notice,
    row,
    corrected,
    known,
    returned,
    view: null,
    ...NO_PAGE,
    fileId: id,
  };
  show(ready);
  return { file, name: file.name, html: parsing.html() };
}

/** A notice of the library as text: its words are all there, also when its file is not. */
async function openNotice(id: string, show: (reading: Reading) => void): Promise<Opened> {
  const [row, content] = await Promise.all([tables.notices.get(id), tables.contents.get(id)]);
  if (!row || !content) throw new Error(`no notice ${id}`);
  const { notice, corrected } = content;
  const name = row.title ?? row.name ?? "";
  const origin = {
    tabId: null,
    url: row.url,
    name: row.url ? (URL.parse(row.url)?.host ?? row.url) : (row.name ?? ""),
    isFile: !row.url,
  };
  const around = {
    view: null,
    ...NO_PAGE,
    fileId: null,
  };
  show({ state: "ready", origin, notice, row, corrected, known: true, returned: 0, ...around });
  return { file: null, name, html: null };
}

function originOf(file: FileRow | null): Ready["origin"] {
  return { tabId: null, url: file?.url ?? null, name: file?.name ?? "", isFile: true };
}

function failureOf(cause: unknown): ParseFailure {
  return cause instanceof ParseFailed ? cause.failure : { unreadable: null, technical: String(cause) };
}

/** Back to the tab the file was opened from, as it was left; to its address where that tab is gone. */
async function goBack({ backTabId, url }: FileRow): Promise<void> {
  const tab = backTabId === null ? null : await browser.tabs.get(backTabId).catch(() => null);
  if (tab?.id !== undefined) await browser.tabs.update(tab.id, { active: true });
  else if (url) await browser.tabs.create({ url });
  window.close();
}

function problemsPerPage(notice: Notice): number[] {
  const counts = new Array<number>(notice.source.pages ?? 0).fill(0);
  for (const { span } of notice.problems) {
    const page = pageOf(notice, span);
    if (page !== null && page <= counts.length) counts[page - 1] = (counts[page - 1] ?? 0) + 1;
  }
  return counts;
}
