import { optional, text } from "../../reading.js";

/** What something depends on, such as "vorbehaltlich der Haushaltslage", and when to look at it again. */
export interface Reservation {
  readonly text: string;
  /** Partial date (EDTF). */
  readonly revisit?: string;
}

/**
 * Reads the two flat keys of a reservation. A date without words is one all the same: the words follow
 * while somebody is still typing.
 */
export function readReservation(read: (key: "reservation" | "revisit") => unknown) {
  const [words, revisit] = [text(read("reservation")), text(read("revisit"))];
  if (words === undefined && revisit === undefined) return undefined;
  return { text: words ?? "", ...optional("revisit", revisit) } satisfies Reservation;
}

/** The two flat keys of a reservation; without one, both are taken away. */
export function reservationKeys(reservation: Reservation | undefined) {
  return {
    reservation: reservation?.text === "" ? undefined : reservation?.text,
    revisit: reservation?.revisit,
  };
}
