import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { browser } from "wxt/browser";
import type { FileLink } from "../messages.ts";
import { openAttachment, openViewer } from "../reading/open-viewer.ts";
import { hostOf, sitePattern } from "../reading/read-file.ts";
import { isList, whyEmpty } from "../reading/reading.ts";
import { TabFollower } from "../reading/tab-follower.ts";
import type { AddedFile, FileQueue } from "./add-files.ts";
import { DropZone, FileField } from "./drop-target.tsx";
import type { FaceActions } from "./faces.tsx";
import { NoticePanel, type View } from "./notice-panel.tsx";
import type { SeveralActions } from "./page-notices.tsx";
import { useSurface } from "./panel-context.ts";
import type { PartsActions } from "./parts-news.tsx";

const EmptyFace = lazy(() => import("./faces.tsx").then((module) => ({ default: module.EmptyFace })));
const StateFace = lazy(() => import("./faces.tsx").then((module) => ({ default: module.StateFace })));
const StateLine = lazy(() => import("./more-menu.tsx").then((module) => ({ default: module.StateLine })));
const ListFace = lazy(() => import("./list-face.tsx").then((module) => ({ default: module.ListFace })));
const PartsNews = lazy(() => import("./parts-news.tsx").then((module) => ({ default: module.PartsNews })));
const AddQueue = lazy(() => import("./add-queue.tsx").then((module) => ({ default: module.AddQueue })));
const ImportDialog = lazy(() => import("./import-dialog.tsx").then((module) => ({ default: module.ImportDialog })));

/** The side panel: the notice of the tab in front, or the face of why there is none. */
export function PanelApp({ fixedTab }: { readonly fixedTab: number | null }) {
  const { words, lang } = useSurface();
  const follower = useMemo(() => new TabFollower(lang, fixedTab), [lang, fixedTab]);
  useEffect(() => () => follower.close(), [follower]);
  const { reading, other, tabId } = useSyncExternalStore(follower.subscribe, follower.state);
  const [shown, setShown] = useState<{ id: string; view: View } | null>(null);
  const [added, setAdded] = useState<readonly AddedFile[]>([]);
  const queue = useRef<FileQueue | null>(null);
  const [backup, setBackup] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const withQueue = async (add: (queue: FileQueue) => void): Promise<void> => {
    const { FileQueue, queueWords } = await import("./add-files.ts");
    queue.current ??= new FileQueue(lang, queueWords(words), setAdded, { keepsFiles: true });
    add(queue.current);
  };
  /** An archive is unpacked into the library, its files one by one; any other file opens in the viewer. */
  const openFile = async (file: FileLink): Promise<void> => {
    if (file.type !== "zip") return openAttachment(file, tabId);
    const origins = [sitePattern(file.url)];
    const isOwn = reading?.state === "ready" && hostOf(reading.origin.url ?? "") === hostOf(file.url);
    if (!isOwn && !(await browser.permissions.request({ origins }))) return;
    const name = /\.zip$/i.test(file.text) ? file.text : `${file.text}.zip`;
    await withQueue((all) => all.addAddresses([{ name, url: file.url }]));
  };
  const takeFiles = (files: readonly File[]): void => {
    const [first] = files;
    if (files.length === 1 && first?.name.endsWith(".json")) setBackup(first);
    else if (files.length === 1 && first && !/\.zip$/i.test(first.name)) follower.readFile(first);
    else void withQueue((all) => all.add(files));
  };
  const actions: FaceActions = {
    onFiles: takeFiles,
    onReadAgain: () => follower.readAgain(),
    onGrant: (origin) => follower.readGranted(origin),
    onOpenFile: (file: FileLink) => void openFile(file),
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
      <Suspense>
        {added.length > 0 && (
          <AddQueue files={added} onStop={() => queue.current?.stop()} onClose={() => queue.current?.clear()} />
        )}
      </Suspense>
      <Suspense>{backup && <ImportDialog file={backup} onDone={() => setBackup(null)} />}</Suspense>
    </DropZone>
  );
}
