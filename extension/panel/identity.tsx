import type { Notice, NoticeDate } from "@noticelens/parser";
import type { ReactNode } from "react";
import { Icon } from "../design/icon.tsx";
import { useSurface } from "./panel-context.ts";

/** Who the notice is of and when: title, issuer, inspection, feedback, publication. */
export function Identity({ notice }: { readonly notice: Notice }) {
  const { words } = useSurface();
  const { title, issuer, inspection, publishedOn } = notice;
  const period = notice.dates.find(({ id }) => id === inspection.period);
  const feedback = notice.dates.find(({ id }) => id === inspection.feedback);
  const team = [inspection.team?.text, inspection.type].filter(Boolean).join("，");
  const head = issuer?.text ?? title?.text ?? notice.source.name ?? "";
  const rest = title && issuer ? title.text.replace(issuer.text, "") : null;
  return (
    <>
      <h1 lang="zh-CN">{head}</h1>
      {rest && (
        <p className="subtitle" lang="zh-CN">
          {rest}
        </p>
      )}
      <dl className="facts">
        {period && <Fact name={words.panel.inspection}>{<DateWords date={period} />}</Fact>}
        {feedback && <Fact name={words.panel.feedback}>{<DateWords date={feedback} />}</Fact>}
        {publishedOn && <Fact name={words.panel.published}>{publishedOn}</Fact>}
        {team && (
          <Fact name={words.panel.team} full>
            <span lang="zh-CN">{team}</span>
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({
  name,
  full = false,
  children,
}: {
  readonly name: string;
  readonly full?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={full ? "full" : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A date for reading: days and ranges in figures, the notice's own words behind; inferred parts say so. */
export function DateWords({ date }: { readonly date: NoticeDate }) {
  const { words } = useSurface();
  const [from = "", to] = (date.edtf ?? "").split("/");
  const short = to && from.length === 10 && to.length === 10 && from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to;
  return (
    <span title={date.text}>
      {date.edtf === null ? date.text : from || date.text}
      {short && ` ${words.panel.to} ${short}`}
      {date.inferred.length > 0 && (
        <span className="inferred" title={words.panel.inferred}>
          <Icon name="info" />
          <span className="visually-hidden">{words.panel.inferred}</span>
        </span>
      )}
    </span>
  );
}
