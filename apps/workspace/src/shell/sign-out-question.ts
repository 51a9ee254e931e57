import { html } from "lit";
import type { Texts } from "../texts/texts.js";

/** Asks before a sign-out that would lose edits. */
export function renderSignOutQuestion(
  words: Texts["settings"],
  answers: { readonly stay: () => void; readonly leave: () => void },
) {
  return html`<dialog
    id="sign-out-question"
    class="question"
    aria-labelledby="question-title"
    @close=${answers.stay}
  >
    <h2 id="question-title">${words.unsentTitle}</h2>
    <p>${words.unsent}</p>
    <div class="actions">
      <button type="button" class="button primary" @click=${answers.stay}>${words.stay}</button>
      <button type="button" class="button" @click=${answers.leave}>${words.signOutAnyway}</button>
    </div>
  </dialog>`;
}
