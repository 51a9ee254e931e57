import { consume } from "@lit/context";
import { Task, TaskStatus } from "@lit/task";
import type { Failure, MeetingWithDocuments, Restored } from "@staedtenetz/api/client";
import {
  type Announcer,
  announcerContext,
  defineElements,
  historyElements,
  type HistoryView,
  type HistoryViewEvent,
  type HistoryWish,
  type HistoryWishEvent,
  icon,
} from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { historyPageTexts } from "../texts/history.js";
import { PageElement, PageFailure, valueOf } from "./page-element.js";

/** Wrote what stood in the minutes from the start. */
const serverId = "urn:staedtenetz:server";

type Undo = NonNullable<Restored["undo"]>;

/** The history of a meeting's minutes: versions, what changed between them, and bringing things back. */
class HistoryPage extends PageElement {
  /** Rises when versions or the minutes have changed by what was done here. */
  @state() private round = 0;
  @state() private view: HistoryView = { shown: "now", against: "before" };
  @state() private outcome: "restored" | "nothing" | "undone" | undefined;
  @state() private failure = "";
  #undo: Undo | undefined;

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  @property({ attribute: false }) meetingId = "";

  readonly #meeting = new Task(this, {
    args: () => [this.client, this.meetingId] as const,
    task: async ([client, id], { signal }) =>
      valueOf(await client.getMeeting({ params: { id }, signal })),
  });

  readonly #history = new Task(this, {
    args: () => [this.client, this.meetingId, this.round] as const,
    task: async ([client, id], { signal }) =>
      valueOf(await client.getHistory({ params: { id }, signal })),
  });

  readonly #comparison = new Task(this, {
    args: () =>
      [this.client, this.meetingId, this.view.shown, this.view.against, this.round] as const,
    task: async ([client, id, shown, against], { signal }) => {
      const query = queryOf({ shown, against });
      const answer = await client.compareVersions({ params: { id }, query, signal });
      return { shown, against, blocks: valueOf(answer).blocks };
    },
  });

  readonly #taskTitles = new Task(this, {
    args: () => [this.client, this.meetingId] as const,
    task: async ([client, id], { signal }) => {
      const meeting = `urn:uuid:${id}`;
      const answer = await client.listTasks({ query: { meeting, limit: 200 }, signal });
      // Without the list, tasks stand there without their title.
      return new Map(answer.ok ? answer.value.items.map((task) => [task.id, task.title]) : []);
    },
  });

  get #words() {
    return historyPageTexts[this.locale];
  }

  protected override get heading(): string {
    const meeting = this.#meeting.value;
    return meeting ? this.#words.of(wordsIn(meeting.title, this.locale)) : this.#words.title;
  }

  readonly #nameOf = (id: string): string | undefined =>
    id === serverId ? this.#words.template : this.directory?.nameOf(id, this.locale);
  readonly #titleOfTask = (id: string): string | undefined => this.#taskTitles.value?.get(id);

  #show({ view }: HistoryViewEvent): void {
    this.outcome = undefined;
    this.failure = "";
    this.view = view;
  }

  async #carryOut({ wish }: HistoryWishEvent): Promise<void> {
    this.failure = "";
    this.outcome = undefined;
    const problem = await this.#send(wish);
    if (problem !== undefined) this.failure = this.#reason(problem, this.#words.offlineWish);
    this.round += 1;
  }

  /** Does what was wished; what went wrong, if something did. */
  async #send(wish: HistoryWish): Promise<Failure | undefined> {
    const { client, meetingId: id } = this;
    const body = "name" in wish && wish.name !== "" ? { name: wish.name } : {};
    switch (wish.type) {
      case "save": {
        const answer = await client.saveVersion({ params: { id }, body });
        if (!answer.ok) return answer.problem;
        this.view = { ...this.view, shown: answer.value.version };
        this.announcer.say("page", this.#words.saved);
        return undefined;
      }
      case "rename":
        return problemOf(
          await client.renameVersion({ params: { id, version: String(wish.version) }, body }),
        );
      case "remove": {
        const params = { id, version: String(wish.version) };
        const answer = await client.removeVersion({ params });
        // Before it is gone, the server would compare the present text with this very version.
        if (answer.ok) this.view = { shown: "now", against: "before" };
        return problemOf(answer);
      }
      case "restore":
        return this.#restore(wish, "restored");
      default:
        return this.#undo && this.#restore(this.#undo, "undone");
    }
  }

  async #restore(
    { version, old, new: young }: Undo,
    outcome: "restored" | "undone",
  ): Promise<Failure | undefined> {
    const params = { id: this.meetingId, version: String(version) };
    const body = { ...(old && { old }), ...(young && { new: young }) };
    const answer = await this.client.restoreVersion({ params, body });
    if (!answer.ok) return answer.problem;
    this.#undo = answer.value.undo;
    this.outcome = answer.value.restored ? outcome : "nothing";
    return undefined;
  }

  #reason({ code }: Failure, offline: string): string {
    const words = this.#words;
    const reasons: Partial<Record<Failure["code"], string>> = {
      unreachable: offline,
      notFound: words.gone,
      versionDamaged: words.damaged,
      tooManyVersions: words.tooMany,
      notPermitted: words.notPermitted,
    };
    return reasons[code] ?? words.failed;
  }

  /** The comparison of what is to be shown: that of an earlier view would be taken for it, and restored by mistake. */
  get #blocks() {
    const { value } = this.#comparison;
    const isOfView = value?.shown === this.view.shown && value.against === this.view.against;
    return isOfView ? value.blocks : undefined;
  }

  /** Why there is no comparison; empty while there is one, or will be. */
  get #problem(): string {
    const { error } = this.#comparison;
    if (error === undefined) return "";
    return error instanceof PageFailure
      ? this.#reason(error.problem, this.#words.offline)
      : this.#words.failed;
  }

  override render() {
    return this.#meeting.render({
      pending: () => this.renderLoading(),
      error: (error) => this.renderFailure(error),
      complete: (meeting) => this.#renderHistory(meeting),
    });
  }

  #renderHistory(meeting: MeetingWithDocuments) {
    const words = this.#words;
    const history = this.#history.value;
    if (this.#history.error !== undefined && history === undefined) {
      return this.renderFailure(this.#history.error);
    }
    return html`
      <div class="page-head">
        <a class="back" href=${pathTo("meeting", { id: this.meetingId })}
          >${icon("arrow")}${words.back}</a
        >
        <h1>${words.of(wordsIn(meeting.title, this.locale))}</h1>
      </div>
      ${this.failure === "" ? nothing : html`<p class="notice" role="alert">${this.failure}</p>`}
      <netz-history
        .versions=${history?.items}
        .view=${this.view}
        .differences=${this.#blocks}
        .pending=${this.#comparison.status === TaskStatus.PENDING}
        .problem=${this.#problem}
        ?may-write=${history?.mayWrite ?? false}
        .outcome=${this.outcome}
        .nameOf=${this.#nameOf}
        .titleOfTask=${this.#titleOfTask}
        @netz-history-view=${(event: HistoryViewEvent) => this.#show(event)}
        @netz-history-wish=${(event: HistoryWishEvent) => void this.#carryOut(event)}
      ></netz-history>
    `;
  }
}

function queryOf({ shown, against }: HistoryView): { from?: string; to?: string } {
  if (shown === "now") return {};
  return against === "now" ? { from: String(shown) } : { to: String(shown) };
}

function problemOf(answer: { ok: true } | { ok: false; problem: Failure }): Failure | undefined {
  return answer.ok ? undefined : answer.problem;
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, historyElements);
  if (!registry.get("netz-history-page")) registry.define("netz-history-page", HistoryPage);
}
