import * as prng from "lib0/prng";
import { describe, expect, it } from "vitest";
import {
  closeCode,
  closeReason,
  decodeMessage,
  decodePresence,
  encodeAlive,
  encodeAuthDenied,
  encodeAwareness,
  encodeNotice,
  encodePresence,
  encodeQueryAwareness,
  encodeRefused,
  encodeRights,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  isFinalClose,
  noticeCodes,
  offeredSchema,
  parseCursor,
  presenceColors,
  refusalReasons,
  rights,
  subprotocol,
  type Message,
} from "../protocol.js";

const someBytes = Uint8Array.of(1, 2, 3);

/** One channel of sRGB as light, after WCAG 2. */
function linear(value: number): number {
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

const everyMessage: readonly (readonly [bytes: Uint8Array, message: Message])[] = [
  [encodeSyncStep1(someBytes), { type: "stateVector", stateVector: someBytes }],
  [encodeSyncStep2(someBytes), { type: "difference", update: someBytes }],
  [encodeUpdate(someBytes), { type: "update", update: someBytes }],
  [encodeAwareness(someBytes), { type: "awareness", presence: someBytes }],
  [encodeQueryAwareness(), { type: "queryAwareness" }],
  [encodeAuthDenied("nein"), { type: "auth", reason: "nein" }],
  [encodeAlive(), { type: "alive" }],
  [encodeSaved(300), { type: "saved", count: 300 }],
  ...rights.map((right) => [encodeRights(right), { type: "rights", right }] as const),
  ...noticeCodes.map((code) => [encodeNotice(code), { type: "notice", code }] as const),
  ...refusalReasons.map(
    (reason) => [encodeRefused(7, reason), { type: "refused", index: 7, reason }] as const,
  ),
];

describe("messages", () => {
  it.each(everyMessage)("WIRE1 come out as they went in: %s", (bytes, message) => {
    expect(decodeMessage(bytes)).toEqual(message);
  });

  it("WIRE2 have the numbers every y-websocket client knows, and ours", () => {
    expect([...encodeSyncStep1(someBytes)]).toEqual([0, 0, 3, 1, 2, 3]);
    expect([...encodeSyncStep2(someBytes)]).toEqual([0, 1, 3, 1, 2, 3]);
    expect([...encodeUpdate(someBytes)]).toEqual([0, 2, 3, 1, 2, 3]);
    expect([...encodeAwareness(someBytes)]).toEqual([1, 3, 1, 2, 3]);
    expect([...encodeQueryAwareness()]).toEqual([3]);
    expect([...encodeAlive()]).toEqual([100]);
    expect([...encodeSaved(5)]).toEqual([101, 5]);
    expect([...encodeRights("write")]).toEqual([102, 3]);
    expect([...encodeRefused(2, "gap")]).toEqual([104, 2, 3, 103, 97, 112]);
  });

  it("WIRE3 reading never throws and never reads beyond its bytes, whatever they are", () => {
    const random = prng.create(1);
    for (let round = 0; round < 5_000; round++) {
      const bytes = prng.uint8Array(random, prng.int32(random, 0, 40));
      // Half of them begin like real messages.
      if (bytes.length > 1 && prng.bool(random)) bytes[0] = prng.oneOf(random, [0, 1, 2, 101, 104]);
      const surrounded = Uint8Array.from([...bytes, ...new Uint8Array(300).fill(42)]);
      const inside = surrounded.subarray(0, bytes.length);
      expect(decodeMessage(inside)).toEqual(decodeMessage(bytes));
    }
    expect(decodeMessage(new Uint8Array())).toEqual({ type: "invalid", problem: "empty" });
    expect(decodeMessage(Uint8Array.of(77))).toEqual({ type: "invalid", problem: "unknownType" });
    expect(decodeMessage(Uint8Array.of(0, 2, 9, 1))).toEqual({
      type: "invalid",
      problem: "cutOff",
    });
    expect(decodeMessage(Uint8Array.of(102, 9))).toEqual({
      type: "invalid",
      problem: "unknownValue",
    });
  });
});

describe("subprotocol and close codes", () => {
  it("WIRE4 the first netz.<integer> among the offers counts", () => {
    expect(subprotocol(3)).toBe("netz.3");
    expect(offeredSchema(["chat", "netz.12", "netz.3"])).toEqual({
      protocol: "netz.12",
      schema: 12,
    });
    for (const none of [
      [],
      ["chat"],
      ["netz."],
      ["netz.x"],
      ["netz.1.5"],
      ["xnetz.1"],
      ["netz.-1"],
    ]) {
      expect(offeredSchema(none)).toBeUndefined();
    }
  });

  it("WIRE5 every close code has a reason that fits a close frame, and only 44xx are final", () => {
    for (const code of Object.values(closeCode)) {
      expect(closeReason(code).length).toBeGreaterThan(0);
      expect(new TextEncoder().encode(closeReason(code)).length).toBeLessThanOrEqual(123);
      expect(isFinalClose(code)).toBe(code >= 4400 && code <= 4499);
    }
  });
});

describe("presence", () => {
  const cursor = {
    anchor: { type: { client: 1, clock: 2 }, item: { client: 3, clock: 4 }, assoc: 0 },
    head: { tname: "body", assoc: -1 },
  };
  const user = { id: "u", name: "Anna", color: presenceColors[0], colorIndex: 0 };
  const bounds = { entries: 10, stateBytes: 2_048, depth: 8 };

  it("WIRE6 comes out as it went in, and only the wanted entries are read", () => {
    const entries = [
      { clientId: 5, clock: 1, state: { user, cursor } },
      { clientId: 6, clock: 2, state: null },
    ];
    const bytes = encodePresence(entries);
    expect(decodePresence(bytes, bounds)).toEqual(entries);
    expect(decodePresence(bytes, bounds, (id) => id === 6)).toEqual([entries[1]]);
    expect(decodePresence(bytes, { ...bounds, entries: 1 })).toEqual([entries[0]]);
  });

  it("WIRE7 a state that is too large, too deep or no JSON is undefined; bytes that end early are none", () => {
    const bytes = encodePresence([{ clientId: 5, clock: 1, state: { user, cursor } }]);
    expect(decodePresence(bytes, { ...bounds, stateBytes: 10 })?.[0]?.state).toBeUndefined();
    expect(decodePresence(bytes, { ...bounds, depth: 2 })?.[0]?.state).toBeUndefined();
    expect(decodePresence(Uint8Array.of(1, 5, 1, 1, 123), bounds)?.[0]?.state).toBeUndefined();
    for (let length = 0; length < bytes.length; length++) {
      expect(decodePresence(bytes.subarray(0, length), bounds)).toBeUndefined();
    }
  });

  it("WIRE8 a caret is two relative positions and nothing else", () => {
    expect(parseCursor({ ...cursor, extra: "<script>" })).toEqual(cursor);
    const wrong: unknown[] = [
      null,
      "x",
      [],
      {},
      { anchor: cursor.anchor },
      { anchor: {}, head: {} },
      { anchor: { type: { client: -1 } }, head: cursor.head },
      { anchor: { type: { client: 1.5, clock: 0 } }, head: cursor.head },
      { anchor: { tname: "x".repeat(65) }, head: cursor.head },
      { anchor: { tname: {} }, head: cursor.head },
      { anchor: { ...cursor.anchor, assoc: "0" }, head: cursor.head },
    ];
    for (const value of wrong) expect(parseCursor(value)).toBeNull();
  });

  it("WIRE9 the eight caret colours are #rrggbb and carry white text at 4.5 to 1", () => {
    expect(new Set(presenceColors).size).toBe(8);
    for (const color of presenceColors) {
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
      );
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      expect(1.05 / (luminance + 0.05)).toBeGreaterThan(4.5);
    }
  });
});
