import {
  calendarFigures,
  oparlReadFigures,
  registerReadFigures,
  vcardFigures,
  type ExchangeFigures,
} from "../src/exchange-figures.test-support.js";
import { referenceFile } from "../src/reference-data.test-support.js";

function figuresText(name: string, figures: ExchangeFigures): string {
  const { files, records, withoutLoss, withoutEntry, withIssues, unanswered, codes } = figures;
  const found = Object.entries(codes).map(([code, count]) => `  - \`${code}\`: ${count}`);
  const nothing =
    withoutEntry === 0 ? "" : ` with nothing a record could be made of: ${withoutEntry};`;
  return `### ${name}

- Files: ${files}; records: ${records}; read without loss and without any issue: ${withoutLoss};${nothing} with something to say: ${withIssues}; without an answer: ${unanswered.length}.
- Files by issue:
${found.join("\n")}`;
}

/** What the readers of exchange formats make of files written by others; undefined where the reference data is missing. */
export function exchange(): string | undefined {
  const [calendars, cards, bodies, register] = [
    "ics",
    "vcard",
    "oparl_bodies",
    "GV100AD_sachsen.txt",
  ].map(referenceFile);
  if (
    calendars === undefined ||
    cards === undefined ||
    bodies === undefined ||
    register === undefined
  ) {
    return undefined;
  }
  const { lines, records, issues } = registerReadFigures(register);
  return [
    "## Files of others, read by the exchange formats",
    "No file makes a reader throw or hang. “With something to say” means that a part of the file has no field in a record, as the\nalarms of a calendar or the birthdays of an address book, or that it is broken; each is told by one of the issues below.",
    figuresText("Calendars (`/icalendar`)", calendarFigures(calendars)),
    figuresText("Address books (`/vcard`)", vcardFigures(cards)),
    figuresText("Bodies of live OParl servers (`/oparl`)", oparlReadFigures(bodies)),
    `### Register of municipalities (\`/gv100ad\`)

- Lines: ${lines}; places: ${records}, since a county that is a city and an association of one municipality are no places of their own; issues: ${issues.length}.`,
  ].join("\n\n");
}
