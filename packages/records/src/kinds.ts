import { consentDefinition, type Consent } from "@staedtenetz/core/consent";
import { attachmentDefinition, type Attachment } from "@staedtenetz/core/attachment";
import { eventDefinition, type Event as OtherEvent } from "@staedtenetz/core/event";
import { meetingDefinition, type Meeting } from "@staedtenetz/core/meeting";
import { networkMemberDefinition, type NetworkMember } from "@staedtenetz/core/network-member";
import { organisationDefinition, type Organisation } from "@staedtenetz/core/organisation";
import { partnershipDefinition, type Partnership } from "@staedtenetz/core/partnership";
import { personDefinition, type Person } from "@staedtenetz/core/person";
import { placeDefinition, type Place } from "@staedtenetz/core/place";
import { formatOf, type OnUnreadable, type RecordFormat, type StoredRow } from "./record-format.js";

export type {
  Attachment,
  Consent,
  Meeting,
  NetworkMember,
  Organisation,
  OtherEvent,
  Partnership,
  Person,
  Place,
};
export type { When } from "@staedtenetz/core/time";

/** An event of any kind: a meeting is one and lies in the same table under the same id. */
export type Event = OtherEvent | Meeting;

/** The format of every kind of record that lies in a table of its own, and of meetings among the events. */
export interface Formats {
  attachment: RecordFormat<Attachment>;
  place: RecordFormat<Place>;
  organisation: RecordFormat<Organisation>;
  partnership: RecordFormat<Partnership>;
  networkMember: RecordFormat<NetworkMember>;
  event: RecordFormat<Event>;
  meeting: RecordFormat<Meeting>;
  person: RecordFormat<Person>;
  consent: RecordFormat<Consent>;
}

export function createFormats(onUnreadable: OnUnreadable): Formats {
  const meeting = formatOf(meetingDefinition, onUnreadable);
  const otherEvent = formatOf(eventDefinition, onUnreadable);
  const ofRow = (row: StoredRow): RecordFormat<Meeting> | RecordFormat<OtherEvent> =>
    isMeeting(row.body) ? meeting : otherEvent;
  return {
    attachment: formatOf(attachmentDefinition, onUnreadable),
    place: formatOf(placeDefinition, onUnreadable),
    organisation: formatOf(organisationDefinition, onUnreadable),
    partnership: formatOf(partnershipDefinition, onUnreadable),
    networkMember: formatOf(networkMemberDefinition, onUnreadable),
    meeting,
    person: formatOf(personDefinition, onUnreadable),
    consent: formatOf(consentDefinition, onUnreadable),
    event: {
      write: (event) => (event.type === "meeting" ? meeting.write(event) : otherEvent.write(event)),
      read: (row) => ofRow(row).read(row),
      readListed: (row) => ofRow(row).readListed(row),
    },
  };
}

function isMeeting(body: string): boolean {
  return (JSON.parse(body) as { type?: unknown }).type === "meeting";
}
