import { html } from "lit";
import { RetryEvent } from "./messages.js";
import { PageElement } from "./page-element.js";

/** What stands where a page would be when nobody is signed in. */
class SignInPage extends PageElement {
  protected override get heading(): string {
    return this.words.signIn.title;
  }

  override render() {
    const { signIn } = this.words;
    return html`<div class="centred">
      <h1>${signIn.title}</h1>
      <p>${signIn.lead}</p>
      <p class="muted">${signIn.hint}</p>
      <button type="button" class="button" @click=${() => this.dispatchEvent(new RetryEvent())}>
        ${signIn.retry}
      </button>
    </div>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-sign-in-page")) registry.define("netz-sign-in-page", SignInPage);
}
