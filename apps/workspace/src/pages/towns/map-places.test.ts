import { describe, expect, test } from "vitest";
import { mapTowns, type TownAt } from "./map-places.js";

const goerlitz: TownAt = { id: "g", name: "Görlitz", coordinates: [14.99, 51.15] };
const bautzen: TownAt = { id: "b", name: "Bautzen", coordinates: [14.42, 51.18] };
const plauen: TownAt = { id: "p", name: "Plauen", coordinates: [12.13, 50.5] };

describe("a drawing of towns", () => {
  test("has north above and east to the right", () => {
    const [g, b, p] = mapTowns([goerlitz, bautzen, plauen], 340).towns;
    expect(g!.x).toBeGreaterThan(b!.x);
    expect(b!.x).toBeGreaterThan(p!.x);
    expect(p!.y).toBeGreaterThan(g!.y);
    expect(g!.y).toBeGreaterThan(b!.y);
  });

  test("is true to distances: Görlitz and Bautzen are 40 km apart", () => {
    const { towns, scale } = mapTowns([goerlitz, bautzen, plauen], 340);
    const [g, b] = towns;
    const apart = Math.hypot(g!.x - b!.x, g!.y - b!.y);
    expect((apart / scale.length) * scale.kilometres).toBeCloseTo(40, 0);
  });

  test("keeps every dot and every name inside", () => {
    const { towns, width, height } = mapTowns([goerlitz, bautzen, plauen], 340);
    for (const { x, y, side } of towns) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
      expect(side).toBeDefined();
    }
  });

  test("leaves out a name rather than writing it over another", () => {
    const close = Array.from({ length: 12 }, (_, at) => ({
      id: String(at),
      name: "Hoyerswerda",
      coordinates: [14.2 + at / 2000, 51.4 + at / 2000] as const,
    }));
    const { towns } = mapTowns([...close, plauen], 340);
    const without = towns.filter(({ side }) => side === undefined);
    expect(without.length).toBeGreaterThan(4);
    expect(towns.some(({ side }) => side !== undefined)).toBe(true);
  });

  test("draws a single town in the middle", () => {
    const { towns, width } = mapTowns([plauen], 340);
    expect(towns[0]!.x).toBe(width / 2);
  });
});
