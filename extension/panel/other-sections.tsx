import type { Notice } from "@noticelens/parser";
import { useSurface } from "./panel-context.ts";

/** The sections that hold no problems and are therefore not in the list; nothing is left out in silence. */
export function OtherSections({ notice }: { readonly notice: Notice }) {
  const { words } = useSurface();
  const withProblems = new Set<string>();
  const parents = new Map(notice.sections.map(({ id, parentId }) => [id, parentId]));
  for (const { sectionId } of notice.problems)
    for (let id: string | null = sectionId; id; id = parents.get(id) ?? null) withProblems.add(id);
  const others = notice.sections.filter(({ id, parentId }) => !withProblems.has(id) && parentId === null);
  if (others.length === 0) return null;
  const names = others.map(({ marker, heading }) => `${marker ?? ""}${heading}`).join("；");
  return <p className="rest">{words.panel.otherSections(others.length, names)}</p>;
}
