import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { browser } from "wxt/browser";
import type { FileLink } from "../messages.ts";
import { openAttachment, openViewer } from "../reading/open-viewer.ts";
import { isList, whyEmpty } from "../reading/reading.ts";
import { TabFollower } from "../reading/tab-follower.ts";
import { DropZone, FileField } from "./drop-target.tsx";
import type { FaceActions } from "./faces.tsx";
import { FileQueue, type QueuedFile, queueFiles } from "./file-queue.tsx";
import { NoticePanel, type View } from "./notice-panel.tsx";
import type { SeveralActions } from "./page-notices.tsx";
import { useSurface } from "./panel-context.ts";
import type { PartsActions } from "./parts-news.tsx";

const EmptyFace = lazy(() => import("./faces.tsx").then((module) => ({ default: module.EmptyFace })));
const StateFace = lazy(() => import("./faces.tsx").then((module) => ({ default: module.StateFace })));
const StateLine = lazy(() => import("./more-menu.tsx").then((module) => ({ default: module.StateLine })));
const ListFace = lazy(() => import("./list-face.tsx").then((module) => ({ default: module.ListFace })));
const PartsNews = lazy(() => import("./parts-news.tsx").then((module) => ({ default: module.PartsNews })));
const ImportDialog = lazy(() => import("./import-dialog.tsx").then((module) => ({ default: module.ImportDialog })));

/** The side panel: the notice of the tab in front, or the face of why there is none. */
export function PanelApp({ fixedTab }: { readonly fixedTab: number | null }) {
  const { words, lang } = useSurface();
  const follower = useMemo(() => new TabFollower(lang, fixedTab), [lang, fixedTab]);
  useEffect(() => () => follower.close(), [follower]);
  const { reading, other, tabId } = useSyncExternalStore(follower.subscribe, follower.state);
  const [shown, setShown] = useState<{ id: string; view: View } | null>(null);
  const [queue, setQueue] = useState<readonly QueuedFile[]>([]);
  const [backup, setBackup] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const takeFiles = (files: readonly File[]): void => {
    const [first] = files;
    if (files.length === 1 && first?.name.endsWith(".json")) setBackup(first);
    else if (files.length === 1 && first) follower.readFile(first);
    else queueFiles(files, lang, setQueue);
  };
  const actions: FaceActions = {
    onFiles: takeFiles,
    onReadAgain: () => follower.readAgain(),
    onGrant: (origin) => follower.readGranted(origin),
    onOpenFile: (file: FileLink) => void openAttachment(file, tabId),
    onBackTo: (id) => void browser.tabs.update(id, { active: true }),
    onOpenFrame: (url) => void browser.tabs.create({ url }),
    onShowAnyway: (view) => reading?.state === "ready" && setShown({ id: reading.row.id, view }),
  };
  const parts: PartsActions = {
    onJoin: () => follower.joinParts(),
    onStop: () => follower.stopJoining(),
    onUnfold: () => follower.unfold(),
  };
  const several: SeveralActions = {
    onShow: (at) => follower.showNotice(at),
    onOne: (isOne) => follower.readAsOne(isOne),
  };
  const pickFile = (): void => field.current?.click();
  const why = reading?.state === "ready" ? whyEmpty(reading) : null;
  const isShown = reading?.state === "ready" && (why === null || shown?.id === reading.row.id);
  return (
    <DropZone onFiles={takeFiles}>
      <Suspense>{!isShown && <StateLine onPickFile={pickFile} />}</Suspense>
      {reading?.state === "ready" && isShown ? (
        <NoticePanel
          key={`${reading.row.id}:${reading.origin.tabId}:${reading.row.readAt}`}
          reading={reading}
          firstView={shown?.id === reading.row.id ? shown.view : "list"}
          onReadAgain={() => follower.readAgain()}
          onOpenFile={actions.onOpenFile}
          onPrecise={reading.fileId ? () => void openViewer(reading.fileId ?? "") : null}
          onPickFile={pickFile}
          parts={parts}
          several={several}
        />
      ) : reading?.state === "ready" && isList(reading) ? (
        <Suspense>
          <ListFace key={reading.origin.url} reading={reading} />
        </Suspense>
      ) : reading?.state === "ready" && why ? (
        <Suspense>
          {(reading.parts || reading.folded) && <PartsNews reading={reading} actions={parts} />}
          <EmptyFace reading={reading} why={why} actions={actions} />
        </Suspense>
      ) : reading && reading.state !== "ready" ? (
        <Suspense>
          <StateFace reading={reading} other={other} actions={actions} />
        </Suspense>
      ) : (
        <main aria-busy="true">
          <h1 className="visually-hidden">{words.faces.reading}</h1>
        </main>
      )}
      <FileField field={field} onFiles={takeFiles} />
      <FileQueue files={queue} onClose={() => setQueue([])} />
      <Suspense>{backup && <ImportDialog file={backup} onDone={() => setBackup(null)} />}</Suspense>
    </DropZone>
  );
}
