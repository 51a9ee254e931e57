import { textPlaces, type DocumentKindName, type TextPlace } from "@staedtenetz/document";
import { passagesOf, type HiddenTerms, type Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import * as Y from "yjs";
import { frozenPassages } from "./frozen-passages.js";
import { rowPassages } from "./row-passages.js";

/** What passages are looked for in. */
export interface PassageOptions {
  records: Records;
  sync: Pick<SyncServer, "read" | "edit" | "versions">;
  /** The data folder's secret: keys the hashes of names. */
  secret: string;
}

/** A text that names somebody. */
export interface FoundPassage {
  key: string;
  kind: "minutes" | "taskList" | "discussion" | "row";
  title: string;
  link?: string;
  where: string;
  excerpt: string;
  count: number;
  /** Where to redact it in a document. */
  redact?: {
    room: string;
    kind: DocumentKindName;
    path: string;
    version?: number;
    words: string[];
  };
  /** A frozen version of minutes, redacted as a whole. */
  frozen?: { room: string; version: number };
  /** A row of the database, such as an event, redacted as a whole. */
  row?: { table: string; id: string };
}

const MARK = "▮";
const AROUND = 50;

/** Everywhere shared documents, their versions and other rows name the person behind some hidden terms. */
export async function findPassages(
  hidden: HiddenTerms,
  options: PassageOptions,
): Promise<FoundPassage[]> {
  const { records, sync, secret } = options;
  const found: FoundPassage[] = [];
  for (const { room, kind, subject } of await records.documents.list()) {
    const subjectOf = await subjectWords(kind, subject, records);
    const places = await sync.read(room, (doc) => named(textPlaces(kind, doc), hidden, secret));
    found.push(...places.map((place) => passage(place, { room, kind }, subjectOf)));
    for (const { id } of await sync.versions(room).list()) {
      const { state } = await sync.versions(room).read(id);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      const old = named(textPlaces(kind, doc), hidden, secret);
      found.push(...old.map((place) => passage(place, { room, kind, version: id }, subjectOf)));
      doc.destroy();
    }
    if (kind === "minutes") found.push(...(await namedVersions(room, subjectOf, hidden, options)));
  }
  return [...found, ...(await rowPassages(hidden, options))];
}

/** Versions that were frozen when minutes were finished: kept beside the document, as canonical text. */
async function namedVersions(
  room: string,
  { title, link }: Subject,
  hidden: HiddenTerms,
  options: PassageOptions,
): Promise<FoundPassage[]> {
  const versions = await frozenPassages(room, hidden, options);
  return versions.map(({ version, texts }) => {
    const places = texts.map((text, index) => ({ path: String(index), text }));
    const [first] = named(places, hidden, options.secret);
    return {
      key: `${room}#frozen${version}`,
      kind: "minutes",
      title,
      ...(link === undefined ? {} : { link }),
      where: `Festgeschriebene Fassung ${version}`,
      excerpt: first?.excerpt ?? "",
      count: texts.length,
      frozen: { room, version },
    };
  });
}

/** A text that names the person. */
export interface NamedPlace {
  path: string;
  excerpt: string;
  words: string[];
}

/** Those of some texts that name the person, with the words around, the name itself hidden. */
export function named(
  places: readonly Pick<TextPlace, "path" | "text">[],
  hidden: HiddenTerms,
  secret: string,
): NamedPlace[] {
  return places.flatMap(({ path, text }) => {
    const ranges = passagesOf(text, hidden, secret);
    const [first] = ranges;
    if (first === undefined) return [];
    const shown = ranges.reduceRight(
      (result, { from, to }) => result.slice(0, from) + MARK.repeat(3) + result.slice(to),
      text,
    );
    const excerpt = shown.slice(Math.max(0, first.from - AROUND), first.from + AROUND).trim();
    const words = [...new Set(ranges.map(({ from, to }) => text.slice(from, to)))];
    return [{ path, excerpt, words }];
  });
}

interface Subject {
  title: string;
  link: string | undefined;
}

async function subjectWords(
  kind: DocumentKindName,
  subject: string,
  records: Records,
): Promise<Subject> {
  const id = subject.replace("urn:uuid:", "");
  if (kind === "taskList") {
    const group = await records.groups.get(subject);
    const link = group === undefined ? undefined : `/aufgaben/${group.slug}`;
    return { title: group?.name["de"] ?? "", link };
  }
  const meeting = await records.events.get(subject);
  return { title: meeting?.title["de"] ?? "", link: `/treffen/${id}` };
}

function passage(
  { path, excerpt, words }: NamedPlace,
  at: { room: string; kind: DocumentKindName; version?: number },
  { title, link }: Subject,
): FoundPassage {
  const { room, kind, version } = at;
  return {
    key: `${room}#${version ?? "now"}#${path}`,
    kind,
    title,
    ...(link === undefined ? {} : { link }),
    where: version === undefined ? whereWords(path) : `Fassung ${version}, ${whereWords(path)}`,
    excerpt,
    count: words.length,
    redact: { ...at, path, words },
  };
}

const roots: Readonly<Record<string, string>> = {
  body: "Text",
  agenda: "Tagesordnung",
  attendance: "Teilnahme",
  tasks: "Aufgabe",
  threads: "Diskussion",
  meta: "Angaben",
};

function whereWords(path: string): string {
  const [root = "", position = ""] = path.split(/[/@]/);
  const number = /^\d+$/.test(position) ? `, Absatz ${Number(position) + 1}` : "";
  return `${roots[root] ?? root}${number}`;
}

/** Puts a replacement where a text names somebody: by an edit of the server, or by rewriting a version. */
export async function redactPlace(
  { redact }: FoundPassage,
  hidden: HiddenTerms,
  replacement: string,
  actor: string,
  { sync, secret }: PassageOptions,
): Promise<void> {
  if (redact === undefined) return;
  const { room, kind, path, version, words } = redact;
  if (version !== undefined) {
    await sync.versions(room).redact(version, words, replacement);
    return;
  }
  await sync.edit(room, { userId: actor }, (doc) => {
    const place = textPlaces(kind, doc).find((candidate) => candidate.path === path);
    place?.replace(passagesOf(place.text, hidden, secret), replacement);
  });
}
