import { createIssue, type Issue } from "../issues.js";
import { vcardMessages } from "../messages/vcard.js";
import { personDefinition, type Person } from "../person/person.js";
import { validateWith } from "../validation.js";
import { linesOf, unescape, type VCardLine } from "./lines.js";
import { cardOf, personOfCard, type Card } from "./person-of-card.js";

/** What a reader of vCards is told. */
export interface ReadVCardsOptions {
  /** The present instant: `created` and `modified` of cards that do not say. */
  readonly now: string;
  /** Makes the id of a person whose card has no usable UID. */
  readonly newId: () => string;
  /** The calling code of numbers that name no country: `49`. Without it they are told, not completed. */
  readonly callingCode?: string;
}

const longestFile = 20_000_000;
const mostPeople = 100_000;

/** Lines that say how the card is written, not who it is of. */
const silent = new Set(["VERSION", "PRODID", "PROFILE", "SOURCE", "KIND", "UID"]);
const quoted = 60;

function idOf(card: Card, { newId }: ReadVCardsOptions): string {
  const uid = card.text("UID")?.trim() ?? "";
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uid))
    return `urn:uuid:${uid.toLowerCase()}`;
  return /^[a-z][a-z0-9+.-]{1,40}:[^\s<>"{}|\\^`]+$/i.test(uid) ? uid : newId();
}

function readCard(
  lines: readonly VCardLine[],
  row: number,
  options: ReadVCardsOptions,
): { person?: Person; issues: readonly Issue[] } {
  const card = cardOf(lines);
  const kind = card.text("KIND")?.trim().toLowerCase() ?? "individual";
  const name = unescape(lines.find((line) => line.name === "FN")?.value ?? "").slice(0, quoted);
  if (kind !== "individual") {
    const params = { row, kind, name };
    return { issues: [createIssue(vcardMessages, "vcard-not-a-person", [], { params })] };
  }
  const id = idOf(card, options);
  const { record, issues } = validateWith(
    personDefinition,
    { id, ...personOfCard(card, options.now) },
    options.callingCode === undefined ? {} : { callingCode: options.callingCode },
  );
  const rest = card.rest().filter((line) => !silent.has(line.name) && line.value.trim() !== "");
  const dropped = rest.map((line) => {
    const params = { row: line.row, name: line.name, value: unescape(line.value).slice(0, quoted) };
    return createIssue(vcardMessages, "vcard-property-dropped", [id], { params });
  });
  const found = issues.map((issue) => ({
    ...issue,
    path: [id, ...issue.path],
    params: { ...issue.params, row },
  }));
  const all = [...found, ...dropped];
  return record === undefined ? { issues: all } : { person: record, issues: all };
}

interface OpenCard {
  readonly row: number;
  readonly lines: VCardLine[];
}

function* cardsOf(text: string, report: (issue: Issue) => void): Generator<OpenCard> {
  let open: OpenCard | undefined;
  for (const line of linesOf(text)) {
    if ("broken" in line) {
      const params = { row: line.row, value: line.broken };
      report(createIssue(vcardMessages, "vcard-line-broken", [], { params }));
      continue;
    }
    const mark = line.value.trim().toUpperCase() === "VCARD" ? line.name : "";
    if (mark === "BEGIN") {
      if (open !== undefined) yield open;
      open = { row: line.row, lines: [] };
    } else if (mark === "END") {
      if (open !== undefined) yield open;
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open === undefined) return;
  report(createIssue(vcardMessages, "vcard-not-ended", [], { params: { row: open.row } }));
  yield open;
}

/**
 * Reads people from vCards of versions 2.1, 3.0 and 4.0 with their encodings (quoted-printable with its character set,
 * folding, groups, bare parameters). Everyone comes in visible to coordinators only, on no recorded basis. Never throws: a
 * line that is none is told with its row; what a person has no field for is told as `vcard-property-dropped`.
 *
 * The lines are read by code of our own, since ical.js knows no version 2.1 and refuses a whole file for one broken line.
 *
 * @example
 * const { people, issues } = readVCards(text, { now: "2026-01-05T09:00:00Z", newId });
 */
export function readVCards(
  text: string,
  options: ReadVCardsOptions,
): { people: Person[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const people: Person[] = [];
  if (text.length > longestFile) {
    const params = { size: text.length, limit: longestFile };
    return { people, issues: [createIssue(vcardMessages, "vcard-too-large", [], { params })] };
  }
  const report = (issue: Issue): void => void issues.push(issue);
  for (const { lines, row } of cardsOf(text, report)) {
    const { person, issues: found } = readCard(lines, row, options);
    if (person !== undefined) people.push(person);
    for (const issue of found) report(issue);
    if (people.length >= mostPeople) break;
  }
  if (people.length === 0 && issues.length === 0) {
    report(createIssue(vcardMessages, "vcard-none-found"));
  }
  return { people, issues };
}
