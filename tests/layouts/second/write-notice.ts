import { drawFrom } from "./draw.ts";
import { finish } from "./finish.ts";
import type { HouseStyle } from "./style.ts";
import * as aroundBodies from "./styles/around-bodies.ts";
import * as aroundChapters from "./styles/around-chapters.ts";
import * as aroundDamage from "./styles/around-damage.ts";
import * as aroundFeedback from "./styles/around-feedback.ts";
import * as aroundPages from "./styles/around-feedback-pages.ts";
import * as aroundLetters from "./styles/around-letters.ts";
import * as aroundNothing from "./styles/around-no-problems.ts";
import * as aroundDressed from "./styles/around-pages.ts";
import * as aroundPlans from "./styles/around-plans.ts";
import * as aroundTalk from "./styles/around-talk.ts";
import * as audits from "./styles/auditors.ts";
import * as copies from "./styles/copies.ts";
import * as courts from "./styles/courts.ts";
import * as firms from "./styles/enterprises-and-banks.ts";
import * as schools from "./styles/hospitals-and-schools.ts";
import * as inspectedAssociations from "./styles/inspection-associations.ts";
import * as inspectedCourts from "./styles/inspection-courts.ts";
import * as inspectedDiaries from "./styles/inspection-diaries.ts";
import * as inspectedFirms from "./styles/inspection-firms.ts";
import * as inspectedHospitals from "./styles/inspection-hospitals.ts";
import * as inspectedLayers from "./styles/inspection-layers.ts";
import * as inspectedPoints from "./styles/inspection-points.ts";
import * as inspectedSchools from "./styles/inspection-schools.ts";
import * as inspectedTables from "./styles/inspection-tables.ts";
import * as inspectedVillages from "./styles/inspection-villages.ts";
import * as nature from "./styles/inspectors-of-nature.ts";
import * as auditAnswers from "./styles/nature-audit-answers.ts";
import * as auditReports from "./styles/nature-audit-reports.ts";
import * as complaints from "./styles/nature-complaints-and-plans.ts";
import * as fields from "./styles/nature-field-inspections.ts";
import * as hazards from "./styles/nature-hazards.ts";
import * as briefHazards from "./styles/nature-hazards-in-brief.ts";
import * as ledgers from "./styles/nature-ledgers.ts";
import * as rowLedgers from "./styles/nature-ledgers-of-rows.ts";
import * as orders from "./styles/nature-orders-answered.ts";
import * as runTogether from "./styles/nature-run-together.ts";
import * as singleTasks from "./styles/nature-single-tasks.ts";
import * as tasks from "./styles/nature-tasks.ts";
import * as others from "./styles/other-hands.ts";
import * as safety from "./styles/safety.ts";
import * as townships from "./styles/townships.ts";
import * as unanswered from "./styles/without-answers.ts";
import * as unposted from "./styles/without-signposts.ts";

/** Every house style by name. */
export const HOUSE_STYLES: Readonly<Record<string, HouseStyle>> = {
  ...auditAnswers,
  ...auditReports,
  ...aroundFeedback,
  ...aroundNothing,
  ...aroundBodies,
  ...aroundPlans,
  ...aroundLetters,
  ...aroundDamage,
  ...aroundChapters,
  ...aroundDressed,
  ...aroundPages,
  ...aroundTalk,
  ...audits,
  ...copies,
  ...courts,
  ...firms,
  ...schools,
  ...ledgers,
  ...rowLedgers,
  ...inspectedAssociations,
  ...inspectedLayers,
  ...inspectedPoints,
  ...inspectedTables,
  ...inspectedCourts,
  ...inspectedDiaries,
  ...inspectedFirms,
  ...inspectedHospitals,
  ...inspectedSchools,
  ...inspectedVillages,
  ...nature,
  ...others,
  ...briefHazards,
  ...complaints,
  ...fields,
  ...hazards,
  ...orders,
  ...runTogether,
  ...singleTasks,
  ...tasks,
  ...safety,
  ...townships,
  ...unanswered,
  ...unposted,
};

/**
 * A labelled notice in the manner of one clerk; the same seed gives the same notice. Seeds that follow each other take the
 * house styles in turn.
 *
 * @returns the notice with its tags (`readLabelled` reads it), and what was chosen: `{ style: "courtThreeLevels", formula: "quoted" }`
 */
export function writeSecondNotice(seed: number): {
  readonly source: string;
  readonly layout: Readonly<Record<string, string>>;
} {
  const names = Object.keys(HOUSE_STYLES).sort();
  const style = names[seed % names.length] ?? "";
  const write = HOUSE_STYLES[style];
  if (write === undefined) throw new Error(`no house style for seed ${seed}`);
  const { clerk, family, lines, copied } = write(drawFrom(seed));
  const written = finish(clerk, family, style, lines);
  const source = copied ? copied(written) : written;
  return { source, layout: { style, ...clerk.layout } };
}
