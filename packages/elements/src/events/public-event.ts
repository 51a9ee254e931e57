import type { When } from "@staedtenetz/core/format";

/** The same words in several languages, as `{ de: "Treffen", en: "Meeting" }`. */
export type Words = Readonly<Record<string, string>>;

const statuses = [
  "tentative",
  "confirmed",
  "cancelled",
  "postponed",
  "rescheduled",
  "movedOnline",
] as const;
const modes = ["onSite", "online", "hybrid"] as const;

export type EventStatus = (typeof statuses)[number];
export type EventMode = (typeof modes)[number];

/** What the list shows of one event: an excerpt of a public event of the HTTP interface. */
export interface ListedEvent {
  readonly id: string;
  readonly title: Words;
  readonly when: When;
  readonly status: EventStatus;
  readonly mode?: EventMode;
  /** For each location its own name and that of its town, as far as they are known. */
  readonly locations: readonly { readonly name?: string; readonly place?: Words }[];
  /** Official keys (AGS) of the towns it takes place in. */
  readonly places: readonly string[];
  /** Slug of the group it belongs to. */
  readonly group?: string;
  /** Its page, where the file names one. */
  readonly url?: string;
  /** Part of the demo data: not a real invitation. */
  readonly isDemo: boolean;
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isLocal(value: unknown): boolean {
  return isObject(value) && typeof value["local"] === "string" && typeof value["zone"] === "string";
}

function readWhen(value: unknown): When | undefined {
  if (!isObject(value)) return undefined;
  const isTimed = isLocal(value["start"]) && (value["end"] === undefined || isLocal(value["end"]));
  const isAllDay = typeof value["startDate"] === "string" && typeof value["endDate"] === "string";
  const isVague = typeof value["edtf"] === "string" || typeof value["text"] === "string";
  return isTimed || isAllDay || isVague ? value : undefined;
}

function readWords(value: unknown): Words | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function oneOf<const Value extends string>(value: unknown, values: readonly Value[]) {
  return values.find((known) => known === value);
}

function readLocation(value: unknown): ListedEvent["locations"][number] {
  const { name, place } = isObject(value) ? value : {};
  const town = isObject(place) ? readWords(place["name"]) : undefined;
  return { ...(typeof name === "string" && { name }), ...(town && { place: town }) };
}

function placeKeys(value: unknown): string[] {
  return list(value).flatMap((location) => {
    const place = isObject(location) ? location["place"] : undefined;
    const identifiers = list(isObject(place) ? place["identifiers"] : undefined);
    return identifiers.flatMap((identifier) =>
      isObject(identifier) && identifier["scheme"] === "ags" ? [String(identifier["value"])] : [],
    );
  });
}

function readEvent(value: unknown): ListedEvent | undefined {
  if (!isObject(value) || typeof value["id"] !== "string") return undefined;
  const title = readWords(value["title"]);
  const when = readWhen(value["when"]);
  if (!title || !when) return undefined;
  const mode = oneOf(value["mode"], modes);
  const group = isObject(value["group"]) ? value["group"]["slug"] : undefined;
  return {
    id: value["id"],
    title,
    when,
    status: oneOf(value["status"], statuses) ?? "confirmed",
    ...(mode && { mode }),
    locations: list(value["locations"]).map(readLocation),
    places: placeKeys(value["locations"]),
    ...(typeof group === "string" && { group }),
    ...(typeof value["url"] === "string" && { url: value["url"] }),
    isDemo: value["demo"] === true,
  };
}

/**
 * Reads a list of events as the HTTP interface and its exports write it. The source may be newer, older or a file that
 * somebody edited, so an entry that cannot be shown is left out; undefined means that it is no list of events at all.
 *
 * @example
 * readEvents({ items: [{ id: "urn:uuid:…", title: { de: "Treffen" }, when: { edtf: "2025-36" } }] });
 */
export function readEvents(json: unknown): ListedEvent[] | undefined {
  const items = isObject(json) ? json["items"] : json;
  if (!Array.isArray(items)) return undefined;
  return items.map(readEvent).filter((event) => event !== undefined);
}
