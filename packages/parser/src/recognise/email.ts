import { LOOSE, MODIFIERS } from "./contact.ts";

const LOCAL_PART = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?$/;
/** The sign, or what stands for it against collectors of addresses, and the domain. */
const DOMAIN = /(@|#|[([【]{1,2}(?:at|AT|@|a)[)\]】]{1,2})( ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})/y;

/** An e-mail address, as offsets into the stretch it was found in. */
export interface EmailMatch {
  readonly start: number;
  readonly end: number;
  /** The address with its sign, whatever stands for it. Sample: `xcb@example.cn` for `xcb#example.cn`. */
  readonly value: string;
  /** Whether something else stands for the sign: that is an address only behind a label. */
  readonly disguised: boolean;
}

/** The e-mail address around the sign at `at` of a narrowed stretch, or null. */
export function emailAround(stretch: string, at: number): EmailMatch | null {
  const local = LOCAL_PART.exec(stretch.slice(Math.max(0, at - 64), at))?.[0];
  DOMAIN.lastIndex = at;
  const [whole = "", sign, domain] = DOMAIN.exec(stretch) ?? [];
  if (!local || !whole) return null;
  const value = `${local.trim()}@${domain?.trim()}`;
  const disguised = sign !== "@" || local.endsWith(" ");
  return { start: at - local.length, end: at + whole.length, value, disguised };
}

/** A web address: `https://…`, `www.…`, or a bare host name behind a label. Sticky. */
export const WEB_ADDRESS =
  /\(?((?:https?:\/\/|www\.)[\w.\-/?=&%#~:]{3,200}|[A-Za-z0-9-]{2,30}(?:\.[A-Za-z0-9-]{2,20}){1,4}(?:\/[\w.\-/?=&%#~]{0,100})?)/y;

const EMAIL_LABEL = new RegExp(
  `((?:${MODIFIERS}){0,4}(?:邮箱|信箱|邮件|E-?mail)(?:地址|号)?)(?: ?[(（][^（）()]{0,20}[)）])?[】\\]]?(?:[:：\\s为是至到]|发送){0,3}$`,
  "i",
);

/** The label that ends right before an e-mail address, of the words before it, or null. */
export function emailLabel(before: string): string | null {
  return EMAIL_LABEL.exec(before)?.[1]?.replace(LOOSE, "") ?? null;
}
