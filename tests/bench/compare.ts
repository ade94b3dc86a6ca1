import { type CompareSource, compareNotices, parse, toCompareSource } from "@noticelens/parser";
import { asText, countedNotice } from "../extension/support/counted-notice.ts";
import { inTurn } from "./measure.ts";
import { type Row, ratio } from "./report.ts";

const AS_OF = "2024-07-15";

/** Comparing a hundred notices that share their wording, beside a hundred that do not; and a thousand. */
export async function* benchCompare(rounds: number): AsyncGenerator<Row> {
  const shared = await hundred((index) => asText(countedNotice(12 + (index % 9))));
  const varied = await hundred((index) => vary(asText(countedNotice(12 + (index % 9))), index));
  const run = (sources: readonly CompareSource[]) => (): unknown => compareNotices(sources, { asOf: AS_OF });
  const [ours, cost] = await inTurn([run(shared), run(varied)], { warmUp: 2, counted: rounds });
  yield ratio("compare, 100 notices of shared wording", ours, { name: "varied wording", cost }, "2");
  const many = Array.from({ length: 10 }, () => varied).flat();
  const [thousand] = await inTurn([run(many)], { warmUp: 1, counted: 3 });
  yield { name: "compare, 1,000 notices", figure: thousand.cpu.median / 1_000, unit: "s", ours: thousand, target: "2" };
}

async function hundred(textOf: (index: number) => string): Promise<CompareSource[]> {
  const sources: CompareSource[] = [];
  for (let index = 0; index < 100; index++) sources.push(toCompareSource(await parse(textOf(index))));
  return sources;
}

/** Moves every character behind the words that a notice is read by along in the alphabet, by another step for each notice. */
function vary(text: string, index: number): string {
  return text.replace(/(?<=[，。])[一-龥]{3,}/gu, (words) =>
    String.fromCodePoint(
      ...[...words].map((word) => 0x4e00 + (((word.codePointAt(0) ?? 0) - 0x4e00 + index * 97) % 20_000)),
    ),
  );
}
