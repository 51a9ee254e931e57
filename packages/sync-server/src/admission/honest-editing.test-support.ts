import * as prng from "lib0/prng";
import * as Y from "yjs";
import { defaultLimits } from "../limits.js";
import { admit, type Verdict } from "./admission.js";
import type { CompiledKind } from "./content-rules.js";
import { DocumentIndex } from "./document-index.js";
import { deletesOnlyFormatting } from "./tidying.js";

/** A server reduced to admission: what it took, in order, and what it knows. */
export class ModelServer {
  readonly index: DocumentIndex;
  readonly journal: Uint8Array[] = [];
  readonly doc = new Y.Doc();
  updates = 0;

  constructor(readonly kind: CompiledKind) {
    this.index = new DocumentIndex(kind);
  }

  take(update: Uint8Array, user: string, isDifference = false, canWrite = true): Verdict {
    const author = { owner: user, canWrite, recovering: false };
    this.updates++;
    let verdict = admit(this.index, update, author, defaultLimits, !isDifference && canWrite);
    if (verdict.type === "unsettled") {
      for (const [client, ranges] of Y.createDeleteSetFromStructStore(this.doc.store).clients) {
        for (const { clock, len } of ranges) this.index.deletes.add(client, clock, len);
      }
      const isTidying = deletesOnlyFormatting(this.doc, update, defaultLimits);
      verdict = admit(this.index, update, { ...author, isTidying }, defaultLimits, true);
    }
    if (verdict.type === "taken") {
      this.journal.push(verdict.update);
      Y.applyUpdate(this.doc, verdict.update);
    }
    return verdict;
  }
}

/** Everything a person can see, and how far each client's clock has come. */
export function contentOf(doc: Y.Doc): unknown {
  return {
    vector: Y.decodeStateVector(Y.encodeStateVector(doc)),
    body: doc.getXmlFragment("body").toJSON(),
    tasks: doc.getMap("tasks").toJSON(),
    log: doc.getArray("log").toJSON(),
    title: doc.getText("title").toJSON(),
  };
}

/** Deletions of a document, as plain values. */
export function deletionsOf(doc: Y.Doc): unknown {
  return [...Y.createDeleteSetFromStructStore(doc.store).clients]
    .sort(([a], [b]) => b - a)
    .map(([client, ranges]) => [client, ranges.map(({ clock, len }) => ({ clock, len }))]);
}

/** One person who edits at random, goes offline, comes back, reloads the page. */
export class RandomEditor {
  doc!: Y.Doc;
  undo!: Y.UndoManager;
  isOnline = true;
  #received = 0;
  #unsent: Uint8Array[] = [];
  readonly refusals: string[] = [];

  constructor(
    readonly server: ModelServer,
    readonly user: string,
    readonly random: prng.PRNG,
    readonly canWrite = true,
  ) {
    this.#open(undefined);
  }

  #open(state: Uint8Array | undefined): void {
    this.doc = new Y.Doc();
    this.doc.clientID = prng.uint32(this.random, 1, 0xffff_ffff);
    if (state !== undefined) Y.applyUpdate(this.doc, state);
    const scope = [this.doc.getXmlFragment("body"), this.doc.getMap("tasks")];
    this.undo = new Y.UndoManager(scope as Y.AbstractType<unknown>[], { captureTimeout: 0 });
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this.server) this.#unsent.push(update);
    });
  }

  /** The page is loaded again: same content, new clientID, nothing to undo. */
  reload(): void {
    const state = Y.encodeStateAsUpdate(this.doc);
    this.undo.destroy();
    this.doc.destroy();
    this.#open(state);
    if (this.isOnline) this.connect();
  }

  cut(): void {
    this.isOnline = false;
    this.#unsent = [];
  }

  /** As y-websocket does it: the difference to the server's state vector, with all deletions. */
  connect(): void {
    this.isOnline = true;
    this.#unsent = [];
    this.receive(0);
    const vector = Y.encodeStateVector(this.server.doc);
    this.#judge(
      this.server.take(Y.encodeStateAsUpdate(this.doc, vector), this.user, true, this.canWrite),
    );
  }

  exchange(): void {
    if (!this.isOnline) return;
    for (const update of this.#unsent.splice(0)) {
      this.#judge(this.server.take(update, this.user, false, this.canWrite));
    }
    this.receive(this.#received);
  }

  receive(from: number): void {
    const { journal } = this.server;
    for (const update of journal.slice(from)) Y.applyUpdate(this.doc, update, this.server);
    this.#received = journal.length;
  }

  #judge(verdict: Verdict): void {
    if (verdict.type === "refused") this.refusals.push(verdict.reason);
    if (verdict.type === "unsettled") this.refusals.push("unsettled twice");
  }

  /** One random thing a person does in an editor. */
  act(): void {
    prng.oneOf(this.random, editorActions)(this);
  }

  int(below: number): number {
    return below <= 1 ? 0 : prng.int32(this.random, 0, below - 1);
  }

  texts(): Y.XmlText[] {
    const found: Y.XmlText[] = [];
    const walk = (node: unknown): void => {
      if (node instanceof Y.XmlText) found.push(node);
      else if (node instanceof Y.XmlFragment) for (const child of node.toArray()) walk(child);
    };
    walk(this.doc.getXmlFragment("body"));
    return found;
  }

  onText(change: (text: Y.XmlText) => void): void {
    const texts = this.texts();
    if (texts.length === 0) return insertBlock(this);
    return change(prng.oneOf(this.random, texts));
  }
}

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const node = new Y.XmlElement(name);
  node.insert(0, children);
  return node;
};

function insertBlock(editor: RandomEditor): void {
  const body = editor.doc.getXmlFragment("body");
  const words = (): Y.XmlText => new Y.XmlText(prng.word(editor.random, 1, 20));
  const paragraph = (): Y.XmlElement => element("paragraph", words());
  const blocks = [
    paragraph,
    () => {
      const heading = element("heading", words());
      heading.setAttribute("level", (1 + editor.int(3)) as unknown as string);
      return heading;
    },
    () => element("quote", element("quote", paragraph()), paragraph()),
    () =>
      element(
        "table",
        element("row", element("cell", paragraph()), element("cell", paragraph())),
        element("row", element("cell", paragraph())),
      ),
  ];
  body.insert(editor.int(body.length + 1), [prng.oneOf(editor.random, blocks)()]);
}

const randomId = (editor: RandomEditor): string => `task-${editor.int(6)}`;

const editorActions: ((editor: RandomEditor) => void)[] = [
  insertBlock,
  // Typing: several letters, one transaction each.
  (editor) =>
    editor.onText((text) => {
      const at = editor.int(text.length + 1);
      for (let letter = 0; letter < 4; letter++)
        text.insert(Math.min(at + letter, text.length), "ä");
    }),
  (editor) => editor.onText((text) => text.insert(editor.int(text.length + 1), "Straße ")),
  (editor) =>
    editor.onText((text) => {
      const from = editor.int(text.length);
      text.delete(from, Math.min(text.length - from, 1 + editor.int(8)));
    }),
  (editor) =>
    editor.onText((text) => {
      const from = editor.int(text.length);
      const length = Math.min(text.length - from, 1 + editor.int(10));
      const link = { href: "https://stadt.example/a" };
      const marks = [{ bold: {} }, { bold: null }, { link }, { link: null }];
      text.format(from, length, prng.oneOf(editor.random, marks));
    }),
  (editor) => {
    const body = editor.doc.getXmlFragment("body");
    if (body.length > 0) body.delete(editor.int(body.length), 1);
  },
  (editor) =>
    editor.onText((text) => {
      if (text.parent instanceof Y.XmlElement && text.parent.nodeName === "paragraph") {
        text.parent.insert(1, [element("break"), new Y.XmlText("danach")]);
      }
    }),
  // A paste: many blocks in one transaction.
  (editor) => {
    editor.doc.transact(() => {
      for (let block = 0; block < 5; block++) insertBlock(editor);
    });
  },
  (editor) => {
    const tasks = editor.doc.getMap<Y.Map<unknown>>("tasks");
    const id = randomId(editor);
    if (!tasks.has(id)) tasks.set(id, new Y.Map<unknown>([["title", "Neu"]]));
  },
  (editor) => {
    const task = editor.doc.getMap<Y.Map<unknown>>("tasks").get(randomId(editor));
    task?.set("status", prng.bool(editor.random) ? "open" : "done");
  },
  (editor) => {
    const task = editor.doc.getMap<Y.Map<unknown>>("tasks").get(randomId(editor));
    if (prng.bool(editor.random)) task?.set("assignee:anna", true);
    else task?.delete("assignee:anna");
  },
  (editor) => editor.doc.getArray("log").push([{ at: editor.int(100), who: ["anna", null] }]),
  (editor) => editor.doc.getText("title").insert(0, "T"),
  (editor) => void editor.undo.undo(),
  (editor) => void editor.undo.undo(),
  (editor) => void editor.undo.redo(),
];
