import type { PageAnswer, PageQuestion, PageQuestions, PageReading } from "../messages.ts";
import { bringIntoView, foldAgain, isSeen } from "./bring-into-view.ts";
import { Locator } from "./locate.ts";
import { findEmbedded, findFiles, findForeignFrame, viewedFile } from "./page-files.ts";
import { markRanges } from "./page-marks.ts";
import { findNotices } from "./page-notices.ts";
import { fetchPart, findParts, findUnfold, unfold } from "./page-parts.ts";
import { watchSelection } from "./page-selection.ts";
import { PageWatch } from "./page-watch.ts";
import { serialisePage, showsHan } from "./serialise.ts";

type Answers = {
  [Name in keyof PageQuestions]: (
    ask: PageQuestions[Name]["ask"],
  ) => PageQuestions[Name]["answer"] | Promise<PageQuestions[Name]["answer"]>;
};

/**
 * Answers the panel over its port until the port closes; then everything is as it was before. Returns the function to
 * call with each question.
 */
export function answerPanel(send: (answer: PageAnswer) => void): {
  hear(question: PageQuestion): void;
  leave(): void;
} {
  const locator = new Locator();
  const watch = new PageWatch(locator, send);
  const endSelection = watchSelection(document, (selected) => send({ news: "selected", selected }));
  const answers: Answers = {
    read: async () => {
      const { reading, roots } = await readPage();
      watch.look(roots);
      return reading;
    },
    watch: ({ targets }) => watch.watch(targets),
    mark: async ({ current, siblings, scroll }) => {
      const place = locator.locate(current, { like: true });
      const others = siblings.flatMap((sibling) => locator.locate(sibling, { like: false }).ranges);
      const name = place.certainty === "approximate" ? "approximate" : "current";
      const [first] = place.ranges;
      foldAgain(first ?? null);
      markRanges({ [name]: place.ranges, sibling: others });
      if (!first) return place.certainty;
      const seen = scroll ? await bringIntoView(first) : isSeen(first);
      return seen ? place.certainty : "hidden";
    },
    clear: () => {
      foldAgain(null);
      markRanges({});
      return null;
    },
    part: fetchPart,
    unfold: () => unfold(document),
    turn: ({ page }) => {
      location.hash = `page=${page}`;
      return null;
    },
  };
  return {
    hear: (question) => void reply(question, answers, send),
    leave: () => {
      watch.stop();
      endSelection();
      foldAgain(null);
      markRanges({});
    },
  };
}

async function reply(question: PageQuestion, answers: Answers, send: (answer: PageAnswer) => void): Promise<void> {
  const { number, name, ask } = question;
  try {
    const answer = await (answers[name] as (ask: unknown) => PageQuestions[keyof PageQuestions]["answer"])(ask);
    send({ number, answer });
  } catch (cause) {
    send({ number, failed: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** Less than this is no notice: a script may still be putting the text there. In Han characters. */
const LITTLE = 300;
/** It is waited until nothing has changed for so long, but no longer in all, in milliseconds. */
const QUIET = 400;
const LONGEST = 2_500;

/** Waits while a page without much text is still being filled. */
function untilQuiet(): Promise<void> {
  if (document.readyState === "complete" && showsHan(LITTLE)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET);
    const longest = setTimeout(done, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
}

/** What the page is and holds, and the shadow roots in it. */
async function readPage(): Promise<{ readonly reading: PageReading; readonly roots: readonly ShadowRoot[] }> {
  const { contentType, title } = document;
  const url = location.href;
  const file = (address: string, mediaType: string, isEmbedded: boolean) => ({
    reading: { kind: "file" as const, url: address, title, mediaType, isEmbedded },
    roots: [],
  });
  if (!/html|xml|text\/plain/.test(contentType)) return file(url, contentType, false);
  await untilQuiet();
  const viewed = viewedFile();
  if (viewed) return file(viewed, "application/pdf", true);
  const { html, roots } = await serialisePage();
  const places = [document, ...roots];
  const [embedded, ...others] = findEmbedded(places);
  if (embedded && others.length === 0 && !showsHan(LITTLE)) return file(embedded.url, "application/pdf", true);
  const files = await findFiles(places);
  const foreignFrame = findForeignFrame();
  const parts = findParts(document, url);
  const unfolds = findUnfold(document)?.textContent?.trim() ?? null;
  const list = await findNotices(places, files);
  return { reading: { kind: "html", url, title, html, files, foreignFrame, parts, unfolds, list }, roots };
}
