import type { ContactContext } from "../person/person.js";
import { componentsOf, unescape, valuesOf, type VCardLine } from "./lines.js";

/** The lines of one card; each is taken by the reader that knows it, what nobody took is told. */
export interface Card {
  take(name: string): readonly VCardLine[];
  text(name: string): string | undefined;
  rest(): readonly VCardLine[];
}

/** Sorts the lines of a card by name. */
export function cardOf(lines: readonly VCardLine[]): Card {
  const byName = new Map<string, VCardLine[]>();
  for (const line of lines) byName.set(line.name, [...(byName.get(line.name) ?? []), line]);
  const card: Card = {
    take(name) {
      const found = byName.get(name) ?? [];
      byName.delete(name);
      return found;
    },
    text(name) {
      const text = unescape(card.take(name)[0]?.value ?? "");
      return text.trim() === "" ? undefined : text.normalize("NFC");
    },
    rest: () => [...byName.values()].flat(),
  };
  return card;
}

function hasType({ parameters }: VCardLine, type: string): boolean {
  return parameters.get("TYPE")?.some((value) => value.toUpperCase() === type) === true;
}

function contextOf(line: VCardLine): ContactContext {
  return hasType(line, "HOME") ? "private" : "work";
}

/** Whoever comes from elsewhere is visible to coordinators only, on no recorded basis. */
function contactPoint(line: VCardLine, value: string) {
  const context = contextOf(line);
  return { value, context, visibility: "coordinators", basis: "notRecorded" } as const;
}

const isUsed = (value: string): boolean => value.trim() !== "";

function readContactPoints(card: Card) {
  const emails = card.take("EMAIL").map((line) =>
    contactPoint(
      line,
      unescape(line.value)
        .replace(/^mailto:/i, "")
        .trim(),
    ),
  );
  const phones = card
    .take("TEL")
    .filter((line) => !hasType(line, "FAX") && !hasType(line, "PAGER"))
    .map((line) => contactPoint(line, unescape(line.value).replace(/^tel:/i, "").trim()));
  const addresses = card.take("ADR").map((line) => {
    const parts = componentsOf(line.value).map((part) => part.replace(/\s*\n\s*/g, ", ").trim());
    return contactPoint(line, parts.filter(isUsed).join(", "));
  });
  return {
    emails: emails.filter(({ value }) => isUsed(value)),
    phones: phones.filter(({ value }) => isUsed(value)),
    addresses: addresses.filter(({ value }) => isUsed(value)),
  };
}

function readName(card: Card) {
  const formatted = card.text("FN");
  const [family, given, more, prefix, suffix] = componentsOf(card.take("N")[0]?.value ?? "").map(
    (part) => part.trim(),
  );
  const names = [given, more].filter((name) => name !== undefined && name !== "").join(" ");
  const prefixes = valuesOf(prefix ?? "").filter(isUsed);
  const spoken = [...prefixes, names, family].filter((part) => part !== undefined && part !== "");
  return {
    formatted: formatted ?? spoken.join(" "),
    ...(names !== "" && { given: names }),
    ...(family !== undefined && family !== "" && { family }),
    ...(prefixes.length > 0 && { prefix: prefixes }),
    ...(suffix !== undefined && suffix !== "" && { suffix }),
  };
}

/** TITLE and ROLE are what people call themselves; an office is read as current. */
function readRoles(card: Card) {
  return [...card.take("TITLE"), ...card.take("ROLE")]
    .map(({ value }) => unescape(value).trim())
    .filter(isUsed)
    .map((title) => ({ title, current: true }));
}

const instant = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z$/;

function readRevision(card: Card): string | undefined {
  const parts = instant.exec(card.text("REV") ?? "");
  return parts === null ? undefined : parts[0].replace(instant, "$1-$2-$3T$4:$5:$6Z");
}

/** The fields of a person, as far as the card tells them. */
export function personOfCard(card: Card, now: string) {
  const modified = readRevision(card) ?? now;
  const keywords = card.take("CATEGORIES").flatMap(({ value }) => valuesOf(value).filter(isUsed));
  const languages = card.take("LANG").map(({ value }) => value.trim().toLowerCase());
  const web = card
    .take("URL")
    .map(({ value }) => unescape(value).trim())
    .find((url) => /^https?:\/\/\S+$/i.test(url));
  return {
    type: "person",
    created: modified,
    modified,
    name: readName(card),
    roles: readRoles(card),
    ...readContactPoints(card),
    ...(keywords.length > 0 && { keywords }),
    ...(languages.length > 0 && { languages }),
    ...(web !== undefined && { web }),
  };
}
