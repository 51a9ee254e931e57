import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Consent } from "../consent/consent.js";
import type { Person } from "../person/person.js";
import { personArbitrary, personSample } from "../person/person.arbitrary.js";
import { referenceFile } from "../reference-data.test-support.js";
import { readVCards, writeVCards } from "./index.js";

const now = "2026-01-05T09:00:00Z";
let count = 0;
const newId = () => `urn:uuid:0190c5a0-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;
const read = (...lines: string[]) => readVCards(lines.join("\r\n"), { now, newId });

const contact = (value: string, visibility: "public" | "coordinators") => ({
  value,
  context: "work" as const,
  visibility,
  basis: "publicTask" as const,
});

describe("readVCards", () => {
  it("reads version 2.1 with quoted-printable in Latin-1, bare types and soft line breaks", () => {
    const { people, issues } = read(
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg",
      "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=",
      "=FCller",
      "TEL;HOME;VOICE:+4935100000",
      "END:VCARD",
    );
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(people[0]).toMatchObject({
      name: { formatted: "Jörg Müller", given: "Jörg", family: "Müller" },
      phones: [{ value: "+4935100000", context: "private" }],
    });
  });

  it("keeps everyone who comes in to coordinators, on no recorded basis", () => {
    const { people } = read("BEGIN:VCARD", "FN:Anna", "EMAIL:anna@example.org", "END:VCARD");
    expect(people[0]).toMatchObject({
      visibility: "coordinators",
      basis: "notRecorded",
      emails: [{ visibility: "coordinators", basis: "notRecorded" }],
    });
  });

  it("reads groups, escapes, folded lines and quoted parameters", () => {
    const { people } = read(
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Anna\\, Bei",
      " spiel",
      "item1.URL:http\\://example.org",
      'TEL;VALUE=uri;TYPE="home,voice":tel:+4935100000',
      "END:VCARD",
    );
    expect(people[0]).toMatchObject({
      name: { formatted: "Anna, Beispiel" },
      web: "http://example.org",
      phones: [{ value: "+4935100000", context: "private" }],
    });
  });

  it("reads a person whose card is cut off, and says so", () => {
    const { people, issues } = read("BEGIN:VCARD", "FN:Anna", "ohne Doppelpunkt");
    expect(people).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(["vcard-line-broken", "vcard-not-ended"]);
  });

  it("gives each phone number that is written otherwise its repair", () => {
    const { issues } = read("BEGIN:VCARD", "FN:Anna", "TEL:+49-351 0000 1854", "END:VCARD");
    expect(issues.some(({ fix }) => fix?.[0]?.op === "set")).toBe(true);
  });

  it("reads a number without its country where the caller says which one is meant", () => {
    const text = "BEGIN:VCARD\r\nFN:Anna\r\nTEL:0351 0000 1854\r\nEND:VCARD";
    const { issues } = readVCards(text, { now, newId, callingCode: "49" });
    expect(issues[0]?.fix?.[0]).toMatchObject({ op: "set", value: "+4935100001854" });
  });

  it("answers any text without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        const { issues } = read(noise, "BEGIN:VCARD", noise, "FN:Anna", noise);
        expect(issues.length).toBeGreaterThan(0);
      }),
    );
  });

  const folder = referenceFile("vcard");
  it.skipIf(folder === undefined)("reads every person of the reference data", () => {
    const counts = readdirSync(folder!).map((name) => {
      const text = readFileSync(join(folder!, name), "utf8");
      const { people } = readVCards(text, { now, newId });
      return [name, people.length, (text.match(/^BEGIN:VCARD/gim) ?? []).length] as const;
    });
    expect(counts.filter(([, people, cards]) => people !== cards)).toEqual([]);
  });
});

/** Reading takes the blanks off the parts of a name: address books are full of them. */
function trimmed(parts: Readonly<Record<string, unknown>>) {
  const entries = Object.entries(parts).map(([key, part]) => [
    key,
    typeof part === "string" ? part.trim() : part,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe("writeVCards", () => {
  const person: Person = {
    ...personSample,
    visibility: "public",
    basis: "publicTask",
    emails: [contact("amt@example.org", "public"), contact("anna@example.org", "coordinators")],
  };

  it("gives the public only what is meant for it", () => {
    const { text } = writeVCards([person], { audience: "public" });
    expect(text).toContain("amt@example.org");
    expect(text).not.toContain("anna@example.org");
  });

  it("leaves out who rests on a consent that was never given, and counts it", () => {
    const asked: Person = { ...person, basis: "consent" };
    expect(writeVCards([asked], { audience: "public" })).toEqual({ text: "", omitted: [asked.id] });
    const given: Consent = {
      id: "urn:uuid:0190c5a0-0000-7000-8000-0000000000ff",
      type: "consent",
      created: now,
      modified: now,
      person: asked.id,
      purpose: "publication",
      state: "given",
      at: now,
      wordingVersion: "1",
    };
    const shown = writeVCards([asked], { audience: "public", consents: [given] });
    expect(shown.omitted).toEqual([]);
  });

  it("never writes an office held before as a current one", () => {
    const roles = [{ title: "Bürgermeisterin", current: false }];
    expect(writeVCards([{ ...person, roles }]).text).not.toContain("TITLE");
  });

  it("folds at 75 octets and lets no field begin a property of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        const evil = `a\r\nEMAIL:x@example.org\n${noise}`;
        const { text } = writeVCards([
          { ...person, name: { formatted: evil }, emails: [], keywords: [evil], web: evil },
        ]);
        const lines = text.split("\r\n");
        expect(lines.filter((line) => line.startsWith("EMAIL"))).toEqual([]);
        const sizes = lines.map((line) => new TextEncoder().encode(line).length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
      }),
    );
  });

  it("writes what reading gives back, but for blanks around the parts of a name", () => {
    fc.assert(
      fc.property(personArbitrary, (generated) => {
        const { text, omitted } = writeVCards([{ ...generated, basis: "publicTask" }]);
        expect(omitted).toEqual([]);
        const back = readVCards(text, { now, newId }).people[0];
        const { prefix = [], formatted, ...parts } = generated.name;
        const name = { formatted, ...trimmed(parts) };
        const expected = prefix.length > 0 ? { ...name, prefix } : name;
        expect(back).toMatchObject({ id: generated.id, name: expected });
        expect(back?.roles.map(({ title }) => title)).toEqual(
          generated.roles.filter(({ current }) => current).map(({ title }) => title),
        );
      }),
    );
  });
});
