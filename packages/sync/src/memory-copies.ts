import * as Y from "yjs";
import { LocalCopyError } from "./errors.js";
import {
  copyName,
  earlierNames,
  type CopyNotes,
  type KeptCopy,
  type LocalCopies,
  type LocalCopy,
} from "./local-copy.js";

/** A store in memory that outlives connections but not the process: for Node and for tests. */
export interface MemoryCopies extends LocalCopies {
  /** While true, the "device" takes nothing. */
  full: boolean;
  /** The stored states by name. */
  readonly states: ReadonlyMap<string, Uint8Array>;
}

/**
 * Copies in memory.
 *
 * @example
 * const copies = memoryCopies();
 * connect(target, { copies, … }); // a second connection with the same copies finds what the first left
 */
export function memoryCopies(): MemoryCopies {
  const states = new Map<string, Uint8Array>();
  const notes = new Map<string, unknown>();
  const kept = new Map<string, KeptCopy>();
  let count = 0;
  const moveUnder = (name: string, earlier: string): void => {
    const [left, present] = [states.get(earlier), states.get(name)];
    if (left !== undefined) {
      states.set(name, present === undefined ? left : Y.mergeUpdates([present, left]));
    }
    states.delete(earlier);
    for (const note of ["unsaved", "right"]) {
      const value = notes.get(`${earlier} ${note}`);
      if (value !== undefined) notes.set(`${name} ${note}`, value);
      notes.delete(`${earlier} ${note}`);
    }
  };
  const copies: MemoryCopies = {
    full: false,
    states,
    open: (userId, room, doc, schema = 1) => {
      const name = copyName(userId, room, schema);
      for (const earlier of earlierNames(userId, room, schema)) moveUnder(name, earlier);
      return openMemoryCopy(name, doc, copies, states, notes);
    },
    keep: async (userId, copy) => {
      const id = ++count;
      const whole = { ...copy, id };
      kept.set(`${userId} ${id}`, whole);
      return whole;
    },
    kept: async (userId, room) =>
      [...kept].flatMap(([key, copy]) =>
        key.startsWith(`${userId} `) && copy.room === room ? [copy] : [],
      ),
    dropKept: async (userId, id) => void kept.delete(`${userId} ${id}`),
  };
  return copies;
}

function openMemoryCopy(
  name: string,
  doc: Y.Doc,
  device: { readonly full: boolean },
  states: Map<string, Uint8Array>,
  notes: Map<string, unknown>,
): LocalCopy {
  const origin = { copy: name };
  const store = (): void => {
    if (!device.full) states.set(name, Y.encodeStateAsUpdate(doc));
  };
  const load = async (): Promise<void> => {
    const state = states.get(name);
    if (state !== undefined) Y.applyUpdate(doc, state, origin);
    doc.on("update", store);
  };
  return {
    whenLoaded: load(),
    hold: store,
    secure: async () => {
      store();
      if (device.full) throw new LocalCopyError();
    },
    note: async <Name extends keyof CopyNotes>(key: Name, value: CopyNotes[Name]) =>
      void notes.set(`${name} ${key}`, value),
    noted: async <Name extends keyof CopyNotes>(key: Name) =>
      notes.get(`${name} ${key}`) as CopyNotes[Name] | undefined,
    erase: async () => {
      doc.off("update", store);
      states.delete(name);
      for (const key of notes.keys()) if (key.startsWith(`${name} `)) notes.delete(key);
    },
    close: async () => doc.off("update", store),
  };
}
