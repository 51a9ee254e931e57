import type { Session } from "@staedtenetz/api/client";
import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import type { Directory } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { recordTexts, type RecordTexts } from "../texts/records.js";
import { pathIdOf } from "./ids.js";

/** A link to a form: the kind of record, its words, and the record's id when it is there already. */
export type RecordAction = readonly [
  kind: string,
  words: (texts: RecordTexts) => string,
  id?: string,
];

/** Who asks, as far as links depend on it; the server decides once more. */
export interface Asker {
  readonly locale: Locale;
  readonly session: Session | undefined;
  readonly directory?: Directory | undefined;
}

const writers: ReadonlySet<string> = new Set(["admin", "coordinator", "editor"]);

/** Links to forms, for those whose role covers them; the first one that makes something is the page's own. */
export function renderActions(
  asker: unknown,
  actions: readonly RecordAction[],
): TemplateResult | typeof nothing {
  const { session, locale } = asker as Asker;
  if (!writers.has(session?.rights.role ?? "")) return nothing;
  return html`<p class="page-actions">
    ${actions.map(
      ([kind, words, id], at) =>
        html`<a
          class="button ${at === 0 && id === undefined ? "primary" : ""}"
          href=${
            id === undefined
              ? pathTo("recordNew", { kind })
              : pathTo("recordEdit", { kind, id: pathIdOf(id) })
          }
          >${icon(id === undefined ? "plus" : "edit")}${words(recordTexts[locale])}</a
        >`,
    )}
  </p>`;
}

/** What an empty network needs first, for those who may set it up. */
export function renderSetUp(asker: unknown): TemplateResult | typeof nothing {
  const { session, directory, locale } = asker as Asker;
  if (session?.rights.role !== "admin" || directory === undefined) return nothing;
  if (directory.network.members.length > 0) return nothing;
  const { setUp } = recordTexts[locale];
  const network = pathIdOf(directory.network.id);
  const steps = [
    [pathTo("recordEdit", { kind: "netzwerk", id: network }), setUp.name],
    [pathTo("recordNew", { kind: "kommune" }), setUp.town],
    [pathTo("recordNew", { kind: "gruppe" }), setUp.group],
    [pathTo("recordNew", { kind: "treffen" }), setUp.meeting],
  ] as const;
  return html`<section class="section set-up" aria-labelledby="set-up">
    <h2 id="set-up">${setUp.title}</h2>
    <p>${setUp.lead}</p>
    <ul class="to-do">
      ${steps.map(
        ([href, words]) =>
          html`<li>
            <a href=${href}>${icon("arrow")}<span>${words}</span></a>
          </li>`,
      )}
    </ul>
  </section>`;
}
