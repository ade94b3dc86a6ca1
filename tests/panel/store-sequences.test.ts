import "fake-indexeddb/auto";
import { type Correction, type Notice, quoteOf } from "@noticelens/parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import { importBackup, makeBackup, readBackup } from "../../extension/store/backup.ts";
import {
  correctReading,
  dropCheck,
  editChecks,
  editNotice,
  placeCheck,
  redo,
  undo,
} from "../../extension/store/edits.ts";
import { makeOne, meetNotice, readingsOf, showReading, takeApart, tellApart } from "../../extension/store/meet.ts";
import { type CheckRow, type EditRow, NoticeTables } from "../../extension/store/tables.ts";
import { aNotice, type ProblemParts } from "../support/notice-builder.ts";

/**
 * Whatever is read, read again in part, reworded, elsewhere, whatever is edited, undone, ended in the middle or restored:
 * every word that a person wrote and did not take back is to be found.
 */
const SEQUENCES = 10_000;

const TOPICS = ["会议记录不完整", "往来款长期挂账", "公务接待审批不严", "项目验收走过场", "档案管理混乱"];
const DEEDS = [
  "补记会议记录并逐季抽查",
  "清理往来款收回资金",
  "修订接待办法严格审批",
  "重新组织验收并通报",
  "整理归档并配备专人",
];

/** A notice of some problems in some order; `worded` changes the words of one. */
function written({ order, worded, url, day }: Variant): Notice {
  const problems = order.map((at, index): ProblemParts => {
    const id = `p${index + 1}`;
    const more = worded === at ? "，情况较为突出" : "";
    return {
      id,
      marker: `${index + 1}.`,
      statement: `${TOPICS[at]}${more}`,
      measures: [{ id: `${id}m1`, text: `${DEEDS[at]}${more}` }],
    };
  });
  const words = problems.flatMap(({ statement = "", measures = [] }) => [
    statement,
    ...measures.map(({ text }) => text),
  ]);
  const text = words.join("\n");
  const spanOf = (words: string): readonly [number, number] => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ];
  const placed = problems.map(({ measures = [], ...problem }) => {
    const span = spanOf(problem.statement ?? "");
    const own = measures.map((one) => ({ ...one, span: spanOf(one.text ?? "") }));
    return { ...problem, text: problem.statement ?? "", span, statementSpan: span, measures: own };
  });
  return aNotice({
    text,
    problems: placed,
    title: { text: "关于整改情况的通报", span: [0, 9] },
    issuer: { text: "青石县农业局", span: [0, 6] },
    publishedOn: day,
    source: { format: "html", name: null, url, sha256: null, pages: null, encoding: null },
  });
}

interface Variant {
  readonly order: readonly number[];
  readonly worded: number;
  readonly url: string;
  readonly day: string | null;
}

const variant: fc.Arbitrary<Variant> = fc.record({
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
  worded: fc.integer({ min: -2, max: 4 }),
  url: fc.constantFrom("https://a.example/1", "https://a.example/2"),
  day: fc.constantFrom("2024-05-17", null),
});

type Step =
  | { readonly does: "read"; readonly variant: Variant }
  | { readonly does: "write" | "place" | "drop" | "show"; readonly which: number }
  | { readonly does: "correct"; readonly which: number; readonly how: (typeof WAYS)[number] }
  | { readonly does: "undo" | "redo" | "kill" | "restore" | "one" | "apart" | "trash" };

/** What a person may do to an item: make it another kind, take it out, split it, join it with the next, or take all back. */
const WAYS = ["problem", "measure", "heading", "none", "split", "join", "back"] as const;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant("correct" as const), which: fc.nat(9), how: fc.constantFrom(...WAYS) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("read" as const), variant }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("write" as const), which: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom("place" as const, "drop" as const, "show" as const),
      which: fc.nat(9),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom(
        "undo" as const,
        "redo" as const,
        "kill" as const,
        "restore" as const,
        "one" as const,
        "apart" as const,
        "trash" as const,
      ),
    }),
  },
);

let made = 0;

/** A person at work: does a step, and knows which of her words are to be found. */
class Work {
  #db: NoticeTables;
  readonly #live = new Set<string>();
  #notice = "";
  #count = 0;

  constructor() {
    made += 1;
    this.#db = new NoticeTables(`sequence-${made}`);
  }

  async do(one: Step): Promise<void> {
    const db = this.#db;
    if (one.does === "read") this.#notice = (await meetNotice(written(one.variant), { db })).row.id;
    if (this.#notice === "") return;
    switch (one.does) {
      case "write":
        return this.#write(one.which);
      case "correct":
        return this.#correct(one.which, one.how);
      case "place":
      case "drop":
        return this.#move(one.does, one.which);
      case "show": {
        const readings = await readingsOf(this.#notice, db);
        const reading = readings[one.which % Math.max(1, readings.length)];
        if (reading) await showReading(this.#notice, reading.id, db);
        return;
      }
      case "undo":
        return this.#step(await undo(this.#notice, db), "after", "before");
      case "redo":
        return this.#step(await redo(this.#notice, db), "before", "after");
      case "kill":
        db.close();
        this.#db = new NoticeTables(db.name);
        return;
      case "restore":
        return this.#restore();
      case "one": {
        const met = await makeOne(this.#notice, db);
        if (met) this.#notice = met.row.id;
        return;
      }
      case "apart": {
        const [part] = await db.notices.filter(({ mergedInto }) => mergedInto === this.#notice).toArray();
        if (part) await takeApart(part.id, db);
        else await tellApart(this.#notice, db);
        return;
      }
      case "trash":
        return editNotice(this.#notice, { patch: { deletedAt: Date.now() }, what: "trash" }, db);
      default:
        return;
    }
  }

  async #write(which: number): Promise<void> {
    const db = this.#db;
    const [row, content] = await Promise.all([db.notices.get(this.#notice), db.contents.get(this.#notice)]);
    const items = content?.notice.problems.flatMap(({ id, measures }) => [id, ...measures.map((one) => one.id)]) ?? [];
    const itemId = items[which % Math.max(1, items.length)];
    if (!row || !content || !itemId) return;
    const base = (await db.findings.where({ noticeId: row.id, itemId }).first())?.remark ?? "";
    const token = `〔${this.#count++}〕`;
    const seen = { notice: content.notice, textHash: row.textHash, corrections: row.corrections };
    // A status, so that each is an edit of its own; with each remark she ticks.
    const patch = { remark: base + token, ticked: true, status: "completed" } as const;
    await editChecks(row.id, { itemIds: [itemId], patch, what: "status", seen, base }, db);
    this.#live.add(token);
  }

  async #correct(which: number, how: (typeof WAYS)[number]): Promise<void> {
    if (how === "back") return correctReading(this.#notice, () => [], this.#db);
    const content = await this.#db.contents.get(this.#notice);
    const items = content?.notice.problems.flatMap(({ measures, ...problem }) => [problem, ...measures]) ?? [];
    const at = which % Math.max(1, items.length);
    const [item, next] = [items[at], items[at + 1]];
    if (!content || !item) return;
    const [from, to] = item.span;
    const span = [how === "split" ? from + 3 : from, how === "join" ? (next?.span[1] ?? to) : to] as const;
    const correction: Correction = {
      id: `c${this.#count++}`,
      at: this.#count,
      words: quoteOf(content.notice.text, span),
      as: how === "split" || how === "join" ? "measure" : how,
      under: null,
      how: "changed",
      was: null,
    };
    await correctReading(this.#notice, (corrections) => [...corrections, correction], this.#db);
  }

  async #move(how: "place" | "drop", which: number): Promise<void> {
    const db = this.#db;
    const lost = (await db.findings.where({ noticeId: this.#notice }).toArray()).filter(
      ({ itemId }) => itemId === null,
    );
    const check = lost[which % Math.max(1, lost.length)];
    const content = await db.contents.get(this.#notice);
    const problem = content?.notice.problems[which % content.notice.problems.length];
    if (!check || !problem) return;
    if (how === "place") await placeCheck(check.id, problem.id, db);
    else {
      await dropCheck(check.id, db);
      for (const token of tokensOf(check)) this.#live.delete(token);
    }
  }

  #step(edit: EditRow | null, from: "before" | "after", to: "before" | "after"): void {
    const on = (side: "before" | "after") =>
      new Set(edit?.changes.flatMap((change) => (change.table === "checks" ? tokensOf(change[side]) : [])));
    const [gone, back] = [on(from), on(to)];
    for (const token of gone) if (!back.has(token)) this.#live.delete(token);
    for (const token of back) if (!gone.has(token)) this.#live.add(token);
  }

  async #restore(): Promise<void> {
    const read = readBackup(JSON.stringify(await makeBackup("all", { db: this.#db })));
    if ("fault" in read) throw new Error(JSON.stringify(read.fault));
    await importBackup(read, "merge", this.#db);
  }

  /** Her words that stand nowhere, neither in a check of a notice that is there nor in a backup, or without her tick and status. */
  async lost(): Promise<string[]> {
    const db = this.#db;
    const there = new Set((await db.notices.toArray()).map(({ id }) => id));
    const checks = (await db.findings.toArray()).filter(({ noticeId }) => there.has(noticeId));
    const whole = checks.filter(({ ticked, status }) => ticked && status === "completed");
    const found = new Set(whole.flatMap(tokensOf));
    const backup = JSON.stringify(await makeBackup("all", { db }));
    return [...this.#live].filter((token) => !found.has(token) || !backup.includes(token));
  }

  async end(): Promise<void> {
    await this.#db.delete();
  }
}

function tokensOf(check: CheckRow | null): string[] {
  return check?.remark.match(/〔\d+〕/g) ?? [];
}

test(`of ${SEQUENCES} sequences of reading and working none loses a word`, { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const work = new Work();
      for (const one of steps) await work.do(one);
      expect(await work.lost()).toEqual([]);
      await work.end();
    }),
    { numRuns: Number(process.env.SEQUENCES ?? SEQUENCES), seed: 20_261_126 },
  );
});
