import { isEmailAddress } from "../contact-format.js";
import type { ValidationContext } from "../context.js";
import { deadlineInstant, zoneOf } from "../event/event-times.js";
import { parsePhone } from "../identifiers/phone.js";
import { issuesAt } from "../issues.js";
import type { Rule } from "../rules.js";
import { instantOf } from "../time/local.js";
import type { Registration } from "./registration.js";
import { keepsSeat, seatsOf, seatsTaken, type RegistrableEvent } from "./seats.js";

/** What the rules of a registration may know besides it. */
export interface RegistrationContext extends ValidationContext {
  readonly event?: RegistrableEvent;
  /** The other registrations of the event; its own stored version among them does not disturb. */
  readonly others?: readonly Registration[];
  /** Calling code for phone numbers without a country, such as `"49"`. */
  readonly callingCode?: string;
}

type RegistrationRule = Rule<Registration, RegistrationContext>;

const deadlineRule: RegistrationRule = {
  id: "REG1",
  codes: ["registration-after-deadline", "registration-late-entry"],
  check({ at, enteredBy }, { event }, report) {
    const deadline = event?.registration?.deadline;
    if (event === undefined || deadline === undefined) return;
    const closes = deadlineInstant(deadline, zoneOf(event.when));
    if (closes === undefined || Date.parse(at) < Date.parse(closes)) return;
    const code =
      enteredBy === undefined ? "registration-after-deadline" : "registration-late-entry";
    const params = { deadline: typeof deadline === "string" ? deadline : deadline.local };
    report(code, ["at"], { params });
  },
};

const openingRule: RegistrationRule = {
  id: "REG2",
  codes: ["registration-before-opening", "registration-event-cancelled"],
  check({ at, enteredBy, state }, { event }, report) {
    if (event === undefined || state === "cancelled") return;
    if (event.status === "cancelled") report("registration-event-cancelled", ["event"]);
    const opens = event.registration?.opens;
    const opening = opens === undefined ? undefined : instantOf(opens);
    if (opens === undefined || opening === undefined || enteredBy !== undefined) return;
    if (Date.parse(at) >= Date.parse(opening)) return;
    report("registration-before-opening", ["at"], { params: { opens: opens.local } });
  },
};

function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** The same person by id; without ids by name and contact, or by name and town where the organisers entered it. */
function isSamePerson(a: Registration, b: Registration): boolean {
  if (a.person !== undefined && b.person !== undefined) return a.person === b.person;
  if (foldName(a.name) !== foldName(b.name)) return false;
  if (a.contact.value !== undefined && b.contact.value !== undefined) {
    return a.contact.value.toLowerCase() === b.contact.value.toLowerCase();
  }
  return (
    a.place === b.place && a.organisation === b.organisation && a.representing === b.representing
  );
}

const doubleRule: RegistrationRule = {
  id: "REG3",
  codes: ["registration-twice"],
  check(registration, { others = [] }, report) {
    if (registration.state === "cancelled") return;
    const isTwice = others.some(
      (other) =>
        other.id !== registration.id &&
        other.event === registration.event &&
        other.state !== "cancelled" &&
        isSamePerson(registration, other),
    );
    if (isTwice) report("registration-twice", ["name"]);
  },
};

function isEarlier(a: Registration, b: Registration): boolean {
  const [x, y] = [Date.parse(a.at), Date.parse(b.at)];
  return x === y ? a.id < b.id : x < y;
}

const capacityRule: RegistrationRule = {
  id: "REG4",
  codes: ["registration-no-seat", "registration-over-capacity"],
  check(registration, { event, others = [] }, report) {
    if (event?.capacity === undefined || !keepsSeat(registration)) return;
    const needed = seatsOf(registration, event);
    const before = others.filter(
      (other) =>
        other.id !== registration.id &&
        other.event === registration.event &&
        isEarlier(other, registration),
    );
    if (needed === 0 || seatsTaken(before, event) + needed <= event.capacity) return;
    const isPublic = registration.enteredBy === undefined;
    const code = isPublic ? "registration-no-seat" : "registration-over-capacity";
    report(code, ["state"], {
      params: { capacity: event.capacity },
      fix: [{ op: "set", path: ["state"], value: "waiting" }],
    });
  },
};

const contactRule: RegistrationRule = {
  id: "REG5",
  codes: [
    "registration-name-empty",
    "registration-contact-missing",
    "registration-email-format",
    "phone-format",
    "phone-without-country",
    "phone-not-e164",
  ],
  check({ name, contact, enteredBy }, { callingCode }, report) {
    if (name.trim() === "") report("registration-name-empty", ["name"]);
    const { kind, value } = contact;
    const path = ["contact", "value"];
    if (kind === "none") {
      if (enteredBy === undefined) report("registration-contact-missing", ["contact"]);
    } else if (value === undefined) report("registration-contact-missing", path);
    else if (kind === "email") {
      if (!isEmailAddress(value)) report("registration-email-format", path);
    } else {
      const { issues } = parsePhone(value, callingCode === undefined ? {} : { callingCode });
      for (const issue of issuesAt(issues, path)) report(issue.code, issue.path, issue);
    }
  },
};

const replyRule: RegistrationRule = {
  id: "REG6",
  codes: ["registration-represented-by-missing"],
  check({ reply, representedBy }, _context, report) {
    if (reply === "represented" && representedBy === undefined) {
      report("registration-represented-by-missing", ["representedBy"]);
    }
  },
};

const modeRule: RegistrationRule = {
  id: "REG7",
  codes: ["registration-mode-not-offered"],
  check({ mode, reply }, { event }, report) {
    if (event === undefined || mode === undefined || reply === "declined") return;
    if (event.mode !== "hybrid" && event.mode !== mode)
      report("registration-mode-not-offered", ["mode"]);
  },
};

/** The rules of registrations. */
export const registrationRules: readonly RegistrationRule[] = [
  deadlineRule,
  openingRule,
  doubleRule,
  capacityRule,
  contactRule,
  replyRule,
  modeRule,
];
