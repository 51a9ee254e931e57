import { html, nothing, type TemplateResult } from "lit";

/** One fact of a list of facts; nothing when it is not known. */
export function renderFact(title: string, value: TemplateResult | string | undefined) {
  return value
    ? html`<div>
        <dt>${title}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;
}
