import type { StatusValue } from "@noticelens/parser";
import { useSurface } from "../panel/panel-context.ts";
import { Icon } from "./icon.tsx";

/** The classes that colour a status. */
const TONE: Readonly<Record<StatusValue, string>> = {
  completed: "completed",
  "mostly-completed": "mostly-completed",
  "in-progress": "in-progress",
  "long-term": "long-term",
  planned: "planned",
  "not-started": "not-started",
  unstated: "unstated",
};

/** What the notice says of an item: a round mark and a word; the words it rests on are its description. */
export function StatusChip({
  value,
  evidence = [],
}: {
  readonly value: StatusValue;
  readonly evidence?: readonly string[];
}) {
  const { words } = useSurface();
  return (
    <span className={`status ${TONE[value]}`} title={evidence.map((one) => `“${one}”`).join(" ") || undefined}>
      <Icon name={value} />
      <span>{words.statuses[value]}</span>
    </span>
  );
}

/** What the inspector says of it: the same mark in a square, and whose word it is. */
export function OwnStatus({ value }: { readonly value: StatusValue }) {
  const { words } = useSurface();
  return (
    <span className={`own ${TONE[value]}`}>
      <Icon name={`own-${value}`} />
      <span>
        {words.panel.mine}
        {words.lang === "en" ? ": " : "："}
        {words.statuses[value]}
      </span>
    </span>
  );
}
