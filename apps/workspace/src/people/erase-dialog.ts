import type { ErasurePreview } from "@staedtenetz/api/client";
import { html, nothing } from "lit";
import type { PeopleTexts } from "../texts/people.js";

/** What erasing somebody does, and the question whether to do it. */
export function renderErasePreview(
  texts: PeopleTexts,
  preview: ErasurePreview,
  actions: { erase: () => void; cancel: () => void },
) {
  const { erase } = texts;
  const rows = Object.values(preview.rows).reduce((sum, number) => sum + number, 0);
  return html`
    <h2 id="erase-title">${erase.title(preview.name)}</h2>
    <p>${erase.lead}</p>
    <h3>${erase.goes}</h3>
    <p>${erase.rows(rows)} ${preview.hasAccount ? erase.account : nothing}</p>
    ${
      preview.attendance.length === 0
        ? nothing
        : html`<h3>${erase.stays}</h3>
            <ul>
              ${preview.attendance.map(({ title, reason }) => html`<li>${title}: ${reason}</li>`)}
            </ul>`
    }
    <h3>${erase.texts}</h3>
    ${
      preview.findings.length === 0
        ? html`<p>${erase.noTexts}</p>`
        : html`<p>${erase.textsLead}</p>
            <ul>
              ${preview.findings.map(
                ({ title, where, excerpt }) => html`<li>${title}, ${where}: <q>${excerpt}</q></li>`,
              )}
            </ul>`
    }
    <div class="actions">
      <button type="button" class="button" @click=${actions.cancel}>${erase.cancel}</button>
      <button type="button" class="button danger" @click=${actions.erase}>${erase.confirm}</button>
    </div>
  `;
}
