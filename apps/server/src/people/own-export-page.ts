import type { OwnExport } from "@staedtenetz/api";
import { html } from "hono/html";
import { ownFrame, type Html } from "./own-frame.js";
import { ownTexts } from "./own-texts.js";
import { dayWords } from "./person-language.js";
import { questionText, type PersonLocale } from "./wording.js";

const points = ["emails", "phones", "addresses"] as const;

function list(items: readonly string[], none: string): Html {
  return items.length === 0
    ? html`<p>${none}</p>`
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

/** Everything that is kept about somebody, to read. */
export function exportPage(locale: PersonLocale, data: OwnExport): Html {
  const texts = ownTexts[locale];
  const { network, account, mentions, exported } = data;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [texts.details, detailsOf(locale, data)],
    [texts.history, answersOf(locale, data)],
    [
      texts.account,
      account === undefined
        ? []
        : [`${texts.roles[account.role] ?? account.role}, ${dayWords(account.joined, locale)}`],
    ],
    [
      texts.mentions,
      mentions.map(({ title, date }) =>
        [title, date && dayWords(date, locale)].filter(Boolean).join(", "),
      ),
    ],
  ];
  return ownFrame(
    locale,
    texts.exportTitle,
    network,
    html`<p><a href="?lang=${locale}">${texts.back}</a></p>
      <p class="small">${texts.exported(dayWords(exported, locale))}</p>
      ${sections.map(
        ([title, items]) =>
          html`<h2>${title}</h2>
            ${list(items, texts.none)}`,
      )}`,
  );
}

function detailsOf(locale: PersonLocale, { person }: OwnExport): string[] {
  const texts = ownTexts[locale];
  return [
    `${texts.name}: ${person.name.formatted}`,
    ...person.roles.map(({ title }) => `${texts.role}: ${title}`),
    ...points.flatMap((key) =>
      person[key].map(
        ({ value, visibility, basis }) =>
          `${texts[key]}: ${value} (${texts.visibility[visibility]}; ${texts.basis[basis]})`,
      ),
    ),
    ...(person.sources ?? []).map(
      ({ title = "", date }) =>
        `${texts.source}: ${title}${date === undefined ? "" : `, ${dayWords(date, locale)}`}`,
    ),
  ];
}

function answersOf(locale: PersonLocale, { consents }: OwnExport): string[] {
  const texts = ownTexts[locale];
  return consents.map(({ purpose, field, state, at, withdrawnAt, wordingVersion, channel }) => {
    const question =
      purpose === undefined
        ? ""
        : questionText(field === undefined ? { purpose } : { purpose, field }, locale);
    const when = dayWords(withdrawnAt ?? at ?? "", locale);
    const how = [
      channel && texts.channels[channel],
      wordingVersion && texts.wording(wordingVersion),
    ];
    return [`${texts.states[state]}, ${when}: ${question}`, ...how].filter(Boolean).join(" · ");
  });
}
