import type { EventMode, EventStatus } from "../event/event-codes.js";
import type { Event } from "../event/event.js";
import type { Location } from "../event/event-fields.js";
import type { Meeting } from "../meeting/meeting.js";
import type { Place } from "../place/place.js";
import { oneOrMany, present, textOf, type JsonLd } from "./json-ld.js";
import { placeNode } from "./place.js";
import { datesOf } from "./times.js";

/** What the ids of an event stand for. An id that is not resolved is left out. */
export interface JsonLdLinks {
  /** The public page of the event. */
  readonly url?: string;
  readonly placeOf?: (id: string) => Place | undefined;
  /** The name of an organisation or place that organises; a plain name in `organisers` stands for itself. */
  readonly nameOf?: (id: string) => string | undefined;
}

const statuses: Readonly<Record<EventStatus, string>> = {
  tentative: "EventScheduled",
  confirmed: "EventScheduled",
  cancelled: "EventCancelled",
  postponed: "EventPostponed",
  rescheduled: "EventRescheduled",
  movedOnline: "EventMovedOnline",
};

const modes: Readonly<Record<EventMode, string>> = {
  onSite: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};

const schema = (name: string): string => `https://schema.org/${name}`;

function locationNode(location: Location, { placeOf }: JsonLdLinks): JsonLd {
  const place = location.place === undefined ? undefined : placeOf?.(location.place);
  const { name, room, address, coordinates } = location;
  const inside = place && placeNode(place);
  return present({
    "@type": "Place",
    name: [name, room].filter(Boolean).join(", ") || inside?.["name"],
    address: address ?? inside?.["address"],
    geo:
      coordinates === undefined
        ? undefined
        : { "@type": "GeoCoordinates", longitude: coordinates[0], latitude: coordinates[1] },
    containedInPlace: inside,
  });
}

/** Only a link that is public goes out; a private one never does. */
function onlineNode({ onlineAccess }: Event | Meeting): JsonLd[] {
  if (onlineAccess?.public !== true || onlineAccess.url === undefined) return [];
  return [{ "@type": "VirtualLocation", url: onlineAccess.url }];
}

const isId = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

function organiserNodes({ organisers }: Event | Meeting, { nameOf }: JsonLdLinks): JsonLd[] {
  return organisers.flatMap((organiser) => {
    const name = isId(organiser) ? nameOf?.(organiser) : organiser;
    return name === undefined ? [] : [{ "@type": "Organization", name }];
  });
}

function previousStarts({ previousStarts: earlier = [] }: Event | Meeting): string[] {
  return earlier.flatMap((when) => datesOf(when).startDate ?? []);
}

/**
 * An event or meeting as JSON-LD, schema.org Event. A vague date ("4. Quartal 2025") makes no `startDate`; a link to an
 * online meeting goes out only when it is public; people are never named.
 *
 * @example toScriptText(eventToJsonLd(event, { url: "https://netz.example/termine/1" }))
 */
export function eventToJsonLd(event: Event | Meeting, links: JsonLdLinks = {}): JsonLd {
  const locations = event.locations.map((location) => locationNode(location, links));
  return present({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": event.id,
    name: textOf(event.title),
    description: event.description && textOf(event.description),
    ...datesOf(event.when),
    previousStartDate: oneOrMany(previousStarts(event)),
    eventStatus: schema(statuses[event.status]),
    eventAttendanceMode: schema(modes[event.mode]),
    location: oneOrMany([...locations, ...onlineNode(event)]),
    organizer: oneOrMany(organiserNodes(event, links)),
    audience: oneOrMany(
      event.audience.map((audienceType) => ({ "@type": "Audience", audienceType })),
    ),
    maximumAttendeeCapacity: event.capacity,
    inLanguage: event.languages && oneOrMany(event.languages),
    url: links.url ?? event.web,
  });
}
