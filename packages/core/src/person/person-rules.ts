import type { Consent, ConsentField } from "../consent/consent.js";
import { consentStateFor } from "../consent/consent-state.js";
import { isEmailAddress } from "../contact-format.js";
import type { ValidationContext } from "../context.js";
import { parsePhone } from "../identifiers/phone.js";
import { issuesAt, type Fix, type Path } from "../issues.js";
import type { Report, Rule } from "../rules.js";
import { isAfterEnd, latestDay } from "../time/bounds.js";
import { parsePersonName, parseRole } from "./parse-person-name.js";
import type { ContactPoint, Person } from "./person.js";

/** What the rules of a person may know besides them. */
export interface PersonContext extends ValidationContext {
  /** The present day where the people are, `YYYY-MM-DD`. Default: the day of `now` in UTC. */
  readonly today?: string;
  /** The consents of this person. Without them, a consent that is claimed is not looked up. */
  readonly consents?: readonly Consent[];
  /** Calling code for phone numbers without a country, such as `"49"`. */
  readonly callingCode?: string;
}

type PersonRule = Rule<Person, PersonContext>;

/** The lists of contact points, and the part of a consent that covers them. */
const contactLists = ["emails", "phones", "addresses"] as const;

type Shown = Pick<ContactPoint, "visibility" | "basis">;

function isBeyondCoordinators({ visibility }: Shown): boolean {
  return visibility !== "coordinators";
}

function hideFix(path: Path): Fix {
  return [{ op: "set", path: [...path, "visibility"], value: "coordinators" }];
}

const nameRule: PersonRule = {
  id: "PERSON1",
  codes: ["person-name-empty", "person-title-in-name"],
  check({ name }, _context, report) {
    if (name.formatted.trim() === "") report("person-name-empty", ["name", "formatted"]);
    if (name.given === undefined) return;
    const { prefix = [], given = "" } = parsePersonName(`${name.given} X`).name;
    if (prefix.length === 0) return;
    const all = [...new Set([...(name.prefix ?? []), ...prefix])];
    const set = { op: "set", path: ["name", "prefix"], value: all } as const;
    const path = ["name", "given"];
    const rest =
      given === ""
        ? ({ op: "remove", path } as const)
        : ({ op: "set", path, value: given } as const);
    report("person-title-in-name", path, { params: { title: prefix.join(" ") }, fix: [set, rest] });
  },
};

const phoneRule: PersonRule = {
  id: "PERSON2",
  codes: ["phone-not-e164", "phone-format", "phone-without-country", "person-email-format"],
  check({ phones, emails }, { callingCode }, report) {
    for (const [i, { value }] of phones.entries()) {
      const { issues } = parsePhone(value, callingCode === undefined ? {} : { callingCode });
      for (const issue of issuesAt(issues, ["phones", i, "value"])) {
        report(issue.code, issue.path, issue);
      }
    }
    for (const [i, { value }] of emails.entries()) {
      if (!isEmailAddress(value)) report("person-email-format", ["emails", i, "value"]);
    }
  },
};

const basisRule: PersonRule = {
  id: "PERSON3",
  codes: ["person-visible-without-basis"],
  check(person, _context, report) {
    eachShown(person, (shown, path) => {
      if (shown.basis !== "notRecorded" || !isBeyondCoordinators(shown)) return;
      report("person-visible-without-basis", [...path, "visibility"], { fix: hideFix(path) });
    });
  },
};

/** Calls back for the listing of the person as a whole and for each contact point. */
function eachShown(
  person: Person,
  see: (shown: Shown, path: Path, field: ConsentField) => void,
): void {
  see(person, [], "name");
  for (const list of contactLists) {
    for (const [i, point] of person[list].entries()) see(point, [list, i], list);
  }
}

const privateRule: PersonRule = {
  id: "PERSON4",
  codes: ["person-private-without-consent"],
  check(person, _context, report) {
    for (const list of contactLists) checkPrivate(person[list], list, report);
  },
};

function checkPrivate(points: readonly ContactPoint[], list: string, report: Report): void {
  for (const [i, point] of points.entries()) {
    const isCovered = point.basis === "consent" || point.basis === "notRecorded";
    if (point.context !== "private" || isCovered || !isBeyondCoordinators(point)) continue;
    report("person-private-without-consent", [list, i, "basis"], { fix: hideFix([list, i]) });
  }
}

const consentRule: PersonRule = {
  id: "PERSON5",
  codes: ["person-consent-not-found"],
  check(person, { consents }, report) {
    if (consents === undefined) return;
    eachShown(person, (shown, path, field) => {
      if (shown.basis !== "consent" || !isBeyondCoordinators(shown)) return;
      if (consentStateFor(consents, person.id, field, shown.visibility) === "given") return;
      report("person-consent-not-found", [...path, "basis"], { fix: hideFix(path) });
    });
  },
};

function dayOf({ today, now }: PersonContext): string | undefined {
  return today ?? now?.slice(0, 10);
}

const retentionRule: PersonRule = {
  id: "PERSON6",
  codes: ["person-deletion-due"],
  check({ retention }, context, report) {
    const today = dayOf(context);
    const deleteBy = retention?.deleteBy;
    if (today === undefined || deleteBy === undefined || !isAfterEnd(deleteBy, today)) return;
    report("person-deletion-due", ["retention", "deleteBy"], { params: { deleteBy } });
  },
};

const confirmationRule: PersonRule = {
  id: "PERSON7",
  codes: ["person-not-confirmed-lately"],
  check({ lastConfirmed }, context, report) {
    const today = dayOf(context);
    if (today === undefined || lastConfirmed === undefined) return;
    const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, "0")}${today.slice(4)}`;
    const last = latestDay(lastConfirmed);
    if (last === undefined || last >= yearAgo) return;
    report("person-not-confirmed-lately", ["lastConfirmed"], { params: { lastConfirmed } });
  },
};

const officeRule: PersonRule = {
  id: "PERSON8",
  codes: ["person-former-office-as-current"],
  check({ roles }, _context, report) {
    for (const [i, { title, current }] of roles.entries()) {
      if (!current) continue;
      const role = parseRole(title);
      if (role.current) continue;
      const base = ["roles", i];
      const fix: Fix = [{ op: "set", path: [...base, "current"], value: false }];
      const renamed: Fix = [{ op: "set", path: [...base, "title"], value: role.title }];
      report("person-former-office-as-current", [...base, "current"], {
        params: { title },
        fix: role.title === "" ? fix : [...fix, ...renamed],
      });
    }
  },
};

/** The rules of people. */
export const personRules: readonly PersonRule[] = [
  nameRule,
  phoneRule,
  basisRule,
  privateRule,
  consentRule,
  retentionRule,
  confirmationRule,
  officeRule,
];
