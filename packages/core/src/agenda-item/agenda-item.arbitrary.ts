import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { agendaItemKinds } from "./agenda-item-kinds.js";
import type { AgendaEntry, AgendaItem } from "./agenda-item.js";
import { resultClasses, resultMajorities } from "./result-classes.js";

/** An agenda item without any issue. */
export const agendaItemSample: AgendaItem = {
  ...sampleBase,
  type: "agendaItem",
  order: 3,
  number: "3",
  title: "Berichte aus den Arbeitsgruppen",
  public: true,
  kind: "report",
};

const ownArbitraries = {
  order: fc.integer({ min: 1, max: 30 }),
  number: fc.constantFrom("1", "3.2", "TOP 5", "Ö 7"),
  title: lineArbitrary,
  public: fc.boolean(),
  kind: fc.constantFrom(...agendaItemKinds),
  presenter: lineArbitrary,
  result: fc.constantFrom(...resultClasses),
  majority: fc.constantFrom(...resultMajorities),
  resultText: fc.constantFrom("einstimmig beschlossen", "zur Kenntnis genommen", "vertagt"),
  movedFrom: uuidArbitrary,
  continued: fc.boolean(),
  reservation: fc.record({ text: lineArbitrary }),
  sourceQuestion: lineArbitrary,
};

const required = ["id", "order", "title", "public", "kind"] as const;

export const agendaItemArbitrary: fc.Arbitrary<AgendaItem> = fc.record(
  { ...baseArbitraries("agendaItem"), meeting: uuidArbitrary, ...ownArbitraries },
  { requiredKeys: [...required, "type", "created", "modified"] },
);

/** Agendas: entries with different ids and numbers, in a sound order. */
export const agendaArbitrary: fc.Arbitrary<AgendaEntry[]> = fc
  .uniqueArray(
    fc.record({ id: uuidArbitrary, ...ownArbitraries }, { requiredKeys: [...required] }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  .map((entries) => entries.map((entry, i) => Object.assign(entry, { order: i + 1 })));
