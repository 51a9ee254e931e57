import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { consentStateFor, stateOfAnswers } from "./consent-state.js";
import { consentSample } from "./consent.arbitrary.js";
import { consentDefinition, type Consent } from "./consent.js";

const { person } = consentSample;

function codesOf(changes: Partial<Record<keyof Consent, unknown>>): string[] {
  const { issues } = validateWith(consentDefinition, { ...consentSample, ...changes });
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

function consent(changes: Partial<Consent>): Consent {
  return { ...consentSample, ...changes };
}

test("CONSENT1 a consent without time, wording or subject is an error", () => {
  expect(codesOf({ at: undefined })).toEqual(["error consent-time-missing"]);
  expect(codesOf({ wordingVersion: undefined })).toEqual(["error consent-wording-missing"]);
  expect(codesOf({ purpose: undefined })).toEqual(["error consent-subject-missing"]);
  expect(codesOf({ purpose: undefined, field: "emails" })).toEqual([]);
  const nothing = { at: undefined, wordingVersion: undefined, purpose: undefined };
  expect(codesOf({ ...nothing, state: "notAsked" })).toEqual([]);
});

test("CONSENT2 a withdrawal has a time that is not before the consent", () => {
  expect(codesOf({ state: "withdrawn" })).toEqual(["error consent-withdrawal-time-missing"]);
  expect(codesOf({ state: "withdrawn", withdrawnAt: "2025-06-18T09:59:59Z" })).toEqual([
    "error consent-withdrawn-before-given",
  ]);
  const input = { ...consentSample, withdrawnAt: "2025-07-01T10:00:00Z" };
  const { issues } = validateWith(consentDefinition, input);
  expect(issues).toMatchObject([{ code: "consent-withdrawn-but-given" }]);
  expect(applyFixes(input, issues).state).toBe("withdrawn");
});

describe("CONSENT3 what counts as given", () => {
  test("CONSENT3 not asked is not given", () => {
    expect(consentStateFor([], person, "emails", "network")).toBe("notAsked");
    expect(consentStateFor([consent({ state: "notAsked" })], person, "emails", "network")).toBe(
      "notAsked",
    );
    expect(consentStateFor([consent({ person: "urn:other" })], person, "emails", "network")).toBe(
      "notAsked",
    );
    expect(consentStateFor([consent({ purpose: "newsletter" })], person, "emails", "network")).toBe(
      "notAsked",
    );
    expect(
      consentStateFor([consent({ deleted: "2025-06-19T10:00:00Z" })], person, "emails", "network"),
    ).toBe("notAsked");
  });

  test("CONSENT3 publication includes being listed, not the other way round", () => {
    const listed = [consent({ purpose: "directory" })];
    const published = [consent({ purpose: "publication" })];
    expect(consentStateFor(listed, person, "name", "network")).toBe("given");
    expect(consentStateFor(listed, person, "name", "public")).toBe("notAsked");
    expect(consentStateFor(published, person, "name", "network")).toBe("given");
    expect(consentStateFor(published, person, "name", "public")).toBe("given");
  });

  test("CONSENT3 a consent for one field says nothing about the others", () => {
    const onlyEmail = [consent({ field: "emails" })];
    expect(consentStateFor(onlyEmail, person, "emails", "network")).toBe("given");
    expect(consentStateFor(onlyEmail, person, "phones", "network")).toBe("notAsked");
  });

  test("CONSENT3 the newest word counts, in whatever order they are stored", () => {
    const given = consent({ at: "2025-06-01T10:00:00Z" });
    const withdrawn = consent({
      state: "withdrawn",
      at: "2025-06-01T10:00:00Z",
      withdrawnAt: "2025-07-01T10:00:00Z",
    });
    const again = consent({ at: "2025-08-01T10:00:00Z" });
    expect(consentStateFor([given, withdrawn], person, "name", "network")).toBe("withdrawn");
    expect(consentStateFor([withdrawn, given], person, "name", "network")).toBe("withdrawn");
    expect(consentStateFor([again, withdrawn, given], person, "name", "network")).toBe("given");
    const refused = consent({ state: "refused", at: "2025-09-01T10:00:00Z" });
    expect(consentStateFor([again, refused], person, "name", "network")).toBe("withdrawn");
  });
});

describe("CONSENT4 of answers to one question", () => {
  const no = (at: string, more: Partial<Consent> = {}) =>
    consent({ state: "refused", at, ...more });
  const yes = (at: string, more: Partial<Consent> = {}) => consent({ at, ...more });

  test("CONSENT4 the one that was said later counts, and a no after a yes is a withdrawal", () => {
    const [may, june, july] = ["2025-05-01", "2025-06-01", "2025-07-01"].map(
      (day) => `${day}T10:00:00Z`,
    ) as [string, string, string];
    expect(stateOfAnswers([])).toBe("notAsked");
    expect(stateOfAnswers([yes(june), no(may)])).toBe("given");
    expect(stateOfAnswers([no(june), yes(may)])).toBe("withdrawn");
    expect(stateOfAnswers([no(june), yes(july)])).toBe("given");
    expect(stateOfAnswers([no(june), no(may)])).toBe("refused");
  });

  test("CONSENT4 of one instant the one that was recorded later counts, else the one that shows less", () => {
    const at = "2025-06-01T10:00:00Z";
    const first = { created: "2025-06-02T10:00:00Z" };
    const second = { created: "2025-06-02T10:00:00.001Z" };
    expect(stateOfAnswers([yes(at, second), no(at, first)])).toBe("given");
    expect(stateOfAnswers([yes(at, first), no(at, second)])).toBe("withdrawn");
    expect(stateOfAnswers([no(at, first), yes(at, first)])).toBe("withdrawn");
  });

  test("CONSENT4 the state follows from the answers, in whatever order they are read", () => {
    const answer = fc.record({
      state: fc.constantFrom("given" as const, "refused" as const),
      at: fc.integer({ min: 1, max: 4 }).map((day) => `2025-06-0${day}T10:00:00Z`),
      created: fc.integer({ min: 5, max: 7 }).map((day) => `2025-06-0${day}T10:00:00Z`),
    });
    const both = fc
      .array(answer, { maxLength: 8 })
      .chain((answers) =>
        fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
      );
    fc.assert(
      fc.property(both, ([read, shuffled]) => {
        expect(stateOfAnswers(shuffled.map(consent))).toBe(stateOfAnswers(read.map(consent)));
      }),
    );
  });

  test("CONSENT3 a later no to one part counts against an earlier yes to the whole purpose", () => {
    const all = yes("2025-05-01T10:00:00Z");
    const emails = no("2025-06-01T10:00:00Z", { field: "emails" });
    expect(consentStateFor([all, emails], person, "emails", "network")).toBe("withdrawn");
    expect(consentStateFor([all, emails], person, "phones", "network")).toBe("given");
    const again = yes("2025-07-01T10:00:00Z");
    expect(consentStateFor([all, emails, again], person, "emails", "network")).toBe("given");
  });
});
