import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { useSurface } from "../panel/panel-context.ts";
import { countValues, filterRows, type LibraryFilter, type LibraryRow } from "./library-rows.ts";

interface LibrarySideProps {
  readonly rows: readonly LibraryRow[];
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}

const PLACES: readonly { place: LibraryFilter["place"]; icon: IconName }[] = [
  { place: "all", icon: "library" },
  { place: "overdue", icon: "alert" },
  { place: "unfinished", icon: "clock" },
];

/** The filters at the left: places, regions, tags, the trash; each with how many notices it holds. */
export function LibrarySide({ rows, filter, onFilter }: LibrarySideProps) {
  const { words } = useSurface();
  const kept = rows.filter(({ row }) => row.deletedAt === null);
  const count = (place: LibraryFilter["place"]): number =>
    filterRows(rows, { place, region: null, tag: null, text: "" }, null).length;
  const go = (patch: Partial<LibraryFilter>): void =>
    onFilter({ ...filter, place: "all", region: null, tag: null, ...patch });
  const regions = countValues(kept, ({ region }) => (region ? [region] : []));
  const tags = countValues(kept, ({ row }) => row.tags);
  const plain = filter.region === null && filter.tag === null;
  return (
    <nav className="library-side" aria-label={words.panel.filter}>
      {PLACES.map(({ place, icon }) => (
        <Line
          key={place}
          icon={icon}
          name={words.library[place]}
          count={count(place)}
          on={plain && filter.place === place}
          onClick={() => go({ place })}
        />
      ))}
      {regions.length > 0 && <h2>{words.library.region}</h2>}
      {regions.map(([region, number]) => (
        <Line key={region} name={region} count={number} on={filter.region === region} onClick={() => go({ region })} />
      ))}
      {tags.length > 0 && <h2>{words.library.tags}</h2>}
      {tags.map(([tag, number]) => (
        <Line key={tag} name={tag} count={number} on={filter.tag === tag} onClick={() => go({ tag })} />
      ))}
      <Line
        icon="trash"
        name={words.library.trash}
        count={count("trash")}
        on={filter.place === "trash"}
        onClick={() => go({ place: "trash" })}
      />
    </nav>
  );
}

interface LineProps {
  readonly icon?: IconName;
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onClick: () => void;
}

function Line({ icon, name, count, on, onClick }: LineProps) {
  return (
    <button type="button" aria-pressed={on} onClick={onClick}>
      {icon && <Icon name={icon} />}
      <span>{name}</span>
      <span className="t3">{count}</span>
    </button>
  );
}
