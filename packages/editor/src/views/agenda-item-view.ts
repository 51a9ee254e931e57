import type { AgendaEntry, PlannedTime } from "@staedtenetz/document";
import { reservationFacts } from "../record-words.js";
import type { BlockChange, BlockContext } from "./block-context.js";
import { BlockView, labelled, type BlockPlace } from "./block-view.js";

/** "TOP 3" with the title of the agenda, which can be changed here as well as there. */
export class AgendaItemView extends BlockView {
  readonly #number = labelled("span", "netz-agenda-number", "");
  readonly #facts = labelled("span", "netz-facts", "");

  constructor(place: BlockPlace, context: BlockContext) {
    super(place, context, "netz-agenda-item");
    const heading = document.createElement("div");
    heading.className = "netz-agenda-heading";
    heading.role = "heading";
    heading.ariaLevel = "2";
    heading.append(this.#number, this.title.element);
    this.dom.append(heading, this.#facts);
    this.draw();
  }

  protected override get id(): string {
    return String(this.node.attrs["item"]);
  }

  protected override concerns(change: BlockChange): boolean {
    return change.agenda === true;
  }

  protected override draw(): void {
    const { agendaItem: texts } = this.context.texts();
    const item = this.context.minutes.agenda.item(this.id);
    const removed = item?.deletedAt !== undefined;
    const { element } = this.title;
    this.#number.textContent = item === undefined || removed ? "" : texts.number(item.number);
    element.placeholder = item === undefined ? texts.loading : texts.placeholder;
    element.ariaLabel = texts.title(item?.number ?? 0);
    this.title.show(item?.title ?? "", item !== undefined && this.context.editable());
    this.dom.classList.toggle("netz-removed", removed);
    this.#facts.replaceChildren(...this.#factsOf(item));
  }

  #factsOf(item: AgendaEntry | undefined): HTMLElement[] {
    const { agendaItem: texts, task, writing } = this.context.texts();
    if (item === undefined) return [];
    if (item.deletedAt !== undefined) return this.#removedFacts(item.id);
    const facts: string[] = [];
    if (item.presenter !== undefined) {
      const name = this.context.resolveSubject(item.presenter) ?? task.unknownSubject;
      facts.push(writing.agenda.presenter(name));
    }
    if (item.minutes !== undefined) facts.push(texts.minutes(item.minutes));
    const times = this.#timesOf(item.id);
    if (times !== undefined) facts.push(writing.agenda.clock(times.from, times.to));
    facts.push(...reservationFacts(item, { locale: this.context.locale() }));
    return facts.map((words) => labelled("span", "netz-fact", words));
  }

  #timesOf(id: string): PlannedTime | undefined {
    const start = this.context.startTime();
    return start === undefined ? undefined : this.context.minutes.agenda.timesFrom(start).get(id);
  }

  #removedFacts(id: string): HTMLElement[] {
    const { agendaItem: texts, writing } = this.context.texts();
    const removed = labelled("span", "netz-fact", texts.removed);
    if (!this.context.editable()) return [removed];
    const restore = labelled("button", "netz-block-button", writing.agenda.restore);
    restore.addEventListener("click", () => this.context.minutes.agenda.restore(id));
    return [removed, restore];
  }

  protected override retitle(title: string): void {
    const { agenda } = this.context.minutes;
    if (agenda.item(this.id) !== undefined) agenda.retitle(this.id, title);
  }

  protected override entered(): void {
    this.toLineAfter();
  }
}
