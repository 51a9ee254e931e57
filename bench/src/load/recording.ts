import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as Y from "yjs";
import { emptyParagraphs, play, textOf, type Trace } from "./trace.js";
import { clientIdOf } from "./typing.js";

/** A whole session of one person, made once for all runs because Yjs needs seconds for it. */
export interface Recording {
  /** The empty document, then one edit for each keystroke. */
  readonly edits: readonly Uint8Array[];
  /** The document at the end, as one update. */
  readonly document: Uint8Array;
  readonly text: string;
}

/** Recordings are made of the whole session and of a hundredth of it. */
export const recordingParts = [1, 100] as const;
export type RecordingParts = (typeof recordingParts)[number];

const editsFile = "edits.bin";
const documentFile = "document.bin";
const startsFile = "traces.json";
/** Keystrokes; more than one person types in any run but that of the long session. */
const longestStart = 12_000;

/** Plays the first `keystrokes` of a trace and keeps the result in a folder. */
export function makeRecording(folder: string, trace: Trace, keystrokes: number): void {
  const base = emptyParagraphs(1);
  const edits: Uint8Array[] = [base];
  const place = { base, clientId: clientIdOf(0), paragraph: 0 };
  const doc = play(trace.slice(0, keystrokes), place, (edit) => edits.push(edit));
  const lengths = new Uint32Array(edits.map(({ length }) => length));
  const head = Buffer.from(Uint32Array.of(edits.length).buffer);
  writeFileSync(
    join(folder, editsFile),
    Buffer.concat([head, Buffer.from(lengths.buffer), ...edits]),
  );
  writeFileSync(join(folder, documentFile), Y.encodeStateAsUpdate(doc));
}

export function readRecording(folder: string): Recording {
  const bytes = readFileSync(join(folder, editsFile));
  const count = bytes.readUint32LE(0);
  const edits: Uint8Array[] = [];
  let at = 4 + 4 * count;
  for (let index = 0; index < count; index++) {
    const end = at + bytes.readUint32LE(4 + 4 * index);
    edits.push(bytes.subarray(at, end));
    at = end;
  }
  const document = readFileSync(join(folder, documentFile));
  return { edits, document, text: textIn(document) };
}

/** Keeps the beginnings of the traces, since reading whole ones would take half a second in each run. */
export function keepTraceStarts(folder: string, traces: readonly Trace[]): void {
  const starts = traces.map((trace) => trace.slice(0, longestStart));
  writeFileSync(join(folder, startsFile), JSON.stringify(starts));
}

export function readTraceStarts(folder: string): Trace[] {
  return JSON.parse(readFileSync(join(folder, startsFile), "utf8")) as Trace[];
}

/** The text of the first paragraph of a document given as an update. */
export function textIn(update: Uint8Array): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return textOf(doc, 0).toString();
}
