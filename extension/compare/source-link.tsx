import { Icon } from "../design/icon.tsx";
import { useSurface } from "../panel/panel-context.ts";

/** The way from what is compared to the notice it stands in. */
export function SourceLink({ notice, of }: { readonly notice: string | undefined; readonly of: string }) {
  const { words } = useSurface();
  return (
    <a
      className="icon-button"
      href={`/viewer.html?notice=${notice}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${words.panel.toSource} ${of}`}
    >
      <Icon name="target" />
    </a>
  );
}
