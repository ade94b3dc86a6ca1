import type { BodyDecision, MergeSuggestion } from "@noticelens/parser";
import { useEffect, useState } from "react";
import type { ToastMessage } from "../design/toast.tsx";
import { useSurface } from "../panel/panel-context.ts";
import { decideBody, undoBodies } from "../store/bodies.ts";

/** What a person does with names, each with the way back in a message. */
export interface BodyWork {
  readonly toast: ToastMessage | null;
  /** Shows a message; null takes it away. */
  readonly say: (message: ToastMessage | null) => void;
  readonly merge: (suggestion: MergeSuggestion) => Promise<void>;
  readonly refuse: (suggestion: MergeSuggestion) => Promise<void>;
  /** Takes a name out of the body whose main name is the other. */
  readonly split: (name: string, main: string, words: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Deciding on names; Z takes the last decision back. */
export function useBodyWork(): BodyWork {
  const { words } = useSurface();
  const { bodies } = words;
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const undo = async (): Promise<void> => {
    setToast({ text: (await undoBodies()) ? bodies.undone : bodies.nothingToUndo });
  };
  const decide = async (kind: "same" | "different", names: readonly [string, string], text: string): Promise<void> => {
    const decision: BodyDecision = { kind, names, at: Date.now() };
    await decideBody(decision);
    setToast({ text, action: { name: words.panel.undo, run: () => void undo() } });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words alone change what is said
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if ((event.target as Element).closest("input,textarea,select") || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (event.key === "z") void undo();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [words]);
  return {
    toast,
    say: setToast,
    undo,
    merge: ({ names, texts: [one, other] }) => decide("same", names, bodies.merged(one, other)),
    refuse: ({ names, texts: [one] }) => decide("different", names, bodies.apart(one)),
    split: (name, main, text) => decide("different", [name, main], bodies.apart(text)),
  };
}
