import type { DeviceCopy } from "./connection-state.js";
import type { CopyNotes, LocalCopy } from "./local-copy.js";

/**
 * Watches over the local copy of one document: whether everything is safe on this device. Of edits made
 * while one is being stored the last counts, so that fast typing makes one transaction, not hundreds.
 */
export class DeviceCopyWatch {
  readonly #copy: LocalCopy | undefined;
  readonly #changed: () => void;
  #state: DeviceCopy;
  #version = 0;
  #secured = 0;
  #running = false;

  constructor(copy: LocalCopy | undefined, changed: () => void) {
    this.#copy = copy;
    this.#changed = changed;
    this.#state = copy === undefined ? "none" : "securing";
  }

  get state(): DeviceCopy {
    return this.#state;
  }

  /** The document's content came from the copy, or the device gives none. */
  async load(longest: number): Promise<void> {
    if (this.#copy === undefined) return;
    try {
      await withinTime(this.#copy.whenLoaded, longest);
      this.#state = "safe";
    } catch {
      // Safe to go on: the server has the document; edits then are shown as not kept on this device.
      this.#state = "failed";
    }
  }

  /** The document changed. Received edits are stored as well, but nobody waits for them. */
  edited(update: Uint8Array, here: boolean): void {
    this.#version += 1;
    if (!here) return;
    this.#copy?.hold(update);
    this.secure();
  }

  /** Makes sure that everything up to now is on the device. */
  secure(): void {
    if (this.#copy === undefined || this.#running || this.#secured === this.#version) return;
    this.#running = true;
    this.#set("securing");
    void this.#secureAll(this.#copy);
  }

  /** Leaves a small note beside the copy; a device that does not take it changes nothing else. */
  note<Name extends keyof CopyNotes>(name: Name, value: CopyNotes[Name]): void {
    // Safe to go on: notes only help the next start.
    this.#copy?.note(name, value).catch(() => undefined);
  }

  async noted<Name extends keyof CopyNotes>(name: Name): Promise<CopyNotes[Name] | undefined> {
    if (this.#state !== "safe") return undefined;
    return this.#copy?.noted(name);
  }

  async #secureAll(copy: LocalCopy): Promise<void> {
    try {
      while (this.#secured !== this.#version) {
        const version = this.#version;
        await copy.secure();
        this.#secured = version;
      }
      this.#set("safe");
    } catch {
      // Safe to go on: the state says "not saved", and the next edit tries again.
      this.#set("failed");
    } finally {
      this.#running = false;
    }
  }

  #set(state: DeviceCopy): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#changed();
  }
}

async function withinTime(promise: Promise<void>, longest: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("too long")), longest);
  });
  try {
    await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
