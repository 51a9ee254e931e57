import { html, nothing } from "lit";
import type { Locale } from "../locale/locale.js";
import { writingToolTexts } from "../texts/writing.js";
import type { EditorController } from "./editor-controller.js";
import type { ViewController } from "./view-controller.js";

/** That quiet mode is on, and what waits. */
export function renderQuiet(view: ViewController, held: number, locale: Locale) {
  if (!view.quiet.on) return nothing;
  const { quiet: words } = writingToolTexts[locale];
  return html`<p class="netz-notice netz-quiet">
    <span>${words.on} ${held > 0 ? words.held(held) : nothing}</span>
    ${
      held > 0
        ? html`<button type="button" @click=${() => view.quiet.release()}>${words.release}</button>`
        : nothing
    }
    <button type="button" @click=${() => view.run("quiet")}>${words.off}</button>
  </p>`;
}

/** The search bar and the windows, once they are loaded. */
export function renderViewTools(view: ViewController, editor: EditorController, locale: Locale) {
  if (!view.isLoaded) return nothing;
  return html`${
      view.isFinding
        ? html`<netz-find-bar
            .finder=${editor.editor?.find}
            @netz-find-end=${() => view.endFinding()}
          ></netz-find-bar>`
        : nothing
    }
    <netz-shortcuts-dialog .commands=${editor.commands(locale)}></netz-shortcuts-dialog>
    <netz-announcements-dialog></netz-announcements-dialog>`;
}
