import { readFile } from "node:fs/promises";
import { textOfBytes } from "../table/text-of-bytes.js";
import { checkJson } from "./check-json.js";
import { checkCsv, checkXlsx } from "./check-table.js";
import { checkCalendar, checkRegister, checkVCards } from "./check-text.js";
import type { CheckContext, CheckedFile } from "./checked-file.js";

const largestFile = 500_000_000;

const isRegister = (text: string): boolean =>
  /^[1-6]0\d{8}[\d ]{12}[^;\n]{120,}$/m.test(text.slice(0, 2000));

/** Reads a file and checks it by what it holds, whatever its name says. */
export async function checkFile(file: string, context: CheckContext): Promise<CheckedFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    // A file that is not there or may not be read is told like any other that cannot be checked.
    return { file, records: 0, issues: [], unreadable: "missing" };
  }
  if (bytes.length > largestFile) return { file, records: 0, issues: [], unreadable: "tooLarge" };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return checkXlsx(file, bytes, context);
  if (bytes.subarray(0, 4000).includes(0) && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    return { file, records: 0, issues: [], unreadable: "unknownFormat" };
  }
  const text = textOfBytes(bytes).text.replace(/^\uFEFF/, "");
  const start = text.slice(0, 4000).trimStart();

  if (/^BEGIN:VCARD/i.test(start)) return checkVCards(file, text, context);
  if (/^BEGIN:V[A-Z]+\s/i.test(start)) return checkCalendar(file, text, context);
  if (/^[{[]/.test(start)) return checkJson(file, text, context);
  if (isRegister(text)) return checkRegister(file, text, context);
  return checkCsv(file, bytes, context);
}
