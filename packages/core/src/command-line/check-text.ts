import { streamGv100ad } from "../gv100ad/index.js";
import type { Issue } from "../issues.js";
import { readVCards } from "../vcard/index.js";
import type { CheckContext, CheckedFile } from "./checked-file.js";

const pieceLength = 65_536;

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

/** Checks the official register of municipalities. */
export async function checkRegister(
  file: string,
  text: string,
  { now, onRow }: CheckContext,
): Promise<CheckedFile> {
  const issues: Issue[] = [];
  const last = text.split("\n").length;
  let records = 0;
  for await (const entry of streamGv100ad(piecesOf(text), { now })) {
    if (entry.place !== undefined) records += 1;
    issues.push(...entry.issues);
    onRow(records, last);
  }
  return { file, format: "register", records, issues };
}

/** Checks a calendar. Its reader is loaded only when there is one. */
export async function checkCalendar(
  file: string,
  text: string,
  { now }: CheckContext,
): Promise<CheckedFile> {
  const { readCalendar } = await import("../icalendar/read-calendar.js");
  const { records, issues } = readCalendar(text, { now });
  const isRead = !issues.some(({ code }) => /^calendar-(unreadable|too-large)$/.test(code));
  const base = { file, format: "icalendar", records: records.length, issues } as const;
  return isRead ? base : { ...base, unreadable: "notReadable" };
}

/** Checks an address book. */
export function checkVCards(file: string, text: string, context: CheckContext): CheckedFile {
  const { now, newId } = context;
  const { people, issues } = readVCards(text, { now, newId, callingCode: "49" });
  const isRead = !issues.some(({ code }) => code === "vcard-too-large");
  const base = { file, format: "vcard", records: people.length, issues } as const;
  return isRead ? base : { ...base, unreadable: "notReadable" };
}
