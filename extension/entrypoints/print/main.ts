import { takePaper } from "../../out/print-paper.ts";

// A page of its own, without a way back to the panel: what waits for the print dialog is this page alone.
const paper = await takePaper(new URLSearchParams(location.search).get("id"));
if (paper) {
  document.documentElement.replaceWith(document.adoptNode(paper.documentElement));
  window.print();
}
