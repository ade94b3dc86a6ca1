import { ICON_PATHS, type IconName } from "./icon-paths.ts";

/** A line icon in the colour of the text around it. It says nothing by itself: a word or a label stands beside it. */
export function Icon({ name, className = "" }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={`icon ${className}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of our own
      dangerouslySetInnerHTML={{ __html: ICON_PATHS[name] }}
    />
  );
}
