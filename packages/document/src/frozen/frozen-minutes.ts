import canonicalize from "canonicalize";
import * as Y from "yjs";
import { minutesOf } from "../minutes/minutes-document.js";
import { bodyJson, wellFormed, writeBodyJson, type FrozenNode, type Json } from "./body-json.js";

/** Facts about the meeting and its minutes that stand outside the documents. People are ids. */
export interface FrozenFacts {
  /** Id of the meeting. */
  readonly meeting: string;
  readonly title: Readonly<Record<string, string>>;
  readonly when: Json;
  readonly locations: Json;
  /** From 1; a correction raises it. */
  readonly version: number;
  /** Why this version corrects the one before. */
  readonly reason?: string;
  readonly chair?: string;
  readonly takers: readonly string[];
}

/** The keys of one map of the document, as they lie there. */
export type FrozenKeys = Readonly<Record<string, Json>>;

/** Minutes as they were at one moment: text, agenda, attendance and tasks. Names are not in it, only ids. */
export interface FrozenMinutes extends FrozenFacts {
  readonly format: "staedtenetz-minutes/1";
  readonly body: readonly FrozenNode[];
  /** Flat keys of the agenda, removed items left out. */
  readonly agenda: FrozenKeys;
  readonly attendance: FrozenKeys;
  /** Flat keys of the text's structured blocks, such as who voted how. */
  readonly blocks: FrozenKeys;
  /** The tasks that stand in the text, by their ids, in the state they were in. */
  readonly tasks: Readonly<Record<string, FrozenKeys>>;
}

/** What a list keeps of a task that moved, to find later edits: not what the task says. */
const movedKeys = new Set(["movedAs", "movedSeen"]);

/**
 * Freezes minutes. A pure function of the documents: the same content gives the same canonical text.
 *
 * @example
 * const frozen = freezeMinutes({ minutes: doc, tasks: taskListDoc, facts });
 * sha256(canonicalText(frozen));
 */
export function freezeMinutes(of: {
  readonly minutes: Y.Doc;
  readonly tasks: Y.Doc;
  readonly facts: FrozenFacts;
}): FrozenMinutes {
  const minutes = minutesOf(of.minutes);
  const kept = new Set(minutes.agenda.items().map(({ id }) => id));
  const tasks = of.tasks.getMap<unknown>("tasks");
  return {
    ...of.facts,
    format: "staedtenetz-minutes/1",
    body: bodyJson(minutes.body),
    agenda: keysOf(minutes.agenda.map, (key) => kept.has(key.slice(0, key.lastIndexOf(":")))),
    attendance: keysOf(minutes.attendance.map),
    blocks: keysOf(of.minutes.getMap("blocks")),
    tasks: Object.fromEntries(
      minutes.taskIds().flatMap((id) => {
        const inner = tasks.get(id);
        return inner instanceof Y.Map ? [[id, keysOf(inner, (key) => !movedKeys.has(key))]] : [];
      }),
    ),
  };
}

/**
 * The one text of frozen minutes by RFC 8785 (JSON Canonicalization Scheme): what the checksum is made of.
 *
 * @example
 * canonicalText({ b: 1, a: "ä" }); // '{"a":"ä","b":1}'
 */
export function canonicalText(value: Json | FrozenMinutes): string {
  return canonicalize(value) ?? "null";
}

/**
 * Frozen minutes as documents again, for showing them.
 *
 * @throws SyntaxError for a text that is no JSON
 * @example
 * const { minutes, tasks, facts } = openFrozenMinutes(text);
 * readTextBlocks(minutesOf(minutes).body);
 */
export function openFrozenMinutes(text: string): {
  readonly minutes: Y.Doc;
  readonly tasks: Y.Doc;
  readonly frozen: FrozenMinutes;
} {
  const frozen = JSON.parse(text) as FrozenMinutes;
  const [minutes, tasks] = [new Y.Doc(), new Y.Doc()];
  writeBodyJson(minutes.getXmlFragment("body"), frozen.body);
  for (const root of ["agenda", "attendance", "blocks"] as const) {
    const map = minutes.getMap(root);
    for (const [key, value] of Object.entries(frozen[root])) map.set(key, value);
  }
  for (const [id, keys] of Object.entries(frozen.tasks)) {
    tasks.getMap("tasks").set(id, new Y.Map(Object.entries(keys)));
  }
  return { minutes, tasks, frozen };
}

function keysOf(map: Y.Map<unknown>, isKept: (key: string) => boolean = () => true): FrozenKeys {
  const kept = Object.entries(map.toJSON() as Record<string, Json>).filter(([key]) => isKept(key));
  return wellFormed(Object.fromEntries(kept)) as FrozenKeys;
}
