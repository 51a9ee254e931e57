import { adoptMinutesStyles } from "@staedtenetz/editor/styles";
import type { LitElement, ReactiveController } from "lit";

/** Gives the text the editor's own look before the editor is there: nothing moves when it takes over. */
export class AdoptedTextStyles implements ReactiveController {
  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    adoptMinutesStyles(this.host.getRootNode());
  }
}
