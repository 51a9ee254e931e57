import type { Meeting, OtherEvent, Partnership, Place } from "./kinds.js";

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
    statusHistory: [{ status: "active", since: "1980", side: "all" }],
    formats: [],
    themes: [],
  };
}

export function event(number: number, when: { local: string } | { edtf: string }): OtherEvent {
  return { ...eventFields(number, when), type: "event" };
}

export function meeting(number: number, when: { local: string } | { edtf: string }): Meeting {
  return { ...eventFields(number, when), type: "meeting", state: "scheduled", organs: [] };
}

function eventFields(number: number, when: { local: string } | { edtf: string }) {
  const isExact = "local" in when;
  return {
    ...times,
    id: uuid(number),
    title: { de: `Termin ${number}` },
    when: isExact
      ? { start: { local: when.local, zone: "Europe/Berlin" } }
      : { edtf: when.edtf, text: when.edtf },
    status: isExact ? ("confirmed" as const) : ("tentative" as const),
    mode: "onSite" as const,
    locations: [],
    organisers: [],
    audience: [],
    sequence: 0,
    visibility: "public" as const,
  };
}
