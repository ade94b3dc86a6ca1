// How layouts are read: F1 and whole documents for every value of every choice, every mutation, the slice that is set aside.
// `pnpm layouts` prints; nothing here passes or fails.
// Options: --draws N (notices a slice, 150), --no-pairs, --no-mutations, --formats, --choice NAME (that choice only).

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "@noticelens/parser";
import { type Labelled, labelledNotices, NOTICES, readLabelled } from "../support/labelled.ts";
import { renderDocx, renderHtml, renderPdf } from "../support/render.ts";
import { ROOT } from "../support/source-files.ts";
import { addCertainty, type CertaintyTable, certaintyLines } from "./certainty-table.ts";
import { CHOICES } from "./choices.ts";
import { coveringNotices } from "./covering.ts";
import { MUTATIONS, mutateNotice } from "./mutate-notice.ts";
import { isSetAside } from "./second/set-aside.ts";
import { writeSecondNotice } from "./second/write-notice.ts";
import { add, HEADER, noSum, rowOf, type Sum, scoreOf } from "./tallies.ts";
import { type LaidOut, writeNotice } from "./write-notice.ts";

const { values } = parseArgs({
  options: {
    draws: { type: "string", default: "150" },
    "no-pairs": { type: "boolean", default: false },
    "no-mutations": { type: "boolean", default: false },
    formats: { type: "boolean", default: false },
    choice: { type: "string" },
  },
});
const draws = Number(values.draws);
const drawn = (aside: boolean): LaidOut[] =>
  Array.from({ length: draws }, (_, index) => writeNotice(index + 1, { aside }));
const labelledOf = ({ source, layout }: LaidOut): Labelled => readLabelled(String(layout.family), source);

/** Scores notices and prints their sum; returns it by every value of every choice too. */
async function scoreSlice(name: string, notices: readonly LaidOut[], byChoice: Map<string, Sum>): Promise<void> {
  const total = noSum();
  for (const notice of notices) {
    const sum = await scoreOf(labelledOf(notice));
    add(total, sum);
    for (const [choice, value] of Object.entries(notice.layout)) {
      const key = `${choice}: ${value}`;
      if (!byChoice.has(key)) byChoice.set(key, noSum());
      add(byChoice.get(key) ?? noSum(), sum);
    }
  }
  console.log(rowOf(name, total));
}

/** Scores the styles of the second hand that were set aside, and the certainty of everything that was. */
async function scoreAside(): Promise<void> {
  const table: CertaintyTable = {};
  const total = noSum();
  for (let seed = 1; seed <= SECOND_SEEDS; seed++) {
    const { source, layout } = writeSecondNotice(seed);
    if (!isSetAside(layout.style ?? "")) continue;
    const labelled = readLabelled(`second ${seed}`, source);
    add(total, await scoreOf(labelled));
    addCertainty(table, labelled, await parse(labelled.text));
  }
  console.log(rowOf("set aside, second hand", total));
  const notices = noSum();
  for (const labelled of labelledNotices(SET_ASIDE)) {
    add(notices, await scoreOf(labelled));
    addCertainty(table, labelled, await parse(labelled.text));
  }
  console.log(rowOf("set aside, labelled notices", notices));
  for (const notice of drawn(true)) {
    const labelled = labelledOf(notice);
    addCertainty(table, labelled, await parse(labelled.text));
  }
  console.log("\nhow sure the items of both slices set aside are, and how many of them are right");
  for (const line of certaintyLines(table)) console.log(line);
}

/** Labelled notices that nothing was learned from. */
const SET_ASIDE = join(ROOT, "tests/fixtures/set-aside");

/** Enough seeds for several notices of every style. */
const SECOND_SEEDS = 660;

const byChoice = new Map<string, Sum>();
console.log(HEADER);
await scoreSlice("seen words, drawn", drawn(false), byChoice);
await scoreSlice("set aside, drawn", drawn(true), byChoice);
await scoreAside();
if (!values["no-pairs"]) await scoreSlice("every two main choices", coveringNotices(), byChoice);

console.log("\nby choice");
for (const [choice, table] of Object.entries(CHOICES)) {
  if (values.choice && values.choice !== choice) continue;
  for (const value of Object.keys(table)) {
    const sum = byChoice.get(`${choice}: ${value}`);
    if (sum) console.log(rowOf(`${choice}: ${value}`, sum));
  }
}

if (!values["no-mutations"]) {
  console.log("\nby mutation, of the labelled notices and of invented ones");
  const sources = [
    ...readdirSync(NOTICES)
      .filter((file) => file.endsWith(".gold.txt"))
      .map((file) => readFileSync(join(NOTICES, file), "utf8")),
    ...Array.from({ length: 40 }, (_, index) => writeNotice(index + 9_000, { aside: false }).source),
  ];
  const unchanged = noSum();
  for (const source of sources) add(unchanged, await scoreOf(readLabelled("unchanged", source)));
  console.log(rowOf("unchanged", unchanged));
  for (const mutation of MUTATIONS) {
    const total = noSum();
    for (const [seed, source] of sources.entries()) {
      const changed = mutateNotice(source, mutation, seed);
      if (changed !== null) add(total, await scoreOf(readLabelled(mutation, changed)));
    }
    console.log(rowOf(mutation, total));
  }
}

if (values.formats) {
  console.log("\nby format: the same notices as text and in files");
  const some = [...labelledNotices(), ...drawn(false).slice(0, 40).map(labelledOf)];
  const formats: Readonly<Record<string, (labelled: Labelled) => string | Uint8Array>> = {
    text: ({ text }) => text,
    HTML: renderHtml,
    DOCX: renderDocx,
    PDF: renderPdf,
  };
  for (const [format, render] of Object.entries(formats)) {
    const total = noSum();
    for (const labelled of some) {
      add(total, await scoreOf(labelled, render(labelled)));
    }
    console.log(rowOf(format, total));
  }
}
