import type { MinutesEditor, PageCommands, ViewCommandId } from "@staedtenetz/editor";
import type { LitElement, ReactiveController } from "lit";
import { defineElements } from "../define.js";
import type { Locale } from "../locale/locale.js";
import { writingToolTexts } from "../texts/writing.js";
import { QuietMode } from "./quiet-mode.js";

/** What the element around does for the tools beside the text. */
export interface ViewSurroundings {
  readonly editor: () => MinutesEditor | undefined;
  readonly locale: () => Locale;
  readonly hold: (holding: boolean) => void;
  /** Says something at once, with the page's polite voice. */
  readonly say: (sentence: string) => void;
}

/** Find, quiet mode, going to others, and the windows beside the text: loaded when they are asked for. */
export class ViewController implements ReactiveController, PageCommands {
  readonly quiet: QuietMode;
  isFinding = false;
  #isLoaded = false;

  constructor(
    private readonly host: LitElement,
    private readonly surroundings: ViewSurroundings,
  ) {
    this.quiet = new QuietMode((holding) => surroundings.hold(holding));
    host.addController(this);
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  hostDisconnected(): void {
    this.quiet.end();
  }

  can(id: ViewCommandId): boolean {
    return id !== "goToPerson" || this.surroundings.editor()?.othersWrite === true;
  }

  isOn(id: ViewCommandId): boolean {
    return id === "quiet" && this.quiet.on;
  }

  run(id: ViewCommandId): void {
    if (id === "quiet") this.#toggleQuiet();
    else if (id === "goToPerson") this.#goToPerson();
    else void this.#show(id);
  }

  endFinding(): void {
    this.isFinding = false;
    this.host.requestUpdate();
    this.surroundings.editor()?.focus();
  }

  get #words() {
    return writingToolTexts[this.surroundings.locale()];
  }

  #toggleQuiet(): void {
    this.quiet.toggle();
    this.surroundings.editor()?.refreshState();
    this.surroundings.say(this.quiet.on ? this.#words.quiet.started : this.#words.quiet.ended);
    this.host.requestUpdate();
  }

  #goToPerson(): void {
    const name = this.surroundings.editor()?.goToNextPerson();
    const { wentTo, nobody } = this.#words.together;
    this.surroundings.say(name === undefined ? nobody : wentTo(name));
  }

  async #show(id: "find" | "shortcuts" | "announcements"): Promise<void> {
    try {
      const { writingTools } = await import("../writing-tools/writing-tools.js");
      const registry = this.host.ownerDocument.defaultView?.customElements;
      if (registry !== undefined) defineElements(registry, writingTools);
    } catch {
      // The chunk did not arrive: nothing opens, and the next press tries again.
      return;
    }
    this.#isLoaded = true;
    if (id === "find") this.isFinding = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (id === "find") {
      const bar = this.host.querySelector("netz-find-bar");
      await bar?.updateComplete;
      bar?.focus();
    } else {
      const dialog = this.host.querySelector(`netz-${id}-dialog`);
      await dialog?.updateComplete;
      dialog?.open();
    }
  }
}
