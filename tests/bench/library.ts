import { type BenchTop, openBenchTop } from "../extension/support/bench-top.ts";
import { asText, countedNotice } from "../extension/support/counted-notice.ts";

const NOTICES = 1_000;

/** Copies the one notice that is there, so that the library holds a thousand, each with words of its own in its text. */
const FILL = `new Promise((done, failed) => {
  const open = indexedDB.open("noticelens");
  open.onsuccess = () => {
    const change = open.result.transaction(["notices", "contents", "texts"], "readwrite");
    for (const name of ["notices", "contents", "texts"]) {
      const store = change.objectStore(name);
      store.getAll().onsuccess = ({ target: { result: [one] } }) => {
        for (let number = 1; number < ${NOTICES}; number++)
          store.put({ ...one, id: "n" + number, ...(name === "texts" ? { text: one.text + "石塘" + number + "号" } : {}) });
      };
    }
    change.oncomplete = () => { open.result.close(); done(); };
    change.onerror = failed;
  };
})`;

/** What a library of a thousand notices costs to open and to search in full text, as medians. Lines for the report. */
export async function benchLibrary(runs: number, median: (values: readonly number[]) => number): Promise<string> {
  const top = await openBenchTop();
  const first = await top.browser.driver(await top.openOwn("library.html"));
  await first.drop(".drop-zone", [{ name: "通报.txt", bytes: new TextEncoder().encode(asText(countedNotice(20))) }]);
  await first.waitFor("[role=rowgroup] [role=row]");
  await first.evaluate(FILL);
  const [opened, searched]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    const { opening, searching } = await openAndSearch(top, `石塘${100 + run}号`);
    opened.push(opening);
    searched.push(searching);
  }
  await top.close();
  return `library of ${NOTICES} notices: open ${Math.round(median(opened))} ms, full-text search ${Math.round(median(searched))} ms`;
}

async function openAndSearch(top: BenchTop, words: string): Promise<{ opening: number; searching: number }> {
  const began = performance.now();
  const page = await top.openOwn("library.html");
  const library = await top.browser.driver(page);
  await library.waitFor("[role=rowgroup] [role=row]", 20_000);
  const opening = performance.now() - began;
  // Who types has gone into the field before, which reads the texts ahead.
  await library.click(".app-bar input[type=search]");
  await page.waitForTimeout(500);
  // Typed at once, and seen in the very frame: the driver's own waiting would be most of the figure.
  const searching = await library.evaluate<number>(
    `new Promise((done) => {
      const field = document.querySelector(".app-bar input[type=search]");
      const began = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, ${JSON.stringify(words)});
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const look = () => document.querySelectorAll("[role=rowgroup] [role=row]").length === 1 ? done(performance.now() - began) : requestAnimationFrame(look);
      look();
    })`,
  );
  await page.close();
  return { opening, searching };
}
