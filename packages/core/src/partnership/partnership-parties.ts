import { placeNameOn, placesOn } from "../place/place-history.js";
import type { PlaceRegister } from "../place/place-register.js";
import type { Place } from "../place/place.js";
import type { Edtf } from "../time/types.js";
import type { Partnership, PartnershipParty } from "./partnership.js";

/**
 * The places that are parties on a date: after a merger the successor carries the partnership on. Parties that are
 * organisations, or not in the register, are left out.
 *
 * @example partiesOn(kamenzAndPartner, "2020", register) // Bautzen stands in for Kamenz
 */
export function partiesOn(
  partnership: Partnership,
  date: Edtf,
  register: PlaceRegister,
): readonly Place[] {
  const places = partnership.parties.flatMap(({ place }) => {
    const known = place === undefined ? undefined : register.byId(place);
    return known === undefined ? [] : placesOn(known, date, register);
  });
  return [...new Set(places)];
}

/**
 * The name a party signed with: the one noted, else the name the place bore then.
 *
 * @example nameAtSigning({ place: chemnitz.id }, "1988", register) // "Karl-Marx-Stadt"
 */
export function nameAtSigning(
  party: PartnershipParty,
  signed: Edtf,
  register: PlaceRegister,
): string | undefined {
  if (party.nameAtSigning !== undefined) return party.nameAtSigning;
  const place = party.place === undefined ? undefined : register.byId(party.place);
  return place === undefined ? undefined : placeNameOn(place, signed);
}
