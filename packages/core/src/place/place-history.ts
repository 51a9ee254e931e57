import { earliestDay, latestDay } from "../time/bounds.js";
import type { Edtf } from "../time/types.js";
import type { Place } from "./place.js";
import type { PlaceRegister } from "./place-register.js";

/**
 * The name a place bore on a date: a former name when the whole date lies in its time, else the present one.
 *
 * @example placeNameOn(chemnitz, "1988") // "Karl-Marx-Stadt"
 */
export function placeNameOn(place: Place, date: Edtf, language = "de"): string | undefined {
  const [first, last] = [earliestDay(date), latestDay(date)];
  const former = place.formerNames?.find(({ valid: { from, to } }) => {
    const begin = from === undefined ? undefined : earliestDay(from);
    const end = to === undefined ? undefined : latestDay(to);
    return (
      first !== undefined &&
      last !== undefined &&
      (begin === undefined || begin <= first) &&
      (end === undefined || last <= end)
    );
  });
  return former?.name ?? place.name[language] ?? Object.values(place.name)[0];
}

/**
 * The places that stand in for a place on a date: itself, or its successors once the change has happened, followed through
 * later changes. A successor that is not in the register ends the search at its predecessor.
 *
 * @example placesOn(districtKamenz, "2020-01-01", register) // [district Bautzen]
 */
export function placesOn(place: Place, date: Edtf, register: PlaceRegister): readonly Place[] {
  const day = latestDay(date);
  const found = new Set<Place>();
  const seen = new Set<Place>();
  const follow = (current: Place): void => {
    if (seen.has(current)) return;
    seen.add(current);
    const next = (current.successors ?? []).filter(({ date: changed }) => {
      const changeDay = earliestDay(changed);
      return changeDay !== undefined && day !== undefined && changeDay <= day;
    });
    const places = next.flatMap((change) => register.byId(change.place) ?? []);
    if (places.length === 0) found.add(current);
    else for (const successor of places) follow(successor);
  };
  follow(place);
  return [...found];
}
