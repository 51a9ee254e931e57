import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { audiences } from "../consent/consent-state.js";
import { contactContexts, legalBases, type ContactPoint, type Person } from "./person.js";

/** A person without any issue. */
export const personSample: Person = {
  ...sampleBase,
  type: "person",
  name: {
    formatted: "Prof. Dr. Anna Beispiel",
    given: "Anna",
    family: "Beispiel",
    prefix: ["Prof.", "Dr."],
  },
  roles: [{ title: "Referentin Europa", current: true }],
  visibility: "network",
  basis: "publicTask",
  emails: [
    { value: "anna@example.org", context: "work", visibility: "network", basis: "publicTask" },
  ],
  phones: [],
  addresses: [],
};

/** What is shown has a ground, and what is private rests on a consent. */
const contactPoint = (value: fc.Arbitrary<string>): fc.Arbitrary<ContactPoint> =>
  fc
    .record({
      value,
      context: fc.constantFrom(...contactContexts),
      visibility: fc.constantFrom(...audiences),
      basis: fc.constantFrom(...legalBases),
    })
    .map((point) => {
      const mayBeShown =
        point.context === "private" ? point.basis === "consent" : point.basis !== "notRecorded";
      return mayBeShown ? point : Object.assign(point, { visibility: "coordinators" as const });
    });

const listing = fc.oneof(
  fc.record({
    visibility: fc.constantFrom(...audiences),
    basis: fc.constant("publicTask" as const),
  }),
  fc.constant({ visibility: "coordinators" as const, basis: "notRecorded" as const }),
);

export const personArbitrary: fc.Arbitrary<Person> = fc
  .record(
    {
      ...baseArbitraries("person"),
      name: fc.record(
        {
          formatted: lineArbitrary,
          given: fc.constantFrom("Anna", "Jan Kim", "Zoë"),
          family: lineArbitrary,
          prefix: fc.array(fc.constantFrom("Dr.", "Prof."), { maxLength: 2 }),
          suffix: fc.constantFrom("jun.", "MdL"),
        },
        { requiredKeys: ["formatted"] },
      ),
      roles: fc.array(
        fc.record(
          {
            title: fc.constantFrom("Bürgermeisterin", "Referent"),
            place: uuidArbitrary,
            current: fc.boolean(),
          },
          { requiredKeys: ["title", "current"] },
        ),
        { maxLength: 2 },
      ),
      listing,
      emails: fc.array(contactPoint(fc.constant("anna@example.org")), { maxLength: 2 }),
      phones: fc.array(contactPoint(fc.constant("+4935100000")), { maxLength: 2 }),
      addresses: fc.array(contactPoint(lineArbitrary), { maxLength: 2 }),
      languages: fc.array(fc.constantFrom("de", "pl"), { maxLength: 2 }),
      lastConfirmed: edtfArbitrary,
      retention: fc.record({ basis: lineArbitrary }),
    },
    {
      requiredKeys: [
        "id",
        "type",
        "created",
        "modified",
        "name",
        "roles",
        "listing",
        "emails",
        "phones",
        "addresses",
      ],
    },
  )
  .map(({ listing: shown, ...person }) => Object.assign(person, shown));
