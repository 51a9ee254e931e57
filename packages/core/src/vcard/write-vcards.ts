import type { Consent } from "../consent/consent.js";
import type { Audience } from "../consent/consent-state.js";
import { cleanText, foldLine } from "../content-line/content-line.js";
import type { ContactPoint, Person } from "../person/person.js";
import { visiblePerson } from "../person/visibility.js";

/** How vCards are written. */
export interface WriteVCardsOptions {
  /** Who is going to read them. Only what this audience may see goes out. Default: `coordinators`, who may see most. */
  readonly audience?: Audience;
  /** The consents on record; without them nothing that rests on a consent goes out. */
  readonly consents?: readonly Consent[];
  /** The name of an organisation. */
  readonly nameOf?: (id: string) => string | undefined;
}

function escape(text: string): string {
  return cleanText(text)
    .replace(/[\\,;]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

function line(name: string, ...components: readonly string[]): string {
  return foldLine(`${name}:${components.map(escape).join(";")}`);
}

function typed(name: string, { context }: ContactPoint): string {
  return `${name};TYPE=${context === "private" ? "home" : "work"}`;
}

/** A text list: its commas divide, those within an item are escaped. */
function list(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [foldLine(`${name}:${items.map(escape).join(",")}`)];
}

function nameLines({ name }: Person): string[] {
  const { formatted, family = "", given = "", prefix = [], suffix = "" } = name;
  const structured = [family, given, ""].map(escape).join(";");
  const titles = `${prefix.map(escape).join(",")};${escape(suffix)}`;
  return [line("FN", formatted), foldLine(`N:${structured};${titles}`)];
}

function roleLines({ roles }: Person, { nameOf }: WriteVCardsOptions): string[] {
  const current = roles.filter((role) => role.current);
  const organisations = current.map(({ organisation }) => organisation && nameOf?.(organisation));
  return [
    ...current.map(({ title }) => line("TITLE", title)),
    ...organisations.flatMap((name) => (name === undefined ? [] : [line("ORG", name)])),
  ];
}

function cardLines(person: Person, options: WriteVCardsOptions): string[] {
  const revision = new Date(Date.parse(person.modified)).toISOString().replace(/[-:]|\.\d+/g, "");
  return [
    "BEGIN:VCARD",
    "VERSION:4.0",
    foldLine(`UID:${cleanText(person.id).replaceAll("\n", "")}`),
    "KIND:individual",
    ...nameLines(person),
    ...roleLines(person, options),
    ...person.emails.map((point) => line(typed("EMAIL", point), point.value)),
    ...person.phones.map((point) => line(typed("TEL", point), point.value)),
    ...person.addresses.map((point) =>
      line(typed("ADR", point), "", "", point.value, "", "", "", ""),
    ),
    ...(person.languages ?? []).map((language) => line("LANG", language)),
    ...list("CATEGORIES", person.keywords ?? []),
    ...(person.web === undefined
      ? []
      : [foldLine(`URL:${cleanText(person.web).replaceAll("\n", "")}`)]),
    `REV:${revision}`,
    "END:VCARD",
  ];
}

/**
 * Writes people as vCard 4.0 (RFC 6350), only as far as the audience may see them: who is not to be seen at all is left
 * out and counted, contact points that are not for the audience do not go out. Offices held before are never written as
 * current ones. No line is longer than 75 octets, and no field can begin a property of its own.
 *
 * @example
 * const { text, omitted } = writeVCards(people, { audience: "network", consents });
 */
export function writeVCards(
  people: readonly Person[],
  options: WriteVCardsOptions = {},
): { text: string; omitted: string[] } {
  const omitted: string[] = [];
  const lines = people.flatMap((person) => {
    const seen = visiblePerson(person, options.audience ?? "coordinators", options.consents ?? []);
    if (seen !== undefined) return cardLines(seen, options);
    omitted.push(person.id);
    return [];
  });
  return { text: lines.map((written) => `${written}\r\n`).join(""), omitted };
}
