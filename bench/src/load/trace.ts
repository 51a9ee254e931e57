import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as Y from "yjs";

/** One change as the trace has it: position, characters deleted there, text inserted there. */
export type Patch = readonly [position: number, deleted: number, inserted: string];

/** A recorded editing session of one person; each entry is one keystroke. */
export type Trace = readonly (readonly Patch[])[];

/** The session of a paper, 259,778 keystrokes, and that of a program, 18,335. */
export const traceNames = ["automerge-paper", "sveltecomponent"] as const;
export type TraceName = (typeof traceNames)[number];

/** @throws Error when the folder of reference data lacks the trace */
export function readTrace(folder: string, name: TraceName): Trace {
  const file = join(folder, "traces", `${name}.json.gz`);
  if (!existsSync(file)) throw new Error(`${file} is missing: set REFERENCE_DATA to its folder`);
  const { txns } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    txns: { patches: Patch[] }[];
  };
  return txns.map(({ patches }) => patches);
}

/** A document of minutes with so many empty paragraphs, as an update. */
export function emptyParagraphs(count: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 77;
  doc.transact(() => {
    const paragraphs = Array.from({ length: count }, () => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText()]);
      return paragraph;
    });
    doc.getXmlFragment("body").insert(0, paragraphs);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Plays a trace into one paragraph of a copy of `base`, and tells after each keystroke. */
export function play(
  trace: Trace,
  { base, clientId, paragraph }: { base: Uint8Array; clientId: number; paragraph: number },
  after: (update: Uint8Array, caret: Y.RelativePosition | undefined) => void,
  withCarets = false,
): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, base);
  const text = textOf(doc, paragraph);
  let update: Uint8Array = new Uint8Array(0);
  doc.on("update", (bytes: Uint8Array) => (update = bytes));
  for (const patches of trace) {
    doc.transact(() => patches.forEach((patch) => apply(text, patch)));
    const [position, , inserted] = patches.at(-1) ?? [0, 0, ""];
    const caret = withCarets
      ? Y.createRelativePositionFromTypeIndex(text, position + inserted.length)
      : undefined;
    after(update, caret);
  }
  return doc;
}

/** The text of a paragraph of a document that began with {@link emptyParagraphs}. */
export function textOf(doc: Y.Doc, paragraph: number): Y.XmlText {
  const element = doc.getXmlFragment("body").get(paragraph);
  const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`the document has no paragraph ${paragraph}`);
  return text;
}

function apply(text: Y.XmlText, [position, deleted, inserted]: Patch): void {
  if (deleted > 0) text.delete(position, deleted);
  if (inserted !== "") text.insert(position, inserted);
}
