import { Button, Menu, MenuTrigger, Popover } from "react-aria-components";
import { MenuEntry } from "../panel/menu-entry.tsx";
import { useSurface } from "../panel/panel-context.ts";
import type { LibraryBodies } from "./use-bodies.ts";

const FORMATS = ["xlsx", "csv"] as const;

/** The bodies to take away: all of them, their time lines, how their names were read. */
export function ExportBodies({
  bodies,
}: {
  readonly bodies: Pick<LibraryBodies, "files" | "suggestions" | "unnamed">;
}) {
  const { words, lang, today } = useSurface();
  const run = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const { saveBodies } = await import("../out/save-bodies.ts");
    await saveBodies(bodies, { format, lang, name: `${words.bodies.fileName}-${today}` });
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
