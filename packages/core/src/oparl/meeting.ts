import { classifyResult } from "../agenda-item/classify-result.js";
import type { Draft, OparlObject } from "./draft.js";
import { localOf, objectOf, own, textOf, textsOf, type ReadOparlOptions } from "./values.js";

function entryOf(item: OparlObject, position: number): Record<string, unknown> {
  const resultText = textOf(item, "result");
  const order = own(item, "order");
  const number = textOf(item, "number");
  const read = resultText === undefined ? undefined : classifyResult(resultText);
  return {
    id: textOf(item, "id") ?? `#${position + 1}`,
    order: typeof order === "number" && Number.isInteger(order) ? order : position + 1,
    title: textOf(item, "name") ?? number ?? `TOP ${position + 1}`,
    public: own(item, "public") !== false,
    kind: textOf(item, "resolutionText") === undefined ? "discussion" : "decision",
    ...(number !== undefined && { number }),
    ...(read?.class !== undefined && { result: read.class }),
    ...(read?.majority !== undefined && { majority: read.majority }),
    ...(resultText !== undefined && { resultText }),
  };
}

/** Where each field of an agenda item came from, for the item itself or for one inside its meeting. */
function setOrigins(draft: Draft, ours: readonly (string | number)[], theirs: typeof ours): void {
  for (const [field, source] of [
    ["id", "id"],
    ["order", "order"],
    ["number", "number"],
    ["title", "name"],
    ["public", "public"],
  ] as const) {
    draft.origin([...ours, field], [...theirs, source]);
  }
  for (const field of ["result", "majority", "resultText"]) {
    draft.origin([...ours, field], [...theirs, "result"], "other");
  }
}

/** The fields of an AgendaItem. */
export function setAgendaItem(object: OparlObject, draft: Draft): void {
  const { id: _, ...fields } = entryOf(object, 0);
  for (const [field, value] of Object.entries(fields)) draft.set(field, value, [], "other");
  setOrigins(draft, [], []);
  draft.set("meeting", textOf(object, "meeting"), ["meeting"]);
}

function setAgenda(object: OparlObject, draft: Draft): void {
  const items = own(object, "agendaItem");
  if (!Array.isArray(items) || items.length === 0) return;
  const entries = items.flatMap((item, index) => {
    if (typeof item !== "object" || item === null) {
      draft.report("oparl-item-not-embedded", ["agendaItem", index]);
      return [];
    }
    return [{ entry: entryOf(item as OparlObject, index), index }];
  });
  draft.set(
    "agenda",
    entries.map(({ entry }) => entry),
    ["agendaItem"],
    "other",
  );
  entries.forEach(({ index }, position) =>
    setOrigins(draft, ["agenda", position], ["agendaItem", index]),
  );
}

function setLocation(object: OparlObject, draft: Draft): void {
  const location = objectOf(object, "location");
  if (location === undefined) return;
  const name = textOf(location, "description");
  const room = textOf(location, "room");
  const address = ["streetAddress", "postalCode", "locality"]
    .map((field) => textOf(location, field))
    .filter(Boolean)
    .join(", ");
  const read = { ...(name && { name }), ...(room && { room }), ...(address && { address }) };
  if (Object.keys(read).length > 0) draft.set("locations", [read], ["location"], "other");
}

function setState(object: OparlObject, draft: Draft): void {
  const isCancelled = own(object, "cancelled") === true;
  const stated = textOf(object, "meetingState")?.toLowerCase() ?? "";
  const state = isCancelled
    ? "cancelled"
    : /durchgef|stattgefunden|beendet|abgeschlossen/u.test(stated)
      ? "held"
      : /einge?laden|einladung/u.test(stated)
        ? "invited"
        : "scheduled";
  draft.set("state", state, ["meetingState"], "other");
  if (isCancelled) draft.set("status", "cancelled", ["cancelled"], "other");
}

/** The fields of a Meeting. */
export function setMeeting(object: OparlObject, draft: Draft, options: ReadOparlOptions): void {
  const zone = options.zone ?? "Europe/Berlin";
  const start = localOf(object, "start", zone);
  const end = localOf(object, "end", zone);
  draft.set("title", { de: textOf(object, "name") ?? "(ohne Titel)" }, ["name"], "other");
  if (start === undefined) draft.report("oparl-meeting-without-start", ["start"]);
  else draft.set("when", { start, ...(end && { end }) }, ["start"], "other");
  draft.origin(["when", "end"], ["end"], "other");
  draft.set("visibility", "public", [], "other");
  const organs = textsOf(object, "organization");
  if (organs.length > 0) draft.set("organs", organs, ["organization"], "other");
  setState(object, draft);
  setLocation(object, draft);
  setAgenda(object, draft);
}
