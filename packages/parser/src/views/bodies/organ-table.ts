import { z } from "zod";
import { ORGANS, ORGANS_VERSION, type OrganRow, TRADES, type TradeId } from "./organ-rows.ts";

const word = z.string().regex(/^[\u4e00-\u9fff]{1,30}$/, "only Han characters");
const organ = z.strictObject({
  name: word,
  short: z.array(word).max(40).describe("The same body of the same years, in short"),
  ends: z
    .array(z.string().regex(/^[\u4e00-\u9fff]{0,12}$/))
    .min(1)
    .max(20)
    .describe("Endings that one body may have by turns; an empty one where the name is whole"),
  trade: z.enum(Object.keys(TRADES) as [TradeId]),
  becomes: z.array(word).max(20).describe("The names of the bodies that took over"),
  year: z.int().min(1949).max(2100).nullable(),
});

/** A table of names as a file: what `noticelens names --format json` prints and `bodies --names` reads. */
export const organTableSchema = z
  .strictObject({ version: z.int().positive(), organs: z.array(organ).min(1).max(2000) })
  .superRefine(({ organs }, { addIssue }) => {
    const seen = new Set<string>();
    for (const [index, { name, ends }] of organs.entries()) {
      const key = `${name} ${ends.join()}`;
      if (seen.has(key))
        addIssue({ code: "custom", path: ["organs", index, "name"], message: `"${name}" is there twice` });
      seen.add(key);
    }
  })
  .describe("Kinds of bodies with their short names and what became of them");

/** A table of names and the edition of it. */
export interface OrganTable {
  readonly version: number;
  readonly organs: readonly OrganRow[];
}

/** The table that names are read by where no other is given. */
export const ORGAN_TABLE: OrganTable = { version: ORGANS_VERSION, organs: ORGANS };

/** A table of names that is none: where it is wrong, as a path, and how. Sample path: `organs.3.trade`. */
export class InvalidOrgansError extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.name = "InvalidOrgansError";
    this.path = path;
  }
}

/** Reads a table of names from JSON. Throws {@link InvalidOrgansError} that names the first place that is wrong. */
export function readOrgans(json: string): OrganTable {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    throw new InvalidOrgansError("", error instanceof Error ? error.message : String(error));
  }
  const { success, data, error } = organTableSchema.safeParse(read);
  if (success) return data;
  const [issue] = error.issues;
  throw new InvalidOrgansError(issue?.path.join(".") ?? "", issue?.message ?? "");
}
