import { eventDefinition, type Event as OtherEvent } from "@staedtenetz/core/event";
import { meetingDefinition, type Meeting } from "@staedtenetz/core/meeting";
import { organisationDefinition } from "@staedtenetz/core/organisation";
import { partnershipDefinition } from "@staedtenetz/core/partnership";
import { placeDefinition } from "@staedtenetz/core/place";
import { formatOf, type RecordFormat } from "./record-format.js";

export type { Event as OtherEvent } from "@staedtenetz/core/event";
export type { Meeting } from "@staedtenetz/core/meeting";
export type { Organisation } from "@staedtenetz/core/organisation";
export type { Partnership } from "@staedtenetz/core/partnership";
export type { Place } from "@staedtenetz/core/place";
export type { When } from "@staedtenetz/core/time";

/** An event of any kind: a meeting is one and lies in the same table under the same id. */
export type Event = OtherEvent | Meeting;

/** Meetings alone, as they lie among the events. */
export const meetingFormat = formatOf(meetingDefinition);

const otherEvents = formatOf(eventDefinition);

const eventFormat: RecordFormat<Event> = {
  write: (event) =>
    event.type === "meeting" ? meetingFormat.write(event) : otherEvents.write(event),
  read: (row) => (isMeeting(row.body) ? meetingFormat.read(row) : otherEvents.read(row)),
};

function isMeeting(body: string): boolean {
  return (JSON.parse(body) as { type?: unknown }).type === "meeting";
}

interface NetworkMemberFields {
  id: string;
  type: "networkMember";
  created: string;
  modified: string;
  place: string;
  since?: string | undefined;
  regionalGroups: string[];
}
export type NetworkMember = NetworkMemberFields;

/** The format of every kind of record that lies in a table of its own. */
export const formats = {
  place: formatOf(placeDefinition),
  organisation: formatOf(organisationDefinition),
  partnership: formatOf(partnershipDefinition),
  event: eventFormat,
  networkMember: {
    write: (member: NetworkMember) => ({ version: 1, body: JSON.stringify(member) }),
    read: ({ body }: { body: string }) => JSON.parse(body) as NetworkMember,
  },
};
