import type { Section } from "../model/notice.ts";
import type { Outline } from "../model/outline.ts";
import type { Placed } from "../outline/roles.ts";

/** The headings above the problems, and those of sections without any, in reading order. */
export function extractSections({ text }: Outline, placed: readonly Placed[]): Section[] {
  return placed.flatMap(({ role, id, parentId, level }) => {
    if (role.role !== "section" || !id) return [];
    const { label } = role.section;
    const marker = label ? text.slice(...label.span) : null;
    return [
      { id, parentId, level, marker, heading: text.slice(...role.heading), role: role.area, span: [...role.heading] },
    ];
  });
}
