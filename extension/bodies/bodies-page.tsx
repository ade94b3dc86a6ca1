import { useEffect } from "react";
import { Toast } from "../design/toast.tsx";
import { AppBar } from "../library/app-bar.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { BodyFileView } from "./body-file-view.tsx";
import { BodyListView } from "./body-list-view.tsx";
import { useBodyPlace } from "./body-place.ts";
import { NameTable } from "./name-table.tsx";
import { useBodies } from "./use-bodies.ts";
import { useBodyWork } from "./use-body-work.ts";

/** Every body of the library: the list with what is to be confirmed, the file of each, the table that names are read by. */
export function BodiesPage() {
  const { words } = useSurface();
  const place = useBodyPlace();
  const bodies = useBodies();
  const work = useBodyWork();
  const file =
    place.at === "file" ? bodies?.files.find(({ names }) => names.some(({ id }) => id === place.id)) : undefined;
  useEffect(() => {
    document.title = `${file?.name ?? words.bodies.title} · ${words.name}`;
  }, [words, file]);
  return (
    <div className={place.at === "list" ? "app bodies" : "bodies-whole bodies"}>
      <AppBar current="bodies" />
      {!bodies && (
        <main>
          <p className="rest" role="status">
            {words.compare.working}
          </p>
        </main>
      )}
      {bodies && place.at === "list" && <BodyListView bodies={bodies} work={work} />}
      {bodies && file && <BodyFileView key={file.id} file={file} bodies={bodies} work={work} />}
      {bodies && place.at === "file" && !file && (
        <main>
          <p className="rest">
            {words.bodies.gone} <a href="#list">{words.bodies.title}</a>
          </p>
        </main>
      )}
      {place.at === "table" && <NameTable work={work} />}
      <Toast message={work.toast} onGone={() => work.say(null)} />
    </div>
  );
}
