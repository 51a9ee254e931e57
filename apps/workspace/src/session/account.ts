import type { PreferenceStorage } from "../preferences/preferences.js";

const accountKey = "netz:account";

/** Whose copies lie on this device: known before the server has answered, and without it. */
export class Account {
  #id: string | undefined;

  constructor(private readonly storage: PreferenceStorage & Pick<Storage, "removeItem">) {
    this.#id = this.#read();
  }

  get id(): string | undefined {
    return this.#id;
  }

  set(id: string): void {
    if (id === this.#id) return;
    this.#id = id;
    try {
      this.storage.setItem(accountKey, id);
    } catch {
      // Without storage the account is known for this visit only; nothing is kept offline then anyway.
    }
  }

  clear(): void {
    this.#id = undefined;
    try {
      this.storage.removeItem(accountKey);
    } catch {
      // Storage that cannot be written holds nothing to remove.
    }
  }

  #read(): string | undefined {
    try {
      return this.storage.getItem(accountKey) ?? undefined;
    } catch {
      // Forbidden storage is the same as nothing kept.
      return undefined;
    }
  }
}
