import { useEffect, useRef } from "react";
import { openPdfView, type PdfView } from "./pdf-view.ts";
import "pdfjs-dist/web/pdf_viewer.css";
import "./pdf-paper.css";

interface PdfPaperProps {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly onReady: (view: PdfView) => void;
  readonly onFailed: (cause: unknown) => void;
}

/** A PDF as it is printed, with a text layer whose words can be marked, found and copied. */
export function PdfPaper({ bytes, name, onReady, onFailed }: PdfPaperProps) {
  const desk = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view for each file
  useEffect(() => {
    const opening = new AbortController();
    let view: PdfView | null = null;
    if (!desk.current) return;
    openPdfView(desk.current, bytes, opening.signal).then((opened) => {
      view = opened;
      if (opening.signal.aborted) opened.close();
      else onReady(opened);
    }, onFailed);
    return () => {
      opening.abort();
      view?.close();
    };
  }, [bytes]);
  return (
    <div className="pdf-place">
      <div ref={desk} className="pdf-desk" role="region" tabIndex={0} aria-label={name}>
        <div className="pdfViewer" />
      </div>
    </div>
  );
}
