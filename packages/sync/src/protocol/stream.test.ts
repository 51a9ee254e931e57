import { describe, expect, test } from "vitest";
import { encodeFrame, frameKind, FrameReader, type StreamFrame } from "./stream.js";

const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => at % 251);

function readAll(reader: FrameReader): StreamFrame[] {
  const frames: StreamFrame[] = [];
  for (let frame = reader.next(); typeof frame === "object"; frame = reader.next()) {
    frames.push(frame);
  }
  return frames;
}

describe("frames of a stream", () => {
  test.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
    "%i bytes arrive whole, in pieces of any size",
    (length) => {
      const sent = [bytes(length), bytes(3), bytes(length)];
      const stream = Buffer.concat(sent.map((each) => encodeFrame(frameKind.binary, each)));
      for (const size of [1, 7, 1_000, stream.length]) {
        if (stream.length / size > 20_000) continue;
        const reader = new FrameReader(1_000_000);
        const arrived: StreamFrame[] = [];
        for (let at = 0; at < stream.length; at += size) {
          reader.push(Uint8Array.from(stream.subarray(at, at + size)));
          arrived.push(...readAll(reader));
        }
        expect(arrived.map(({ payload }) => payload.length)).toEqual([length, 3, length]);
        expect(arrived.every(({ kind }) => kind === frameKind.binary)).toBe(true);
        expect(Buffer.compare(arrived[2]?.payload ?? bytes(1), bytes(length))).toBe(0);
        expect(reader.isBetweenFrames).toBe(true);
      }
    },
  );

  test.each([
    ["a reserved bit", [0xc2, 0]],
    ["a mask", [0x82, 0x80, 0, 0, 0, 0]],
    ["a continuation", [0x02, 0]],
  ])("%s is no frame", (_, head) => {
    const reader = new FrameReader(1_000);
    reader.push(Uint8Array.from(head));
    expect(reader.next()).toBe("notAFrame");
  });

  test("an announced length beyond the limit is known from the head alone", () => {
    for (const head of [
      [0x82, 126, 0x04, 0x01],
      [0x82, 127, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ]) {
      const reader = new FrameReader(1_024);
      reader.push(Uint8Array.from(head));
      expect(reader.next()).toBe("tooLarge");
    }
  });

  test("a frame that was cut off is waited for", () => {
    const reader = new FrameReader(1_000);
    reader.push(encodeFrame(frameKind.binary, bytes(200)).slice(0, -1));
    expect(reader.next()).toBeUndefined();
    expect(reader.isBetweenFrames).toBe(false);
  });
});
