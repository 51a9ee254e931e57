declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The encodings that files of offices have. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

function markedEncoding([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/**
 * The text of a file: UTF-8, or UTF-16 where it begins with a mark, else windows-1252, which holds every byte and is what
 * spreadsheets of this part of the world save. Without the mark at its beginning.
 */
export function textOfBytes(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markedEncoding(bytes);
  if (marked !== undefined)
    return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, encoding: "utf-8" };
  } catch {
    // Bytes that are no UTF-8: the file is read in the encoding that takes every byte, and the caller says so.
    const text = new TextDecoder("windows-1252").decode(bytes);
    return { text, encoding: "windows-1252" };
  }
}
