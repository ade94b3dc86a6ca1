import { useEffect, useState } from "react";

/** Which part of the page is shown: the list, the file of a body, the table of names. */
export type BodyPlace =
  | { readonly at: "list" }
  | { readonly at: "table" }
  | { readonly at: "file"; readonly id: string };

/** The address of a place. Sample: `#file=…`. */
export function placeAddress(place: BodyPlace): string {
  if (place.at === "list") return "#list";
  return place.at === "table" ? "#table" : `#file=${encodeURIComponent(place.id)}`;
}

/** The place that the address names; back and forward go between them. */
export function useBodyPlace(): BodyPlace {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  if (hash === "#table") return { at: "table" };
  return hash.startsWith("#file=") ? { at: "file", id: decodeURIComponent(hash.slice(6)) } : { at: "list" };
}
