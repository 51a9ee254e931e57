import type { NewPerson, Person } from "@staedtenetz/api/client";
import { html, nothing } from "lit";
import type { PeopleTexts } from "../texts/people.js";
import type { Named } from "@staedtenetz/elements";

const lists = ["emails", "phones", "addresses"] as const;
type Point = Person["emails"][number];

const hidden = { visibility: "coordinators", basis: "notRecorded" } as const;

/** The values of a field, one on each line; what stood there before keeps who sees it. */
function pointsOf(text: string, before: readonly Point[]): Point[] {
  return text
    .split("\n")
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .map(
      (value) =>
        before.find((point) => point.value === value) ?? { value, context: "work", ...hidden },
    );
}

/** What was typed into a field. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A person as the form has it; what the form does not show stays as it was. */
export function personOfForm(form: HTMLFormElement, before: Person | undefined): NewPerson {
  const data = new FormData(form);
  const text = (name: string) => textOf(data, name);
  const [office, ...others] = before?.roles ?? [];
  const place = text("place");
  const { place: _place, ...rest } = office ?? { current: true };
  const role = {
    ...rest,
    title: text("role"),
    current: office?.current ?? true,
    ...(place === "" ? {} : { place }),
  };
  const [given, family, prefix] = [text("given"), text("family"), text("prefix")];
  const formatted = [prefix, given, family].filter(Boolean).join(" ");
  const { suffix } = before?.name ?? {};
  return {
    name: {
      formatted,
      ...(given === "" ? {} : { given }),
      ...(family === "" ? {} : { family }),
      ...(prefix === "" ? {} : { prefix: prefix.split(/\s+/) }),
      ...(suffix === undefined ? {} : { suffix }),
    },
    roles: role.title === "" ? others : [role, ...others],
    emails: pointsOf(text("emails"), before?.emails ?? []),
    phones: pointsOf(text("phones"), before?.phones ?? []),
    addresses: pointsOf(text("addresses"), before?.addresses ?? []),
    ...(before === undefined
      ? hidden
      : { visibility: before.visibility, basis: before.basis, keywords: before.keywords }),
  };
}

function line(id: string, label: string, value: string, autocomplete: string) {
  return html`<div class="field">
    <label class="label" for="person-${id}">${label}</label>
    <input id="person-${id}" name=${id} .value=${value} autocomplete=${autocomplete} />
  </div>`;
}

/** The fields of a person's form. */
export function renderPersonFields(
  texts: PeopleTexts,
  person: Person | undefined,
  towns: readonly Named[],
) {
  const words = texts.person;
  const name = person?.name;
  const isPlain = name !== undefined && name.given === undefined && name.family === undefined;
  const [office] = person?.roles ?? [];
  return html`
    <div class="person-fields">
      ${line("prefix", words.prefix, name?.prefix?.join(" ") ?? "", "honorific-prefix")}
      ${line("given", words.given, name?.given ?? "", "given-name")}
      ${line("family", words.family, isPlain ? name.formatted : (name?.family ?? ""), "family-name")}
      ${line("role", words.role, office?.title ?? "", "organization-title")}
      <div class="field">
        <label class="label" for="person-place">${words.town}</label>
        <select id="person-place" name="place">
          <option value="">${words.noTown}</option>
          ${towns.map(
            (town) =>
              html`<option value=${town.id} ?selected=${town.id === office?.place}>
                ${town.name}
              </option>`,
          )}
          ${
            office?.place !== undefined && !towns.some(({ id }) => id === office.place)
              ? html`<option value=${office.place} selected>${office.place}</option>`
              : nothing
          }
        </select>
      </div>
      ${lists.map(
        (list) =>
          html`<div class="field">
            <label class="label" for="person-${list}">${words[list]}</label>
            <span class="hint" id="person-${list}-hint">${words.onePerLine}</span>
            <textarea
              id="person-${list}"
              name=${list}
              rows="2"
              aria-describedby="person-${list}-hint"
              .value=${(person?.[list] ?? []).map(({ value }) => value).join("\n")}
            ></textarea>
          </div>`,
      )}
    </div>
  `;
}
