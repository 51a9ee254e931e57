import { standingOn } from "../partnership/partnership-status.js";
import type { Partnership } from "../partnership/partnership.js";
import type { Place } from "../place/place.js";
import type { CalendarDay } from "../time/types.js";

type Position = readonly [number, number];

/** A point for a place, lines for a partnership (RFC 7946). Properties hold ids and names, nobody's contact. */
export interface GeoJsonFeature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: Position }
    | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
    | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Position[])[] };
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface GeoJson {
  readonly type: "FeatureCollection";
  readonly features: readonly GeoJsonFeature[];
}

/** The map and the ids of what could not be drawn, because a place has no coordinates or is not among the places. */
export interface GeoJsonResult {
  readonly collection: GeoJson;
  readonly omitted: readonly string[];
}

function placeFeature(place: Place, at: Position): GeoJsonFeature {
  const { id, kind, name, country } = place;
  const keys = (place.identifiers ?? []).map(({ scheme, value }) => [scheme, value]);
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: at },
    properties: { type: "place", kind, name, country, ...Object.fromEntries(keys) },
  };
}

/** Each pair of parties once: two parties make one line, four make six. */
function linesBetween(positions: readonly Position[]): Position[][] {
  return positions.flatMap((from, index) => positions.slice(index + 1).map((to) => [from, to]));
}

function partnershipFeature(
  partnership: Partnership,
  positions: readonly Position[],
  on: CalendarDay | undefined,
): GeoJsonFeature {
  const lines = linesBetween(positions);
  const { id, kind, parties, agreements = [] } = partnership;
  return {
    type: "Feature",
    id,
    geometry:
      lines.length === 1
        ? { type: "LineString", coordinates: lines[0]! }
        : { type: "MultiLineString", coordinates: lines },
    properties: {
      type: "partnership",
      kind,
      parties: parties.map(({ place, organisation }) => place ?? organisation),
      ...(on !== undefined && { status: standingOn(partnership, on).status }),
      ...(agreements[0] !== undefined && { signed: agreements[0].signed }),
    },
  };
}

/**
 * Places as points and partnerships as lines between their parties, for a map (RFC 7946, longitude first). A partnership
 * with more than two parties draws a line for each pair. What lacks coordinates is counted in `omitted`, not guessed.
 *
 * @example
 * const { collection, omitted } = toGeoJson({ places, partnerships });
 */
export function toGeoJson(input: {
  readonly places: readonly Place[];
  readonly partnerships?: readonly Partnership[];
  /** The day whose standing the lines show. Without it, no status is given. */
  readonly on?: CalendarDay;
}): GeoJsonResult {
  const positions = new Map<string, Position>();
  const features: GeoJsonFeature[] = [];
  const omitted: string[] = [];
  for (const place of input.places) {
    const [longitude, latitude] = place.coordinates ?? [];
    if (longitude === undefined || latitude === undefined) {
      omitted.push(place.id);
      continue;
    }
    positions.set(place.id, [longitude, latitude]);
    features.push(placeFeature(place, [longitude, latitude]));
  }
  for (const partnership of input.partnerships ?? []) {
    const found = partnership.parties.map(({ place }) => positions.get(place ?? ""));
    const known = found.filter((position) => position !== undefined);
    if (known.length < 2 || known.length < found.length) omitted.push(partnership.id);
    else features.push(partnershipFeature(partnership, known, input.on));
  }
  return { collection: { type: "FeatureCollection", features }, omitted };
}
