import {
  taskListOf,
  writeMinutesTemplate,
  type TaskList,
  type TemplateBlock,
} from "@staedtenetz/document";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  createMinutesEditor,
  type EditorNotice,
  type MinutesEditor,
  type MinutesEditorOptions,
} from "./minutes-editor.js";

/** Someone with the documents and, once opened, an editor. */
export interface Person {
  readonly name: string;
  readonly minutes: Y.Doc;
  readonly tasksDoc: Y.Doc;
  readonly tasks: TaskList;
  readonly presence: Awareness;
  readonly element: HTMLElement;
  /** What the editor said it could not do. */
  readonly notices: EditorNotice[];
  editor: MinutesEditor;
}

let count = 0;
const writing = {
  now: () => Date.UTC(2025, 5, 18, 8),
  newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
};

/** For tests: two people with the same documents, connected in memory; the line can be cut. */
export class TwoPeople {
  readonly anna: Person;
  readonly bruno: Person;
  connected = true;
  readonly #held: (() => void)[] = [];

  constructor(blocks: readonly TemplateBlock[], place: (name: string) => HTMLElement = inBody) {
    const [minutes, tasks] = [new Y.Doc(), new Y.Doc()];
    writeMinutesTemplate(minutes, blocks, writing);
    this.anna = this.#person("Anna", 0, minutes, tasks, place("anna"));
    this.bruno = this.#person("Bruno", 1, minutes, tasks, place("bruno"));
    this.#link(this.anna, this.bruno);
    this.#link(this.bruno, this.anna);
  }

  /** The line is there again: everything held back arrives. */
  reconnect(): void {
    this.connected = true;
    for (const deliver of this.#held.splice(0)) deliver();
  }

  destroy(): void {
    for (const { editor, presence, element } of [this.anna, this.bruno]) {
      editor.destroy();
      presence.destroy();
      element.remove();
    }
  }

  #person(
    name: string,
    colorIndex: number,
    minutesState: Y.Doc,
    tasksState: Y.Doc,
    element: HTMLElement,
  ): Person {
    const [minutes, tasksDoc] = [copyOf(minutesState), copyOf(tasksState)];
    const tasks = taskListOf(tasksDoc, writing);
    const presence = new Awareness(minutes);
    const notices: EditorNotice[] = [];
    const onNotice = (notice: EditorNotice): number => notices.push(notice);
    const options = { element, minutes, tasks, presence, onNotice, ...defaults(name, colorIndex) };
    const editor = createMinutesEditor(options);
    return { name, minutes, tasksDoc, tasks, presence, element, notices, editor };
  }

  #link(from: Person, to: Person): void {
    for (const document of ["minutes", "tasksDoc"] as const) {
      from[document].on("update", (update: Uint8Array, origin: unknown) => {
        if (origin !== this) this.#send(() => Y.applyUpdate(to[document], update, this));
      });
    }
    from.presence.on("update", (_change: unknown, origin: unknown) => {
      if (origin === this) return;
      const bytes = encodeAwarenessUpdate(from.presence, [from.minutes.clientID]);
      if (this.connected) applyAwarenessUpdate(to.presence, bytes, this);
    });
  }

  #send(deliver: () => void): void {
    if (this.connected) deliver();
    else this.#held.push(deliver);
  }
}

function defaults(
  name: string,
  colorIndex: number,
): Omit<MinutesEditorOptions, "element" | "minutes" | "tasks" | "presence"> {
  return {
    user: { id: `urn:test:${name}`, name, color: "#0b6e4f", colorIndex },
    writing,
    editable: true,
    locale: "de",
    directory: {
      towns: () => [{ id: "urn:test:weisswasser", name: "Weißwasser" }],
      people: () => [],
      kindOf: (id) => (id.startsWith("urn:test:town") ? "place" : "person"),
    },
    resolveSubject: (id) => (id === "urn:test:weisswasser" ? "Weißwasser" : undefined),
  };
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function inBody(name: string): HTMLElement {
  const element = document.createElement("div");
  element.id = name;
  document.body.append(element);
  return element;
}

/** The text of a document as it is compared: XML of the body, without the order of attributes. */
export function bodyOf(doc: Y.Doc): string {
  return doc.getXmlFragment("body").toJSON();
}
