import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useSurface } from "../../panel/panel-context.ts";
import type { Drawn } from "./draw-pictures.ts";

const NARROWEST = 720;
/** The marks of a picture; not its legend and lines. */
const MARK = "[ecmeta_ssr_type=chart]:not([ecmeta_silent])";

type Drawing = typeof import("./draw-pictures.ts");

interface PictureProps {
  readonly name: string;
  /** What the picture shows in a sentence, for who does not see it. */
  readonly summary: string;
  readonly draw: (drawing: Drawing, width: number) => Drawn;
  /** The same figures as a table. */
  readonly table: ReactNode;
  /** A mark was clicked, by series and place in it. */
  readonly onMark?: (series: number, place: number) => void;
}

/** A picture with its name, a table behind it, and ways to take it along. */
export function Picture({ name, summary, draw, table, onMark }: PictureProps) {
  const { words } = useSurface();
  const [asTable, setAsTable] = useState(false);
  const { sheet, drawn } = useDrawing(draw, asTable);
  const save = async (format: "svg" | "png"): Promise<void> => {
    const { savePicture } = await import("../../out/save-picture.ts");
    if (drawn) await savePicture(drawn.svg, format, `${words.compare.fileName}-${name}`);
  };
  const click = (event: MouseEvent): void => {
    const mark = (event.target as Element).closest(MARK);
    const at = (key: string): number => Number(mark?.getAttribute(`ecmeta_${key}_index`));
    if (mark) onMark?.(at("series"), at("data"));
  };
  return (
    <figure className="picture">
      <figcaption>
        <h2>{name}</h2>
        <span className="grow" />
        <button type="button" className="button ghost sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {words.compare.asTable}
        </button>
        {(["svg", "png"] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button ghost sm"
            disabled={!drawn || asTable}
            onClick={() => void save(format)}
          >
            {format.toUpperCase()}
            <span className="visually-hidden"> {name}</span>
          </button>
        ))}
      </figcaption>
      {asTable ? (
        <div className="picture-scroller" role="group" aria-label={name} tabIndex={0}>
          {table}
        </div>
      ) : (
        <div
          ref={sheet}
          className={`picture-scroller ${onMark ? "live" : ""}`}
          tabIndex={0}
          role="img"
          aria-label={`${name}：${summary}`}
          onClick={click}
        />
      )}
    </figure>
  );
}

/** Draws into a box as wide as it is, again when it gets wider or narrower. */
function useDrawing(draw: PictureProps["draw"], hidden: boolean) {
  const sheet = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    if (hidden || !sheet.current) return;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(NARROWEST, Math.floor(entry?.contentRect.width ?? 0))),
    );
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [hidden]);
  useEffect(() => {
    if (width === 0 || hidden) return;
    let gone = false;
    void import("./draw-pictures.ts").then((drawing) => {
      if (gone) return;
      const next = draw(drawing, width);
      setDrawn(next);
      sheet.current?.replaceChildren(titled(next));
    });
    return () => {
      gone = true;
    };
  }, [draw, width, hidden]);
  return { sheet, drawn };
}

/** The SVG as an element, its marks with their words. */
function titled({ svg, titles }: Drawn): Element {
  const picture = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
  for (const mark of picture.querySelectorAll(MARK)) {
    const series = Number(mark.getAttribute("ecmeta_series_index"));
    const words = titles[series]?.[Number(mark.getAttribute("ecmeta_data_index"))];
    if (!words) continue;
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = words;
    mark.append(title);
  }
  return picture;
}
