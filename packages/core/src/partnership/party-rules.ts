import type { Place, PlaceKind } from "../place/place.js";
import type { Rule } from "../rules.js";
import { comparePartialDates } from "../time/compare.js";
import type { Partnership, PartnershipContext, PartnershipParty } from "./partnership.js";

/** The id that stands for a party: its place, or its organisation. */
export function partyId(party: PartnershipParty): string | undefined {
  return party.place ?? party.organisation;
}

const levels: Readonly<Record<PlaceKind, string>> = {
  municipality: "municipal",
  town: "municipal",
  independentCity: "municipal",
  municipalAssociation: "association",
  district: "district",
  locality: "part",
  borough: "part",
  state: "state",
  region: "region",
};

function samePair(a: Partnership, b: Partnership): boolean {
  const ids = new Set(a.parties.map(partyId));
  return (
    a.parties.length === b.parties.length && b.parties.every((party) => ids.has(partyId(party)))
  );
}

function existedAt(place: Place, signed: string): boolean {
  const { from, to } = place.valid ?? {};
  const isTooEarly = from !== undefined && comparePartialDates(signed, from) === "before";
  const isTooLate = to !== undefined && comparePartialDates(signed, to) === "after";
  return !isTooEarly && !isTooLate;
}

/** Rules about who the parties are. */
export const partyRules: readonly Rule<Partnership, PartnershipContext>[] = [
  {
    id: "PART1",
    codes: ["partnership-same-party-twice"],
    check({ parties }, _context, report) {
      const seen = new Set<string>();
      parties.forEach((party, i) => {
        const id = partyId(party);
        if (id === undefined) return;
        if (seen.has(id)) report("partnership-same-party-twice", ["parties", i]);
        seen.add(id);
      });
    },
  },
  {
    id: "PART2",
    codes: ["partnership-party-unnamed"],
    check({ parties }, _context, report) {
      parties.forEach((party, i) => {
        if ((party.place === undefined) === (party.organisation === undefined)) {
          report("partnership-party-unnamed", ["parties", i]);
        }
      });
    },
  },
  {
    id: "PART3",
    codes: ["partnership-organisation-as-party"],
    check({ parties, kind }, _context, report) {
      if (kind === "sponsorship") return;
      parties.forEach(({ organisation }, i) => {
        if (organisation === undefined) return;
        report("partnership-organisation-as-party", ["parties", i, "organisation"], {
          params: { kind },
        });
      });
    },
  },
  {
    id: "PART4",
    codes: ["partnership-parties-of-different-level"],
    check({ parties }, { placeOf }, report) {
      if (placeOf === undefined) return;
      const found = new Set<string>();
      for (const { place } of parties) {
        const known = place === undefined ? undefined : placeOf(place);
        if (known !== undefined) found.add(levels[known.kind]);
      }
      if (found.size < 2) return;
      report("partnership-parties-of-different-level", ["parties"], {
        params: { levels: [...found] },
      });
    },
  },
  {
    id: "PART5",
    codes: ["partnership-party-did-not-exist"],
    check({ parties, agreements }, { placeOf }, report) {
      const signed = agreements?.[0]?.signed;
      if (placeOf === undefined || signed === undefined) return;
      parties.forEach(({ place }, i) => {
        const known = place === undefined ? undefined : placeOf(place);
        if (known === undefined || existedAt(known, signed)) return;
        const name = Object.values(known.name)[0] ?? "";
        report("partnership-party-did-not-exist", ["parties", i], { params: { name, signed } });
      });
    },
  },
  {
    id: "PART6",
    codes: ["partnership-pair-again"],
    check(partnership, { others }, report) {
      const same = others?.find(
        (other) =>
          other.id !== partnership.id &&
          other.deleted === undefined &&
          other.kind === partnership.kind &&
          other.program === partnership.program &&
          samePair(other, partnership),
      );
      if (same !== undefined)
        report("partnership-pair-again", ["parties"], { params: { id: same.id } });
    },
  },
];
