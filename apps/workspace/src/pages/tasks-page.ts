import { consume } from "@lit/context";
import { Task } from "@lit/task";
import { type Group, readAll } from "@staedtenetz/api/client";
import { type TaskList, taskListOf } from "@staedtenetz/document";
import {
  type Announcer,
  announcerContext,
  type DropUntakenEvent,
  defineElements,
  taskElements,
  type TaskSource,
} from "@staedtenetz/elements";
import { connectionWords } from "@staedtenetz/sync";
import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { roomsContext } from "../contexts.js";
import { wordsIn } from "../directory/directory.js";
import { subjectsOf } from "../directory/subjects.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { renderConnectionNotice } from "../rooms/connection-notice.js";
import { renderSyncState } from "../rooms/render-sync-state.js";
import type { RoomController } from "../rooms/room-controller.js";
import { RoomsController } from "../rooms/rooms-controller.js";
import { SavingAnnouncer } from "../rooms/saving-announcer.js";
import { untakenOf } from "../rooms/untaken.js";
import { pathTo } from "../routing/routes.js";
import { AddressedPart } from "./addressed-part.js";
import { pathIdOf } from "./ids.js";
import { renderNotFound } from "./messages.js";
import { PageElement, valueOf } from "./page-element.js";

/** The task lists of a group and of the groups below it, shared live with everybody in them. */
class TasksPage extends PageElement {
  readonly #lists = new Map<string, TaskList>();
  #sources: readonly TaskSource[] = [];

  @consume({ context: roomsContext })
  private rooms!: OpenRooms;

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  readonly #saving = new SavingAnnouncer(() => this.announcer);
  readonly #rooms = new RoomsController(this, () => this.rooms, "taskList");

  readonly #organisations = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(
        await readAll((page) =>
          client.listOrganisations({ query: { ...page, limit: 200 }, signal }),
        ),
      ),
  });

  /** Which group; without one the network's own list is shown. */
  @property({ attribute: false }) slug: string | undefined;

  protected override get heading(): string {
    return this.words.tasks.title;
  }

  get #group(): Group | undefined {
    const { directory, slug } = this;
    if (slug !== undefined) return directory?.groupBySlug(slug);
    return directory?.groups.find(({ kind }) => kind === "network") ?? directory?.groups[0];
  }

  /** The group, then those below it. */
  get #shownGroups(): readonly Group[] {
    const group = this.#group;
    if (group === undefined) return [];
    const shown = new Set([group]);
    for (const parent of shown) {
      for (const each of this.directory?.groups ?? []) {
        if (each.parent === parent.id) shown.add(each);
      }
    }
    return [...shown];
  }

  override willUpdate(): void {
    const groups = this.#shownGroups;
    this.#rooms.show(groups.map(({ taskList }) => taskList));
    const { state } = this.#mostUrgent?.snapshot ?? {};
    if (state) this.#saving.see(state, connectionWords[this.locale].states[state]);
    const sources = groups.flatMap((group) => this.#sourceOf(group) ?? []);
    if (!isSame(sources, this.#sources)) this.#sources = sources;
  }

  readonly #addressed = new AddressedPart("aufgabe");

  override updated(): void {
    super.updated();
    void this.#addressed.follow(
      this.ownerDocument.URL,
      (id) => this.querySelector("netz-task-list")?.goTo(id) ?? false,
    );
  }

  #sourceOf({ id, name, taskList: room }: Group): TaskSource | undefined {
    const snapshot = this.#rooms.room(room)?.snapshot;
    if (!snapshot?.ready) return undefined;
    const { doc, editable } = snapshot;
    let tasks = this.#lists.get(room);
    if (tasks?.doc !== doc) {
      tasks = taskListOf(doc, this.surroundings);
      this.#lists.set(room, tasks);
    }
    return { group: { id, name: wordsIn(name, this.locale) }, tasks, editable };
  }

  /** The room whose state is shown: one that is not saved before one that is. */
  get #mostUrgent(): RoomController | undefined {
    const rooms = this.#shownGroups.flatMap(({ taskList }) => this.#rooms.room(taskList) ?? []);
    return rooms.find(({ snapshot }) => snapshot && snapshot.state !== "saved") ?? rooms[0];
  }

  override render() {
    const group = this.#group;
    if (this.directory && !group) return renderNotFound(this.locale);
    const { tasks } = this.words;
    const urgent = this.#mostUrgent;
    return html`
      <div class="page-head">
        <div class="title-line">
          <h1>${tasks.title}</h1>
          ${renderSyncState(urgent?.snapshot, this.locale)}
        </div>
        <p class="lead">${tasks.lead}</p>
      </div>
      ${this.#renderGroups(group)} ${renderConnectionNotice(urgent?.connection, this.locale)}
      ${this.#shownGroups.map(({ taskList }) => this.#renderUntaken(taskList))}
      <netz-task-list
        .sources=${this.#sources}
        .towns=${this.directory?.townsOf(group, this.locale) ?? []}
        .subjects=${this.#subjects}
        .self=${this.session?.user}
        .nameOf=${this.#nameOf}
        .linkToMeeting=${this.#linkToMeeting}
        .today=${this.today}
        .filter=${this.#filterFromAddress}
        ?loading=${this.#sources.length === 0}
        ?readonly=${this.#sources.every(({ editable }) => !editable)}
      ></netz-task-list>
    `;
  }

  get #subjects() {
    const { directory } = this;
    return directory ? subjectsOf(directory, this.#organisations.value ?? [], this.locale) : [];
  }

  #renderUntaken(room: string) {
    const controller = this.#rooms.room(room);
    if (!controller?.snapshot?.untaken.length) return nothing;
    return html`<netz-untaken-edits
      .edits=${untakenOf(controller.snapshot, this.locale)}
      @netz-drop-untaken=${({ id }: DropUntakenEvent) => void controller.connection?.dropUntaken(id)}
    ></netz-untaken-edits>`;
  }

  readonly #nameOf = (id: string): string | undefined =>
    this.directory?.nameOf(id, this.locale) ??
    this.#organisations.value?.find((organisation) => organisation.id === id)?.name;

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

function isSame(a: readonly TaskSource[], b: readonly TaskSource[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ group, tasks, editable }, at) => {
      const other = b[at];
      return (
        tasks === other?.tasks && editable === other.editable && group.name === other.group.name
      );
    })
  );
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, taskElements);
  if (!registry.get("netz-tasks-page")) registry.define("netz-tasks-page", TasksPage);
}
