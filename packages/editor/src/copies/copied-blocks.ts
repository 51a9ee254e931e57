import {
  attributesOfTheAct,
  copiedTask,
  structuredBlockKinds,
  type BlockSet,
  type Minutes,
  type TaskList,
} from "@staedtenetz/document";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { OwnUndo } from "../collaboration/own-undo.js";

/** What of a record lies beside its block: the ids in its sets. */
export type Members = Readonly<Record<BlockSet, readonly string[]>>;

/** What copying has to do with the documents. */
export interface CopyContext {
  readonly minutes: Minutes;
  readonly tasks: TaskList;
  readonly undo: Pick<OwnUndo, "alsoCreated">;
  readonly newId: () => string;
  /** The meeting; copies of tasks carry it as their origin. */
  readonly meeting: string | undefined;
}

/** What a new task is made from: an entry of the list, or words of the clipboard. */
type TaskSource = { readonly task: string } | { readonly title: string };

/**
 * Makes copies into records and tasks of their own. Ids are given before a copy is in the text; what lies outside
 * the text is written once the copy stands there, so that a paste that was refused leaves nothing behind.
 */
export class CopiedBlocks {
  readonly #records = new Map<string, Members>();
  readonly #tasks = new Map<string, TaskSource>();

  constructor(private readonly context: CopyContext) {}

  /** The partners of a practice, and the towns interested in a call. */
  membersOf(record: string): Members {
    const sets = this.context.minutes.blocks.readSets();
    return { partner: sets.subjects(record, "partner"), place: sets.subjects(record, "place") };
  }

  /** Attributes of a record that says the same and has happened to nobody yet. */
  copyOf({ type, attrs }: ProseMirrorNode, members: Members): Readonly<Record<string, unknown>> {
    const id = this.context.newId();
    this.#records.set(id, members);
    const kind = structuredBlockKinds.find((each) => each === type.name);
    const left = (kind === undefined ? [] : attributesOfTheAct[kind]).map((name) => [name, null]);
    return { ...attrs, ...Object.fromEntries(left), id };
  }

  /** The id of a task that is to be made. */
  newTask(source: TaskSource): string {
    const id = this.context.newId();
    this.#tasks.set(id, source);
    return id;
  }

  /** Writes what lies beside the copies that stand in the text, and forgets the others. */
  settle(doc: ProseMirrorNode): void {
    if (this.#records.size + this.#tasks.size === 0) return;
    const [records, tasks] = [new Map(this.#records), new Map(this.#tasks)];
    this.#records.clear();
    this.#tasks.clear();
    const created: string[] = [];
    doc.descendants((node) => {
      const id = String(node.attrs["id"] ?? node.attrs["task"] ?? "");
      const members = records.get(id);
      if (members !== undefined) this.#writeMembers(id, members);
      const source = node.type.name === "taskBlock" ? tasks.get(id) : undefined;
      if (source !== undefined) {
        this.#createTask(id, source);
        created.push(id);
      }
      return !node.isTextblock;
    });
    if (created.length > 0) this.context.undo.alsoCreated(created);
  }

  #writeMembers(id: string, members: Members): void {
    const { blocks } = this.context.minutes;
    for (const set of ["partner", "place"] as const) {
      for (const subject of members[set]) blocks.setMember(id, set, subject, true);
    }
  }

  #createTask(id: string, source: TaskSource): void {
    const { tasks, meeting } = this.context;
    const origin = meeting === undefined ? undefined : { meeting };
    const entry = "task" in source ? tasks.entry(source.task) : undefined;
    if (entry !== undefined) tasks.create(copiedTask(entry, { id, origin }));
    else {
      const title = "title" in source ? source.title.slice(0, 500) : "";
      tasks.create({ id, title, ...(origin !== undefined && { origin }) });
    }
  }
}
