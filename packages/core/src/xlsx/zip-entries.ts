const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const entryLength = 46;
const headLength = 30;
const deflated = 8;

declare const DecompressionStream: new (format: "deflate-raw") => {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
  };
};

/** A file within a ZIP archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly unpackedSize: number;
  readonly isDeflated: boolean;
  /** The packed bytes. */
  readonly packed: Uint8Array;
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const head = view.getUint32(at + 42, true);
  const start =
    head + headLength + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const name = bytes.subarray(at + entryLength, at + entryLength + nameLength);
  return {
    name: String.fromCharCode(...name),
    unpackedSize: view.getUint32(at + 24, true),
    isDeflated: view.getUint16(at + 10, true) === deflated,
    packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  };
}

/**
 * The files of a ZIP archive by its directory (APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16), so that it can be looked at
 * before anything is unpacked as a whole. Undefined where the directory is missing or points outside.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== entryMark) return undefined;
      entries.push(entryAt(bytes, view, at));
      const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      at += lengths.reduce((sum, length) => sum + length, entryLength);
    }
  } catch {
    // The view refuses to read beyond the file: the directory is broken, and the caller says so.
    return undefined;
  }
  return entries;
}

/** The bytes of a file piece by piece; never more than one piece is held. Throws where they cannot be unpacked. */
export async function* unpack({ packed, isDeflated }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (!isDeflated) {
    yield packed;
    return;
  }
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  // What goes wrong while writing shows while reading, too, where it is thrown.
  written.catch(() => undefined);
  yield* readable;
}
