import { Task } from "@lit/task";
import type { SignInWays } from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { accountTexts } from "../texts/account.js";
import { RetryEvent } from "./messages.js";
import { PageElement } from "./page-element.js";
import { textIn } from "./rights/form-text.js";

/** What stands where a page would be when nobody is signed in. */
class SignInPage extends PageElement {
  @state() private sentTo = "";
  @state() private failure = "";

  readonly #ways = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }): Promise<SignInWays> => {
      const answer = await client.getSignInWays({ signal });
      // Without an answer the mail field is offered all the same; sending it then says what is wrong.
      return answer.ok ? answer.value : { mail: true };
    },
  });

  protected override get heading(): string {
    return accountTexts[this.locale].signIn.title;
  }

  override render() {
    const { signIn } = accountTexts[this.locale];
    return html`<div class="sign-in">
      <h1>${this.sentTo ? signIn.sentTitle : signIn.title}</h1>
      ${this.#cameFromService ? html`<p class="problem" role="alert">${signIn.unknown}</p>` : nothing}
      ${this.sentTo ? this.#renderSent() : this.#renderForm()}
      ${this.sentTo ? nothing : this.#renderService(this.#ways.value)}
      <p class="muted small">${signIn.hint}</p>
    </div>`;
  }

  /** Whether the sign-in service let somebody in who has no account here. */
  get #cameFromService(): boolean {
    return new URL(this.ownerDocument.URL).searchParams.get("dienst") === "unbekannt";
  }

  #renderForm(): TemplateResult {
    const { signIn } = accountTexts[this.locale];
    return html`<p class="lead">${signIn.lead}</p>
      <form @submit=${(event: SubmitEvent) => void this.#send(event)}>
        <div class="field">
          <label class="label" for="sign-in-address">${signIn.address}</label>
          <input
            id="sign-in-address"
            name="address"
            type="email"
            required
            autocomplete="email"
            aria-describedby=${this.failure ? "sign-in-problem" : nothing}
          />
          ${
            this.failure
              ? html`<span id="sign-in-problem" class="problem" role="alert">${this.failure}</span>`
              : nothing
          }
        </div>
        <button type="submit" class="button primary">${signIn.submit}</button>
      </form>`;
  }

  #renderSent(): TemplateResult {
    const { signIn } = accountTexts[this.locale];
    return html`<p role="status">${signIn.sent(this.sentTo)}</p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          @click=${() => this.dispatchEvent(new RetryEvent())}
        >
          ${signIn.signedIn}
        </button>
        <button type="button" class="button" @click=${() => (this.sentTo = "")}>
          ${signIn.again}
        </button>
      </div>`;
  }

  #renderService(ways: SignInWays | undefined): TemplateResult | typeof nothing {
    const { signIn } = accountTexts[this.locale];
    if (ways?.service === undefined) return nothing;
    const { name, path } = ways.service;
    return html`<p class="or" aria-hidden="true">${signIn.or}</p>
      <a class="button" href=${path} rel="external">${signIn.service(name)}</a>`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const address = textIn(new FormData(form), "address");
    const answer = await this.client.requestSignInLink({ body: { address, locale: this.locale } });
    const { signIn, offline, failed } = accountTexts[this.locale];
    if (answer.ok) {
      this.failure = "";
      this.sentTo = address;
      return;
    }
    const { code } = answer.problem;
    this.failure =
      code === "tooManyRequests" ? signIn.wait : code === "unreachable" ? offline : failed;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-sign-in-page")) registry.define("netz-sign-in-page", SignInPage);
}
