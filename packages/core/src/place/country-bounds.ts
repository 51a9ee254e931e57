/** Longitude and latitude in degrees, WGS 84, in the order of GeoJSON. */
export type Coordinates = readonly [longitude: number, latitude: number];

/**
 * Boxes around countries, [west, south, east, north] in degrees, mainland and near islands, rounded outwards by about
 * a fifth of a degree. They find swapped coordinates; they are no borders.
 */
const boxes: Readonly<Record<string, readonly [number, number, number, number]>> = {
  AT: [9.3, 46.2, 17.4, 49.2],
  BE: [2.3, 49.3, 6.6, 51.7],
  CH: [5.7, 45.6, 10.7, 48],
  CZ: [11.9, 48.3, 19.1, 51.3],
  DE: [5.6, 47, 15.3, 55.3],
  DK: [7.8, 54.3, 15.4, 58],
  EE: [21.5, 57.3, 28.4, 60],
  ES: [-18.4, 27.4, 4.6, 44],
  FI: [18.9, 59.5, 31.8, 70.3],
  GB: [-8.9, 49.6, 2, 61.1],
  HU: [15.9, 45.5, 23.1, 48.8],
  IE: [-10.9, 51.2, -5.8, 55.6],
  IT: [6.4, 35.3, 18.8, 47.3],
  LT: [20.7, 53.7, 27.1, 56.7],
  LU: [5.5, 49.2, 6.8, 50.4],
  LV: [20.7, 55.5, 28.5, 58.3],
  PL: [13.9, 48.8, 24.4, 55.1],
  RO: [20, 43.4, 30, 48.5],
  SI: [13.1, 45.2, 16.9, 47.1],
  SK: [16.6, 47.5, 22.8, 49.9],
  UA: [21.9, 44, 40.5, 52.6],
};

function lies([longitude, latitude]: Coordinates, country: string): boolean {
  const [west, south, east, north] = boxes[country]!;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** What coordinates look like beside a country. `unchecked`: no box is known for it. */
export type CoordinatesFinding = "inside" | "swapped" | "outside" | "impossible" | "unchecked";

/**
 * Whether coordinates may lie in a country, are swapped, or lie elsewhere.
 *
 * @example locateInCountry([51.15, 14.98], "DE") // "swapped"
 */
export function locateInCountry(coordinates: Coordinates, country: string): CoordinatesFinding {
  const [longitude, latitude] = coordinates;
  const swapped: Coordinates = [latitude, longitude];
  const isPossible = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (Object.hasOwn(boxes, country)) {
    if (lies(coordinates, country)) return "inside";
    if (lies(swapped, country)) return "swapped";
    return isPossible ? "outside" : "impossible";
  }
  if (isPossible) return "unchecked";
  return Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90 ? "swapped" : "impossible";
}
