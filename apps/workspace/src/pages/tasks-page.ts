import { consume } from "@lit/context";
import type { Group } from "@staedtenetz/api/client";
import { type TaskList, taskListOf } from "@staedtenetz/document";
import {
  type Announcer,
  announcerContext,
  type DropUntakenEvent,
  defineElements,
  taskElements,
} from "@staedtenetz/elements";
import { connectionWords } from "@staedtenetz/sync";
import { html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { roomsContext } from "../contexts.js";
import { wordsIn } from "../directory/directory.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { renderConnectionNotice } from "../rooms/connection-notice.js";
import { SavingAnnouncer } from "../rooms/saving-announcer.js";
import { RoomController } from "../rooms/room-controller.js";
import { untakenOf } from "../rooms/untaken.js";
import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";
import { renderNotFound } from "./messages.js";
import { PageElement } from "./page-element.js";

/** The task list of a group, shared live with everybody in it. */
class TasksPage extends PageElement {
  #tasks: TaskList | undefined;

  @consume({ context: roomsContext })
  private rooms!: OpenRooms;

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  readonly #saving = new SavingAnnouncer(() => this.announcer);
  readonly #room = new RoomController(this, () => this.rooms, "taskList");

  /** Which group; without one the network's own list is shown. */
  @property({ attribute: false }) slug: string | undefined;

  protected override get heading(): string {
    return this.words.tasks.title;
  }

  get #group(): Group | undefined {
    const { directory, slug } = this;
    return slug === undefined ? directory?.groups[0] : directory?.groupBySlug(slug);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#room.show(this.#group?.taskList);
    const { doc, state } = this.#room.snapshot ?? {};
    if (state) this.#saving.see(state, connectionWords[this.locale].states[state]);
    if (doc === this.#tasks?.doc) return;
    this.#tasks = doc && taskListOf(doc, this.surroundings);
  }

  override render() {
    const group = this.#group;
    if (this.directory && !group) return renderNotFound(this.locale);
    const { tasks } = this.words;
    const snapshot = this.#room.snapshot;
    return html`
      <div class="page-head">
        <div class="title-line">
          <h1>${tasks.title}</h1>
          ${
            snapshot
              ? html`<netz-sync-state
                  .state=${snapshot.state}
                  .words=${connectionWords[this.locale].states[snapshot.state]}
                ></netz-sync-state>`
              : nothing
          }
        </div>
        <p class="lead">${tasks.lead}</p>
      </div>
      ${this.#renderGroups(group)} ${renderConnectionNotice(this.#room.connection, this.locale)}
      <netz-untaken-edits
        .edits=${untakenOf(snapshot, this.locale)}
        @netz-drop-untaken=${({ id }: DropUntakenEvent) =>
          void this.#room.connection?.dropUntaken(id)}
      ></netz-untaken-edits>
      <netz-task-list
        .tasks=${this.#tasks}
        .towns=${this.directory?.townsOf(group, this.locale) ?? []}
        .self=${this.session?.user}
        .nameOf=${this.#nameOf}
        .linkToMeeting=${this.#linkToMeeting}
        .today=${this.today}
        .filter=${this.#filterFromAddress}
        ?loading=${!snapshot?.ready}
        ?readonly=${!snapshot?.editable}
      ></netz-task-list>
    `;
  }

  readonly #nameOf = (id: string): string | undefined => this.directory?.nameOf(id, this.locale);

  readonly #linkToMeeting = (id: string): string => pathTo("meeting", { id: pathIdOf(id) });

  get #filterFromAddress() {
    const { searchParams } = new URL(this.ownerDocument.URL);
    return searchParams.get("filter") === "overdue" ? "overdue" : "open";
  }

  #renderGroups(current: Group | undefined) {
    const groups = this.directory?.groups ?? [];
    if (groups.length < 2) return nothing;
    return html`<nav aria-label=${this.words.tasks.groups}>
      <ul class="tabs">
        ${groups.map(
          (group) =>
            html`<li>
              <a
                href=${pathTo("taskList", { group: group.slug })}
                aria-current=${group.id === current?.id ? "page" : nothing}
                >${wordsIn(group.name, this.locale)}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, taskElements);
  if (!registry.get("netz-tasks-page")) registry.define("netz-tasks-page", TasksPage);
}
