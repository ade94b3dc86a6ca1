import type { ReactNode } from "react";
import { Icon } from "../design/icon.tsx";
import type { IconName } from "../design/icon-paths.ts";

interface FaceProps {
  readonly icon: IconName;
  readonly title: string;
  readonly why: string;
  readonly tip?: string;
  /** For technical staff, folded away. */
  readonly technical?: { readonly name: string; readonly text: string };
  readonly children?: ReactNode;
}

/** A state without a list: what happened, why, what next, in that order. */
export function Face({ icon, title, why, tip, technical, children }: FaceProps) {
  return (
    <main className="face">
      <div className="face-icon">
        <Icon name={icon} />
      </div>
      <h1>{title}</h1>
      <p>{why}</p>
      {tip && <p className="tip">{tip}</p>}
      {children}
      {technical && (
        <details>
          <summary>{technical.name}</summary>
          <code>{technical.text}</code>
        </details>
      )}
    </main>
  );
}
