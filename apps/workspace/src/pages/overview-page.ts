import { Task } from "@lit/task";
import { type Meeting, readAll, type TaskRow } from "@staedtenetz/api/client";
import { isOverdue } from "@staedtenetz/core/task";
import { formatWhen } from "@staedtenetz/core/format";
import { icon, defineElements, overviewElements } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { byStart, dateWords, isPast, isVague, whenOf } from "../words/when-words.js";
import { pathIdOf } from "./ids.js";
import { renderNextMeeting } from "./overview/next-meeting.js";
import { renderLoads } from "./overview/render-loads.js";
import { isTaskToRevisit, readRevisits, type Revisit, revisitLink } from "./overview/revisits.js";
import { townLoads } from "./overview/town-load.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderSetUp } from "./record-actions.js";

const mostTasks = 6;
const mostMinutes = 3;
const mostTowns = 10;

interface Overview {
  readonly next: Meeting | undefined;
  readonly recent: readonly Meeting[];
  /** Planned, but only roughly: no day is fixed. */
  readonly undated: readonly Meeting[];
  readonly open: readonly TaskRow[];
  /** What stands under reservation and is to be looked at again by today. */
  readonly revisits: readonly Revisit[];
}

/** The start page: the next meeting, what to do, open tasks, the latest minutes. */
class OverviewPage extends PageElement {
  readonly #overview = new Task(this, {
    args: () => [this.client] as const,
    task: ([client], { signal }) => this.#load(client, signal),
  });

  protected override get heading(): string {
    return this.words.overview.title;
  }

  async #load(client: typeof this.client, signal: AbortSignal): Promise<Overview> {
    const [meetings, tasks, revisits] = await Promise.all([
      readAll((page) => client.listMeetings({ query: { ...page, limit: 200 }, signal })),
      readAll((page) => client.listTasks({ query: { ...page, limit: 200 }, signal })),
      readRevisits(client, signal),
    ]);
    const sorted = valueOf(meetings).sort(byStart);
    const running = sorted.filter((meeting) => meeting.state !== "cancelled");
    const open = valueOf(tasks).filter(
      (task) => task.status !== "done" && task.status !== "dropped",
    );
    return {
      revisits: [...revisits, ...open.filter((task) => isTaskToRevisit(task, this.today))],
      next: running.find(
        (meeting) => meeting.state !== "held" && !isPast(meeting.when, this.today),
      ),
      recent: running
        .filter((meeting) => meeting.state === "held")
        .reverse()
        .slice(0, mostMinutes),
      undated: running.filter((meeting) => meeting.state !== "held" && isVague(meeting.when)),
      open,
    };
  }

  #isOverdue(task: TaskRow): boolean {
    return isOverdue(task, this.today);
  }

  override render() {
    const { overview } = this.words;
    const { directory, session } = this;
    const name = directory ? wordsIn(directory.network.name, this.locale) : "";
    return html`
      <div class="page-head">
        <h1>${overview.greeting(session?.user.name ?? "")}</h1>
        <p class="lead">${overview.lead(name, directory?.network.members.length ?? 0)}</p>
      </div>
      ${renderSetUp(this)}
      ${this.#overview.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (found) => this.#renderOverview(found),
      })}
    `;
  }

  #renderOverview(found: Overview) {
    return html`<div class="overview">
      <div class="column">${this.#renderToDo(found)} ${this.#renderTasks(found.open)}</div>
      <div class="column">
        <section class="first" aria-labelledby="next">
          ${renderNextMeeting(found.next, this.#view)}
        </section>
        ${this.#renderLoads(found.open)} ${this.#renderRecent(found.recent)}
      </div>
    </div>`;
  }

  get #view() {
    const { directory, locale, today } = this;
    return { directory, locale, today };
  }

  #renderLoads(open: readonly TaskRow[]) {
    const towns = this.directory?.towns(this.locale) ?? [];
    return renderLoads(townLoads(towns, open, this.today, mostTowns), this.words);
  }

  #renderToDo({ undated, open, recent, revisits }: Overview) {
    const { overview } = this.words;
    const [latest] = recent;
    const steps: TemplateResult[] = [];
    const add = (href: string, words: string) =>
      steps.push(
        html`<li>
          <a href=${href}>${icon("arrow")}<span>${words}</span></a>
        </li>`,
      );
    for (const group of this.directory?.groups ?? []) {
      const overdue = open.filter((task) => task.group === group.id && this.#isOverdue(task));
      if (overdue.length === 0) continue;
      const href = `${pathTo("taskList", { group: group.slug })}?filter=overdue`;
      add(href, overview.overdueTasks(overdue.length, wordsIn(group.name, this.locale)));
    }
    for (const row of revisits) {
      const { href, words } = revisitLink(row, {
        locale: this.locale,
        nameOf: (id) => this.directory?.nameOf(id, this.locale),
        slugOf: (group) => this.directory?.group(group)?.slug,
      });
      add(href, words);
    }
    for (const { id, title, when } of undated) {
      const words = overview.vagueDate(
        wordsIn(title, this.locale),
        formatWhen(whenOf(when), this.locale),
      );
      add(pathTo("meeting", { id: pathIdOf(id) }), words);
    }
    if (latest) {
      add(
        pathTo("meeting", { id: pathIdOf(latest.id) }),
        overview.readMinutes(wordsIn(latest.title, this.locale)),
      );
    }
    return html`<section aria-labelledby="to-do">
      <h2 id="to-do">${overview.toDo}</h2>
      ${
        steps.length > 0
          ? html`<ul class="to-do">
              ${steps}
            </ul>`
          : html`<p class="muted">${overview.nothingToDo}</p>`
      }
    </section>`;
  }

  #renderTasks(open: readonly TaskRow[]) {
    const { overview } = this.words;
    const me = this.session?.user.id;
    const mine = open.filter((task) => me !== undefined && task.assignees.includes(me));
    const shown = (mine.length > 0 ? mine : open).slice(0, mostTasks);
    return html`<section aria-labelledby="open-tasks">
      <div class="section-head">
        <h2 id="open-tasks">${mine.length > 0 ? overview.myTasks : overview.openTasks}</h2>
        <a class="more" href=${pathTo("tasks")}>${overview.allTasks}</a>
      </div>
      ${
        shown.length > 0
          ? html`<ul class="sheet">
              ${shown.map((task) => html`<li>${this.#renderTask(task)}</li>`)}
            </ul>`
          : html`<p class="empty">${overview.noTasks}</p>`
      }
    </section>`;
  }

  #renderTask(task: TaskRow) {
    const group = this.directory?.group(task.group);
    const names = task.assignees.flatMap((id) => this.directory?.nameOf(id, this.locale) ?? []);
    const done = task.lines?.filter((line) => line.status === "done").length ?? 0;
    const due = this.#dueWords(task);
    const list = group ? pathTo("taskList", { group: group.slug }) : pathTo("tasks");
    return html`<a class="sheet-row" href="${list}#aufgabe-${pathIdOf(task.id)}">
      <span class="title">${task.title}</span>
      <span class="facts-line">
        ${
          task.lines?.length
            ? html`<netz-town-row .done=${done} .total=${task.lines.length}></netz-town-row>`
            : nothing
        }
        ${names.length > 0 ? html`<span>${icon("place")}${names.join(", ")}</span>` : nothing}
        ${due ? html`<span>${icon("calendar")}${due}</span>` : nothing}
        ${
          this.#isOverdue(task)
            ? html`<span class="tag danger">${this.words.tasks.overdue}</span>`
            : nothing
        }
      </span>
    </a>`;
  }

  #dueWords({ due, dueText }: TaskRow): string | undefined {
    if (due === undefined) return dueText;
    return dateWords(due, this.locale);
  }

  #renderRecent(recent: readonly Meeting[]) {
    const { overview } = this.words;
    return html`<section aria-labelledby="recent">
      <div class="section-head">
        <h2 id="recent">${overview.recent}</h2>
        <a class="more" href=${pathTo("meetings")}>${overview.allMeetings}</a>
      </div>
      ${
        recent.length > 0
          ? html`<ul class="sheet">
              ${recent.map(
                (meeting) =>
                  html`<li>
                    <a class="sheet-row" href=${pathTo("meeting", { id: pathIdOf(meeting.id) })}>
                      <span class="title">${wordsIn(meeting.title, this.locale)}</span>
                      <span class="facts-line">
                        <span
                          >${icon("calendar")}${formatWhen(whenOf(meeting.when), this.locale)}</span
                        >
                      </span>
                    </a>
                  </li>`,
              )}
            </ul>`
          : html`<p class="empty">${overview.noRecent}</p>`
      }
    </section>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, overviewElements);
  if (!registry.get("netz-overview-page")) registry.define("netz-overview-page", OverviewPage);
}
