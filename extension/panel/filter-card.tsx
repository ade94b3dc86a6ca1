import { type Notice, STATUS_VALUES } from "@noticelens/parser";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Icon } from "../design/icon.tsx";
import { type Filter, type QuickFilter, toggled } from "./list-model.ts";
import { useSurface } from "./panel-context.ts";

const ALSO: readonly QuickFilter[] = ["ticked", "noMeasure", "hasDeadline"];

interface FilterCardProps {
  readonly notice: Notice;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The filter behind its button: by status, by what is one click more away, by section and body. */
export function FilterCard({ notice, filter, onFilter, isOpen, onOpen }: FilterCardProps) {
  const { words } = useSurface();
  const responsible = [...new Set(notice.problems.flatMap((problem) => problem.responsible.map(({ text }) => text)))];
  const used = new Set(notice.problems.map(({ sectionId }) => sectionId));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <Button className="button ghost filter-button">
        <Icon name="filter" />
        {words.panel.filter}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter-card" aria-label={words.panel.filter}>
          <fieldset>
            <legend>{words.panel.byStatus}</legend>
            {STATUS_VALUES.map((value) => (
              <Choice
                key={value}
                name={words.statuses[value]}
                on={filter.statuses.has(value)}
                onChange={() => onFilter({ ...filter, statuses: toggled(filter.statuses, value) })}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.panel.filter}</legend>
            {ALSO.map((quick) => (
              <Choice
                key={quick}
                name={words.panel[quick]}
                on={filter.quick.has(quick)}
                onChange={() => onFilter({ ...filter, quick: toggled(filter.quick, quick) })}
              />
            ))}
          </fieldset>
          <select
            aria-label={words.panel.section}
            value={filter.section ?? ""}
            onChange={(event) => onFilter({ ...filter, section: event.target.value || null })}
          >
            <option value="">{words.panel.anySection}</option>
            {notice.sections
              .filter(({ id }) => used.has(id))
              .map(({ id, marker, heading }) => (
                <option key={id} value={id}>
                  {marker}
                  {heading}
                </option>
              ))}
          </select>
          {responsible.length > 0 && (
            <select
              aria-label={words.panel.responsible}
              value={filter.responsible ?? ""}
              onChange={(event) => onFilter({ ...filter, responsible: event.target.value || null })}
            >
              <option value="">{words.panel.anyResponsible}</option>
              {responsible.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choice({
  name,
  on,
  onChange,
}: {
  readonly name: string;
  readonly on: boolean;
  readonly onChange: () => void;
}) {
  return (
    <label className="choice">
      <input type="checkbox" className="tick" checked={on} onChange={onChange} />
      {name}
    </label>
  );
}
