import { type ChecklistTally, checklist, type Notice } from "@noticelens/parser";
import { useMemo } from "react";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { useSurface } from "./panel-context.ts";

const COLUMNS: readonly { of: ChecklistTally["of"]; icon: IconName | null; tone: string }[] = [
  { of: "problems", icon: null, tone: "" },
  { of: "measures", icon: null, tone: "" },
  { of: "completed", icon: "completed", tone: "completed" },
  { of: "mostlyCompleted", icon: "mostly-completed", tone: "mostly-completed" },
  { of: "ongoing", icon: "in-progress", tone: "in-progress" },
  { of: "notStarted", icon: "not-started", tone: "not-started" },
];

/**
 * What the notice says of itself against what was found; not there when it says nothing. Nothing is compared while a part
 * of the notice is not read.
 */
export function DeclaredStrip({ notice, isPart }: { readonly notice: Notice; readonly isPart: boolean }) {
  const { words } = useSurface();
  const tallies = useMemo(() => new Map(checklist(notice).tallies.map((tally) => [tally.of, tally])), [notice]);
  const unstated = notice.problems.filter(({ status }) => status.value === "unstated").length;
  if (![...tallies.values()].some(({ declared }) => declared !== null)) return null;
  const all = COLUMNS.map((column) => ({ ...column, ...(tallies.get(column.of) ?? { declared: null, found: 0 }) }));
  const columns = all.filter(({ of, declared, found }) => of !== "notStarted" || (declared ?? found) > 0);
  const isDiffering = (declared: number | null, found: number): boolean =>
    !isPart && declared !== null && declared !== found;
  const differing = columns.filter(({ declared, found }) => isDiffering(declared, found));
  const joiner = words.lang === "en" ? "; " : "；";
  return (
    <section className="declared" aria-label={words.panel.declared}>
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(({ of, icon, tone }) => (
              <th key={of} scope="col">
                <Head
                  icon={icon}
                  tone={tone}
                  name={words.panel[of]}
                  short={
                    of === "problems" ? words.panel.problemsShort : of === "measures" ? words.panel.measuresShort : null
                  }
                />
              </th>
            ))}
            <th scope="col">
              <Head icon="unstated" tone="unstated" name={words.panel.unstated} />
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.panel.said}</th>
            {columns.map(({ of, declared }) => (
              <td key={of} className={declared === null ? "none-said" : ""}>
                {declared ?? "–"}
              </td>
            ))}
            <td className="none-said">–</td>
          </tr>
          <tr>
            <th scope="row">{words.panel.found}</th>
            {columns.map(({ of, declared, found }) => (
              <td key={of} className={isDiffering(declared, found) ? "differs" : ""}>
                {found}
              </td>
            ))}
            <td>{unstated}</td>
          </tr>
        </tbody>
      </table>
      {isPart && (
        <p>
          <Icon name="info" />
          <span>{words.parts.notCompared}</span>
        </p>
      )}
      {differing.length > 0 && (
        <p>
          <Icon name="alert" />
          <span>
            {words.panel.differs(
              differing
                .map(({ of, declared, found }) => words.panel.differsCount(words.panel[of], declared ?? 0, found))
                .join(joiner),
            )}
          </span>
        </p>
      )}
    </section>
  );
}

interface HeadProps {
  readonly icon: IconName | null;
  readonly tone: string;
  readonly name: string;
  /** What stands there where the panel is narrow. */
  readonly short?: string | null;
}

function Head({ icon, tone, name, short = null }: HeadProps) {
  if (!icon)
    return (
      <span title={name}>
        <span className="w5">{name}</span>
        <span className="n5">{short}</span>
      </span>
    );
  return (
    <span className="short" title={name}>
      <span className={`glyph ${tone}`}>
        <Icon name={icon} />
      </span>
      <span className="word">{name}</span>
    </span>
  );
}
