import { eventModes, eventStatuses } from "../event/event-codes.js";
import { partnershipKinds, partnershipStatuses } from "../partnership/partnership.js";
import { placeKinds } from "../place/place.js";
import type { RecordKind } from "../record-kinds.js";

interface CodesOfKind {
  readonly kind: RecordKind;
  readonly codes: readonly string[];
}

/** The codes that public pages show, by the kind whose field they stand in. `PublicCode` names the same ones. */
export const publicCodes = [
  { kind: "place", codes: placeKinds },
  { kind: "partnership", codes: [...partnershipKinds, ...partnershipStatuses] },
  { kind: "event", codes: [...eventStatuses, ...eventModes] },
] as const satisfies readonly CodesOfKind[];
