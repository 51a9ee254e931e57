import type { Client, MinutesForm, MinutesStatus, MinutesStep } from "@staedtenetz/api/client";
import { openFrozenMinutes, taskListOf, type TaskList } from "@staedtenetz/document";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The outcome of a wish: nothing went wrong, or the code of what did. */
export type Wish = { readonly ok: true } | { readonly ok: false; readonly code: string };

/** How far the minutes of a meeting have got, as the server says, and what can be done about it. */
export class MinutesStatusController implements ReactiveController {
  status: MinutesStatus | undefined;
  /** The tasks as they were when the minutes were frozen; absent while they are written. */
  frozenTasks: TaskList | undefined;
  #etag: string | undefined;
  #frozenHash: string | undefined;
  #asked: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => Client,
    /** The meeting's bare UUID. */
    private readonly meeting: () => string,
    private readonly newKey: () => string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#asked = undefined;
  }

  /** Reads the status anew when something it follows from has changed. */
  follow(sign: string): void {
    if (this.#asked === sign) return;
    this.#asked = sign;
    void this.read();
  }

  async read(): Promise<void> {
    const answer = await this.client().getMinutes({ params: { id: this.meeting() } });
    if (answer.ok) await this.#take(answer.value, answer.etag);
  }

  async save(form: MinutesForm): Promise<Wish> {
    const answer = await this.client().putMinutes({
      params: { id: this.meeting() },
      body: form,
      ...(this.#etag !== undefined && { ifMatch: this.#etag }),
    });
    return this.#outcome(answer);
  }

  async step(step: MinutesStep): Promise<Wish> {
    const answer = await this.client().takeMinutesStep({
      params: { id: this.meeting() },
      body: step,
      idempotencyKey: this.newKey(),
      ...(this.#etag !== undefined && { ifMatch: this.#etag }),
    });
    return this.#outcome(answer);
  }

  /** The canonical text of a frozen version. */
  async frozen(version: number): Promise<string | undefined> {
    const params = { id: this.meeting(), version: String(version) };
    const answer = await this.client().getMinutesVersion({ params });
    return answer.ok ? answer.value.text : undefined;
  }

  async #outcome(answer: Awaited<ReturnType<Client["putMinutes"]>>): Promise<Wish> {
    if (answer.ok) {
      await this.#take(answer.value, answer.etag);
      return { ok: true };
    }
    const { problem } = answer;
    if (problem.code === "changedMeanwhile") await this.read();
    const issues = "issues" in problem ? (problem.issues ?? []) : [];
    const [issue] = issues;
    return { ok: false, code: issue?.code ?? problem.code };
  }

  async #take(status: MinutesStatus, etag: string | undefined): Promise<void> {
    this.status = status;
    this.#etag = etag;
    this.host.requestUpdate();
    const hash = status.state === "draft" ? undefined : status.hash;
    if (hash === this.#frozenHash) return;
    this.#frozenHash = hash;
    const text = hash === undefined ? undefined : await this.frozen(status.version);
    if (hash !== this.#frozenHash) return;
    this.frozenTasks = text === undefined ? undefined : taskListOf(openFrozenMinutes(text).tasks);
    this.host.requestUpdate();
  }
}
