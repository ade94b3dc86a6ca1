import type { Contact, Notice } from "@noticelens/parser";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";
import { useSurface } from "./panel-context.ts";

const ICONS: Readonly<Record<Contact["kind"], IconName>> = {
  phone: "phone",
  fax: "print",
  email: "mail",
  address: "place",
  postcode: "place",
  mailbox: "mail",
  website: "globe",
  hours: "clock",
};

interface ContactsViewProps {
  readonly notice: Notice;
  readonly onCopied: () => void;
  readonly onShow: (id: string, span: readonly [number, number]) => void;
}

/** Whom to call or write to, each to copy, to call, and to show where it stands. */
export function ContactsView({ notice, onCopied, onShow }: ContactsViewProps) {
  const { words } = useSurface();
  if (notice.contacts.length === 0) return <p className="rest">{words.panel.noContacts}</p>;
  return (
    <ul className="view">
      {notice.contacts.map((contact, index) => {
        const { kind, text, label, note, span } = contact;
        const link = linkOf(contact);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: contacts have no id and never move
          <li key={index} className="entry">
            <Icon name={ICONS[kind]} />
            <div>
              <span lang="zh-CN">{link ? <a href={link}>{text}</a> : text}</span>
              <small>{[label ?? words.panel.contactKinds[kind], note].filter(Boolean).join("，")}</small>
            </div>
            <span className="entry-actions">
              <button
                type="button"
                className="icon-button"
                aria-label={`${words.panel.copy} ${text}`}
                title={words.panel.copy}
                onClick={() => void navigator.clipboard.writeText(text).then(onCopied)}
              >
                <Icon name="copy" />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={`${words.panel.toSource} ${text}`}
                title={words.panel.toSource}
                onClick={() => onShow(`contact:${index}`, span)}
              >
                <Icon name="target" />
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function linkOf({ kind, value }: Contact): string | null {
  if (kind === "phone" && value.startsWith("+")) return `tel:${value}`;
  return kind === "email" ? `mailto:${value}` : null;
}
