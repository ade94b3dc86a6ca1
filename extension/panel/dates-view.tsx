import { dueDay, type Notice, type NoticeDate, promisesOf } from "@noticelens/parser";
import { DateField } from "../design/date-field.tsx";
import { Icon } from "../design/icon.tsx";
import { itemName } from "./item-name.ts";
import { useSurface } from "./panel-context.ts";

interface DatesViewProps {
  readonly notice: Notice;
  readonly asOf: string;
  readonly onAsOf: (day: string) => void;
  readonly onShow: (id: string, span: readonly [number, number]) => void;
}

interface Event {
  readonly date: NoticeDate;
  readonly day: string;
  /** The item it belongs to, as its id. */
  readonly itemId: string | null;
  readonly daysLeft: number | null;
  readonly done: boolean;
}

/** The notice's dates as a timeline, with the day of the check as a line across it and what is overdue by then. */
export function DatesView({ notice, asOf, onAsOf, onShow }: DatesViewProps) {
  const { words } = useSurface();
  const events = eventsOf(notice, asOf);
  const deadlines = events.filter(({ daysLeft, done }) => daysLeft !== null && !done);
  const late = deadlines.filter(({ daysLeft }) => (daysLeft ?? 0) < 0).length;
  const firstLater = events.findIndex(({ day }) => day > asOf);
  return (
    <div className="view">
      <div className="as-of">
        <span>
          <span>{words.panel.asOf} </span>
          <DateField label={words.panel.asOf} value={asOf} onChange={(day) => day && onAsOf(day)} />
        </span>
        {deadlines.length > 0 && <span className="t3">{words.panel.overdueCounts(late, deadlines.length - late)}</span>}
      </div>
      {events.length === 0 && <p className="rest">{words.panel.noDates}</p>}
      <ol>
        {events.map((event, index) => (
          <li key={event.date.id}>
            {index === firstLater && <Today day={asOf} />}
            <EventLine event={event} notice={notice} onShow={onShow} />
          </li>
        ))}
      </ol>
      {events.length > 0 && firstLater < 0 && <Today day={asOf} />}
    </div>
  );
}

function Today({ day }: { readonly day: string }) {
  const { words } = useSurface();
  return (
    <p className="today">
      {words.panel.asOf} {day}
    </p>
  );
}

function EventLine({
  event,
  notice,
  onShow,
}: {
  readonly event: Event;
  readonly notice: Notice;
  readonly onShow: DatesViewProps["onShow"];
}) {
  const { words } = useSurface();
  const { date, itemId, daysLeft, done } = event;
  const isLate = daysLeft !== null && daysLeft < 0 && !done;
  const role = words.panel.roles[date.role];
  const days =
    daysLeft === null || done ? "" : isLate ? words.panel.late("", -daysLeft) : words.panel.left("", daysLeft);
  const dot = date.role === "deadline" ? (isLate ? "overdue" : "w") : date.role === "event" ? "" : "fixed";
  return (
    <button type="button" className="event" onClick={() => onShow(date.id, date.span)}>
      <time>{event.date.edtf?.split("/")[0] ?? "–"}</time>
      <span className="point">
        <i className={dot} />
      </span>
      <span className="what">
        <span className={isLate ? "late" : ""}>
          {role && `${role} `}
          <span lang="zh-CN">{around(notice, date)}</span>
          {days}
        </span>
        <small>
          {itemId ? itemName(notice, itemId) : ""}
          {date.inferred.length > 0 && (
            <span className="inferred">
              {" "}
              <Icon name="info" /> {words.panel.inferred}
            </span>
          )}
        </small>
      </span>
    </button>
  );
}

function eventsOf(notice: Notice, asOf: string): Event[] {
  const owners = new Map<string, { itemId: string; done: boolean }>();
  for (const problem of notice.problems) {
    const done = problem.status.value === "completed";
    for (const measure of problem.measures)
      for (const id of measure.dates)
        owners.set(id, { itemId: measure.id, done: done || measure.status.value === "completed" });
    for (const { itemId, date, status } of promisesOf(problem))
      owners.set(date, { itemId, done: status === "completed" });
  }
  return notice.dates
    .filter(({ edtf }) => edtf !== null)
    .map((date): Event => {
      const owner = owners.get(date.id);
      const due = dueDay(date, asOf);
      return {
        date,
        day: date.role === "deadline" ? (due?.day ?? "") : (date.edtf?.split("/")[0] ?? ""),
        itemId: owner?.itemId ?? null,
        daysLeft: date.role === "deadline" ? (due?.daysLeft ?? null) : null,
        done: owner?.done ?? false,
      };
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.date.span[0] - other.date.span[0]));
}

/** The date's own clause: the words from the pause before it to the pause behind it. */
function around({ text }: Notice, { span: [start, end] }: NoticeDate): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  const from = Math.max(...["。", "；", "，", "\n", "：", "、"].map((pause) => before.lastIndexOf(pause))) + 1;
  const to = after.search(/[。；，\n]/);
  return `${before.slice(from)}${text.slice(start, end)}${to < 0 ? `${after.slice(0, 24)}…` : after.slice(0, to)}`;
}
