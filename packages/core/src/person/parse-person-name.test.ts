import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePersonName, parseRole } from "./parse-person-name.js";

describe("PERSON9 names as lists and minutes write them", () => {
  test("PERSON9 Prof. Dr. are two prefixes", () => {
    expect(parsePersonName("Prof. Dr. Anna Beispiel")).toEqual({
      name: {
        formatted: "Prof. Dr. Anna Beispiel",
        given: "Anna",
        family: "Beispiel",
        prefix: ["Prof.", "Dr."],
      },
    });
  });

  test("PERSON9 a doctorate with its subject is one prefix", () => {
    expect(parsePersonName("Dr. rer. nat. Jörg von der Au jun.").name).toEqual({
      formatted: "Dr. rer. nat. Jörg von der Au jun.",
      given: "Jörg",
      family: "von der Au",
      prefix: ["Dr. rer. nat."],
      suffix: "jun.",
    });
  });

  test("PERSON9 an ehemaliger Bürgermeister holds no current office", () => {
    expect(parsePersonName("Kurt Muster, ehemaliger Bürgermeister von Musterstadt/O.L.")).toEqual({
      name: { formatted: "Kurt Muster", given: "Kurt", family: "Muster" },
      role: { title: "Bürgermeister von Musterstadt/O.L.", current: false },
    });
    expect(parsePersonName("ehemaliger Bürgermeister Kurt Muster").role).toEqual({
      title: "Bürgermeister",
      current: false,
    });
  });

  test.each([
    ["Bürgermeister a. D.", "Bürgermeister", false],
    ["Altbürgermeister", "Bürgermeister", false],
    ["frühere Oberbürgermeisterin", "Oberbürgermeisterin", false],
    ["Landrätin im Ruhestand", "Landrätin", false],
    ["Bürgermeisterin", "Bürgermeisterin", true],
    ["Referentin Europa & Internationales", "Referentin Europa & Internationales", true],
  ])("PERSON9 the office %s", (text, title, current) => {
    expect(parseRole(text)).toEqual({ title, current });
  });

  test("PERSON9 an office before, after or in brackets becomes a role", () => {
    const role = { title: "Bürgermeisterin", current: true };
    for (const text of [
      "Bürgermeisterin Anna Beispiel",
      "Anna Beispiel, Bürgermeisterin",
      "Frau Anna Beispiel (Bürgermeisterin)",
    ]) {
      expect(parsePersonName(text)).toEqual({
        name: { formatted: "Anna Beispiel", given: "Anna", family: "Beispiel" },
        role,
      });
    }
  });

  test("PERSON9 a comma may turn the name round, a bracket may hold the town", () => {
    expect(parsePersonName("Beispiel, Dr. Anna").name).toEqual({
      formatted: "Dr. Anna Beispiel",
      given: "Anna",
      family: "Beispiel",
      prefix: ["Dr."],
    });
    expect(parsePersonName("Anna Meister (Görlitz)")).toEqual({
      name: { formatted: "Anna Meister", given: "Anna", family: "Meister" },
      note: "Görlitz",
    });
    expect(parsePersonName("Anna Beispiel, MdL").name.suffix).toBe("MdL");
  });

  test("PERSON9 one word is a family name, no word no name", () => {
    expect(parsePersonName("Muster").name).toEqual({ formatted: "Muster", family: "Muster" });
    expect(parsePersonName("  ").name).toEqual({ formatted: "" });
  });

  test("PERSON9 plain names come back unchanged, and no text makes it throw", () => {
    const word = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,10}x$/u);
    fc.assert(
      fc.property(word, word, (given, family) => {
        expect(parsePersonName(`${given} ${family}`).name).toEqual({
          formatted: `${given} ${family}`,
          given,
          family,
        });
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => typeof parsePersonName(text).name.formatted === "string",
      ),
    );
  });
});
