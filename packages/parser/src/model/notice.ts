import { z } from "zod";
import { STATUS_VALUES } from "./status-values.ts";
import { SCHEMA_VERSION } from "./version.ts";

const offset = z.int().nonnegative();
const span = z.tuple([offset, offset]).readonly().describe("[start, end) in UTF-16 code units into text");
const id = z.string();
const cut = z.object({ text: z.string(), span }).describe("Words of the notice and where they stand");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const familySchema = z.enum([
  "inspection-rectification",
  "audit-rectification",
  "environment-rectification",
  "safety-rectification",
  "rectification-plan",
  "inspection-feedback",
  "inspection-announcement",
  "other",
]);

export const statusSchema = z.object({
  value: z.enum(STATUS_VALUES),
  evidence: z.array(span).describe("The words that say so; empty when unstated"),
});

export const certaintySchema = z
  .enum(["sure", "likely", "doubtful"])
  .describe(
    "How far the reading is ahead of the best other one; the bounds are measured, and doubtful is told in a diagnostic",
  );

export const sectionSchema = z.object({
  id,
  parentId: id.nullable(),
  level: z.int().positive(),
  marker: z.string().nullable().describe("一、 as published; null for a heading without a number"),
  heading: z.string(),
  role: z.enum(["organisation", "problems", "next-steps", "contact", "other"]),
  span,
  certainty: certaintySchema,
});

export const responsibleSchema = z.object({
  kind: z.enum(["unit", "person"]),
  label: z.string().nullable().describe("牵头单位, 责任领导 … as published"),
  text: z.string(),
  span,
});

export const measureSchema = z.object({
  id,
  kind: z.enum(["action", "result", "plan"]),
  marker: z.string().nullable().describe("一是, 1., ① as published; null for a paragraph without one"),
  text: z.string(),
  span,
  status: statusSchema,
  deadline: id.nullable().describe("The day by which its words promise it, in dates"),
  dates: z.array(id),
  citations: z.array(id),
  quantities: z.array(id),
  certainty: certaintySchema,
});

export const problemSchema = z.object({
  id,
  sectionId: id.nullable(),
  level: z.int().positive(),
  marker: z.string().nullable(),
  text: z.string().describe("The problem as published, without its marker"),
  statement: z.string().describe("The problem alone, formulas such as 关于…问题的整改情况 removed"),
  span,
  statementSpan: span,
  tags: z.array(cut).describe("Tags around the problem that are no part of it: 〔政治建设〕"),
  status: statusSchema,
  responsible: z.array(responsibleSchema),
  deadline: id.nullable(),
  goal: cut.nullable().describe("整改目标, where the notice names one"),
  measures: z.array(measureSchema),
  certainty: certaintySchema,
});

export const dateSchema = z.object({
  id,
  text: z.string(),
  span,
  edtf: z.string().nullable().describe("EDTF (ISO 8601-2); null where it cannot be resolved"),
  qualifier: z.enum(["start", "middle", "end"]).nullable().describe("月初, 月中, 月底"),
  role: z.enum(["inspection-period", "feedback", "deadline", "as-of", "publication", "event"]),
  inferred: z.array(z.enum(["year", "month"])).describe("Parts taken from the context, not written"),
  because: z
    .object({
      rule: z.enum(["nearest-earlier", "range-end", "same-range", "relative-word", "publication", "inspection"]),
      date: id.nullable().describe("The date it was taken from"),
    })
    .nullable(),
});

export const contactSchema = z.object({
  kind: z.enum(["phone", "fax", "email", "address", "postcode", "mailbox", "website", "hours"]),
  text: z.string(),
  value: z.string().describe("Phones and faxes in international form where derivable; otherwise as published"),
  label: z.string().nullable(),
  note: z.string().nullable().describe("A note in brackets behind it: 工作日 8:30-17:30"),
  span,
});

export const citationSchema = z.object({
  id,
  title: z.string().nullable().describe("Without 《》"),
  number: z.string().nullable().describe("文号, as published: 雨民发〔2022〕16号"),
  state: z.string().nullable().describe("试行, 征求意见稿, 修订 … where the words say so"),
  span,
});

export const quantitySchema = z.object({
  id,
  text: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.enum(["about", "nearly", "more-than", "at-least", "at-most"]).nullable(),
  of: z.string().nullable().describe("What is counted, where it follows the unit: 护理员"),
  span,
});

export const outcomeSchema = z.object({
  kind: z.enum([
    "money-recovered",
    "money-returned",
    "money-paid",
    "money-saved",
    "money-fined",
    "people-disciplined",
    "people-warned",
    "people-transferred",
    "rules-made",
    "cases-transferred",
  ]),
  value: z.number(),
  unit: z.string(),
  text: z.string(),
  span,
});

const count = z.number().nonnegative().nullable();
export const declaredSchema = z
  .object({
    problems: count,
    measures: count,
    completed: count,
    mostlyCompleted: count,
    ongoing: count,
    notStarted: count,
    rate: count.describe("整改完成率, in percent"),
    spans: z.record(z.string(), span).describe("Where each figure stands, by key"),
  })
  .describe("What the notice says of itself");

export const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "information"]),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  span: span.nullable(),
});

export const truncationSchema = z
  .object({
    reason: z.enum(["stopped", "limit"]),
    unit: z.enum(["page", "character"]),
    read: offset.nullable(),
    total: offset.nullable(),
  })
  .describe("What of the source was not read, and why");

export const explanationSchema = z
  .object({
    item: id.describe("Of a section, problem or measure"),
    margin: z.number().describe("How far the reading is ahead of the best other one"),
    otherwise: z.string().nullable().describe("What the best other reading makes of the words"),
    rows: z
      .array(z.object({ says: z.string(), weight: z.number() }))
      .describe("The rows of evidence that spoke most for this reading or against it, in words"),
  })
  .describe("Why an item was read as it was");

const box = z.object({
  page: z.int().positive(),
  rect: z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly(),
});
export const anchorSchema = z
  .object({
    span,
    runs: z
      .array(z.object({ at: offset, length: offset, offset, piece: z.array(z.int().nonnegative()).readonly() }))
      .readonly(),
    boxes: z.array(box).readonly(),
    paragraph: z.int().nonnegative().nullable(),
    cell: z.object({ table: offset, row: offset, column: offset, rowSpan: offset, columnSpan: offset }).nullable(),
  })
  .describe("One block of the text and the way back into the source; runs count `at` from the start of text");

export const noticeSchema = z
  .object({
    schemaVersion: z.literal(SCHEMA_VERSION),
    parser: z.object({ name: z.string(), version: z.string() }).describe("What read the notice"),
    source: z.object({
      format: z.enum(["html", "pdf", "docx", "text"]),
      name: z.string().nullable(),
      url: z.string().nullable(),
      sha256: z.string().nullable(),
      pages: z.int().nonnegative().nullable(),
      encoding: z.string().nullable(),
    }),
    text: z.string(),
    family: familySchema,
    title: cut.nullable(),
    issuer: cut.nullable(),
    publishedOn: day.nullable(),
    inspection: z.object({
      team: cut.nullable(),
      body: cut.nullable().describe("Who was inspected, as the preamble names it"),
      type: z.string().nullable().describe("常规巡察 … as worded"),
      period: id.nullable(),
      feedback: id.nullable(),
    }),
    sections: z.array(sectionSchema),
    problems: z.array(problemSchema),
    dates: z.array(dateSchema),
    contacts: z.array(contactSchema),
    citations: z.array(citationSchema),
    quantities: z.array(quantitySchema),
    declared: declaredSchema,
    outcomes: z.array(outcomeSchema),
    attachments: z.array(z.object({ text: z.string(), url: z.string(), type: z.string().nullable() })),
    truncated: truncationSchema.nullable().describe("Null where all of the source was read"),
    diagnostics: z.array(diagnosticSchema),
    explanations: z.array(explanationSchema).optional().describe("With the option explain: why each item was read so"),
    anchors: z.array(anchorSchema),
  })
  .describe("A rectification notice (整改通报) with a span for every value");

export type Notice = z.infer<typeof noticeSchema>;
export type Family = z.infer<typeof familySchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Certainty = z.infer<typeof certaintySchema>;
export type Explanation = z.infer<typeof explanationSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Status = z.infer<typeof statusSchema>;
export type StatusValue = Status["value"];
export type Responsible = z.infer<typeof responsibleSchema>;
export type NoticeDate = z.infer<typeof dateSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Declared = z.infer<typeof declaredSchema>;
export type Diagnostic = z.infer<typeof diagnosticSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Cut = z.infer<typeof cut>;
