import { urnOf } from "./ids.js";

/** Goes to the part of a page that its address names, once it is there, and only once. */
export class AddressedPart {
  #last = "";

  /** @param name what the part is called in the address: `eintrag` for `#eintrag-<uuid>` */
  constructor(private readonly name: string) {}

  /**
   * To be called whenever the page was drawn.
   *
   * @param go goes to what stands under an id; whether it is there
   */
  async follow(address: string, go: (id: string) => boolean | Promise<boolean>): Promise<void> {
    const { hash } = new URL(address);
    const [, name, id] = /^#([a-z]+)-([0-9a-f-]{36})$/.exec(hash) ?? [];
    if (id === undefined || name !== this.name || hash === this.#last) return;
    this.#last = hash;
    const isThere = await go(urnOf(id));
    if (!isThere && this.#last === hash) this.#last = "";
  }
}
