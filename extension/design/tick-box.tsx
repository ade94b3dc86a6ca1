import { useEffect, useRef } from "react";

interface TickBoxProps {
  readonly ticked: "all" | "some" | "none";
  readonly label: string;
  readonly onChange: (ticked: boolean) => void;
}

/** The inspector's square tick; mixed when only some parts are ticked. Not a stop of Tab: Space ticks the row. */
export function TickBox({ ticked, label, onChange }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked === "some";
  }, [ticked]);
  return (
    <input
      ref={box}
      type="checkbox"
      tabIndex={-1}
      className={`tick ${ticked === "some" ? "mix" : ""}`}
      aria-label={label}
      checked={ticked === "all"}
      onChange={(event) => onChange(event.target.checked)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
