import { parse } from "@noticelens/parser";
import { labelledNotices } from "../support/labelled.ts";
import { realisticFiles } from "./files.ts";
import { BARE } from "./libraries.ts";
import { inTurn } from "./measure.ts";
import { patternRuns } from "./pattern-runs.ts";
import { type Row, ratio } from "./report.ts";

const TARGETS = { pdf: "0.8", docx: "0.5 (reader)", html: "1.5 (reader)" } as const;

/** Reading a notice of each kind whole, and its format alone, beside the library underneath on the same bytes. */
export async function* benchReading(rounds: number): AsyncGenerator<Row> {
  for (const { kind, name, bytes } of await realisticFiles()) {
    const bare = BARE[kind];
    const turns = [() => parse(bytes), () => bare.run(bytes)] as const;
    const [ours, cost] = await inTurn(turns, { warmUp: 8, counted: rounds });
    yield ratio(`${kind}, ${name}`, ours, { name: bare.name, cost }, TARGETS[kind]);
  }
  const texts = labelledNotices().map(({ text }) => text);
  const everything = (): Promise<unknown[]> => Promise.all(texts.map((text) => parse(text)));
  const read = await everything();
  const clone = (): unknown => read.map((each) => structuredClone(each));
  const [ours, cost] = await inTurn([everything, clone], { warmUp: 8, counted: rounds });
  yield ratio(`text, ${texts.length} notices`, ours, { name: "structuredClone", cost }, "2");
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line.trim() !== ""));
  const figure = (await patternRuns(everything)) / lines.length;
  yield { name: "patterns run a line", figure, unit: "runs", target: "10" };
}
