import { doubtWords, type Measure, type Notice, otherReadings, type Problem, type Section } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";

interface DoubtWordsProps {
  readonly notice: Notice;
  readonly item: Section | Problem | Measure;
}

/** What else the words of a doubtful item could be. */
export function DoubtWords({ notice, item }: DoubtWordsProps) {
  const { lang } = useSurface();
  const otherwise = otherReadings(notice).get(item.id) ?? null;
  return (
    <span className="evidence none">
      <Icon name="info" />
      {doubtWords({ certainty: item.certainty, otherwise }, lang)}
    </span>
  );
}
