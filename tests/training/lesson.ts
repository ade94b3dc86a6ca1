import { DEFAULT_LIMITS } from "../../packages/parser/src/model/source.ts";
import { findFrame } from "../../packages/parser/src/outline/frame.ts";
import { assembleText } from "../../packages/parser/src/outline/lines.ts";
import type { Stretch, Unit } from "../../packages/parser/src/outline/units.ts";
import { priorKind } from "../../packages/parser/src/prior-kind.ts";
import { readDocument } from "../../packages/parser/src/read/index.ts";
import { allowancesOf } from "../../packages/parser/src/reading/advance.ts";
import type { Seen } from "../../packages/parser/src/reading/evidence.ts";
import { areaBehind, mayFollow, R } from "../../packages/parser/src/reading/grammar.ts";
import { seeUnits } from "../../packages/parser/src/reading/index.ts";
import { stretchesOf } from "../../packages/parser/src/reading/stretches.ts";
import { readTables } from "../../packages/parser/src/reading/tables.ts";
import type { Label, Labelled } from "../support/labelled.ts";
import { alignTexts } from "./align.ts";

/** A notice to learn from: its units and what each is. */
export interface Lesson {
  readonly name: string;
  readonly text: string;
  readonly seen: Seen;
  readonly roles: Uint8Array;
  /** What could not be taught: labels that no unit can carry. */
  readonly faults: readonly string[];
}

/** A labelled notice as a lesson, read from `bytes` in any format (its own text where none are given). */
export async function lessonOf(labelled: Labelled, bytes?: Uint8Array): Promise<Lesson> {
  const source = bytes ?? new TextEncoder().encode(labelled.text);
  const document = await readDocument(
    { bytes: source, name: `${labelled.name}.txt`, url: null, mediaType: null },
    CONTEXT,
  );
  const { text, lines } = assembleText(document.blocks);
  const frame = findFrame(text, lines, document.metadata.title ? [document.metadata.title] : []);
  const kind = priorKind(text, lines, frame, document.metadata.title ?? "");
  const seen = await seeUnits(text, stretchesOf(lines, readTables(text, lines), frame.bodyLine), {
    kind,
    closing: frame.closingLine,
  });
  const faults: string[] = [];
  const roles = rolesOf(labelled, text, seen, alignTexts(labelled.text, text), faults);
  checkGrammar(seen, text, roles, faults);
  return { name: labelled.name, text, seen, roles, faults };
}

const CONTEXT = {
  report: () => undefined,
  limits: DEFAULT_LIMITS,
  onProgress: () => undefined,
  cMapUrl: null,
  checkpoint: async () => false,
};

interface Item {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

const UNTOLD = 255;
const CLOSING = /欢迎|联系|监督|特此|公示期|附件|意见建议|电话|地址|邮箱|举报|邮编|传真|来[信电访]/;
const SIGNED =
  /(?:委员会|党组|党委|支部|总支|工委|局|办公室|政府|公司|医院|学校|学院|大学|法院|检察院|中心|协会|组|厅|行|社)$/;
const DAY = /^[（(]?[0-9０-９二〇○零一二三四五六七八九十]{2,4}\s?[年.\-/]/;

function rolesOf(
  { labels }: Labelled,
  text: string,
  { units, stretches }: Seen,
  places: Int32Array,
  faults: string[],
): Uint8Array {
  const items = labels
    .filter(({ tag }) => tag === "sec" || tag === "prob" || tag === "meas")
    .map((label): Item => ({ label, from: firstPlace(places, label), to: lastPlace(places, label) + 1 }))
    .filter(({ label, from }) => {
      if (from < 0) faults.push(`not in the text: ${label.text.slice(0, 30)}`);
      return from >= 0;
    });
  const roles = new Uint8Array(units.length).fill(UNTOLD);
  const begun = new Set<Item>();
  let first = 0;
  for (const unit of units) {
    // The cells of a ledger's row are not read in the order of the text.
    if (stretches[unit.stretch]?.cell) while (first > 0 && (items[first - 1] as Item).to > unit.span[0]) first--;
    while (first < items.length && (items[first] as Item).to <= unit.span[0]) first++;
    const over: Item[] = [];
    for (let at = first; at < items.length && (items[at] as Item).from < unit.span[1]; at++)
      if ((items[at] as Item).to > unit.words) over.push(items[at] as Item);
    if (over.length === 0) continue;
    const fresh = over.filter((item) => !begun.has(item));
    const item = fresh[0] ?? (over[0] as Item);
    if (fresh.length > 1) faults.push(`two items in one unit: ${text.slice(...unit.span).slice(0, 40)}`);
    if (fresh.length === 1 && over.length > 1 && (over[0] as Item).to > unit.words + 1)
      faults.push(`cut within a unit: ${text.slice(...unit.span).slice(0, 40)}`);
    const opens = !begun.has(item);
    begun.add(item);
    if (opens && item.from > unit.words + 2)
      faults.push(`begins inside a unit: ${item.label.text.slice(0, 30)} in ${text.slice(...unit.span).slice(0, 40)}`);
    const { tag, attributes } = item.label;
    if (tag === "sec")
      roles[unit.index] = opens ? (standsOver(items, item) ? R["problem-chapter"] : R.chapter) : R["heading-goes-on"];
    else if (tag === "prob") roles[unit.index] = opens ? R.problem : R["problem-goes-on"];
    else
      roles[unit.index] = !opens
        ? R["measure-goes-on"]
        : attributes.k === "result"
          ? R.result
          : attributes.k === "plan"
            ? R.plan
            : R.measure;
  }
  for (const item of items)
    if (!begun.has(item) && item.label.attributes.opt !== "1") faults.push(`no unit: ${item.label.text.slice(0, 30)}`);
  fillIn(text, units, stretches, roles);
  return roles;
}

function firstPlace(places: Int32Array, { start, end }: Label): number {
  for (let at = start; at < end; at++) if ((places[at] ?? -1) >= 0) return places[at] ?? -1;
  return -1;
}
function lastPlace(places: Int32Array, { start, end }: Label): number {
  for (let at = end - 1; at >= start; at--) if ((places[at] ?? -1) >= 0) return places[at] ?? -1;
  return -1;
}

/** Whether problems stand under a heading. */
function standsOver(items: readonly Item[], heading: Item): boolean {
  for (const { label } of items.slice(items.indexOf(heading) + 1)) {
    if (label.tag === "sec" && Number(label.attributes.l) <= Number(heading.label.attributes.l)) return false;
    if (label.tag === "prob") return true;
  }
  return false;
}

/** What no label marks: told by where it stands, and for labels by what they open. */
function fillIn(text: string, units: readonly Unit[], stretches: readonly Stretch[], roles: Uint8Array): void {
  let area = 0;
  let last = -1;
  for (const [index, role] of roles.entries()) if (role !== UNTOLD) last = index;
  const told = roles.map((role) => Number(role !== UNTOLD));
  for (const [index, unit] of units.entries()) {
    const role = roles[index] ?? UNTOLD;
    if (role === UNTOLD && stretches[unit.stretch]?.column === "category") {
      roles[index] = unit.opens ? R["problem-chapter"] : R["heading-goes-on"];
      area = areaBehind(R["problem-chapter"], area);
    } else if (role === UNTOLD) roles[index] = area === 0 ? R.before : area === 1 ? R.text : R.aside;
    else area = areaBehind(role, area);
  }
  if (area > 0) markEnd(text, units, roles, last);
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index] as Unit;
    const column = stretches[unit.stretch]?.column;
    if (column !== "words" && column !== "label") continue;
    if (told[index] || (roles[index] !== R.aside && roles[index] !== R.before)) continue;
    const bare = unit.number !== null && unit.span[1] === unit.words;
    const short =
      unit.opens &&
      (units[index + 1]?.opens ?? true) &&
      unit.span[1] - unit.words <= 14 &&
      !/[。；;，,]$/.test(text.slice(...unit.span));
    if (!unit.label && !bare && !short) continue;
    let next = index + 1;
    while (next < units.length && roles[next] === R.aside && !isShortLabel(units[next])) next++;
    const role = roles[next] ?? UNTOLD;
    const near = (units[next]?.stretch ?? 0) - unit.stretch <= 2;
    if (role === R.problem && next === index + 1) roles[index] = R["label-problem"];
    else if (role === R["label-problem"] && bare && next === index + 1) roles[index] = R["label-problem"];
    else if (roles[index] === R.aside && (unit.label || bare || (near && next === index + 1)))
      roles[index] = !near
        ? R["label-field"]
        : role === R.measure
          ? R["label-answer"]
          : role === R.result
            ? R["label-result"]
            : role === R.plan
              ? R["label-plan"]
              : unit.label
                ? R["label-field"]
                : R.aside;
  }
}

function isShortLabel(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.label !== null || (unit.number !== null && unit.span[1] === unit.words));
}

/** Words that open the closing behind the last item, whatever lines follow. */
const CLOSING_OPENS =
  /^[　 ]*(?:附件|附：|特此|联系(?:人|电话|方式|地址)|公示(?:期|时间)|公示期间|欢迎|如[有对]|[^。；]{0,12}(?:对|就)[^。；]{2,24}(?:异议|不同意见|意见建议|疑问))/;

/** The closing: what stands behind words that open it; above them, from the end upward, what reads as closing, signature or day. */
function markEnd(text: string, units: readonly Unit[], roles: Uint8Array, last: number): void {
  const opening = units.findIndex(
    ({ index, opens, span }) => index > last && opens && CLOSING_OPENS.test(text.slice(span[0], span[0] + 48)),
  );
  if (opening >= 0) roles.fill(R.end, opening);
  for (let index = (opening < 0 ? units.length : opening) - 1; index > last; ) {
    const line = units[index]?.stretch;
    let start = index;
    while (start > 0 && units[start - 1]?.stretch === line) start--;
    const words = text.slice(units[start]?.span[0] ?? 0, units[index]?.span[1] ?? 0);
    const plain = words.replace(/^[（(]?[一二三四五六七八九十0-9]{1,2}[)）.．、]/, "");
    const closes =
      CLOSING.test(plain) ||
      (plain.length < 36 && (SIGNED.test(plain) || DAY.test(plain) || /打印|编辑|上一篇|关闭/.test(plain)));
    if (start <= last || !closes) return;
    for (let at = start; at <= index; at++) roles[at] = R.end;
    index = start - 1;
  }
}

function checkGrammar(seen: Seen, text: string, roles: Uint8Array, faults: string[]): void {
  let area = 0;
  let before = 31;
  let pending = false;
  const allowances = allowancesOf(seen, text);
  for (const [index, role] of roles.entries()) {
    const allowance = allowances[index];
    const unit = seen.units[index];
    if (allowance && unit && !mayFollow(role, area, before, pending, allowance))
      faults.push(`the grammar forbids ${role} behind ${before} in ${area}: ${text.slice(...unit.span).slice(0, 40)}`);
    area = areaBehind(role, area);
    pending = role === R["label-problem"];
    before = role;
  }
}
