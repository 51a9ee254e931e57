import type { RegistrationTerms } from "../event/event-fields.js";
import type { EventMode, EventStatus } from "../event/event-codes.js";
import type { When } from "../time/types.js";
import type { Registration, RegistrationState } from "./registration.js";

/** What registering needs to know of an event. */
export interface RegistrableEvent {
  readonly id: string;
  readonly when: When;
  readonly mode: EventMode;
  readonly status: EventStatus;
  readonly capacity?: number | undefined;
  readonly registration?: RegistrationTerms | undefined;
}

/** The seats one registration needs: the person and their companions. Online at a hybrid event needs none. */
export function seatsOf(
  { companions, mode }: Pick<Registration, "companions" | "mode">,
  event: Pick<RegistrableEvent, "mode">,
): number {
  return event.mode === "hybrid" && mode === "online" ? 0 : 1 + companions.length;
}

/** True for a registration that keeps a seat: not declined, not cancelled, not on the waiting list. */
export function keepsSeat({ reply, state }: Pick<Registration, "reply" | "state">): boolean {
  return reply !== "declined" && (state === "confirmed" || state === "unconfirmed");
}

/** The seats that are taken, of all registrations of an event. */
export function seatsTaken(
  registrations: readonly Registration[],
  event: Pick<RegistrableEvent, "mode">,
): number {
  return registrations
    .filter(keepsSeat)
    .reduce((sum, registration) => sum + seatsOf(registration, event), 0);
}

/**
 * The state a new registration gets: confirmed at once, waiting for the organisers, or on the waiting list where the
 * seats do not suffice for it.
 *
 * @param others All other registrations of the event.
 */
export function stateOnArrival(
  registration: Registration,
  event: RegistrableEvent,
  others: readonly Registration[],
): RegistrationState {
  const free = (event.capacity ?? Number.POSITIVE_INFINITY) - seatsTaken(others, event);
  if (registration.reply !== "declined" && seatsOf(registration, event) > free) return "waiting";
  return event.registration?.confirmation === "byOrganiser" ? "unconfirmed" : "confirmed";
}

/**
 * Who moves up from the waiting list, the earliest sent first. Whoever needs more seats than are free does not hold up
 * those after them.
 */
export function movingUp(
  registrations: readonly Registration[],
  event: RegistrableEvent,
): readonly Registration[] {
  let free = (event.capacity ?? Number.POSITIVE_INFINITY) - seatsTaken(registrations, event);
  const waiting = registrations.filter(
    ({ state, reply }) => state === "waiting" && reply !== "declined",
  );
  return waiting
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .filter((registration) => {
      const seats = seatsOf(registration, event);
      if (seats > free) return false;
      free -= seats;
      return true;
    });
}
