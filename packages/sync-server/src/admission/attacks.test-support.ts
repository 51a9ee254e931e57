import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { defaultLimits } from "../limits.js";
import { notes } from "../test-documents.test-support.js";
import { admit, type Author, type Verdict } from "./admission.js";
import { compileKind } from "./content-rules.js";
import { DocumentIndex } from "./document-index.js";

export const anna: Author = { owner: "anna", canWrite: true, recovering: false };
export const ben: Author = { owner: "ben", canWrite: true, recovering: false };
export const reader: Author = { owner: "rosa", canWrite: false, recovering: false };

/** A document with a paragraph and a task, by client 1 of Anna, and the index that admitted it. */
export class Target {
  readonly index = new DocumentIndex(compileKind(notes));
  readonly doc = new Y.Doc();

  constructor() {
    this.doc.clientID = 1;
    this.doc.getXmlFragment("body").insert(0, [paragraph("Guten Tag")]);
    this.doc.getMap("tasks").set("task-1", new Y.Map([["title", "Kontakte"]]));
    this.judge(Y.encodeStateAsUpdate(this.doc));
  }

  /** What a client that knows the document does, as one update. */
  attempt(change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
    const client = new Y.Doc();
    Y.applyUpdate(client, Y.encodeStateAsUpdate(this.doc));
    if (clientId !== undefined) client.clientID = clientId;
    const before = Y.encodeStateVector(client);
    let sent: Uint8Array | undefined;
    client.once("update", (update: Uint8Array) => (sent = update));
    client.transact(() => change(client));
    return sent ?? Y.encodeStateAsUpdate(client, before);
  }

  judge(update: Uint8Array, author: Author = anna, limits = defaultLimits): Verdict {
    const verdict = admit(this.index, update, author, limits, true);
    if (verdict.type === "taken") Y.applyUpdate(this.doc, verdict.update);
    return verdict;
  }

  /** The reason of a refusal, or the type of the verdict. A refusal that leaves a trace is an error. */
  outcome(update: Uint8Array, author: Author = anna, limits = defaultLimits): string {
    const before = this.#traces();
    const verdict = this.judge(update, author, limits);
    if (verdict.type === "taken") return "taken";
    if (JSON.stringify(before) !== JSON.stringify(this.#traces())) return "left a trace";
    return verdict.type === "refused" ? verdict.reason : verdict.type;
  }

  #traces(): unknown {
    const { index } = this;
    const vector = index.stateVector();
    const places = vector.map(([client, clock]) =>
      Array.from({ length: Math.min(clock, 50) }, (_, at) => {
        const { container, key } = index.placeAt(client, at);
        return [container.rule.type, container.depth, key, index.containerAt(client, at)?.depth];
      }),
    );
    return [vector, places, [...index.deletes.entries()], [...index.owners], index.bytes];
  }
}

export function paragraph(words = "Text"): Y.XmlElement {
  const node = new Y.XmlElement("paragraph");
  node.insert(0, [new Y.XmlText(words)]);
  return node;
}

/** Adds a paragraph to the body. */
export function writeParagraph(client: Y.Doc): void {
  client.getXmlFragment("body").insert(0, [paragraph()]);
}

/** Writes an update by hand: what no Yjs client makes. */
export function forge(
  write: (encoder: encoding.Encoder) => void,
  deletes: (encoder: encoding.Encoder) => void = (encoder) => encoding.writeVarUint(encoder, 0),
): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  deletes(encoder);
  return encoding.toUint8Array(encoder);
}

/** One client's section with one struct, its content written by `content`. */
export function forgeItem(
  info: number,
  content: (encoder: encoding.Encoder) => void,
  {
    client = 77,
    clock = 0,
    root = "body",
  }: { client?: number; clock?: number; root?: string } = {},
): Uint8Array {
  return forge((encoder) => {
    for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value);
    encoding.writeUint8(encoder, info);
    if ((info & 31) !== 0) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, root);
    }
    content(encoder);
  });
}
