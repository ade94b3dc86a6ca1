import { type Bodies, type CompareSource, gatherBodies, toCompareSource } from "@noticelens/parser";
import { useMemo } from "react";
import { useLive } from "../panel/use-live.ts";
import { loadBodyWork } from "../store/bodies.ts";
import { tables } from "../store/library.ts";
import { isOwn } from "../store/tables.ts";

/** The bodies of the library, with the notices that they are read from. */
export interface LibraryBodies extends Bodies {
  /** In the order that entries count them, with their ids in the library. */
  readonly sources: readonly (CompareSource & { readonly id: string })[];
}

/** The bodies of all notices that are kept, live. Undefined until they are read. */
export function useBodies(): LibraryBodies | undefined {
  const sources = useLive(keptSources, "bodies:sources");
  const work = useLive(() => loadBodyWork(), "bodies:work");
  return useMemo(() => {
    if (!sources || !work) return undefined;
    return { ...gatherBodies(sources, { ...work, ids: sources.map(({ id }) => id) }), sources };
  }, [sources, work]);
}

async function keptSources(): Promise<LibraryBodies["sources"]> {
  const rows = await tables.notices
    .filter((row) => isOwn(row) && row.keptAt !== null && row.deletedAt === null)
    .toArray();
  const contents = await tables.contents.bulkGet(rows.map(({ id }) => id));
  return contents.flatMap((content) =>
    content && Array.isArray(content.notice?.problems) && Array.isArray(content.notice.diagnostics)
      ? [{ ...toCompareSource(content.notice), id: content.id }]
      : [],
  );
}
