import type { TaskEntry } from "@staedtenetz/document";
import { reservationFacts } from "../record-words.js";
import type { BlockChange, BlockContext, TaskRequest } from "./block-context.js";
import { BlockView, labelled, type BlockPlace } from "./block-view.js";

/** A task in the text, the same entry as in the task list: tick, title, who and when. */
export class TaskBlockView extends BlockView {
  readonly #check = document.createElement("input");
  readonly #progress = labelled("span", "netz-progress", "");
  readonly #facts = document.createElement("div");
  readonly #loading = labelled("span", "netz-loading", "");
  /** Kept, so that the focus finds its way back to them from the window they open. */
  readonly #requests = new Map<TaskRequest["type"], HTMLElement>();

  constructor(place: BlockPlace, context: BlockContext) {
    super(place, context, "netz-task-block");
    this.dom.role = "group";
    this.#check.type = "checkbox";
    this.#check.className = "netz-check";
    this.#check.addEventListener("change", () => this.#tick());
    this.#facts.className = "netz-facts";
    this.dom.append(this.#check, this.#progress, this.title.element, this.#loading, this.#facts);
    this.draw();
  }

  protected override get id(): string {
    return String(this.node.attrs["task"]);
  }

  protected override concerns(change: BlockChange): boolean {
    return change.tasks?.has(this.id) === true;
  }

  protected override draw(): void {
    const { task: texts } = this.context.texts();
    const entry = this.context.tasks.entry(this.id);
    this.dom.ariaLabel = texts.label;
    this.#loading.textContent = entry === undefined ? texts.loading : "";
    this.dom.classList.toggle("netz-loading-block", entry === undefined);
    if (entry !== undefined) this.#drawEntry(entry);
  }

  #drawEntry(entry: TaskEntry): void {
    const { task: texts } = this.context.texts();
    const editable = this.context.editable() && entry.deletedAt === undefined;
    const name = entry.title === "" ? texts.untitled : entry.title;
    this.dom.classList.toggle("netz-removed", entry.deletedAt !== undefined && !entry.movedTo);
    // How far a task is that moved is known in the other list alone.
    const isHere = entry.movedTo === undefined;
    this.dom.dataset["status"] = isHere ? entry.status : "open";
    this.#check.checked = entry.status === "done";
    this.#check.indeterminate = entry.status === "inProgress";
    this.#check.disabled = !editable;
    this.#check.hidden = entry.progress !== undefined || !isHere;
    this.#check.ariaLabel = texts.done(name);
    this.#progress.hidden = entry.progress === undefined || !isHere;
    this.#progress.textContent =
      entry.progress === undefined ? "" : texts.progress(entry.progress.done, entry.progress.total);
    this.title.element.placeholder = texts.placeholder;
    this.title.element.ariaLabel = texts.title;
    this.title.show(entry.title, editable);
    this.#drawFacts(entry, editable);
  }

  #drawFacts(entry: TaskEntry, editable: boolean): void {
    const { task: texts } = this.context.texts();
    const focused = this.#facts.querySelector(":focus")?.getAttribute("data-request");
    this.#facts.replaceChildren(
      ...(entry.deletedAt === undefined
        ? this.#liveFacts(entry, editable)
        : this.#removedFacts(entry)),
    );
    this.#facts.ariaLabel = texts.assignees;
    if (focused === undefined || focused === null) return;
    this.#facts.querySelector<HTMLElement>(`[data-request="${focused}"]`)?.focus();
  }

  #liveFacts(entry: TaskEntry, editable: boolean): HTMLElement[] {
    const { task: texts } = this.context.texts();
    const chips = entry.assignees.map((subject) =>
      labelled("span", "netz-chip", this.context.resolveSubject(subject) ?? texts.unknownSubject),
    );
    const due = this.#dueOf(entry);
    const facts = [...chips];
    if (due !== undefined) facts.push(labelled("span", "netz-fact", texts.due(due)));
    if (entry.status === "deferred" || entry.status === "dropped") {
      facts.push(labelled("span", "netz-fact", texts.statuses[entry.status]));
    }
    for (const words of reservationFacts(entry, { locale: this.context.locale() })) {
      facts.push(labelled("span", "netz-fact", words));
    }
    if (!editable || this.context.requestTask === undefined) return facts;
    return [...facts, this.#button("assign", texts.assign), this.#button("due", texts.setDue)];
  }

  /** A task that moved lives on in the other list: here it can neither be changed nor brought back. */
  #removedFacts({ movedTo }: TaskEntry): HTMLElement[] {
    const { task: texts } = this.context.texts();
    if (movedTo !== undefined) {
      const group = this.context.resolveSubject(movedTo) ?? texts.unknownSubject;
      return [labelled("span", "netz-fact", texts.moved(group))];
    }
    const removed = labelled("span", "netz-fact", texts.removed);
    if (!this.context.editable()) return [removed];
    const restore = labelled("button", "netz-block-button", texts.restore);
    restore.addEventListener("click", () => this.context.tasks.restore(this.id));
    return [removed, restore];
  }

  #dueOf(entry: TaskEntry): string | undefined {
    if (entry.due === undefined) return entry.dueText;
    return this.context.dueWords(entry.due, this.context.locale());
  }

  #button(type: TaskRequest["type"], words: string): HTMLElement {
    const anchor = this.#requests.get(type) ?? this.#newButton(type);
    anchor.textContent = words;
    return anchor;
  }

  #newButton(type: TaskRequest["type"]): HTMLElement {
    const anchor = labelled("button", "netz-block-button", "");
    anchor.dataset["request"] = type;
    anchor.addEventListener("click", () =>
      this.context.requestTask?.({ type, task: this.id, anchor }),
    );
    this.#requests.set(type, anchor);
    return anchor;
  }

  #tick(): void {
    const { tasks } = this.context;
    const entry = tasks.entry(this.id);
    if (entry === undefined || entry.lines.length > 0) return;
    tasks.setStatus(this.id, this.#check.checked ? "done" : "open");
  }

  protected override retitle(title: string): void {
    const { tasks } = this.context;
    if (tasks.entry(this.id) !== undefined) tasks.retitle(this.id, title);
  }

  /** One task after the other; an empty one ends the list. */
  protected override entered(): void {
    const { position } = this;
    if (position === undefined) return;
    if (this.title.element.value.trim() === "") this.emptied();
    else if (this.context.editable()) this.context.insertTaskAfter(position);
    else this.leave("after");
  }

  /** A task that never got a name goes with its block. */
  protected override emptied(): void {
    const { tasks } = this.context;
    const entry = tasks.entry(this.id);
    super.emptied();
    if (entry?.title === "" && entry.assignees.length === 0 && entry.lines.length === 0) {
      tasks.remove(this.id);
    }
  }
}
