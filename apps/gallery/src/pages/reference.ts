import { html } from "hono/html";
import type { Described, ElementDescription, Member } from "../build/read-manifest.js";
import { german } from "../texts/german.js";
import { inline, type Html, type PageContext } from "./layout.js";

/** The kinds of things an element has, with the word that stands before a name in `german.ts`. */
type Kind = "attribute" | "field" | "method" | "event" | "slot" | "part" | "property";

function meaning(kind: Kind, { name, description }: Described, tag: string, context: PageContext) {
  const translated = german[tag]?.sentences[`${kind} ${name}`];
  return context.language === "de" && translated !== undefined
    ? html`<td>${inline(translated)}</td>`
    : html`<td lang="en">${inline(description ?? "")}</td>`;
}

function code(text: string | undefined): Html | string {
  return text === undefined || text === "" ? "" : html`<code>${text}</code>`;
}

/** A wide table scrolls by itself, and the keyboard has to reach it. */
function table(id: string, title: string, head: readonly string[], rows: readonly Html[]): Html {
  return html`<h3 id="${id}">${title}</h3>
    <div class="table" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${head.map((word) => html`<th scope="col">${word}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

/** Everything an element offers, in tables; an empty one is left out. */
export function reference(element: ElementDescription, context: PageContext): Html {
  const { texts } = context;
  const { columns } = texts;
  const names = (kind: Kind, title: string, items: readonly Described[]) =>
    items.length === 0
      ? ""
      : table(
          `ref-${kind}`,
          title,
          [columns.name, columns.meaning],
          items.map(
            (item) =>
              html`<tr>
                <th scope="row">${code(item.name) || texts.defaultSlot}</th>
                ${meaning(kind, item, element.tagName, context)}
              </tr>`,
          ),
        );
  const typed = (kind: Kind, title: string, items: readonly Member[]) =>
    items.length === 0
      ? ""
      : table(
          `ref-${kind}`,
          title,
          [columns.name, columns.meaning, columns.type, columns.initial],
          items.map(
            (item) =>
              html`<tr>
                <th scope="row">${code(item.name)}</th>
                ${meaning(kind, item, element.tagName, context)}
                <td>${code(item.type?.text)}</td>
                <td>${code(item.default)}</td>
              </tr>`,
          ),
        );
  return html`<section aria-labelledby="reference">
    <h2 id="reference">${texts.reference}</h2>
    ${typed("attribute", texts.attributes, element.attributes)}
    ${typed("field", texts.properties, element.properties)}
    ${names("method", texts.methods, element.methods)}
    ${names("event", texts.events, element.events)} ${names("slot", texts.slots, element.slots)}
    ${names("part", texts.parts, element.parts)}
    ${names("property", texts.customProperties, element.customProperties)}
  </section>`;
}
