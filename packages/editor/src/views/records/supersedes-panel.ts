import type { DecisionBlock } from "@staedtenetz/document";
import { decisionName, type KnownDecision } from "../../decision-links.js";
import type { Locale } from "../../texts.js";
import { recordTexts } from "../../record-words.js";
import { choiceControl } from "./controls.js";
import { Panel } from "./panel.js";

interface SupersedesOptions {
  readonly locale: () => Locale;
  /** Every decision that can be replaced, the newest first. */
  readonly decisions: () => readonly KnownDecision[];
  readonly changed: (id: string | undefined) => void;
  /** The focus leaves the panel for where it belongs. */
  readonly left: () => void;
}

/** The button "Ersetzt" with its field: which earlier decision this one replaces. */
export class SupersedesPanel {
  readonly panel: Panel;
  readonly #options: SupersedesOptions;
  readonly #choice = choiceControl([""], (id) => this.#options.changed(id === "" ? undefined : id));
  #shown: { readonly block: DecisionBlock; readonly editable: boolean } | undefined;

  constructor(options: SupersedesOptions) {
    this.#options = options;
    this.panel = new Panel(options.left);
    this.panel.body.append(this.#choice.element);
    this.panel.button.addEventListener("click", () => this.#fill());
  }

  show(block: DecisionBlock, editable: boolean): void {
    const texts = recordTexts[this.#options.locale()].supersedes;
    this.#shown = { block, editable };
    this.panel.show(texts.button, texts.heading, editable);
    if (!this.panel.element.hidden) this.#fill();
  }

  /** The choices are many: they are made when somebody wants to see them. */
  #fill(): void {
    if (this.#shown === undefined) return;
    const { block, editable } = this.#shown;
    const locale = this.#options.locale();
    const texts = recordTexts[locale].supersedes;
    const { supersedes = "" } = block;
    const choices: Record<string, string> = { "": texts.none };
    for (const each of this.#options.decisions()) {
      if (each.id !== block.id) choices[each.id] = decisionName(each, locale);
    }
    if (supersedes !== "") choices[supersedes] ??= texts.unknown;
    this.#choice.name(texts.label, choices);
    this.#choice.show(supersedes, editable);
  }
}
