/** A town with where it lies: longitude and latitude in degrees. */
export interface TownAt {
  readonly id: string;
  readonly name: string;
  readonly coordinates: readonly [longitude: number, latitude: number];
}

/** Where a name stands beside its dot. */
export type LabelSide = "end" | "start" | "above" | "below";

/** A town on the drawing, in units of it; without a side there is no room for its name. */
export interface TownOnMap {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly side?: LabelSide;
}

export interface TownMap {
  readonly width: number;
  readonly height: number;
  readonly towns: readonly TownOnMap[];
  /** A round length in kilometres and how long that is on the drawing. */
  readonly scale: { readonly kilometres: number; readonly length: number };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const margin = 28;
const kilometresPerDegree = 111.32;
const letterWidth = 6.9;
const lineHeight = 15;
const gap = 8;
/** Below the towns, for the scale. */
const footHeight = 16;
const flattest = 0.55;
const steepest = 1.3;

/**
 * Draws towns where they lie: north is up, and a kilometre is as long in both directions. Names are put beside their
 * dots where they cover nothing.
 *
 * @param width In units of the drawing, 13 of which are the height of a letter.
 */
export function mapTowns(towns: readonly TownAt[], width: number): TownMap {
  const longitudes = towns.map(({ coordinates: [longitude] }) => longitude);
  const latitudes = towns.map(({ coordinates: [, latitude] }) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max((east - west) * shrink, 0.05);
  const up = Math.max(north - south, 0.05);
  const inner = width - 2 * margin;
  const innerHeight = inner * Math.min(Math.max(up / across, flattest), steepest);
  const unit = Math.min(inner / across, innerHeight / up);
  const height = innerHeight + 2 * margin + footHeight;
  const dots = towns.map(({ id, name, coordinates: [longitude, latitude] }) => ({
    id,
    name,
    x: width / 2 + (longitude - (west + east) / 2) * shrink * unit,
    y: margin + innerHeight / 2 - (latitude - (south + north) / 2) * unit,
  }));
  return {
    width,
    height,
    towns: named(dots, width, height - footHeight),
    scale: scaleOf(unit, width),
  };
}

/** The longest of 1, 2, 5, 10 … kilometres that takes no more than a third of the width. */
function scaleOf(unit: number, width: number): TownMap["scale"] {
  const perKilometre = unit / kilometresPerDegree;
  const most = width / 3 / perKilometre;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
  return { kilometres, length: kilometres * perKilometre };
}

function named(
  dots: readonly Omit<TownOnMap, "side">[],
  width: number,
  height: number,
): readonly TownOnMap[] {
  const taken: Box[] = dots.map(({ x, y }) => around(x, y, gap));
  return dots.map((dot) => {
    const fitting = (["end", "start", "above", "below"] as const).find((side) => {
      const box = labelBox(dot, side);
      const isInside = box.left >= 2 && box.right <= width - 2 && box.top >= 2;
      return isInside && box.bottom <= height - 2 && !taken.some((other) => overlap(box, other));
    });
    if (fitting === undefined) return dot;
    taken.push(labelBox(dot, fitting));
    return { ...dot, side: fitting };
  });
}

function around(x: number, y: number, by: number): Box {
  return { left: x - by + 2, right: x + by - 2, top: y - by + 2, bottom: y + by - 2 };
}

function labelBox({ name, x, y }: Omit<TownOnMap, "side">, side: LabelSide): Box {
  const length = name.length * letterWidth;
  const half = lineHeight / 2;
  switch (side) {
    case "end":
      return { left: x + gap, right: x + gap + length, top: y - half, bottom: y + half };
    case "start":
      return { left: x - gap - length, right: x - gap, top: y - half, bottom: y + half };
    case "above":
      return besides(x, length, y - gap - lineHeight);
    default:
      return besides(x, length, y + gap);
  }
}

function besides(x: number, length: number, top: number): Box {
  return { left: x - length / 2, right: x + length / 2, top, bottom: top + lineHeight };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
