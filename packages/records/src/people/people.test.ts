import type { Consent } from "@staedtenetz/core/consent";
import { personSeenBy, type Person } from "@staedtenetz/core/person";
import { describe, expect, test } from "vitest";
import { uuid } from "../record-samples.test-support.js";
import { person } from "../contract/people.contract.test-support.js";
import {
  answerTo,
  consentOf,
  personAsAgreed,
  questions,
  type Question,
} from "./consent-answers.js";
import { duplicateReasons, type Comparable } from "./duplicates.js";
import { hideTerms, passagesOf, replacePassages } from "./passages.js";
import { personOfRow, readPeopleList, sentenceOf } from "./read-list.js";
import { isOfficeMailbox, sharedAddresses } from "./shared-mailboxes.js";

const now = "2025-06-18T08:00:00Z";
let ids = 0;
const newId = () => uuid((ids += 1));
const options = {
  now,
  newId,
  idOf: (name: string) => (name === "Görlitz" ? uuid(900) : undefined),
};
const source = { title: "Kontakte.csv", date: "2025-06-18" };

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

describe("a list of people", () => {
  test("is read from Latin-1 with towns and offices, and its repairs are made", async () => {
    const text =
      "Name;Funktion;Stadt;Telefon;E-Mail\r\nMüller, Jörg;Amtsleiter;Görlitz;03581 12345;joerg.mueller@goerlitz.example\r\n";
    const { format, rows, fileIssues } = await readPeopleList(latin1(text), options);
    expect(format).toBe("csv");
    expect(fileIssues.map(({ code }) => code)).toContain("table-encoding");
    const [row] = rows;
    const { person: read } = personOfRow(row!, row!.issues, source, options);
    expect(read).toMatchObject({
      name: { given: "Jörg", family: "Müller" },
      roles: [{ title: "Amtsleiter", place: uuid(900), current: true }],
      phones: [{ value: "+49358112345" }],
      visibility: "coordinators",
      basis: "notRecorded",
      sources: [source],
    });
  });

  test("whatever it claims, nobody but coordinators sees who comes out of it", async () => {
    const cards =
      "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Löwe\r\nEMAIL:ada@x.example\r\nEND:VCARD\r\n";
    const { rows, format } = await readPeopleList(new TextEncoder().encode(cards), options);
    expect(format).toBe("vcard");
    const claimed = { ...rows[0]!.fields, visibility: "public", basis: "publicTask" };
    const { person: read } = personOfRow({ fields: claimed }, [], source, options);
    for (const circle of ["public", "network"] as const) {
      expect(personSeenBy(read!, [], { circle, groups: [] })).toBeUndefined();
    }
    expect(personSeenBy(read!, [], { circle: "coordinators" })?.emails).toHaveLength(1);
  });

  test("a row without a name is told in both languages and not taken in", async () => {
    const { rows } = await readPeopleList(
      new TextEncoder().encode("Name;E-Mail\n;a@x.example\n"),
      options,
    );
    const { person: read, issues } = personOfRow(rows[0]!, rows[0]!.issues, source, options);
    expect(read).toBeUndefined();
    const { de, en } = sentenceOf(issues[0]!);
    expect(de).not.toBe(en);
  });

  test("a town nobody knows is kept as a keyword", async () => {
    const { rows } = await readPeopleList(
      new TextEncoder().encode("Name;Stadt\nAda Löwe;Nirgendwo\n"),
      options,
    );
    const { person: read } = personOfRow(rows[0]!, [], source, options);
    expect(read?.keywords).toEqual(["Nirgendwo"]);
    expect(read?.roles[0]).not.toHaveProperty("place");
  });
});

describe("mailboxes of offices", () => {
  test.each([
    "info@x.example",
    "Stadtverwaltung@x.example",
    "buergerbuero@x.example",
    "bürgerbüro@x.example",
    "kultur.amt@x.example",
  ])("%s is one", (address) => expect(isOfficeMailbox(address)).toBe(true));

  test.each(["anna.beispiel@x.example", "infante@x.example", "posteritz@x.example"])(
    "%s is somebody's own",
    (address) => expect(isOfficeMailbox(address)).toBe(false),
  );

  test("an address of several people is theirs together", () => {
    const people = [
      { name: "A", emails: ["Zusammen@x.example"] },
      { name: "B", emails: ["zusammen@x.example", "b@x.example"] },
    ];
    expect([...sharedAddresses(people)]).toEqual(["zusammen@x.example"]);
  });
});

const entry = (name: string, emails: string[] = [], phones: string[] = []): Comparable => ({
  name,
  emails,
  phones,
});
const reasons = (a: Comparable, b: Comparable, shared: string[] = []) =>
  duplicateReasons(a, b, new Set(shared));

describe("duplicates", () => {
  test("a name is the same whatever its order, titles and accents", () => {
    expect(reasons(entry("Löwe, Ada"), entry("Dr. Ada Lowe"))).toEqual(["sameName"]);
    expect(reasons(entry("Ada Löwes"), entry("Ada Löwe"))).toEqual(["similarName"]);
    expect(reasons(entry("Ada Löwe"), entry("Ida Löwen"))).toEqual([]);
  });

  test("an own address speaks for it, one of an office or of several people does not", () => {
    const mail = ["ada@x.example"];
    expect(reasons(entry("A. Löwe", mail), entry("Ada Löwe", mail))).toEqual(["sameEmail"]);
    expect(reasons(entry("A. Löwe", mail), entry("Ben Abel", mail), mail)).toEqual([]);
    const office = ["info@x.example"];
    expect(reasons(entry("A. Löwe", office), entry("Ben Abel", office))).toEqual([]);
  });

  test("a number alone says nothing", () => {
    const phone = ["+49358112345"];
    expect(reasons(entry("Ada Löwe", [], phone), entry("Ben Abel", [], phone))).toEqual([]);
    expect(reasons(entry("Ada Löwe", [], phone), entry("Löwe Ada", [], phone))).toEqual([
      "sameName",
      "samePhone",
    ]);
  });
});

describe("answers", () => {
  const mail = {
    value: "ada@x.example",
    context: "work",
    visibility: "coordinators",
    basis: "notRecorded",
  } as const;
  const ada: Person = person(1, { formatted: "Ada Löwe" }, { emails: [mail] });
  const said: Consent[] = [];
  const say = (question: Question, answer: "given" | "refused", at: string) => {
    const wordingVersion = "1";
    const consent = consentOf(said, question, answer, {
      person: ada.id,
      at,
      recorded: at,
      wordingVersion,
      channel: "link",
      newId,
    });
    if (said.includes(consent)) return "said before";
    said.push(consent);
    return consent.state;
  };
  const directoryMail: Question = { purpose: "directory", field: "emails" };

  test("show what was agreed to, and nothing of it at the next look after it was withdrawn", () => {
    const mailsFor = (circle: "public" | "network" | "coordinators") =>
      personSeenBy(personAsAgreed(ada, said), said, { circle })?.emails.length;
    expect(say({ purpose: "directory", field: "name" }, "given", now)).toBe("given");
    expect(say(directoryMail, "given", now)).toBe("given");
    expect(mailsFor("network")).toBe(1);
    expect(mailsFor("public")).toBeUndefined();
    expect(say(directoryMail, "given", now)).toBe("said before");
    const later = "2025-07-01T08:00:00Z";
    expect(say(directoryMail, "refused", later)).toBe("withdrawn");
    expect(said.at(-1)).toMatchObject({ at: now, withdrawnAt: later, wordingVersion: "1" });
    expect(mailsFor("network")).toBe(0);
    expect(mailsFor("coordinators")).toBe(0);
    expect(say(directoryMail, "refused", later)).toBe("said before");
    expect(answerTo(said, directoryMail)).toBe("withdrawn");
  });

  test("do not touch what rests on a public office", () => {
    const official = { ...mail, visibility: "public", basis: "publicTask" } as const;
    const mayor = { ...ada, emails: [official] };
    expect(personAsAgreed(mayor, said).emails).toEqual([official]);
  });

  test("are asked for once each", () => {
    const keys = questions.map(({ purpose, field = "" }) => `${purpose} ${field}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("passages that name somebody", () => {
  const secret = "s".repeat(43);
  const hidden = hideTerms(["Ada Löwe", "Löwe", "ada.loewe@x.example", "+49 3581 12345"], secret);
  const found = (text: string) =>
    passagesOf(text, hidden, secret).map(({ from, to }) => text.slice(from, to));

  test("are found as whole words, whatever their case and accents", () => {
    expect(found("ADA LÖWE und Frau Lowe berichten.")).toEqual(["ADA LÖWE", "Lowe"]);
    expect(found("Löwenzahn, Löwengehege")).toEqual([]);
    expect(found("Ada\u00A0Lo\u0308wes Bericht; ada.loewe@x.example")).toEqual([
      "Ada\u00A0Lo\u0308wes",
      "ada.loewe@x.example",
    ]);
  });

  test("are replaced from behind, so that none moves another", () => {
    const text = "Ada Löwe trifft Löwe.";
    expect(replacePassages(text, passagesOf(text, hidden, secret), "[entfernt]")).toBe(
      "[entfernt] trifft [entfernt].",
    );
  });

  test("what is kept to find them tells nobody's name", () => {
    expect(JSON.stringify(hidden).toLowerCase()).not.toMatch(/ada|l(ö|o|oe)we/);
  });
});
