import type { Event, Partnership, Place } from "./kinds.js";

const times = { created: "2025-01-01T00:00:00Z", modified: "2025-01-01T00:00:00Z" };

/** A fixed id for a small number. */
export function uuid(number: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function place(number: number, name: string): Place {
  return {
    ...times,
    id: uuid(number),
    type: "place",
    kind: "town",
    name: { de: name },
    country: "DE",
  };
}

export function partnership(number: number, places: string[]): Partnership {
  return {
    ...times,
    id: uuid(number),
    type: "partnership",
    kind: "partnership",
    parties: places.map((party) => ({ place: party })),
    agreements: [{ type: "contract", signed: "1980" }],
    statusHistory: [{ status: "active", since: "1980" }],
    formats: [],
    themes: [],
  };
}

export function event(number: number, when: { local: string } | { edtf: string }): Event {
  return {
    ...times,
    id: uuid(number),
    type: "event",
    title: { de: `Termin ${number}` },
    when:
      "local" in when
        ? { start: { local: when.local, zone: "Europe/Berlin" } }
        : { edtf: when.edtf, text: when.edtf },
    status: "local" in when ? "confirmed" : "tentative",
    mode: "onSite",
    locations: [],
    organisers: [],
    audience: [],
    sequence: 0,
    visibility: "public",
  };
}

export function meeting(number: number, when: { local: string } | { edtf: string }): Event {
  return { ...event(number, when), type: "meeting", state: "scheduled" };
}
