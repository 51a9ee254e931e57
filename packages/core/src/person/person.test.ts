import { describe, expect, test } from "vitest";
import { consentSample } from "../consent/consent.arbitrary.js";
import { audiences, type Audience } from "../consent/consent-state.js";
import type { Consent } from "../consent/consent.js";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { personSample } from "./person.arbitrary.js";
import type { PersonContext } from "./person-rules.js";
import { personDefinition, type ContactPoint, type Person } from "./person.js";
import {
  isVisible,
  personSeenBy,
  visiblePerson,
  type PersonField,
  type PersonViewer,
} from "./visibility.js";

type Changes = Partial<Record<keyof Person, unknown>>;

function codesOf(changes: Changes, context?: PersonContext): string[] {
  const { issues } = validateWith(personDefinition, { ...personSample, ...changes }, context);
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

function repaired(changes: Changes, context?: PersonContext): Person | undefined {
  const input = { ...personSample, ...changes };
  const { issues } = validateWith(personDefinition, input, context);
  const after = validateWith(personDefinition, applyFixes(input, issues), context);
  expect(after.issues).toEqual([]);
  return after.record;
}

function point(changes: Partial<ContactPoint> = {}): ContactPoint {
  return {
    value: "+4935100000",
    context: "work",
    visibility: "network",
    basis: "publicTask",
    ...changes,
  };
}

function consent(changes: Partial<Consent> = {}): Consent {
  return { ...consentSample, person: personSample.id, ...changes };
}

function field(changes: Partial<PersonField>): PersonField {
  const { id: person } = personSample;
  return { person, field: "emails", visibility: "network", basis: "publicTask", ...changes };
}

function seenBy(asked: PersonField, consents: readonly Consent[] = []): Audience[] {
  return audiences.filter((audience) => isVisible(asked, audience, consents));
}

test("an imported person is visible to coordinators only", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const { record, issues } = validateWith(
    personDefinition,
    { name: { formatted: "Kim Muster" } },
    context,
  );
  expect(issues).toEqual([]);
  expect(record).toMatchObject({ visibility: "coordinators", basis: "notRecorded" });
  expect(visiblePerson(record!, "group", [])).toBeUndefined();
  expect(visiblePerson(record!, "coordinators", [])).toEqual(record);
});

describe("PERSON1 names", () => {
  test("PERSON1 an empty name is an error", () => {
    expect(codesOf({ name: { formatted: "" } })).toEqual(["error person-name-empty"]);
    expect(codesOf({ name: { formatted: " \t" } })).toEqual(["error person-name-empty"]);
  });

  test("PERSON1 titles move from the given name to the prefixes", () => {
    const name = {
      formatted: "Prof. Dr. Anna Beispiel",
      given: "Prof. Dr. Anna",
      prefix: ["Prof."],
    };
    expect(codesOf({ name })).toEqual(["warning person-title-in-name"]);
    expect(repaired({ name })?.name).toMatchObject({ given: "Anna", prefix: ["Prof.", "Dr."] });
    expect(repaired({ name: { formatted: "Dr. Beispiel", given: "Dr." } })?.name).toEqual({
      formatted: "Dr. Beispiel",
      prefix: ["Dr."],
    });
  });
});

test("PERSON2 phone numbers become E.164, e-mail addresses have their form", () => {
  const phones = [point({ value: "+49-351 0000 1854" })];
  expect(codesOf({ phones })).toEqual(["warning phone-not-e164"]);
  expect(repaired({ phones })?.phones[0]?.value).toBe("+4935100001854");
  expect(codesOf({ phones: [point({ value: "0351 00001854" })] })).toEqual([
    "warning phone-without-country",
  ]);
  const germany = { callingCode: "49" };
  expect(repaired({ phones: [point({ value: "0351 00001854" })] }, germany)?.phones[0]?.value).toBe(
    "+4935100001854",
  );
  expect(codesOf({ emails: [point({ value: "anna(at)example.org" })] })).toEqual([
    "error person-email-format",
  ]);
});

test("PERSON3 nothing is visible beyond the coordinators without a recorded basis", () => {
  expect(codesOf({ basis: "notRecorded" })).toEqual(["error person-visible-without-basis"]);
  expect(repaired({ basis: "notRecorded" })?.visibility).toBe("coordinators");
  const addresses = [point({ value: "Markt 1", basis: "notRecorded", visibility: "group" })];
  expect(codesOf({ addresses })).toEqual(["error person-visible-without-basis"]);
  expect(repaired({ addresses })?.addresses[0]?.visibility).toBe("coordinators");
});

test("PERSON4 a private number is visible only by consent", () => {
  for (const basis of ["publicTask", "contract", "legitimateInterest"] as const) {
    const phones = [point({ context: "private", basis })];
    expect(codesOf({ phones })).toEqual(["error person-private-without-consent"]);
    expect(repaired({ phones })?.phones[0]?.visibility).toBe("coordinators");
  }
  expect(codesOf({ phones: [point({ context: "private", basis: "consent" })] })).toEqual([]);
  expect(codesOf({ phones: [point({ context: "private", visibility: "coordinators" })] })).toEqual(
    [],
  );
});

test("PERSON5 a consent that is named as basis was given and holds", () => {
  const changes = { basis: "consent" };
  expect(codesOf(changes)).toEqual([]);
  expect(codesOf(changes, { consents: [] })).toEqual(["error person-consent-not-found"]);
  expect(codesOf(changes, { consents: [consent()] })).toEqual([]);
  expect(codesOf({ ...changes, visibility: "public" }, { consents: [consent()] })).toEqual([
    "error person-consent-not-found",
  ]);
  const withdrawn = consent({ state: "withdrawn", withdrawnAt: "2025-07-01T10:00:00Z" });
  expect(codesOf(changes, { consents: [withdrawn] })).toEqual(["error person-consent-not-found"]);
  const phones = [point({ basis: "consent" })];
  expect(codesOf({ phones }, { consents: [consent({ field: "emails" })] })).toEqual([
    "error person-consent-not-found",
  ]);
});

test("PERSON6 the day of deletion passes with its end", () => {
  const retention = { deleteBy: "2025-06" };
  expect(codesOf({ retention }, { today: "2025-06-30" })).toEqual([]);
  expect(codesOf({ retention }, { today: "2025-07-01" })).toEqual(["error person-deletion-due"]);
  expect(codesOf({ retention }, { now: "2025-07-01T00:00:00Z" })).toEqual([
    "error person-deletion-due",
  ]);
  expect(codesOf({ retention })).toEqual([]);
});

test("PERSON7 details older than twelve months are to be confirmed", () => {
  expect(codesOf({ lastConfirmed: "2024-06-18" }, { today: "2025-06-18" })).toEqual([]);
  expect(codesOf({ lastConfirmed: "2024-06-17" }, { today: "2025-06-18" })).toEqual([
    "info person-not-confirmed-lately",
  ]);
  expect(codesOf({ lastConfirmed: "2024" }, { today: "2025-06-18" })).toEqual([]);
});

test("PERSON8 a former office is not a current one", () => {
  const roles = [{ title: "ehemaliger Bürgermeister", current: true }];
  expect(codesOf({ roles })).toEqual(["warning person-former-office-as-current"]);
  expect(repaired({ roles })?.roles).toEqual([{ title: "Bürgermeister", current: false }]);
  expect(codesOf({ roles: [{ title: "ehemaliger Bürgermeister", current: false }] })).toEqual([]);
  expect(codesOf({ roles: [{ title: "Bürgermeister", current: true }] })).toEqual([]);
});

describe("PERSON10 who sees what", () => {
  test("PERSON10 each circle sees what is meant for it and for wider ones", () => {
    expect(seenBy(field({ visibility: "public" }))).toEqual([
      "public",
      "network",
      "group",
      "coordinators",
    ]);
    expect(seenBy(field({ visibility: "group" }))).toEqual(["group", "coordinators"]);
    expect(seenBy(field({ visibility: "coordinators" }))).toEqual(["coordinators"]);
  });

  test("PERSON10 without a recorded basis only coordinators see it, whatever is ticked", () => {
    expect(seenBy(field({ visibility: "public", basis: "notRecorded" }))).toEqual(["coordinators"]);
  });

  test("PERSON10 consent shows it while it is given, not asked is not given", () => {
    const asked = field({ visibility: "public", basis: "consent" });
    expect(seenBy(asked)).toEqual(["coordinators"]);
    expect(seenBy(asked, [consent({ purpose: "directory" })])).toEqual([
      "network",
      "group",
      "coordinators",
    ]);
    expect(seenBy(asked, [consent({ purpose: "publication" })])).toEqual([
      "public",
      "network",
      "group",
      "coordinators",
    ]);
  });

  test("PERSON10 once withdrawn or refused, nobody sees it at the next request", () => {
    const asked = field({ visibility: "public", basis: "consent" });
    const withdrawn = consent({
      purpose: "publication",
      state: "withdrawn",
      withdrawnAt: "2025-07-01T10:00:00Z",
    });
    expect(seenBy(asked, [withdrawn])).toEqual([]);
    expect(seenBy(asked, [consent({ purpose: "publication", state: "refused" })])).toEqual([]);
  });

  test("PERSON10 the record is handed out without what is not for the audience", () => {
    const person: Person = {
      ...personSample,
      visibility: "public",
      phones: [
        point(),
        point({ value: "+4935100001", context: "private", basis: "consent", visibility: "public" }),
      ],
      retention: { basis: "Vereinbarung" },
    };
    expect(visiblePerson(person, "public", [])).toMatchObject({ emails: [], phones: [] });
    expect(visiblePerson(person, "public", [])).not.toHaveProperty("retention");
    const published = [consent({ purpose: "publication", field: "phones" })];
    expect(visiblePerson(person, "public", published)?.phones.map(({ value }) => value)).toEqual([
      "+4935100001",
    ]);
    expect(visiblePerson(person, "network", published)?.phones).toHaveLength(2);
    expect(visiblePerson(person, "coordinators", [])?.phones).toHaveLength(2);
  });

  test("PERSON10 a no counts where no basis was recorded, an office needs no yes", () => {
    const refused = [consent({ purpose: undefined, state: "refused" })];
    const imported = field({ visibility: "coordinators", basis: "notRecorded" });
    expect(seenBy(imported, refused)).toEqual([]);
    const office = field({ visibility: "public", basis: "publicTask" });
    expect(seenBy(office, refused)).toEqual(["public", "network", "group", "coordinators"]);
  });

  test("PERSON10 a viewer sees their own record, and more of those who share a group", () => {
    const shown = point({ visibility: "group", basis: "contract" });
    const phones = [shown, point({ visibility: "coordinators", basis: "contract" })];
    const input = { visibility: "network", basis: "contract", phones };
    const { record: person } = validateWith(personDefinition, { ...personSample, ...input });
    const member = { id: "urn:other", circle: "network", groups: ["urn:group"] } as const;
    const phonesFor = (viewer: PersonViewer, groups: string[]) =>
      personSeenBy(person!, [], viewer, groups)?.phones.length;
    expect(phonesFor(member, ["urn:group"])).toBe(1);
    expect(phonesFor(member, ["urn:elsewhere"])).toBe(0);
    expect(phonesFor({ circle: "coordinators" }, [])).toBe(2);
    expect(phonesFor({ id: person!.id, circle: "network" }, [])).toBe(2);
    expect(phonesFor({ circle: "public", groups: ["urn:group"] }, ["urn:group"])).toBeUndefined();
  });
});
