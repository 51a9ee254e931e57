import { isId } from "@staedtenetz/document";
import { DOMSerializer, type Fragment, type Schema } from "@tiptap/pm/model";
import type { Members } from "./copied-blocks.js";

/** What the clipboard tells of blocks that point elsewhere, besides their nodes. */
export interface ClipboardParts {
  readonly membersOf: (record: string) => Members;
  /** The title of a task; `undefined` while the list has not brought it. */
  readonly titleOf: (task: string) => string | undefined;
  /** The meeting whose minutes are copied from. */
  readonly meeting: string | undefined;
}

/** What was read from a clipboard. */
export interface PastedParts {
  readonly members: ReadonlyMap<string, Members>;
  readonly titles: ReadonlyMap<string, string>;
  /** Records that come from the same minutes. */
  readonly own: ReadonlySet<string>;
}

export const nothingPasted: PastedParts = { members: new Map(), titles: new Map(), own: new Set() };

type SerializeArguments = Parameters<DOMSerializer["serializeFragment"]>;

/** Writes blocks for the clipboard: a task with its title, so that it can be read where it is pasted. */
export class BlockSerializer extends DOMSerializer {
  constructor(
    schema: Schema,
    private readonly parts: ClipboardParts,
  ) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
  }

  override serializeFragment(
    fragment: Fragment,
    options?: SerializeArguments[1],
    target?: SerializeArguments[2],
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(fragment, options, target);
    for (const record of written.querySelectorAll<HTMLElement>("[data-record][data-id]")) {
      const { partner, place } = this.parts.membersOf(record.dataset["id"] ?? "");
      if (partner.length > 0) record.dataset["partners"] = partner.join(" ");
      if (place.length > 0) record.dataset["places"] = place.join(" ");
      if (this.parts.meeting !== undefined) record.dataset["meeting"] = this.parts.meeting;
    }
    for (const task of written.querySelectorAll<HTMLElement>("div[data-task]")) {
      const title = this.parts.titleOf(task.dataset["task"] ?? "");
      if (title !== undefined) task.textContent = title;
    }
    return written;
  }
}

/** Reads what {@link BlockSerializer} wrote. */
export function readPasted(html: string, meeting: string | undefined): PastedParts {
  if (!/data-(?:record|task)=/.test(html)) return nothingPasted;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const members = new Map<string, Members>();
  const own = new Set<string>();
  for (const { dataset } of body.querySelectorAll<HTMLElement>("[data-record][data-id]")) {
    const { id, partners, places } = dataset;
    if (!isId(id)) continue;
    members.set(id, { partner: idsIn(partners), place: idsIn(places) });
    if (meeting !== undefined && dataset["meeting"] === meeting) own.add(id);
  }
  const titles = new Map<string, string>();
  for (const { dataset, textContent } of body.querySelectorAll<HTMLElement>("div[data-task]")) {
    const title = textContent.trim();
    if (isId(dataset["task"]) && title !== "") titles.set(dataset["task"], title);
  }
  return { members, titles, own };
}

/** No more than a network has towns and organisations. */
const mostMembers = 200;

function idsIn(words = ""): string[] {
  return words.split(" ").filter(isId).slice(0, mostMembers);
}
