import type { Locale } from "@staedtenetz/elements";
import { type ConnectionSnapshot, connectionWords } from "@staedtenetz/sync";
import { html, nothing } from "lit";

/** Whether what was written is saved, in words; nothing before the room is open. */
export function renderSyncState(snapshot: ConnectionSnapshot | undefined, locale: Locale) {
  if (!snapshot) return nothing;
  return html`<netz-sync-state
    .state=${snapshot.state}
    .words=${connectionWords[locale].states[snapshot.state]}
  ></netz-sync-state>`;
}
