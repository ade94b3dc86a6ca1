import { BodyReader } from "@noticelens/parser";

const reader = new BodyReader();

/**
 * The county, district or city that an issuer's name begins with; null where it names none. Sample:
 * `中共云川市望湖区住房和城乡建设局党组` gives `望湖区`.
 */
export function regionOf(issuer: string): string | null {
  return reader.read(issuer).places.findLast(({ level }) => level !== "township")?.name ?? null;
}
