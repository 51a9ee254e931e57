import type { StructuredBlock } from "@staedtenetz/document";
import {
  anchorOf,
  decisionLinks,
  type KnownDecision,
  recordWords,
  shortAddress,
} from "@staedtenetz/editor/record-words";
import { html, nothing, type TemplateResult } from "lit";
import type { Locale } from "../locale/locale.js";

/** What a card says besides its words. */
export interface ReadOnlyRecordContext {
  readonly locale: Locale;
  readonly nameOf: (id: string) => string | undefined;
  /** The present instant, in UTC. */
  readonly now: string;
  /** Decisions of the network that may be read. */
  readonly decisions: readonly KnownDecision[];
}

/** A decision, next date, practice or call as the editor draws it, without its fields. */
export function renderRecord(
  block: StructuredBlock,
  text: unknown,
  context: ReadOnlyRecordContext,
): TemplateResult {
  const { label, state, facts } = recordWords(block, context);
  const title = "title" in block ? block.title : "";
  return html`<section
    id=${anchorOf(block.id)}
    class="netz-block netz-record netz-record-${block.kind}"
    aria-label=${label}
    tabindex="-1"
  >
    <div class="netz-record-head">
      <span class="netz-record-label">${label}</span>
      <span class="netz-record-state">${state}</span>
      ${title === "" ? nothing : html`<span class="netz-record-title">${title}</span>`}
    </div>
    <div class="netz-record-text">${text}</div>
    ${
      facts.length === 0
        ? nothing
        : html`<ul class="netz-record-facts">
            ${facts.map((fact) => html`<li>${renderFact(fact)}</li>`)}
          </ul>`
    }
    ${block.kind === "decision" ? renderLinks(block, context) : nothing}
  </section>`;
}

function renderFact(fact: string) {
  if (!/^https?:/i.test(fact)) return fact;
  return html`<a href=${fact} rel="noopener noreferrer nofollow">${shortAddress(fact)}</a>`;
}

/** Which decision this one replaces, and which replaced it. */
function renderLinks(
  block: Extract<StructuredBlock, { kind: "decision" }>,
  { decisions, locale }: ReadOnlyRecordContext,
) {
  const links = decisionLinks(block, decisions, locale);
  if (links.length === 0) return nothing;
  return html`<ul class="netz-record-facts">
    ${links.map(
      ({ words, href }) =>
        html`<li>${href === undefined ? words : html`<a href=${href}>${words}</a>`}</li>`,
    )}
  </ul>`;
}
