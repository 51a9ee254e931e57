import { eventModes, eventStatuses, eventVisibilities } from "../event/event-codes.js";
import { organisationKinds } from "../organisation/organisation.js";
import { sectors } from "../organisation/sectors.js";
import { partnershipKinds, partnershipStatuses } from "../partnership/partnership.js";
import { placeKinds } from "../place/place.js";
import { taskPriorities } from "../task/task-priorities.js";
import { taskStatuses } from "../task/task-status.js";
import type { Column } from "./column.js";
import {
  code,
  contactPoint,
  count,
  decimal,
  identifier,
  list,
  reference,
  references,
  text,
  url,
} from "./column-types.js";
import { date } from "./date-column.js";
import { whenColumns } from "./when-column.js";

const id = text("id", "Kennung", "Id", "UUID", "URI");
const keywords = list("keywords", "Schlagwörter", "Keywords", "Stichworte", "Tags");
const created = text("created", "Angelegt am", "Created");
const modified = text("modified", "Geändert am", "Modified");
const web = url("web", "Link", "Web page", "Internetseite", "URL");

/** The kinds of records that can be exchanged as tables, and the columns of each. */
export const columnsOfKind = {
  place: [
    id,
    code("place", placeKinds, "kind", "Art", "Kind", "Gemeindeart", "Typ"),
    text("name.de", "Name", "Name (German)", "Kommune", "Stadt", "Gemeinde", "Ort", "City", "Town"),
    text("name.en", "Name (englisch)", "Name (English)"),
    text("name.hsb", "Name (obersorbisch)", "Name (Upper Sorbian)", "sorbisch"),
    text("officialName", "Amtlicher Name", "Official name"),
    text("country", "Staat", "Country", "Ländercode"),
    text("subdivision", "Bundesland", "State", "Region"),
    identifier("ags", "AGS", "AGS (municipality key)", "Gemeindeschlüssel", "Gemeindekennziffer"),
    identifier("ars", "ARS", "ARS (regional key)", "Regionalschlüssel", "RGS"),
    list("postalCodes", "PLZ", "Postal code", "Postleitzahl"),
    count("population.value", "Einwohner", "Population", "Einwohnerzahl", "einw"),
    date("population.asOf", "Einwohner am", "Population as of", "Stand"),
    decimal("coordinates.0", "Länge", "Longitude", "lon", "lng"),
    decimal("coordinates.1", "Breite", "Latitude", "lat"),
    url("website", "Website", "Web site", "Homepage", "Internet"),
    keywords,
    created,
    modified,
  ],
  partnership: [
    id,
    reference("parties.0.place", "Kommune", "Town", "Stadt", "Gemeinde", "Partner 1", "Ort"),
    reference(
      "parties.1.place",
      "Partnerkommune",
      "Twin town",
      "Partnerstadt",
      "Partner 2",
      "Partner",
    ),
    code("partnership", partnershipKinds, "kind", "Art", "Kind", "Form", "Typ"),
    date("agreements.0.signed", "Unterzeichnet", "Signed", "seit", "since", "Beginn", "Jahr"),
    code("partnership", partnershipStatuses, "statusHistory.0.status", "Status", "State", "Stand"),
    list("themes", "Themen", "Themes", "Schwerpunkte"),
    list("carriers", "Träger", "Carriers"),
    url("website", "Website", "Web site"),
    keywords,
    created,
    modified,
  ],
  organisation: [
    id,
    code("organisation", organisationKinds, "kind", "Art", "Kind", "Typ"),
    text("name", "Name", "Name (organisation)", "Organisation", "Verein", "Einrichtung"),
    text("shortName", "Kurzname", "Short name", "Abkürzung"),
    code("organisation", sectors, "sector", "Sektor", "Sector", "Bereich"),
    reference("place", "Kommune", "Town", "Stadt", "Ort"),
    date("founded", "Gegründet", "Founded", "Gründung"),
    web,
    keywords,
    created,
    modified,
  ],
  person: [
    id,
    text("name.formatted", "Name", "Full name", "Ansprechpartner", "Kontakt", "Person"),
    text("name.given", "Vorname", "Given name", "First name"),
    text("name.family", "Nachname", "Family name", "Familienname", "Last name", "Surname"),
    list("name.prefix", "Titel", "Prefix", "akad. Titel", "Title"),
    text("roles.0.title", "Funktion", "Role", "Amt", "Position", "Aufgabe"),
    reference("roles.0.place", "Kommune", "Town", "Stadt", "Gemeinde", "Ort"),
    reference("roles.0.organisation", "Organisation", "Organization", "Verein", "Einrichtung"),
    contactPoint("emails", "E-Mail", "Email", "Mail", "E-Mail-Adresse"),
    contactPoint("phones", "Telefon", "Phone", "Tel", "Rufnummer", "Telefonnummer", "Mobil"),
    contactPoint("addresses", "Anschrift", "Address", "Adresse"),
    list("languages", "Sprachen", "Languages"),
    keywords,
    created,
    modified,
  ],
  event: [
    id,
    text("title.de", "Titel", "Title", "Veranstaltung", "Thema", "Bezeichnung", "Event"),
    text("title.en", "Titel (englisch)", "Title (English)"),
    text("description.de", "Beschreibung", "Description"),
    ...whenColumns,
    text("locations.0.name", "Ort", "Location", "Veranstaltungsort", "Venue"),
    code("event", eventStatuses, "status", "Status", "State"),
    code("event", eventModes, "mode", "Form", "Mode", "Format"),
    code("event", eventVisibilities, "visibility", "Sichtbarkeit", "Visibility"),
    list("organisers", "Veranstaltet von", "Organisers", "Veranstalter"),
    list("audience", "Zielgruppe", "Audience"),
    count("capacity", "Plätze", "Capacity", "Teilnehmerzahl"),
    web,
    keywords,
    created,
    modified,
  ],
  task: [
    id,
    text("title", "Aufgabe", "Task", "Titel", "Title", "Was"),
    references("assignees", "Zuständig", "Assigned to", "Verantwortlich", "Wer"),
    date("due", "Fällig", "Due", "Frist", "bis", "Termin"),
    text("dueText", "Frist in Worten", "Due in words"),
    code("task", taskStatuses, "status", "Status", "State", "Stand"),
    code("task", taskPriorities, "priority", "Priorität", "Priority"),
    text("comment", "Bemerkung", "Comment", "Notiz", "Anmerkung"),
    keywords,
    created,
    modified,
  ],
} as const satisfies Record<string, readonly Column[]>;

/** A kind of record that can be exchanged as a table. */
export type TableKind = keyof typeof columnsOfKind;
