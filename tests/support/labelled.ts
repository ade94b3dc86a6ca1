import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Notice } from "@noticelens/parser";
import { ROOT } from "./source-files.ts";

/** One label in a labelled notice: what it marks, its attributes, and where. */
export interface Label {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly parent: Label | null;
}

/** An invented notice whose parts are marked by tags in its text. */
export interface Labelled {
  readonly name: string;
  readonly family: string;
  /** The plain text; the cells of a table row are joined by tabs. */
  readonly text: string;
  readonly labels: readonly Label[];
}

export const NOTICES = join(ROOT, "tests/fixtures/notices");

/** Every labelled notice of the fixtures, by name. */
export function labelledNotices(folder = NOTICES): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.txt"))
    .sort()
    .map((file) => readLabelled(file.slice(0, -".gold.txt".length), readFileSync(join(folder, file), "utf8")));
}

const TAG = /<(\/?)([a-z]+)((?: [a-z]+="[^"]*")*)>/g;

/** Reads a labelled notice: `#!` lines say what it is, `|| a | b` lines are table rows, tags mark its parts. */
export function readLabelled(name: string, source: string): Labelled {
  const lines = source.replace(/\n+$/, "").split("\n");
  const family = /family=([a-z-]+)/.exec(lines.find((line) => line.startsWith("#!")) ?? "")?.[1] ?? "other";
  const tagged = lines
    .filter((line) => !line.startsWith("#!"))
    .map((line) => (line.startsWith("|| ") ? line.slice(3).split(" | ").join("\t") : line))
    .join("\n");
  const labels: { -readonly [Key in keyof Label]: Label[Key] }[] = [];
  const open: (typeof labels)[number][] = [];
  let text = "";
  let at = 0;
  for (const found of tagged.matchAll(TAG)) {
    text += tagged.slice(at, found.index);
    at = found.index + found[0].length;
    const [, closing, tag = "", attributes = ""] = found;
    if (closing) {
      const label = open.pop();
      if (label?.tag !== tag) throw new Error(`${name}: </${tag}> closes ${label?.tag ?? "nothing"}`);
      label.end = text.length;
      label.text = text.slice(label.start, label.end);
    } else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]);
      const label = {
        tag,
        attributes: Object.fromEntries(pairs),
        start: text.length,
        end: -1,
        text: "",
        parent: open.at(-1) ?? null,
      };
      labels.push(label);
      open.push(label);
    }
  }
  if (open.length > 0) throw new Error(`${name}: ${open.map(({ tag }) => `<${tag}>`).join(" ")} never closed`);
  return { name, family, text: text + tagged.slice(at), labels };
}

/** How many of one kind were found, were wrongly found, and were missed. */
export interface Tally {
  found: number;
  extra: number;
  missed: number;
}

/** What the comparison of a notice with its labels came to, by kind; `misses` says each difference in words. */
export interface Score {
  readonly tallies: Record<string, Tally>;
  readonly misses: string[];
}

const plain = (words: string | null | undefined): string =>
  (words ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[。；，、：:;,.！!？?]+|[。；，、：:;,.！!？?]+$/g, "");

/** Harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found. */
export function f1({ found, extra, missed }: Tally): number {
  return found + extra + missed === 0 ? 1 : (2 * found) / (2 * found + extra + missed);
}

const CONTACTS: Readonly<Record<string, string>> = {
  phone: "phone",
  fax: "fax",
  email: "email",
  addr: "address",
  post: "postcode",
  box: "mailbox",
};

/** Compares a notice with the labels of its text. */
export function scoreNotice({ labels }: Labelled, notice: Notice): Score {
  const score: Score = { tallies: {}, misses: [] };
  const by = (tag: string): Label[] => labels.filter((label) => label.tag === tag);
  const one = (tag: string, got: string | undefined): void => {
    const [wanted] = by(tag);
    if (wanted) match(score, tag, [wanted], got ? [got] : [], (label, text) => plain(label.text) === plain(text));
  };
  one("title", notice.title?.text);
  one("issuer", notice.issuer?.text);
  one("team", notice.inspection.team?.text);
  match(
    score,
    "sections",
    by("sec"),
    notice.sections,
    (label, section) => plain(label.text) === plain(section.heading),
  );
  const problemText = (label: Label): string[] => {
    const core = labels.find(({ tag, parent }) => tag === "core" && parent === label);
    return [plain(label.text), plain(core?.text ?? label.text)];
  };
  const problems = match(score, "problems", by("prob"), notice.problems, (label, { text, statement }) =>
    problemText(label).some((wanted) => wanted === plain(text) || wanted === plain(statement)),
  );
  const all = notice.problems.flatMap((problem) => problem.measures.map((measure) => ({ measure, problem })));
  const measures = match(
    score,
    "measures",
    by("meas"),
    all,
    (label, { measure }) => plain(label.text) === plain(measure.text),
  );
  for (const [label, { problem }] of measures) {
    const owner = labels.findLast(({ tag, start }) => (tag === "prob" || tag === "sec") && start < label.start);
    const right =
      owner?.tag === "prob" &&
      problemText(owner).some((text) => text === plain(problem.text) || text === plain(problem.statement));
    count(score, "attachment", right, `measure under the wrong problem: ${label.text.slice(0, 30)}`);
  }
  const dates = notice.dates.filter(
    ({ edtf, role, text }) => edtf && (role !== "publication" || labels.some((label) => label.text.includes(text))),
  );
  match(score, "dates", by("date"), dates, (label, { text, edtf }) => {
    const overlap = plain(label.text).includes(plain(text)) || plain(text).includes(plain(label.text));
    return overlap && (label.attributes.v ?? "").split("|").includes(edtf ?? "");
  });
  const contacts = notice.contacts.filter(({ kind }) => Object.values(CONTACTS).includes(kind));
  match(
    score,
    "contacts",
    labels.filter(({ tag }) => tag in CONTACTS),
    contacts,
    (label, { kind, text, value }) => {
      if (CONTACTS[label.tag] !== kind) return false;
      const wanted = label.attributes.v ?? label.text;
      if (kind !== "phone" && kind !== "fax")
        return [text, value].some((got) => plain(got).toLowerCase() === plain(wanted).toLowerCase());
      const digits = (written: string): string => written.replace(/\D/g, "");
      return [text, value].some((got) => digits(got) === digits(wanted) || digits(got) === digits(label.text));
    },
  );
  match(
    score,
    "citations",
    by("doc"),
    notice.citations.filter(({ title }) => title),
    (label, { title }) => plain(label.text) === plain(title),
  );
  match(
    score,
    "numbers",
    by("docno"),
    notice.citations.filter(({ number }) => number),
    (label, { number }) => plain(label.text) === plain(number),
  );
  const stated = [...problems, ...measures.map(([label, { measure }]) => [label, measure] as const)];
  for (const [label, { status }] of stated) {
    const wanted = label.attributes.s;
    if (wanted)
      count(
        score,
        "status",
        wanted.split("|").includes(status.value),
        `status ${status.value}, wanted ${wanted}: ${label.text.slice(0, 30)}`,
      );
  }
  return score;
}

function count(score: Score, kind: string, right: boolean, miss: string): void {
  score.tallies[kind] ??= { found: 0, extra: 0, missed: 0 };
  if (right) score.tallies[kind].found++;
  else {
    score.tallies[kind].missed++;
    score.misses.push(miss);
  }
}

/** Pairs labels with what was found, in order; labels with `opt` are neither wanted nor held against the parser. */
function match<Item>(
  score: Score,
  kind: string,
  labels: readonly Label[],
  items: readonly Item[],
  same: (label: Label, item: Item) => boolean,
): (readonly [Label, Item])[] {
  const left = [...items];
  const pairs: (readonly [Label, Item])[] = [];
  score.tallies[kind] ??= { found: 0, extra: 0, missed: 0 };
  const tally = score.tallies[kind];
  for (const label of labels) {
    const at = left.findIndex((item) => same(label, item));
    const [item] = at < 0 ? [] : left.splice(at, 1);
    const optional = label.attributes.opt === "1";
    if (item !== undefined && !optional) pairs.push([label, item]);
    else if (item === undefined && !optional) {
      tally.missed++;
      score.misses.push(`${kind} missed: ${label.text} ${label.attributes.v ?? ""}`);
    }
  }
  tally.found += pairs.length;
  tally.extra += left.length;
  for (const item of left) score.misses.push(`${kind} extra: ${JSON.stringify(item).slice(0, 120)}`);
  return pairs;
}
