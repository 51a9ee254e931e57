import { Transformer } from "@napi-rs/image";

/** Stands in the test photograph where cameras and phones write names. */
export const hiddenName = "Erika Beispielname";

/** A photograph held sideways: 200 by 100 pixels as stored, upright when shown, with a name hidden in it. */
export async function photograph(width = 200, height = 100): Promise<Uint8Array> {
  const pixels = new Uint8Array(width * height * 4).map((_, at) => (at % 4 === 3 ? 255 : at % 251));
  const jpeg = await Transformer.fromRgbaPixels(pixels, width, height).jpeg(90);
  const exif = exifSegment();
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

/** An Exif segment (CIPA DC-008) with two fields: the orientation "turned right" and a copyright. */
function exifSegment(): Buffer {
  const text = Buffer.from(`${hiddenName}\0`, "latin1");
  const directory = Buffer.alloc(2 + 2 * 12 + 4);
  directory.writeUInt16LE(2, 0);
  writeField(directory, 2, { tag: 0x0112, type: 3, count: 1, value: 6 });
  const textAt = 8 + directory.length;
  writeField(directory, 14, { tag: 0x8298, type: 2, count: text.length, value: textAt });
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), header, directory, text]);
  const start = Buffer.from([0xff, 0xe1, 0, 0]);
  start.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([start, body]);
}

interface Field {
  tag: number;
  type: number;
  count: number;
  value: number;
}

function writeField(directory: Buffer, at: number, { tag, type, count, value }: Field): void {
  directory.writeUInt16LE(tag, at);
  directory.writeUInt16LE(type, at + 2);
  directory.writeUInt32LE(count, at + 4);
  directory.writeUInt32LE(value, at + 8);
}
