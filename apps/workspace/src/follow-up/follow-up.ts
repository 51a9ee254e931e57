import { Task } from "@lit/task";
import type { Client, Failure, MeetingWithDocuments } from "@staedtenetz/api/client";
import { formatWhen } from "@staedtenetz/core/format";
import { labelOf } from "@staedtenetz/core/labels";
import {
  type AgendaEntry,
  type CarryOver,
  carryOverOf,
  type Minutes,
  minutesOf,
  type TaskList,
} from "@staedtenetz/document";
import { bring, type DueChangeEvent, icon, type Locale } from "@staedtenetz/elements";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { pathIdOf } from "../pages/ids.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { RoomController } from "../rooms/room-controller.js";
import { pathTo } from "../routing/routes.js";
import { taskPageTexts } from "../texts/tasks.js";
import { whenOf } from "../words/when-words.js";
import { renderCarryOver } from "./carry-over-list.js";
import { type TypedDate, whenOfTyped } from "./when-of.js";

/**
 * The meetings before and after this one: links, what runs on with its earlier result, and the window in which the
 * next one is made with what is still open ("Offenes übernehmen").
 */
export class FollowUpElement extends LitElement {
  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("a[data-next]") private readonly nextLink!: HTMLAnchorElement | null;

  @state() private open: CarryOver | undefined;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private typed: TypedDate = {};
  @state() private name = "";
  @state() private problem: string | undefined;
  @state() private isCreating = false;
  @state() private created: string | undefined;

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) rooms!: OpenRooms;
  @property({ attribute: false }) meeting!: MeetingWithDocuments;
  @property({ attribute: false }) minutes: Minutes | undefined;
  @property({ attribute: false }) tasks: TaskList | undefined;
  @property({ attribute: false }) locale: Locale = "de";
  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";
  /** Whether a meeting can be made here. */
  @property({ type: Boolean }) editable = false;

  readonly #previous = new Task(this, {
    args: () => [this.client, this.meeting?.previous] as const,
    task: async ([client, id], { signal }) => {
      if (id === undefined) return undefined;
      const answer = await client.getMeeting({ params: { id: pathIdOf(id) }, signal });
      return answer.ok ? answer.value : undefined;
    },
  });
  readonly #previousRoom = new RoomController(this, () => this.rooms, "minutes");

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    const room = this.#carried.length > 0 ? this.#previous.value?.documents.minutes : undefined;
    this.#previousRoom.show(room);
  }

  override updated(): void {
    void bring<"netz-due-field">(this.querySelector("netz-due-field"));
    if (this.created !== undefined) this.nextLink?.click();
  }

  get #texts() {
    return taskPageTexts[this.locale];
  }

  /** The items that carry on one of the meeting before. */
  get #carried(): readonly AgendaEntry[] {
    const items = this.minutes?.agenda.items() ?? [];
    return items.filter(({ movedFrom }) => movedFrom !== undefined);
  }

  #ask(): void {
    if (this.minutes === undefined) return;
    const open = carryOverOf(this.minutes, this.tasks?.entries() ?? [], this.meeting.id);
    this.open = open;
    this.chosen = new Set([
      ...open.items.filter(({ suggested }) => suggested).map(({ item }) => item.id),
      ...open.tasks.filter(({ suggested }) => suggested).map(({ task }) => task.id),
    ]);
    this.name = this.meeting.title[this.locale] ?? this.meeting.title["de"] ?? "";
    this.typed = this.#agreedDate();
    this.problem = undefined;
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  /** The next date that was agreed in this meeting, as far as it is in the minutes. */
  #agreedDate(): TypedDate {
    for (const block of this.minutes?.blocks.all() ?? []) {
      if (block.kind === "nextDate") return { due: block.when, words: block.whenText };
    }
    return {};
  }

  async #create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const when = whenOfTyped(this.typed);
    if (when === undefined) {
      this.problem = this.#texts.whenMissing;
      this.querySelector<HTMLElement>("dialog netz-due-field")?.focus();
      return;
    }
    this.isCreating = true;
    const among = (ids: readonly string[]) => ids.filter((id) => this.chosen.has(id));
    const answer = await this.client.createFollowUp({
      params: { id: pathIdOf(this.meeting.id) },
      body: {
        when,
        ...(this.name.trim() === "" ? {} : { title: { de: this.name.trim() } }),
        items: among(this.open?.items.map(({ item }) => item.id) ?? []),
        tasks: among(this.open?.tasks.map(({ task }) => task.id) ?? []),
      },
    });
    this.isCreating = false;
    if (answer.ok) {
      this.dialog.close();
      this.created = answer.value.id;
    } else this.problem = this.#wordsOf(answer.problem);
  }

  #wordsOf({ code }: Failure): string {
    if (code === "unreachable") return this.#texts.offline;
    return code === "notPermitted" ? this.#texts.notPermitted : this.#texts.failed;
  }

  #choose(id: string, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  override render() {
    const next = this.created ?? this.meeting.next;
    return html`${this.#renderLinks(next)} ${this.#renderCarried()} ${this.#renderDialog()}`;
  }

  #renderLinks(next: string | undefined) {
    const { previous } = this.meeting;
    const words = this.#texts;
    const canCreate = next === undefined && this.editable && this.minutes !== undefined;
    if (previous === undefined && next === undefined && !canCreate) return nothing;
    return html`<nav class="meeting-chain" aria-label=${words.links}>
      ${
        previous === undefined
          ? nothing
          : html`<a class="button back" href=${pathTo("meeting", { id: pathIdOf(previous) })}
              >${icon("arrow")}${words.previous}</a
            >`
      }
      ${
        next === undefined
          ? nothing
          : html`<a class="button" data-next href=${pathTo("meeting", { id: pathIdOf(next) })}
              >${words.next}${icon("arrow")}</a
            >`
      }
      ${
        canCreate
          ? html`<button type="button" class="button" @click=${() => this.#ask()}>
              ${icon("plus")}${words.open}
            </button>`
          : nothing
      }
    </nav>`;
  }

  #renderCarried() {
    const previous = this.#previous.value;
    const carried = this.#carried;
    if (previous === undefined || carried.length === 0) return nothing;
    const doc = this.#previousRoom.snapshot?.ready ? this.#previousRoom.snapshot.doc : undefined;
    const earlier = doc && minutesOf(doc).agenda;
    const date = formatWhen(whenOf(previous.when), this.locale);
    return html`<details class="disclosure">
      <summary>
        ${icon("chevron")}
        <h2>${this.#texts.ongoing}</h2>
      </summary>
      <ul class="content carried">
        ${carried.map((item) => {
          const before = item.movedFrom === undefined ? undefined : earlier?.item(item.movedFrom);
          return html`<li>
            <span>TOP ${item.number} ${item.title}</span>
            <span class="small muted">
              <a href=${pathTo("meeting", { id: pathIdOf(previous.id) })}
                >${this.#texts.earlier(before?.number ?? 0, date)}</a
              >: ${before ? this.#resultOf(before) : "…"}
            </span>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #resultOf({ result, resultText, continued }: AgendaEntry): string {
    const label = result && labelOf(`agendaItem.${result}`, this.locale);
    const said = [label, continued ? this.#texts.reasons.continued : undefined, resultText];
    return said.filter((part) => part !== undefined).join(" · ") || this.#texts.noResult;
  }

  #renderDialog() {
    const words = this.#texts;
    return html`<dialog class="question follow-up" aria-labelledby="follow-up-title">
      ${
        this.open === undefined
          ? nothing
          : html`<form novalidate @submit=${(event: SubmitEvent) => void this.#create(event)}>
              <h2 id="follow-up-title">${words.title}</h2>
              <p class="muted">${words.lead}</p>
              <label class="form-field">
                <span>${words.name}</span>
                <input
                  type="text"
                  maxlength="200"
                  .value=${this.name}
                  @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
                />
              </label>
              <netz-due-field
                .label=${words.when}
                .hint=${words.whenHint}
                .due=${this.typed.due}
                .words=${this.typed.words}
                .today=${this.today}
                @netz-due-change=${({ due, words: typed }: DueChangeEvent) => {
                  this.typed = { due, words: typed };
                  this.problem = undefined;
                }}
              ></netz-due-field>
              ${renderCarryOver(this.open, this.chosen, words, (id, on) => this.#choose(id, on))}
              <p class="problem" role="alert">${this.problem}</p>
              <div class="actions">
                <button class="button primary" ?disabled=${this.isCreating}>
                  ${this.isCreating ? words.creating : words.create}
                </button>
                <button type="button" class="button" @click=${() => this.dialog.close()}>
                  ${words.cancel}
                </button>
              </div>
            </form>`
      }
    </dialog>`;
  }
}

/** Makes the element known under `netz-follow-up`. */
export function defineFollowUp(registry: CustomElementRegistry): void {
  if (!registry.get("netz-follow-up")) registry.define("netz-follow-up", FollowUpElement);
}
