import { gone, type CompiledKind, type ContainerRule } from "./content-rules.js";
import { DeleteRanges } from "./delete-ranges.js";

/** A shared type in a document: what it may hold and how deep it lies. */
export class Container {
  /** Its list. */
  readonly list: Place = { container: this, key: null };
  readonly #entries = new Map<string, Place>();

  constructor(
    readonly rule: ContainerRule,
    readonly depth: number,
  ) {}

  /** The place of a key, made when `created` is given and it does not exist. */
  place(key: string | null, created: (undo: () => void) => void): Place {
    if (key === null) return this.list;
    let place = this.#entries.get(key);
    if (place === undefined) {
      place = { container: this, key };
      this.#entries.set(key, place);
      created(() => this.#entries.delete(key));
    }
    return place;
  }
}

/** Where an item lies: in the list of a container or under one of its keys. One object for each such place. */
export interface Place {
  readonly container: Container;
  readonly key: string | null;
}

/** What is known of one client's items. Arrays only grow, so that an addition can be taken back. */
interface Track {
  /** The next clock: everything below is known. */
  clock: number;
  /** Clocks at which the place changes, and the place from there on. */
  readonly starts: number[];
  readonly places: Place[];
  /** Clocks of items that are shared types, and these. */
  readonly types: number[];
  readonly containers: Container[];
}

/** The place of everything that was deleted and forgotten. */
export const nowhere: Place = new Container(gone, 0).list;

/**
 * What admission needs to know of a document, without its content: for every item where it lies, how
 * far each client's clock has come, what is deleted, and who owns which clientID. A text typed in
 * one go costs one entry, however long it is.
 */
export class DocumentIndex {
  readonly deletes = new DeleteRanges();
  /** Who owns the structs of a clientID. */
  readonly owners = new Map<number, string>();
  /** Who announced a clientID in presence, before anything of it was stored. */
  readonly announced = new Map<number, string>();
  /** Bytes of all updates taken in. */
  bytes = 0;
  readonly #tracks = new Map<number, Track>();
  readonly #roots = new Map<string, Container>();
  #undo: (() => void)[] = [];

  constructor(readonly kind: CompiledKind) {}

  /** The next clock of a client; 0 if it is unknown. */
  clock(client: number): number {
    return this.#tracks.get(client)?.clock ?? 0;
  }

  /** Client and next clock of every known client, highest client first. */
  stateVector(): [client: number, clock: number][] {
    return [...this.#tracks]
      .map(([client, { clock }]): [number, number] => [client, clock])
      .sort(([a], [b]) => b - a);
  }

  /** Where a known item lies. */
  placeAt(client: number, clock: number): Place {
    const track = this.#tracks.get(client);
    if (track === undefined) return nowhere;
    return track.places[lastAtOrBefore(track.starts, clock)] ?? nowhere;
  }

  /** The shared type that a known item is; `undefined` if it is none, or was deleted. */
  containerAt(client: number, clock: number): Container | undefined {
    const track = this.#tracks.get(client);
    if (track === undefined) return undefined;
    const at = lastAtOrBefore(track.types, clock);
    return track.types[at] === clock ? track.containers[at] : undefined;
  }

  /** The root type of a name; `undefined` if this kind has no such root. */
  root(name: string): Container | undefined {
    const known = this.#roots.get(name);
    if (known !== undefined) return known;
    const rule = this.kind.roots.get(name);
    if (rule === undefined) return undefined;
    const root = new Container(rule, 1);
    this.#roots.set(name, root);
    return root;
  }

  place(container: Container, key: string | null): Place {
    return container.place(key, (undo) => this.#undo.push(undo));
  }

  /** Adds `length` clocks of a client at a place, from the client's next clock on. */
  append(client: number, length: number, place: Place, container: Container | undefined): void {
    const track = this.#tracks.get(client) ?? this.#begin(client);
    const { clock, starts, places, types } = track;
    const runs = starts.length;
    const typeCount = types.length;
    if (places[runs - 1] !== place) {
      starts.push(clock);
      places.push(place);
    }
    if (container !== undefined) {
      types.push(clock);
      track.containers.push(container);
    }
    track.clock = clock + length;
    this.#undo.push(() => {
      track.clock = clock;
      starts.length = runs;
      places.length = runs;
      types.length = typeCount;
      track.containers.length = typeCount;
    });
  }

  /** Keeps everything appended since the last `keep` or `takeBack`. */
  keep(): void {
    this.#undo = [];
  }

  /** Takes back everything appended since the last `keep`. */
  takeBack(): void {
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) undo();
  }

  #begin(client: number): Track {
    const track: Track = { clock: 0, starts: [], places: [], types: [], containers: [] };
    this.#tracks.set(client, track);
    this.#undo.push(() => this.#tracks.delete(client));
    return track;
  }
}

/** Index of the last element that is at most `value`; -1 if there is none. */
function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  if (high > 0 && (sorted[high - 1] ?? 0) <= value) return high - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
