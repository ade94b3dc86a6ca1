import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { MenuEntry } from "../panel/menu-entry.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { Compared } from "./use-comparison.ts";

const FORMATS = ["xlsx", "csv", "md", "html"] as const;

/** The comparison to take away: workbook, tables for other systems, a document, a report that opens anywhere. */
export function ExportComparison({ compared }: { readonly compared: Compared }) {
  const { words, lang } = useSurface();
  const run = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const { saveComparison } = await import("../out/save-comparison.ts");
    const name = `${words.compare.fileName}-${compared.comparison.asOf}`;
    await saveComparison(compared.comparison, compared.sources, {
      format,
      lang,
      name,
      title: words.compare.heading(compared.comparison.notices.length),
    });
  };
  return (
    <MenuTrigger>
      <Button className="button primary sm">{words.exports.title}</Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words.exports.title}>
          {FORMATS.map((format) => (
            <MenuEntry
              key={format}
              id={format}
              icon="document"
              name={words.compare.formats[format]}
              onAction={() => void run(format)}
            />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
