import type { RecordFormat } from "./record-format.js";

interface StoredBase {
  id: string;
  type: string;
  created: string;
  modified: string;
  identifiers?: { scheme: string; value: string }[] | undefined;
}
type LangMap = Record<string, string>;
interface Local {
  local: string;
  zone: string;
}

export interface Place extends StoredBase {
  type: "place";
  kind: string;
  name: LangMap;
  designations?: { text: string; source: string }[] | undefined;
  country: string;
  subdivision?: string | undefined;
  coordinates?: [number, number] | undefined;
  population?: { value: number; asOf: string } | undefined;
  postalCodes?: string[] | undefined;
  website?: string | undefined;
}
export interface Organisation extends StoredBase {
  type: "organisation";
  kind: string;
  sector?: string | undefined;
  name: LangMap;
  shortName?: string | undefined;
  place?: string | undefined;
  founded?: string | undefined;
}
export interface Partnership extends StoredBase {
  type: "partnership";
  kind: string;
  parties: { place?: string | undefined; organisation?: string | undefined }[];
  agreements: { type: string; signed: string }[];
  statusHistory: { status: string; since: string }[];
  formats: string[];
  themes: string[];
}
export interface NetworkMember extends StoredBase {
  type: "networkMember";
  place: string;
  since?: string | undefined;
  regionalGroups: string[];
}
export type When =
  | { start: Local; end?: Local | undefined; duration?: string | undefined }
  | { startDate: string; endDate: string }
  | { edtf?: string | undefined; text?: string | undefined };
export interface Event extends StoredBase {
  type: "event" | "meeting";
  title: LangMap;
  description?: LangMap | undefined;
  when: When;
  status: "tentative" | "confirmed" | "cancelled" | "postponed" | "rescheduled" | "movedOnline";
  mode: "onSite" | "online" | "hybrid";
  locations: {
    name?: string | undefined;
    place?: string | undefined;
    address?: string | undefined;
  }[];
  onlineAccess?:
    | { url?: string | undefined; dialIn?: string | undefined; public: boolean }
    | undefined;
  organisers: string[];
  audience: string[];
  questions?: { id: string; text: string }[] | undefined;
  topicTables?: { title: string; host?: string | undefined }[] | undefined;
  registration?:
    | {
        opens?: Local | undefined;
        deadline?: string | Local | undefined;
        confirmation: "immediate" | "byOrganiser" | "none";
        contact?: string | undefined;
        questions?: { id: string; text: string }[] | undefined;
      }
    | undefined;
  group?: string | undefined;
  sequence: number;
  visibility: "public" | "network" | "group";
  state?: "scheduled" | "invited" | "held" | "cancelled" | undefined;
  previous?: string | undefined;
  next?: string | undefined;
}

function plain<T>(kind: string): RecordFormat<T> {
  return {
    kind,
    write: (record) => ({ version: 1, body: JSON.stringify(record) }),
    read: (row) => JSON.parse(row.body) as T,
  };
}

export const formats = {
  place: plain<Place>("place"),
  organisation: plain<Organisation>("organisation"),
  partnership: plain<Partnership>("partnership"),
  networkMember: plain<NetworkMember>("networkMember"),
  event: plain<Event>("event"),
};
