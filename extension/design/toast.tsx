import { useEffect, useRef, useState } from "react";

export interface ToastMessage {
  readonly text: string;
  readonly action?: { readonly name: string; readonly run: () => void };
}

/** How long a message stays, in milliseconds; longer while the pointer or the focus is on it. */
const STAY = 8_000;

/** One message at a time about what was just done, with the way to take it back. */
export function Toast({ message, onGone }: { readonly message: ToastMessage | null; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(() => gone.current(), STAY);
    return () => clearTimeout(timer);
  }, [message, held]);
  return (
    <div role="status" className="toast-place">
      {message && (
        <div
          className="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.action && (
            <button
              type="button"
              onClick={() => {
                message.action?.run();
                gone.current();
              }}
            >
              {message.action.name}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
