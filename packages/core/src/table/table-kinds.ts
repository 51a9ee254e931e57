import { eventDefinition } from "../event/event.js";
import { organisationDefinition } from "../organisation/organisation.js";
import { partnershipDefinition } from "../partnership/partnership.js";
import { personDefinition } from "../person/person.js";
import { placeDefinition } from "../place/place.js";
import { taskDefinition } from "../task/task.js";
import type { TableKind } from "./columns.js";

/** What is known of each kind that can be exchanged as a table. */
export const tableDefinitions = {
  place: placeDefinition,
  partnership: partnershipDefinition,
  organisation: organisationDefinition,
  person: personDefinition,
  event: eventDefinition,
  task: taskDefinition,
} as const satisfies Record<TableKind, unknown>;

/** The record of a kind of table. */
export type TableRecord<K extends TableKind> = (typeof tableDefinitions)[K]["schema"] extends {
  readonly _output: infer T;
}
  ? T
  : never;
