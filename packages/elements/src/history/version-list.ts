import { html, type TemplateResult } from "lit";
import type { Locale } from "../locale/locale.js";
import type { DifferenceWords } from "./difference-view.js";
import type { ShownVersion } from "./history-events.js";
import { historyTexts } from "./history-texts.js";

/** When the last edit of a version was made, and what it is called. */
export function titleOf(version: ShownVersion, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const when = format.format(new Date(version.changedAt));
  const name = nameOfVersion(version, locale);
  return name === undefined ? when : `${name} (${when})`;
}

/** What a version is called. What the server keeps at a step of the minutes it names by step and version: "final 2". */
export function nameOfVersion({ name, kind }: ShownVersion, locale: Locale): string | undefined {
  const [, step, version = ""] = /^(circulating|final|givenUp) (\d+)$/.exec(name ?? "") ?? [];
  if (kind !== "state" || step === undefined) return name;
  return historyTexts[locale].steps[step as "circulating" | "final" | "givenUp"](version);
}

/** Who wrote since the version before; `undefined` if nobody did. */
export function whoWrote(
  { authors }: ShownVersion,
  { locale, nameOf }: DifferenceWords,
): string | undefined {
  if (authors.length === 0) return undefined;
  const texts = historyTexts[locale];
  const names = authors.map((id) => nameOf(id) ?? texts.formerMember);
  return texts.wrote(new Intl.ListFormat(locale).format([...new Set(names)]));
}

/** The versions by day, newest first, after how it is now. */
export function renderVersions(
  versions: readonly ShownVersion[],
  shown: number | "now",
  words: DifferenceWords,
  show: (version: number | "now") => void,
): TemplateResult {
  const days = new Map<string, ShownVersion[]>();
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: "full" });
  for (const version of versions) {
    const day = format.format(new Date(version.changedAt));
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return html`<button
      type="button"
      class="now"
      aria-current=${shown === "now" ? "true" : "false"}
      @click=${() => show("now")}
    >
      ${historyTexts[words.locale].now}
    </button>
    ${[...days].map(
      ([day, ofDay]) =>
        html`<h3>${day}</h3>
          <ol class="versions">
            ${ofDay.map((version) => renderVersion(version, shown, words, show))}
          </ol>`,
    )}`;
}

function renderVersion(
  version: ShownVersion,
  shown: number | "now",
  words: DifferenceWords,
  show: (version: number) => void,
): TemplateResult {
  const { kinds } = historyTexts[words.locale];
  const time = new Intl.DateTimeFormat(words.locale, { timeStyle: "short" });
  return html`<li>
    <button
      type="button"
      aria-current=${version.version === shown ? "true" : "false"}
      @click=${() => show(version.version)}
    >
      <span>${nameOfVersion(version, words.locale) ?? kinds[version.kind]}</span>
      <span class="meta">${time.format(new Date(version.changedAt))}</span>
      <span class="meta">${whoWrote(version, words) ?? ""}</span>
    </button>
  </li>`;
}
