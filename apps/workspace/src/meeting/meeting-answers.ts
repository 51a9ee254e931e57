import { Task } from "@lit/task";
import {
  type Client,
  type DecisionRow,
  type Meeting,
  type MeetingWithDocuments,
  type Organisation,
  readAll,
} from "@staedtenetz/api/client";
import { firstDayOf } from "@staedtenetz/core/event";
import type { TaskList } from "@staedtenetz/document";
import type { ReactiveControllerHost } from "lit";
import type { Surroundings } from "../contexts.js";
import { pathIdOf } from "../pages/ids.js";
import { valueOf } from "../pages/page-element.js";
import { shownTasks } from "../rooms/shown-tasks.js";

/** What the page of a meeting asks the server besides the meeting itself. */
export interface MeetingAnswersOptions {
  readonly client: () => Client;
  readonly meeting: () => MeetingWithDocuments | undefined;
  readonly surroundings: () => Surroundings;
  /** Whether the minutes are there: what only their forms need is asked for after them. */
  readonly areMinutesReady: () => boolean;
}

const noOrganisations: readonly Organisation[] = [];
const noMeetings: readonly Meeting[] = [];
const noDecisions: readonly DecisionRow[] = [];

/** Organisations to mention, meetings that may approve the minutes, and the tasks a guest may read. */
export class MeetingAnswers {
  readonly #organisations: Task<readonly [Client], readonly Organisation[]>;
  readonly #later: Task<readonly [Client, MeetingWithDocuments | undefined], readonly Meeting[]>;
  readonly #shownTasks: Task<
    readonly [Client, MeetingWithDocuments | undefined],
    TaskList | undefined
  >;

  readonly #decisions: Task<readonly [Client, boolean], readonly DecisionRow[]>;

  constructor(
    host: ReactiveControllerHost,
    { client, meeting: shown, surroundings, areMinutesReady }: MeetingAnswersOptions,
  ) {
    this.#decisions = new Task(host, {
      args: () => [client(), areMinutesReady()] as const,
      task: async ([asked, isReady], { signal }) => {
        if (!isReady) return noDecisions;
        const query = { limit: 200 } as const;
        const answer = await readAll((page) =>
          asked.listDecisions({ query: { ...page, ...query }, signal }),
        );
        return answer.ok ? answer.value : noDecisions;
      },
    });
    this.#organisations = new Task(host, {
      args: () => [client()] as const,
      task: async ([asked], { signal }) =>
        valueOf(await asked.listOrganisations({ query: { limit: 200 }, signal })).items,
    });
    this.#later = new Task(host, {
      args: () => [client(), shown()] as const,
      task: async ([asked, meeting], { signal }) => {
        const from = meeting && firstDayOf(meeting.when);
        if (from === undefined) return noMeetings;
        const page = valueOf(await asked.listMeetings({ query: { from, limit: 50 }, signal }));
        return page.items.filter(({ id, group }) => id !== meeting?.id && group === meeting?.group);
      },
    });
    this.#shownTasks = new Task(host, {
      args: () => [client(), shown()] as const,
      task: async ([asked, meeting], { signal }) => {
        if (meeting === undefined || meeting.documents.taskList !== undefined) return undefined;
        const params = { id: pathIdOf(meeting.id) };
        const answer = await asked.listMeetingTasks({ params, signal });
        return shownTasks(answer.ok ? answer.value.items : [], surroundings());
      },
    });
  }

  get organisations(): readonly Organisation[] {
    return this.#organisations.value ?? noOrganisations;
  }

  /** Decisions of the network: one of them may be replaced here, or replace one that stands here. */
  get decisions(): readonly DecisionRow[] {
    return this.#decisions.value ?? noDecisions;
  }

  /** Meetings after this one: one of them may approve its minutes. */
  get later(): readonly Meeting[] {
    return this.#later.value ?? noMeetings;
  }

  /** Guests read the tasks in the minutes over HTTP. */
  get shownTasks(): TaskList | undefined {
    return this.#shownTasks.value;
  }
}
