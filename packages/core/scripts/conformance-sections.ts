import { exchange } from "./exchange-sections.js";
import { measureMeetings } from "../src/meeting/reference-meetings.test-support.js";
import { referenceFile } from "../src/reference-data.test-support.js";
import {
  oparlFigures,
  registerFigures,
  twinTownFigures,
  twinTownRegister,
} from "../src/reference-figures.test-support.js";
import { edtfFigures } from "../src/time/edtf-figures.test-support.js";

/** One section of docs/conformance.md, or undefined where its reference data is missing. */
export type ConformanceSection = () => string | undefined | Promise<string | undefined>;

function register(): string | undefined {
  const table = referenceFile("gemeinden_sachsen_2023-11-30.csv");
  const fixedWidth = referenceFile("GV100AD_sachsen.txt");
  if (table === undefined || fixedWidth === undefined) return undefined;
  const figures = registerFigures(table, fixedWidth);
  return `## Official register of Saxony (GV100AD, 30 November 2023)

- Municipalities: ${figures.municipalities}; accepted without any issue, AGS and ARS there and back: ${figures.roundTrips}.
- Places made of the fixed-width file (Länder to municipalities): ${figures.places}; accepted: ${figures.acceptedPlaces}.
- Official names with a Sorbian part, taken apart: ${figures.sorbianNames}.`;
}

function oparl(): string | undefined {
  const folder = referenceFile("oparl_bodies");
  if (folder === undefined) return undefined;
  const { bodies, withIssues, codes, cleanAfterRepair } = oparlFigures(folder);
  const found = Object.entries(codes).map(([code, count]) => `  - \`${code}\`: ${count}`);
  return `## Bodies of live OParl servers

- Bodies: ${bodies}; with something to say: ${withIssues}; without any issue after all repairs: ${cleanAfterRepair}.
- Bodies by issue:
${found.join("\n")}`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `  - \`${name}\`: ${count}`)
    .join("\n");
}

function meetings(): string | undefined {
  const figures = measureMeetings();
  if (figures === undefined) return undefined;
  const share = ((figures.understood / figures.results) * 100).toFixed(2);
  return `## Meetings of a large city

- Meetings: ${figures.meetings}; refused, for their end or anything else: ${figures.refused}; with an issue left after all repairs: ${figures.unrepaired}.
- Issues found:
${listed(figures.issues)}
- Results of agenda items that are not empty: ${figures.results}; classified: ${figures.understood} (${share} %), by class:
${listed(figures.classes)}`;
}

function twinTowns(): string | undefined {
  const list = referenceFile("twin_towns_germany.csv");
  const table = referenceFile("gemeinden_sachsen_2023-11-30.csv");
  if (list === undefined || table === undefined) return undefined;
  const figures = twinTownFigures(list, twinTownRegister(table));
  return `## German names in a list of twin towns

Matched against the Saxon register, Berlin and six towns that such lists name in English; most names are of other Länder and
therefore unknown to this register.

- Names: ${figures.names}; certain: ${figures.certain.length}; candidates for people to confirm: ${figures.toConfirm.length}; unknown: ${figures.unknown}.
- Ambiguous names resolved silently: ${figures.silentlyResolved.length}.`;
}

function edtf(): string | undefined {
  const cases = referenceFile("edtf_cases.json");
  if (cases === undefined) return undefined;
  const figures = edtfFigures(cases);
  return `## EDTF (ISO 8601-2)

- Level 0: ${figures.level0}; read and written back letter by letter: ${figures.level0Read}.
- Level 1: ${figures.level1}; read and written back letter by letter: ${figures.level1Read}.
- Invalid date-times: ${figures.invalid}; accepted: ${figures.invalidAccepted}.`;
}

/** The sections in the order they are printed. */
export const conformanceSections: readonly ConformanceSection[] = [
  register,
  oparl,
  meetings,
  twinTowns,
  edtf,
  exchange,
];
