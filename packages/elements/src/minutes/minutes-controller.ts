import type { Minutes, MinutesChange, TaskList } from "@staedtenetz/document";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Renders its host again, once per frame at most, whenever its part of the minutes or their tasks change. */
export class MinutesController implements ReactiveController {
  #minutes: Minutes | undefined;
  #tasks: TaskList | undefined;
  #ends: (() => void)[] = [];
  #isConnected = false;

  /** @param concerns whether the host shows what changed in the minutes; default: always */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly concerns: (change: MinutesChange) => boolean = () => true,
  ) {
    host.addController(this);
  }

  follow(minutes: Minutes | undefined, tasks: TaskList | undefined): void {
    this.#minutes = minutes;
    this.#tasks = tasks;
    if (this.#isConnected) this.#start();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop();
  }

  #start(): void {
    this.#stop();
    const changed = () => this.host.requestUpdate();
    if (this.#minutes) {
      this.#ends.push(
        this.#minutes.observe((change) => {
          if (this.concerns(change)) changed();
        }),
      );
    }
    if (this.#tasks) this.#ends.push(this.#tasks.observe(changed));
  }

  #stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}
