import { useSurface } from "../panel/panel-context.ts";

const FORMATS = ["xlsx", "csv", "json"] as const;

/** The forms several notices can be taken away in together. */
export function ExportMany({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
  const { words, lang, today } = useSurface();
  return (
    <div className="actions">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button sm"
          data-format={format}
          onClick={() =>
            void import("../out/export-many.ts")
              .then(({ exportMany }) => exportMany(ids, { format, lang, name: `${words.exports.fileName}-${today}` }))
              .then(onDone)
          }
        >
          {words.exports[format]}
        </button>
      ))}
    </div>
  );
}
