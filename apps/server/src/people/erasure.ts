import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ErasureFinding, ErasurePreview, ErasureReport } from "@staedtenetz/api";
import { extract } from "@staedtenetz/document";
import {
  hideTerms,
  type HiddenTerms,
  type PeopleReport,
  type Person,
  type Records,
} from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Access } from "../accounts/access.js";
import { inTurn } from "../http/lost-updates.js";
import { redactRow } from "./row-passages.js";
import { withoutPerson } from "./imports.js";
import { redactFrozen } from "./frozen-passages.js";
import { findPassages, redactPlace, type FoundPassage } from "./passages.js";

/** Erasing somebody for good, and what is left to decide afterwards. */
export interface Erasure {
  preview(person: Person): Promise<ErasurePreview>;
  /** Erases everything that is a row or a file; texts that name the person stay open in the report. */
  erase(person: Person, actor: string): Promise<ErasureReport>;
  report(id: string): Promise<ErasureReport | undefined>;
  reports(): Promise<Omit<ErasureReport, "findings">[]>;
  /** Redacts passages, or keeps them for a reason. */
  resolve(
    id: string,
    decision: { action: "redact" | "keep"; keys: readonly string[]; reason?: string | undefined },
    actor: string,
  ): Promise<ErasureReport | undefined>;
}

export interface ErasureOptions {
  records: Records;
  access: Pick<Access, "announce">;
  sync: Pick<SyncServer, "read" | "edit" | "versions" | "clearDeleted">;
  /** The data folder's secret: keys the hashes of names. */
  secret: string;
  /** Where mails are put as files. */
  outboxFolder: string;
  now: () => Date;
  newId: () => string;
}

interface Decision {
  state: "kept" | "redacted";
  reason?: string;
}

/** What a report keeps: no name, only hashes to find passages by, until all are decided. */
interface ReportBody {
  rows: Readonly<Record<string, number>>;
  attendance: ErasureReport["attendance"];
  hidden?: HiddenTerms;
  decisions: Record<string, Decision>;
  /** The passages once the report is done; nothing is searched for any more. */
  settled?: ErasureFinding[];
}

/** What stands in a text instead of somebody's name. */
export const REPLACEMENT = "[Name entfernt]";

const attendanceReason =
  "Die Teilnahme bleibt ohne Namen als Kennung im Protokoll: Nachweis, wer beschlossen hat (Art. 17 Abs. 3 DSGVO).";

export function createErasure(options: ErasureOptions): Erasure {
  const { records } = options;
  return {
    async preview(person) {
      const hidden = hideTerms(
        termsOf(person, await accountAddress(person, records)),
        options.secret,
      );
      return {
        person: person.id,
        name: person.name.formatted,
        rows: await records.erasure.count({ id: person.id, addresses: addressesOf(person) }),
        attendance: await attendanceOf(person.id, options),
        findings: (await findPassages(hidden, options)).map((found) => findingOf(found, {})),
        hasAccount: (await records.members.get(person.id)) !== undefined,
      };
    },
    erase: (person, actor) => inTurn(person.id, () => erase(person, actor, options)),
    async report(id) {
      const report = await records.peopleReports.get(id);
      return report?.kind === "erasure" ? reportShape(report, options) : undefined;
    },
    async reports() {
      const all = await records.peopleReports.list("erasure");
      return all.map((report) => summaryOf(report));
    },
    resolve: (id, decision, actor) => inTurn(id, () => resolve(id, decision, actor, options)),
  };
}

function addressesOf({ emails }: Person): string[] {
  return emails.map(({ value }) => value);
}

async function accountAddress({ id }: Person, records: Records): Promise<string[]> {
  const address = await records.members.addressOf(id);
  return address === undefined ? [] : [address];
}

/** Everything somebody may be named by; a family name alone too, since minutes write "Frau Beispiel". */
function termsOf({ name, emails, phones, addresses }: Person, more: readonly string[]): string[] {
  const { formatted, given, family } = name;
  const points = [...emails, ...phones, ...addresses].map(({ value }) => value);
  const both = given === undefined || family === undefined ? [] : [`${given} ${family}`];
  const reversed = given === undefined || family === undefined ? [] : [`${family} ${given}`];
  const alone = family === undefined ? [] : [family];
  return [formatted, ...both, ...reversed, ...alone, ...points, ...more];
}

async function attendanceOf(
  person: string,
  { records, sync }: ErasureOptions,
): Promise<ErasureReport["attendance"]> {
  const found: ErasureReport["attendance"] = [];
  for (const { room, subject } of await records.documents.list({ kind: "minutes" })) {
    const { attendance } = await sync.read(room, (doc) => extract("minutes", doc));
    if (!attendance.some((mark) => mark.subject === person)) continue;
    const meeting = await records.events.get(subject);
    const title = meeting?.title["de"] ?? Object.values(meeting?.title ?? {})[0] ?? "";
    found.push({ meeting: subject, title, reason: attendanceReason });
  }
  return found;
}

function findingOf(
  { key, kind, title, link, where, excerpt, count }: FoundPassage,
  decisions: Readonly<Record<string, Decision>>,
): ErasureFinding {
  const { state = "open", reason } = decisions[key] ?? {};
  return {
    key,
    kind,
    title,
    ...(link === undefined ? {} : { link }),
    where,
    excerpt,
    count,
    state: state === "redacted" ? "open" : state,
    ...(reason === undefined ? {} : { reason }),
  };
}

function summaryOf(report: PeopleReport): Omit<ErasureReport, "findings"> {
  const { rows, attendance } = report.body as ReportBody;
  const { id, at, actor, state, subject = "" } = report;
  return { id, person: subject, at, actor, state, rows: { ...rows }, attendance };
}

/** The report as it stands now: texts are searched again each time, until nothing is open. */
async function reportShape(report: PeopleReport, options: ErasureOptions): Promise<ErasureReport> {
  const body = report.body as ReportBody;
  const { hidden, decisions } = body;
  if (hidden === undefined) return { ...summaryOf(report), findings: body.settled ?? [] };
  const found = await findPassages(hidden, options);
  const findings = found.map((passage) => findingOf(passage, decisions));
  if (findings.some(({ state }) => state === "open")) return { ...summaryOf(report), findings };
  const { hidden: _hidden, ...rest } = body;
  const done: PeopleReport = { ...report, state: "done", body: { ...rest, settled: findings } };
  await options.records.peopleReports.put(done);
  return { ...summaryOf(done), findings };
}

async function erase(
  person: Person,
  actor: string,
  options: ErasureOptions,
): Promise<ErasureReport> {
  const { records, access, secret, outboxFolder, now, newId } = options;
  const ownAddresses = await accountAddress(person, records);
  const addresses = [...addressesOf(person), ...ownAddresses];
  const terms = termsOf(person, ownAddresses);
  const hidden = hideTerms(terms, secret);
  const attendance = await attendanceOf(person.id, options);
  for (const { table, id } of await records.erasure.find([person.name.formatted, ...addresses])) {
    const stored = table === "person_import" ? await records.imports.get(id) : undefined;
    if (stored?.state === "preview") await records.imports.remove(id);
  }
  for (const stored of await records.imports.all()) {
    await records.imports.put(withoutPerson(stored, person.id));
  }
  const mails = await records.erasure.mailsOf({ id: person.id, addresses });
  const rows = await records.erasure.erase({ id: person.id, addresses });
  const files = await removeMailFiles(outboxFolder, mails, addresses);
  access.announce({ userId: person.id });
  const at = now().toISOString();
  const counted = files === 0 ? rows : { ...rows, "outbox/*.eml": files };
  const body: ReportBody = { rows: counted, attendance, hidden, decisions: {} };
  const base = { id: newId(), kind: "erasure" as const, at, actor, subject: person.id };
  const report: PeopleReport = { ...base, state: "open", body };
  await records.peopleReports.put(report);
  await records.audit.add({ at, actor, action: "person.erased", subject: person.id });
  await records.erasure.vacuum();
  return reportShape(report, options);
}

/** Mails that lie as files: by the id of the mail, or because their head names an address. */
async function removeMailFiles(
  folder: string,
  mails: readonly string[],
  addresses: readonly string[],
): Promise<number> {
  const marks = mails.map((id) => id.replace(/[^A-Za-z0-9-]/g, "_"));
  const wanted = addresses.map((address) => address.toLowerCase());
  let removed = 0;
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const isOwn = marks.some((mark) => name.includes(mark));
    const head = isOwn ? "" : (await readFile(file, "latin1")).toLowerCase();
    if (!isOwn && !wanted.some((address) => head.includes(address))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Without a single mail there is no folder.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function resolve(
  id: string,
  { action, keys, reason }: Parameters<Erasure["resolve"]>[1],
  actor: string,
  options: ErasureOptions,
): Promise<ErasureReport | undefined> {
  const { records, now } = options;
  const report = await records.peopleReports.get(id);
  const body = report?.body as ReportBody | undefined;
  if (report === undefined || body?.hidden === undefined) {
    return report && reportShape(report, options);
  }
  const decisions = { ...body.decisions };
  const found = (await findPassages(body.hidden, options)).filter(({ key }) => keys.includes(key));
  for (const passage of found) {
    if (action === "keep") {
      decisions[passage.key] = { state: "kept", ...(reason === undefined ? {} : { reason }) };
    } else {
      await redactPlace(passage, body.hidden, REPLACEMENT, actor, options);
      await redactVersion(passage, body.hidden, actor, options);
      if (passage.row) await redactRow(passage.row, body.hidden, REPLACEMENT, options);
    }
  }
  if (action === "redact") await clearRooms(found, options);
  const at = now().toISOString();
  const changed: PeopleReport = { ...report, body: { ...body, decisions } };
  await records.peopleReports.put(changed);
  const detail = { passages: found.length };
  const done = action === "redact" ? "person.redacted" : "person.passageKept";
  await records.audit.add({ at, actor, action: done, subject: report.subject ?? id, detail });
  await records.erasure.vacuum();
  return reportShape(changed, options);
}

/** What was redacted leaves the files at once, not when its documents are next tidied. */
async function clearRooms(
  passages: readonly FoundPassage[],
  { sync }: ErasureOptions,
): Promise<void> {
  const rooms = new Set(passages.flatMap(({ redact }) => (redact ? [redact.room] : [])));
  for (const room of rooms) await sync.clearDeleted(room);
}

/** A frozen version gets a new text and checksum; the audit list says so. */
async function redactVersion(
  { frozen }: FoundPassage,
  hidden: HiddenTerms,
  actor: string,
  options: ErasureOptions,
): Promise<void> {
  const done = frozen && (await redactFrozen(frozen, hidden, REPLACEMENT, options));
  if (done === undefined) return;
  const { meeting, ...detail } = done;
  const at = options.now().toISOString();
  await options.records.audit.add({
    at,
    actor,
    action: "minutes.redacted",
    subject: meeting,
    detail,
  });
}
