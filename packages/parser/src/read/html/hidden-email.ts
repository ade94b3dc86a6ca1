import { attribute, type HtmlElement } from "./tree.ts";

const HEX = /^(?:[\da-f]{2}){4,120}$/i;
const LINK = /\/cdn-cgi\/l\/email-protection#([\da-f]{8,240})$/i;
const ADDRESS = /^[\w.+%-]{1,64}@[\w.-]{3,120}$/;

/**
 * An e-mail address that a site's shield wrote as bytes, each XOR the first (`data-cfemail`); undefined on an element
 * without one, null where it cannot be decoded.
 */
export function readHiddenEmail(element: HtmlElement): string | null | undefined {
  if (element.tagName !== "a" && element.tagName !== "span") return undefined;
  const code = attribute(element, "data-cfemail") ?? LINK.exec(attribute(element, "href") ?? "")?.[1];
  if (code === undefined) return undefined;
  if (!HEX.test(code)) return null;
  const bytes = Array.from({ length: code.length / 2 }, (_, at) => Number.parseInt(code.slice(at * 2, at * 2 + 2), 16));
  const [key = 0, ...rest] = bytes;
  const address = String.fromCharCode(...rest.map((byte) => byte ^ key));
  return ADDRESS.test(address) ? address : null;
}
