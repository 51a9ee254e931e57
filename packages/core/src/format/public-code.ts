import type { EventMode, EventStatus } from "../event/event-codes.js";
import type { PartnershipKind, PartnershipStatus } from "../partnership/partnership.js";
import type { PlaceKind } from "../place/place.js";

/** The codes whose labels public pages show, plain or with the kind of their record in front. */
export type PublicCode =
  | `${"" | "place."}${PlaceKind}`
  | `${"" | "partnership."}${PartnershipKind | PartnershipStatus}`
  | `${"" | "event."}${EventStatus | EventMode}`;
