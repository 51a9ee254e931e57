import type * as Y from "yjs";
import { agendaKeys } from "../content-rules.js";
import { DuplicateAgendaItemError, UnknownAgendaItemError } from "../errors.js";
import { requireId } from "../identifiers.js";
import { compareOrder, placeAt, type Position } from "../ordering.js";
import { optional, text } from "../reading.js";
import { instantOf, requireValue, requireWriting, writeKeys, type Writing } from "../writing.js";
import { agendaTimes, type PlannedTime } from "./agenda-times.js";
import {
  agendaItemKinds,
  resultClasses,
  resultMajorities,
  type AgendaItemKind,
  type ResultClass,
  type ResultMajority,
} from "./codes.js";
import { flatKeys, groupById } from "./flat-keys.js";
import { readReservation, reservationKeys, type Reservation } from "./structured/reservation.js";

/** An agenda item, read into a plain object. */
export interface AgendaEntry {
  readonly id: string;
  readonly title: string;
  /** Counted from 1 in the order of the agenda: "TOP 1". Zero on removed items. */
  readonly number: number;
  /** Fractional index. */
  readonly order: string;
  /** Id of a person. */
  readonly presenter?: string;
  /** Planned length in minutes. */
  readonly minutes?: number;
  readonly kind?: AgendaItemKind;
  readonly result?: ResultClass;
  readonly majority?: ResultMajority;
  readonly resultText?: string;
  /** True unless it was marked otherwise, as in core. */
  readonly public: boolean;
  /** "läuft weiter": goes to the next meeting with its history. */
  readonly continued: boolean;
  /** Id of the question of the invitation from which the item was made. */
  readonly sourceQuestion?: string;
  /** Id of the item in an earlier meeting that this one carries on. */
  readonly movedFrom?: string;
  /** Id of the group that reports under this item. */
  readonly reportOf?: string;
  /** What the topic depends on, and when to look at it again. */
  readonly reservation?: Reservation;
  readonly deletedAt?: string;
}

/** What a new agenda item starts with; only the title is needed. */
export interface NewAgendaItem {
  /** Else a new id is made. */
  readonly id?: string;
  readonly title: string;
  readonly presenter?: string;
  readonly minutes?: number;
  readonly kind?: AgendaItemKind;
  readonly public?: boolean;
  readonly sourceQuestion?: string;
  readonly movedFrom?: string;
  readonly reportOf?: string;
  /** Default `last`. */
  readonly position?: Position;
}

/**
 * The agenda of a minutes document. The order of the agenda is its own: moving an item changes one key
 * and leaves the text alone.
 *
 * @example
 * const { agenda } = minutesOf(doc, { now, newId });
 * const id = agenda.create({ title: "Rückblick", minutes: 15 });
 * agenda.move(id, "first");
 */
export class Agenda {
  constructor(
    readonly map: Y.Map<unknown>,
    private readonly writing?: Writing,
  ) {}

  /** The items that were not removed, in their order, numbered from 1. */
  items(): AgendaEntry[] {
    const items = this.#read().filter((item) => item.deletedAt === undefined);
    return Array.from(items, (item, index) => ({ ...item, number: index + 1 }));
  }

  /** The removed items. */
  deletedItems(): AgendaEntry[] {
    return this.#read().filter((item) => item.deletedAt !== undefined);
  }

  /** One item, removed or not; `undefined` while the document has not brought it yet. */
  item(id: string): AgendaEntry | undefined {
    return (
      this.items().find((item) => item.id === id) ?? this.#read().find((item) => item.id === id)
    );
  }

  /** The planned minutes of all items together. */
  totalMinutes(): number {
    return this.items().reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  }

  /** When each item is planned if the meeting begins at `start`, `HH:MM`; see {@link agendaTimes}. */
  timesFrom(start: string): ReadonlyMap<string, PlannedTime> {
    return agendaTimes(this.items(), start);
  }

  /** Adds an item and returns its id. */
  create(item: NewAgendaItem): string {
    const { position = "last", id: given, ...fields } = item;
    const id = requireId(given ?? requireWriting(this.writing).newId());
    if (this.#read().some((existing) => existing.id === id)) throw new DuplicateAgendaItemError(id);
    const orders = placeAt(this.#read(), id, position);
    this.#write(orderKeys(orders, flatKeys(id, fields)));
    return id;
  }

  retitle(id: string, title: string): void {
    this.#set(id, { title });
  }

  /** Moves an item in the agenda; the text under it stays where it is. */
  move(id: string, position: Position): void {
    this.#require(id);
    this.#write(orderKeys(placeAt(this.#read(), id, position)));
  }

  setPresenter(id: string, presenter: string | undefined): void {
    this.#set(id, { presenter });
  }

  /** Sets the planned length in minutes (0 to 1440). */
  setMinutes(id: string, minutes: number | undefined): void {
    this.#set(id, { minutes });
  }

  setKind(id: string, kind: AgendaItemKind | undefined): void {
    this.#set(id, { kind });
  }

  /** Sets the class of the result, the words for it, and by what majority; absent ones are removed. */
  setResult(
    id: string,
    result: ResultClass | undefined,
    resultText?: string,
    majority?: ResultMajority,
  ): void {
    this.#set(id, { result, resultText, majority });
  }

  setContinued(id: string, continued: boolean): void {
    this.#set(id, { continued });
  }

  /** Sets what the topic depends on; `undefined` takes it away. */
  setReservation(id: string, reservation: Reservation | undefined): void {
    this.#set(id, reservationKeys(reservation));
  }

  /** Marks the item as removed; it can be restored. */
  remove(id: string): void {
    if (this.item(id)?.deletedAt !== undefined) return;
    this.#set(id, { deletedAt: instantOf(requireWriting(this.writing)) });
  }

  restore(id: string): void {
    this.#set(id, { deletedAt: undefined });
  }

  #read(): AgendaEntry[] {
    return [...groupById(this.map)]
      .filter(([, fields]) => fields.has("title"))
      .map(([id, fields]) => readAgendaEntry(id, fields))
      .sort(compareOrder);
  }

  #require(id: string): void {
    if (!this.map.has(`${id}:title`)) throw new UnknownAgendaItemError(id);
  }

  #set(id: string, fields: Readonly<Record<string, unknown>>): void {
    this.#require(id);
    this.#write(flatKeys(id, fields));
  }

  #write(values: Readonly<Record<string, unknown>>): void {
    const { origin } = requireWriting(this.writing);
    for (const [key, value] of Object.entries(values)) {
      if (value !== undefined) requireValue(agendaKeys, key, value);
    }
    this.map.doc?.transact(() => writeKeys(this.map, values), origin);
  }
}

function orderKeys(
  orders: ReadonlyMap<string, string>,
  values: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const [id, order] of orders) values[`${id}:order`] = order;
  return values;
}

function readAgendaEntry(id: string, fields: ReadonlyMap<string, unknown>): AgendaEntry {
  const minutes = fields.get("minutes");
  return {
    id,
    title: text(fields.get("title")) ?? "",
    number: 0,
    order: text(fields.get("order")) ?? "",
    ...optional("presenter", text(fields.get("presenter"))),
    ...optional("minutes", Number.isSafeInteger(minutes) ? Number(minutes) : undefined),
    ...optional(
      "kind",
      agendaItemKinds.find((kind) => kind === fields.get("kind")),
    ),
    ...optional(
      "result",
      resultClasses.find((result) => result === fields.get("result")),
    ),
    ...optional(
      "majority",
      resultMajorities.find((majority) => majority === fields.get("majority")),
    ),
    ...optional("resultText", text(fields.get("resultText"))),
    public: fields.get("public") !== false,
    continued: fields.get("continued") === true,
    ...optional("sourceQuestion", text(fields.get("sourceQuestion"))),
    ...optional("movedFrom", text(fields.get("movedFrom"))),
    ...optional("reportOf", text(fields.get("reportOf"))),
    ...optional(
      "reservation",
      readReservation((key) => fields.get(key)),
    ),
    ...optional("deletedAt", text(fields.get("deletedAt"))),
  };
}
