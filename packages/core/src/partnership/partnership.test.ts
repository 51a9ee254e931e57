import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { createPlaceRegister } from "../place/place-register.js";
import { placeSample } from "../place/place.arbitrary.js";
import type { Place } from "../place/place.js";
import { validate } from "../record-kinds.js";
import { countPartnerships, type CountingRule } from "./count-partnerships.js";
import { nameAtSigning, partiesOn } from "./partnership-parties.js";
import { standingOn } from "./partnership-status.js";
import { partnershipSample } from "./partnership.arbitrary.js";
import { partnershipKinds, type Partnership, type PartnershipContext } from "./partnership.js";

const check = (changes: object, context: PartnershipContext = {}) => {
  const input = { ...partnershipSample, ...changes };
  const { record, issues } = validate("partnership", input, context);
  return { input, record, issues, codes: issues.map((issue) => issue.code) };
};

const place = (
  name: string,
  kind: Place["kind"],
  country = "DE",
  more: Partial<Place> = {},
): Place => ({
  ...placeSample,
  id: `urn:place:${encodeURIComponent(name)}`,
  name: { de: name },
  kind,
  country,
  ...more,
});
const partyOf = ({ id }: Place): { place: string } => ({ place: id });

const goerlitz = place("Görlitz", "town");
const zgorzelec = place("Zgorzelec", "town", "PL");
const landkreis = place("Landkreis Görlitz", "district");
const powiat = place("Powiat Zgorzelec", "district", "PL");
const gorizia = place("Gorizia", "town", "IT");
const novaGorica = place("Nova Gorica", "town", "SI");
const bautzen = place("Landkreis Bautzen", "district", "DE", { valid: { from: "2008-08-01" } });
const kamenz = place("Landkreis Kamenz", "district", "DE", {
  valid: { from: "1996", to: "2008-07-31" },
  successors: [{ place: bautzen.id, date: "2008-08-01", mode: "merger" }],
});
const chemnitz = place("Chemnitz", "independentCity", "DE", {
  formerNames: [{ name: "Karl-Marx-Stadt", valid: { from: "1953-05-10", to: "1990-05-31" } }],
});
const brühl = place("Brühl", "town");
const weisswasser = place("Weißwasser/O.L.", "town");
const places = [
  goerlitz,
  zgorzelec,
  landkreis,
  powiat,
  gorizia,
  novaGorica,
  bautzen,
  kamenz,
  chemnitz,
  brühl,
  weisswasser,
];
const register = createPlaceRegister(places);
const placeOf = (id: string) => register.byId(id);

const entry = (status: string, since: string, side = "all") => ({ status, since, side });
const history = (...statuses: string[]) =>
  check({ statusHistory: statuses.map((status, i) => entry(status, `${1980 + i}`)) }).codes;
const make = (parties: Place[], more: Partial<Partnership> = {}): Partnership => ({
  ...partnershipSample,
  id: `urn:uuid:${parties.map(({ id }) => id).join()}`,
  parties: parties.map(partyOf),
  ...more,
});

describe("parties", () => {
  test("PART1 the same id twice is an error, the same name twice is fine", () => {
    const twice = [partyOf(goerlitz), partyOf(goerlitz)];
    expect(check({ parties: twice }).record).toBeUndefined();
    const senftenberg = [
      place("Senftenberg", "town"),
      place("Senftenberg", "town", "AT", { id: "urn:place:at" }),
    ];
    const same = createPlaceRegister(senftenberg);
    expect(
      check({ parties: senftenberg.map(partyOf) }, { placeOf: (id) => same.byId(id) }).codes,
    ).toEqual([]);
  });

  test("PART2 each party is a place or an organisation", () => {
    expect(check({ parties: [partyOf(goerlitz), {}] }).codes).toEqual([
      "partnership-party-unnamed",
    ]);
    expect(check({ parties: [partyOf(goerlitz)] }).codes).toEqual(["partnership-too-few-parties"]);
  });

  test("PART3 an organisation is a party of sponsorships only", () => {
    const parties = [partyOf(goerlitz), { organisation: "urn:organisation:a" }];
    expect(check({ parties, kind: "sponsorship" }).codes).toEqual([]);
    expect(check({ parties }).codes).toEqual(["partnership-organisation-as-party"]);
  });

  test("PART4 four parties of mixed levels are a warning only", () => {
    const parties = [landkreis, powiat, gorizia, novaGorica].map(partyOf);
    const { record, codes } = check({ parties }, { placeOf });
    expect(codes).toEqual(["partnership-parties-of-different-level"]);
    expect(record?.parties).toHaveLength(4);
    expect(check({ parties: parties.slice(0, 2) }, { placeOf }).codes).toEqual([]);
  });

  test("PART5 a party that did not exist at signing is a warning", () => {
    const parties = [partyOf(bautzen), partyOf(powiat)];
    const agreements = [{ type: "contract", signed: "2000" }];
    expect(check({ parties, agreements }, { placeOf }).codes).toEqual([
      "partnership-party-did-not-exist",
    ]);
    const predecessor = [partyOf(kamenz), partyOf(powiat)];
    expect(check({ parties: predecessor, agreements }, { placeOf }).codes).toEqual([]);
  });

  test("PART6 the reversed pair again is an error, another kind or program of the pair is not", () => {
    const reversed = {
      ...partnershipSample,
      id: "urn:uuid:2",
      parties: partnershipSample.parties.toReversed(),
    };
    expect(check({}, { others: [reversed] }).codes).toEqual(["partnership-pair-again"]);
    expect(check({}, { others: [partnershipSample] }).codes).toEqual([]);
    expect(check({}, { others: [{ ...reversed, kind: "projectPartnership" }] }).codes).toEqual([]);
  });
});

describe("agreements", () => {
  test.each(["partnership", "friendship", "projectPartnership"])(
    "PART7 a %s without an agreement is a warning",
    (kind) => {
      expect(check({ kind, agreements: undefined, themes: ["Kultur"] }).codes).toEqual([
        "partnership-without-agreement",
      ]);
    },
  );

  test("PART7 contacts and sponsorships need none", () => {
    for (const kind of ["contact", "sponsorship"]) {
      expect(check({ kind, agreements: undefined }).codes).toEqual([]);
    }
  });

  test("PART8 a contact with a contract is a warning", () => {
    expect(check({ kind: "contact" }).codes).toEqual(["partnership-contact-with-contract"]);
    const agreements = [{ type: "letterOfIntent", signed: "1980" }];
    expect(check({ kind: "contact", agreements }).codes).toEqual([]);
  });

  test("PART9 a partnership with an end is a warning", () => {
    const agreements = [{ type: "contract", signed: "1980", validTo: "1990" }];
    expect(check({ agreements }).codes).toEqual(["partnership-with-end"]);
    expect(check({ agreements, kind: "friendship" }).codes).toEqual([]);
  });

  test("PART10 a domestic friendship without an end is legal and gets an info", () => {
    const { record, issues } = check(
      {
        kind: "friendship",
        parties: [partyOf(brühl), partyOf(weisswasser)],
        agreements: [{ type: "agreement", signed: "1990" }],
      },
      { placeOf },
    );
    expect(record).toBeDefined();
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["partnership-without-limit", "info"],
    ]);
  });

  test("PART11 an agreement does not end before it was signed", () => {
    const agreements = [{ type: "agreement", signed: "1990", validTo: "1989" }];
    expect(check({ kind: "friendship", agreements }).codes).toEqual([
      "partnership-agreement-ends-before-signing",
    ]);
  });

  test("PART12 sources that disagree on a date are both kept", () => {
    const agreements = [
      {
        type: "contract",
        signed: "1980",
        signedBySources: [{ signed: "1981", source: { title: "Stadtchronik" } }],
      },
      {
        type: "charter",
        signed: "1998-05-05",
        signedBySources: [{ signed: "1998-05-05", source: {} }],
      },
    ];
    const { record, issues } = check({ agreements });
    expect(record?.agreements).toEqual(agreements);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["partnership-sources-disagree", ["agreements", 0, "signed"]],
    ]);
  });

  test("PART12 signed 1992 and reaffirmed 2012 is one partnership with two documents", () => {
    const agreements = [
      { type: "contract", signed: "1992", document: "urn:uuid:a" },
      { type: "reaffirmation", signed: "2012", document: "urn:uuid:b" },
    ];
    expect(check({ agreements }).codes).toEqual([]);
  });
});

describe("history", () => {
  test("PART13 entries out of order are sorted by the repair", () => {
    const statusHistory = [entry("dormant", "2020"), entry("active", "1980")];
    const { input, issues, codes } = check({ statusHistory });
    expect(codes).toEqual(["partnership-history-out-of-order"]);
    const repaired = applyFixes(input, issues);
    expect(repaired.statusHistory).toEqual(statusHistory.toReversed());
    expect(validate("partnership", repaired).issues).toEqual([]);
  });

  test("PART13 no repair is offered that would make a forbidden step", () => {
    const statusHistory = [entry("planned", "2020"), entry("active", "1980")];
    expect(check({ statusHistory }).issues[0]?.fix).toBeUndefined();
  });

  test("PART14 a status follows the table of steps", () => {
    expect(history("planned", "active", "dormant", "active", "suspended", "ended")).toEqual([]);
    expect(history("active", "planned")).toEqual(["partnership-status-step"]);
    expect(history("ended", "suspended")).toEqual(["partnership-status-step"]);
  });

  test("PART15 active after its end needs a new agreement", () => {
    const statusHistory = [
      entry("active", "1980"),
      entry("ended", "1990"),
      entry("active", "2000"),
    ];
    expect(check({ statusHistory }).codes).toEqual(["partnership-active-after-end"]);
    const agreements = [...partnershipSample.agreements!, { type: "contract", signed: "2000-05" }];
    expect(check({ statusHistory, agreements }).codes).toEqual([]);
  });

  test("PART16 a side is all or one of the parties", () => {
    expect(check({ statusHistory: [entry("active", "1980", "Görlitz")] }).codes).toEqual([
      "partnership-side-unknown",
    ]);
  });

  test("PART17 one council suspends, the other is silent, citizens go on: suspended by one side, not ended", () => {
    const side = partnershipSample.parties[1]!.place!;
    const { record, codes } = check({
      activity: "lively",
      statusHistory: [
        entry("active", "1980"),
        { ...entry("suspended", "2022-03", side), reviewBy: "2026" },
      ],
    });
    expect(codes).toEqual([]);
    expect(standingOn(record!, "2025-06-18")).toEqual({ status: "suspended", side });
    expect(standingOn(record!, "2020")).toEqual({ status: "active", side: "all" });
    expect(record?.activity).toBe("lively");
  });

  test("PART17 without a history the agreement tells where a partnership stands", () => {
    const record: Partnership = { ...partnershipSample, statusHistory: undefined };
    expect(standingOn(record, "1979")).toEqual({ status: "planned", side: "all" });
    expect(standingOn(record, "1981")).toEqual({ status: "active", side: "all" });
  });

  test("PART18 after a merger the partnership lives on with the successor", () => {
    const record: Partnership = {
      ...partnershipSample,
      parties: [partyOf(kamenz), partyOf(powiat)],
    };
    expect(partiesOn(record, "2008-07-31", register)).toEqual([kamenz, powiat]);
    expect(partiesOn(record, "2008-08-01", register)).toEqual([bautzen, powiat]);
  });

  test("PART19 the name at signing is the one noted, else the one of that time", () => {
    expect(nameAtSigning(partyOf(chemnitz), "1988", register)).toBe("Karl-Marx-Stadt");
    expect(nameAtSigning(partyOf(chemnitz), "1992", register)).toBe("Chemnitz");
    expect(
      nameAtSigning({ ...partyOf(chemnitz), nameAtSigning: "Stadt Chemnitz" }, "1992", register),
    ).toBe("Stadt Chemnitz");
  });
});

describe("statistics", () => {
  const saxon = new Set([goerlitz, landkreis, chemnitz, weisswasser].map(({ id }) => id));
  const rule: CountingRule = {
    name: "Partnerschaften mit dem Ausland, je Paar",
    isOurs: (party) => saxon.has(party.place ?? ""),
    partners: "abroad",
    kinds: partnershipKinds,
    statuses: ["active", "suspended", "dormant"],
    on: "2025-06-18",
    multilateral: "perPair",
    countryOf: (party) => register.byId(party.place ?? "")?.country,
  };
  const all = [
    make([goerlitz, zgorzelec]),
    make([landkreis, powiat, gorizia, novaGorica]),
    make([brühl, weisswasser], { kind: "friendship" }),
    make([chemnitz, gorizia], { statusHistory: [{ status: "ended", since: "1990", side: "all" }] }),
  ];
  const count = (changes: Partial<CountingRule>): number =>
    countPartnerships(all, { ...rule, ...changes }).count;

  test("PART20 a figure names its rule, and each part of the rule changes the figure", () => {
    expect(countPartnerships(all, rule)).toEqual({ count: 4, rule, undecided: [] });
    expect(count({ multilateral: "once" })).toBe(2);
    expect(count({ partners: "all" })).toBe(5);
    expect(count({ statuses: ["active", "ended"] })).toBe(5);
    expect(count({ kinds: ["friendship"], partners: "all" })).toBe(1);
    expect(count({ on: "1970-01-01" })).toBe(0);
  });

  test("PART20 what the rule cannot decide is handed back, not guessed", () => {
    const unknown = make([goerlitz, place("Atlantis", "town")]);
    const result = countPartnerships([...all, unknown], rule);
    expect(result.count).toBe(4);
    expect(result.undecided).toEqual([unknown]);
  });
});
