import type { Partnership } from "@staedtenetz/api/client";
import { labelOf } from "@staedtenetz/core/labels";
import { formatPartialDate } from "@staedtenetz/core/format";
import type { Locale } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import type { Directory } from "../directory/directory.js";

/** The names of all parties of a partnership. */
export function partyNames(
  partnership: Partnership,
  directory: Directory | undefined,
  locale: Locale,
): string[] {
  return partnership.parties.flatMap(({ place, organisation }) => {
    const id = place ?? organisation;
    return (id && directory?.nameOf(id, locale)) ?? [];
  });
}

/** The sentence about dates: each agreement with the day or year it was signed. */
function agreementWords({ agreements = [] }: Partnership, locale: Locale): string {
  return agreements
    .map(({ type, signed }) => {
      const date = formatPartialDate(signed, locale);
      return `${labelOf(`partnership.${type}`, locale)} ${date}`;
    })
    .join(" · ");
}

/** The last status, unless it is simply active. */
function unusualStatus({ statusHistory = [] }: Partnership): string | undefined {
  const status = statusHistory.at(-1)?.status;
  return status === "active" ? undefined : status;
}

/**
 * One partnership as a row of a list.
 *
 * @param names the parties to name: all of them, or those beside the town whose page it is
 */
export function renderPartnership(
  partnership: Partnership,
  names: readonly string[],
  locale: Locale,
): TemplateResult {
  const status = unusualStatus(partnership);
  const signed = agreementWords(partnership, locale);
  return html`<div class="partnership">
    <span class="parties">${names.join(" – ")}</span>
    <span class="kind">${labelOf(`partnership.${partnership.kind}`, locale)}</span>
    <span class="signed">${signed}</span>
    ${status ? html`<span class="tag">${labelOf(`partnership.${status}`, locale)}</span>` : nothing}
  </div>`;
}
