import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import type { Edtf } from "../time/types.js";
import { validateWith } from "../validation.js";
import { registrationSample } from "./registration.arbitrary.js";
import type { RegistrationContext } from "./registration-rules.js";
import { registrationDefinition, type Registration } from "./registration.js";
import { movingUp, seatsTaken, stateOnArrival, type RegistrableEvent } from "./seats.js";

const zone = "Europe/Berlin";
const organiser = "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1";

const workshop: RegistrableEvent = {
  id: registrationSample.event,
  when: { start: { local: "2021-03-13T14:00", zone }, end: { local: "2021-03-13T17:00", zone } },
  mode: "onSite",
  status: "confirmed",
  registration: {
    opens: { local: "2021-01-15T08:00", zone },
    deadline: "2021-02-25",
    confirmation: "immediate",
  },
};

function until(deadline: Edtf | { local: string; zone: string }): RegistrationContext {
  return { event: { ...workshop, registration: { deadline, confirmation: "immediate" } } };
}

let made = 0;
function registration(changes: Partial<Registration> = {}): Registration {
  made += 1;
  const name = `Person ${made}`;
  return {
    ...registrationSample,
    id: `urn:r:${made}`,
    name,
    at: "2021-02-01T08:00:00Z",
    ...changes,
  };
}

function codesOf(
  changes: Partial<Record<keyof Registration, unknown>>,
  context?: RegistrationContext,
): string[] {
  const input = { ...registrationSample, at: "2021-02-01T08:00:00Z", ...changes };
  return validateWith(registrationDefinition, input, context).issues.map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

describe("REG1 the deadline", () => {
  const event = workshop;

  test("REG1 is open until the end of its day in Berlin", () => {
    expect(codesOf({ at: "2021-02-25T22:59:59Z" }, { event })).toEqual([]);
    expect(codesOf({ at: "2021-02-25T23:00:00Z" }, { event })).toEqual([
      "error registration-after-deadline",
    ]);
  });

  test("REG1 the organisers may register late, which is noted", () => {
    expect(codesOf({ at: "2021-03-01T08:00:00Z", enteredBy: organiser }, { event })).toEqual([
      "info registration-late-entry",
    ]);
  });

  test("REG1 the moment of sending counts, not that of confirming", () => {
    const late = {
      modified: "2025-06-18T10:00:00Z",
      state: "confirmed",
      at: "2021-02-25T22:00:00Z",
    };
    expect(codesOf(late, { event })).toEqual([]);
  });

  test("REG1 a clock time as deadline closes at that time, a vague one at its end", () => {
    const noon = until({ local: "2021-02-25T12:00", zone });
    expect(codesOf({ at: "2021-02-25T10:59:59Z" }, noon)).toEqual([]);
    expect(codesOf({ at: "2021-02-25T11:00:00Z" }, noon)).toEqual([
      "error registration-after-deadline",
    ]);
    expect(codesOf({ at: "2021-02-28T22:59:59Z" }, until("2021-02"))).toEqual([]);
  });
});

describe("REG2 the opening", () => {
  test("REG2 nobody registers before it, but the organisers do", () => {
    const at = "2021-01-15T06:59:59Z";
    expect(codesOf({ at }, { event: workshop })).toEqual(["error registration-before-opening"]);
    expect(codesOf({ at, enteredBy: organiser }, { event: workshop })).toEqual([]);
    expect(codesOf({ at: "2021-01-15T07:00:00Z" }, { event: workshop })).toEqual([]);
  });

  test("REG2 nobody registers for a cancelled event, but one may cancel", () => {
    const event = { ...workshop, status: "cancelled" as const };
    expect(codesOf({}, { event })).toEqual(["error registration-event-cancelled"]);
    expect(codesOf({ state: "cancelled" }, { event })).toEqual([]);
  });
});

describe("REG3 one registration for each person", () => {
  const { name } = registrationSample;

  test("REG3 the same name with the same address is the same person", () => {
    const others = [
      registration({
        name: "MARA  BEISPIEL",
        contact: { kind: "email", value: "Mara@Example.org" },
      }),
    ];
    expect(codesOf({}, { others })).toEqual(["error registration-twice"]);
    expect(codesOf({ state: "cancelled" }, { others })).toEqual([]);
  });

  test("REG3 several people may share an address, and two people a name", () => {
    const colleague = registration({ name: "Kim Muster", contact: registrationSample.contact });
    const namesake = registration({ name, contact: { kind: "email", value: "other@example.org" } });
    const elsewhere = registration({ name, event: "urn:uuid:another-event" });
    const gone = registration({ name, state: "cancelled" });
    expect(codesOf({}, { others: [colleague, namesake, elsewhere, gone] })).toEqual([]);
  });

  test("REG3 ids decide where both have one; its own stored version is no double", () => {
    const others = [
      registration({ name: "Ganz Anders", person: "urn:p:1" }),
      { ...registrationSample },
    ];
    expect(codesOf({ person: "urn:p:1" }, { others })).toEqual(["error registration-twice"]);
    expect(codesOf({ person: "urn:p:2" }, { others })).toEqual([]);
  });

  test("REG3 without a contact the town tells people apart", () => {
    const none = { kind: "none" as const };
    const entered = { contact: none, enteredBy: organiser, name };
    const others = [registration({ ...entered, place: "urn:town:a" })];
    expect(codesOf({ ...entered, place: "urn:town:a" }, { others })).toEqual([
      "error registration-twice",
    ]);
    expect(codesOf({ ...entered, place: "urn:town:b" }, { others })).toEqual([]);
  });
});

describe("REG4 capacity leads to the waiting list", () => {
  const event = { ...workshop, capacity: 3 };
  const early = { at: "2021-01-20T08:00:00Z" };

  test("REG4 the public gets the waiting list as repair, the organisers a warning", () => {
    const others = [registration({ ...early, companions: [{ name: "Kim" }] }), registration(early)];
    const input = { ...registrationSample, at: "2021-02-01T08:00:00Z" };
    const { issues } = validateWith(registrationDefinition, input, { event, others });
    expect(issues).toMatchObject([
      { code: "registration-no-seat", severity: "error", params: { capacity: 3 } },
    ]);
    const repaired = applyFixes(input, issues);
    expect(validateWith(registrationDefinition, repaired, { event, others }).record?.state).toBe(
      "waiting",
    );
    expect(codesOf({ enteredBy: organiser }, { event, others })).toEqual([
      "warning registration-over-capacity",
    ]);
  });

  test("REG4 whoever sent earlier has the seat", () => {
    const late = { at: "2021-02-20T08:00:00Z" };
    const others = [registration(late), registration(late), registration(late)];
    expect(codesOf({}, { event, others })).toEqual([]);
    expect(stateOnArrival(registration(), event, others)).toBe("waiting");
  });

  test("REG4 declined, cancelled and waiting people need no seat", () => {
    const others = [
      registration({ ...early, reply: "declined" }),
      registration({ ...early, state: "cancelled" }),
      registration({ ...early, state: "waiting" }),
      registration(early),
      registration({ ...early, state: "unconfirmed" }),
    ];
    expect(seatsTaken(others, event)).toBe(2);
    expect(codesOf({}, { event, others })).toEqual([]);
    expect(codesOf({ companions: [{ name: "Kim" }] }, { event, others })).toEqual([
      "error registration-no-seat",
    ]);
  });

  test("REG4 online at a hybrid event needs no seat", () => {
    const hybrid = { ...event, mode: "hybrid" as const, capacity: 1 };
    const others = [
      registration({ ...early, mode: "onSite" }),
      registration({ ...early, mode: "online" }),
    ];
    expect(seatsTaken(others, hybrid)).toBe(1);
    expect(codesOf({ mode: "online" }, { event: hybrid, others })).toEqual([]);
    expect(codesOf({ mode: "onSite" }, { event: hybrid, others })).toEqual([
      "error registration-no-seat",
    ]);
  });

  test("REG4 with a seat a registration is confirmed as the event promises", () => {
    expect(stateOnArrival(registration(), event, [])).toBe("confirmed");
    const byHand = { ...event, registration: { confirmation: "byOrganiser" as const } };
    expect(stateOnArrival(registration(), byHand, [])).toBe("unconfirmed");
    expect(
      stateOnArrival(registration({ reply: "declined" }), { ...event, capacity: 1 }, [
        registration(),
      ]),
    ).toBe("confirmed");
  });
});

test("REG5 a name and a way to answer are needed", () => {
  expect(codesOf({ name: "  " })).toEqual(["error registration-name-empty"]);
  expect(codesOf({ contact: { kind: "none" } })).toEqual(["error registration-contact-missing"]);
  expect(codesOf({ contact: { kind: "none" }, enteredBy: organiser })).toEqual([]);
  expect(codesOf({ contact: { kind: "email" } })).toEqual(["error registration-contact-missing"]);
  for (const value of [
    "mara",
    "mara@example",
    "mara@@example.org",
    "ma ra@example.org",
    "@example.org",
    "mara@example..org",
    "mara@-example.org",
  ]) {
    expect(codesOf({ contact: { kind: "email", value } })).toEqual([
      "error registration-email-format",
    ]);
  }
  expect(codesOf({ contact: { kind: "email", value: "mara.ä+1@münchen.example" } })).toEqual([]);
  const phone = { kind: "phone", value: "+49-351 0000 1854" };
  expect(codesOf({ contact: phone })).toEqual(["warning phone-not-e164"]);
  const input = { ...registrationSample, contact: phone };
  const { issues } = validateWith(registrationDefinition, input);
  expect(applyFixes(input, issues).contact.value).toBe("+4935100001854");
  expect(codesOf({ contact: { kind: "phone", value: "0351 00001854" } })).toEqual([
    "warning phone-without-country",
  ]);
  expect(
    codesOf({ contact: { kind: "phone", value: "0351 00001854" } }, { callingCode: "49" }),
  ).toEqual(["warning phone-not-e164"]);
});

test("REG6 who is represented says by whom", () => {
  expect(codesOf({ reply: "represented" })).toEqual([
    "warning registration-represented-by-missing",
  ]);
  expect(codesOf({ reply: "represented", representedBy: "Kim Muster" })).toEqual([]);
});

test("REG7 only what the event offers can be chosen", () => {
  expect(codesOf({ mode: "online" }, { event: workshop })).toEqual([
    "error registration-mode-not-offered",
  ]);
  expect(codesOf({ mode: "online" }, { event: { ...workshop, mode: "hybrid" } })).toEqual([]);
  expect(codesOf({ mode: "online", reply: "declined" }, { event: workshop })).toEqual([]);
});

test("REG8 the earliest that fits moves up when a seat becomes free", () => {
  const event = { ...workshop, capacity: 3 };
  const waiting = (at: string, companions: number) =>
    registration({
      state: "waiting",
      at,
      companions: Array.from({ length: companions }, () => ({ name: "Kim" })),
    });
  const [third, second, first] = [
    waiting("2021-02-03T08:00:00Z", 0),
    waiting("2021-02-02T08:00:00Z", 2),
    waiting("2021-02-01T08:00:00Z", 0),
  ];
  const all = [third, registration(), second, first];
  expect(movingUp(all, event)).toEqual([first, third]);
  expect(movingUp(all, { ...event, capacity: 1 })).toEqual([]);
});
