import "./date-field.css";

interface DateFieldProps {
  /** `YYYY-MM-DD`, empty where no day is set. */
  readonly value: string;
  readonly label: string;
  /** What stands there while no day is set. */
  readonly hint?: string;
  readonly onChange: (day: string) => void;
  /** How a key finds the field. */
  readonly pick?: string;
}

/**
 * A day, shown as the rest of the panel shows days. The browser's own field speaks the browser's language, whatever was
 * chosen here: it is seen only while it is worked in.
 */
export function DateField({ value, label, hint = "", onChange, pick }: DateFieldProps) {
  return (
    <span className="date-field" data-day={value || hint}>
      <input
        type="date"
        data-pick={pick}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
