import {
  type Measure,
  type Notice,
  type NoticeDate,
  PARSER,
  type Problem,
  SCHEMA_VERSION,
  type Section,
} from "@noticelens/parser";

/** A problem as a test names it: what it does not name is empty. */
export interface ProblemParts extends Partial<Omit<Problem, "measures">> {
  readonly measures?: readonly Partial<Measure>[];
}

/** A notice as a test names it. */
export interface NoticeParts
  extends Partial<Omit<Notice, "sections" | "problems" | "dates" | "inspection" | "declared">> {
  readonly sections?: readonly (Omit<Section, "certainty"> & Partial<Pick<Section, "certainty">>)[];
  readonly problems?: readonly ProblemParts[];
  readonly dates?: readonly (Partial<NoticeDate> & Pick<NoticeDate, "id">)[];
  readonly inspection?: Partial<Notice["inspection"]>;
  readonly declared?: Partial<Notice["declared"]>;
}

/** A hand-built notice: the named parts, and nothing else in it. Sample: `aNotice({ problems: [{ statement: "账目不清" }] })`. */
export function aNotice({
  sections = [],
  problems = [],
  dates = [],
  inspection,
  declared,
  ...rest
}: NoticeParts = {}): Notice {
  return {
    schemaVersion: SCHEMA_VERSION,
    parser: { ...PARSER },
    source: { format: "html", name: "notice.html", url: null, sha256: null, pages: null, encoding: null },
    text: "",
    family: "inspection-rectification",
    title: null,
    issuer: null,
    publishedOn: null,
    contacts: [],
    citations: [],
    quantities: [],
    outcomes: [],
    attachments: [],
    truncated: null,
    diagnostics: [],
    anchors: [],
    ...rest,
    inspection: { team: null, body: null, type: null, period: null, feedback: null, ...inspection },
    declared: { ...NOTHING_DECLARED, ...declared },
    sections: sections.map((section) => ({ certainty: "sure", ...section })),
    problems: problems.map(aProblem),
    dates: dates.map((date) => ({ ...A_DATE, ...date })),
  };
}

const NOTHING_DECLARED: Notice["declared"] = {
  problems: null,
  measures: null,
  completed: null,
  mostlyCompleted: null,
  ongoing: null,
  notStarted: null,
  rate: null,
  spans: {},
};

const A_DATE: Omit<NoticeDate, "id"> = {
  text: "",
  span: [0, 0],
  edtf: null,
  qualifier: null,
  role: "event",
  inferred: [],
  because: null,
};

function aProblem({ measures = [], ...rest }: ProblemParts, index: number): Problem {
  const id = `p${index + 1}`;
  return {
    id,
    sectionId: null,
    level: 1,
    marker: null,
    text: rest.statement ?? "",
    statement: "",
    span: [0, 0],
    statementSpan: [0, 0],
    tags: [],
    status: { value: "unstated", evidence: [] },
    responsible: [],
    deadline: null,
    goal: null,
    certainty: "sure",
    ...rest,
    measures: measures.map((measure, position) => ({
      id: `${id}m${position + 1}`,
      kind: "action",
      marker: null,
      text: "",
      span: [0, 0],
      status: { value: "unstated", evidence: [] },
      dates: [],
      citations: [],
      quantities: [],
      deadline: null,
      certainty: "sure",
      ...measure,
    })),
  };
}
