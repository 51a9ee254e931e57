import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyResult } from "./classify-result.js";
import { resultClasses } from "./result-classes.js";

describe("AGENDA4 a result is read as German minutes word it", () => {
  test.each([
    ["einstimmig zugestimmt", "adopted", "unanimous"],
    ["mehrheitlich beschlossen", "adopted", "byMajority"],
    ["ungeändert beschlossen", "adopted", undefined],
    ["geändert beschlossen", "adopted", undefined],
    ["antragsgemäß beschlossen", "adopted", undefined],
    ["im Konsens", "adopted", "unanimous"],
    ["bei 2 Gegenstimmen angenommen", "adopted", "byMajority"],
    ["Die Vorlage wird ohne Gegenstimmen gebilligt.", "adopted", "unanimous"],
    ["12 Ja, 3 Nein, 1 Enthaltung", "adopted", "byMajority"],
    ["Ja: 9 / Nein: 0 / Enthaltung: 2", "adopted", "unanimous"],
    ["teilweise zugestimmt", "adoptedPartly", undefined],
    ["zum Teil abgelehnt", "adoptedPartly", undefined],
    ["abgelehnt", "rejected", undefined],
    ["dem Antrag wurde nicht zugestimmt", "rejected", undefined],
    ["findet nicht die erforderliche Mehrheit", "rejected", undefined],
    ["bei Stimmengleichheit abgelehnt", "rejected", undefined],
    ["Ja: 5, Nein: 5", "rejected", undefined],
    ["Die Vertagung wurde abgelehnt", "rejected", undefined],
    ["Kenntnisnahme", "noted", undefined],
    ["zustimmend zur Kenntnis genommen", "noted", undefined],
    ["ohne Abstimmung zur Kenntnis genommen", "noted", undefined],
    ["Der Ausschuss nimmt den Bericht zur Kenntnis", "noted", undefined],
    ["verwiesen in den Bauausschuss", "referred", undefined],
    ["mehrheitlich beschlossen, an den Kulturausschuss zu verweisen", "referred", "byMajority"],
    ["vorberaten ohne Änderungen", "preDiscussed", undefined],
    ["Empfehlung an den Stadtrat", "preDiscussed", undefined],
    ["vertagt", "postponed", undefined],
    ["zurückgestellt", "postponed", undefined],
    ["Vertagung beschlossen", "postponed", undefined],
    ["auf die nächste Sitzung verschoben", "postponed", undefined],
    ["erledigt durch Antwort der Verwaltung", "settled", undefined],
    ["mit der Stellungnahme einverstanden", "settled", undefined],
    ["zurückgezogen", "withdrawn", undefined],
    ["zurueckgezogen", "withdrawn", undefined],
    ["von der Tagesordnung abgesetzt", "withdrawn", undefined],
    ["einstimmig gewählt", "elected", "unanimous"],
    ["Wiederwahl", "elected", undefined],
    ["nicht gewählt", "rejected", undefined],
    ["keine Abstimmung", "none", undefined],
    ["keine Wortmeldungen", "none", undefined],
    ["siehe Niederschrift", "none", undefined],
    ["", "none", undefined],
    [" – ", "none", undefined],
  ])("AGENDA4 %s", (text, expected, majority) => {
    expect(classifyResult(text)).toEqual({
      class: expected,
      ...(majority !== undefined && { majority }),
    });
  });

  test("AGENDA4 a text that is no result gets no class, which is not the class none", () => {
    for (const text of ["nach Rücksprache", "ausgewählt", "läuft weiter", "hello"]) {
      expect(classifyResult(text)).toEqual({});
    }
  });

  test("AGENDA4 capitals, blanks and a full stop change nothing", () => {
    const words = fc.constantFrom(
      "einstimmig beschlossen",
      "zur Kenntnis genommen",
      "mehrheitlich abgelehnt",
      "in den Ausschuss verwiesen",
    );
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "  ", "\n", "\u00a0"), (text, blank) => {
        const written = `${text.toUpperCase().replaceAll(" ", blank)}.`;
        expect(classifyResult(written)).toEqual(classifyResult(text));
      }),
    );
  });

  test("AGENDA4 any text of any length is read up to its first 1,000 characters and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { class: read } = classifyResult(text);
        expect(read === undefined || resultClasses.includes(read)).toBe(true);
      }),
    );
    for (const piece of ["nicht a ", "keine a", "mit der ", "zieht ", "teilweise "]) {
      const text = piece.repeat(150_000);
      expect(classifyResult(text)).toEqual(classifyResult(text.slice(0, 1_000)));
    }
  });
});
