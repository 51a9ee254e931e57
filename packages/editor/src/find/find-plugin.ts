import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Where a search stands. */
export interface FindState {
  readonly query: string;
  /** How often it occurs. */
  readonly count: number;
  /** Which of them is shown, from 0; -1 when there is none. */
  readonly current: number;
}

interface Match {
  readonly from: number;
  readonly to: number;
}

interface Search {
  readonly query: string;
  readonly matches: readonly Match[];
  readonly current: number;
}

const nothing: Search = { query: "", matches: [], current: -1 };
const key = new PluginKey<Search>("find");
const mostMatches = 2000;

/** Capitals do not matter, nor which way an umlaut is encoded; the length stays, so that places do. */
function folded(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLocaleLowerCase("de");
    return small.length === letter.length ? small : letter;
  }).join("");
}

function matchesIn(
  state: EditorState,
  query: string,
  titleOf: (node: string, id: string) => string | undefined,
): Match[] {
  const wanted = folded(query.normalize("NFC"));
  const found: Match[] = [];
  if (wanted === "") return found;
  state.doc.descendants((node, position) => {
    if (found.length >= mostMatches) return false;
    if (node.isTextblock) {
      // Leaves take one place each, and so do they in the text.
      const text = folded(node.textBetween(0, node.content.size, undefined, "\uFFFC"));
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const from = position + 1 + at;
        found.push({ from, to: from + wanted.length });
      }
      return false;
    }
    const id: unknown = node.attrs["item"] ?? node.attrs["task"];
    const title = typeof id === "string" ? titleOf(node.type.name, id) : undefined;
    if (title !== undefined && folded(title).includes(wanted)) {
      found.push({ from: position, to: position + node.nodeSize });
    }
    return true;
  });
  return found;
}

/** Marks what is looked for in the text, and knows which place is shown. */
export function findPlugin(titleOf: (node: string, id: string) => string | undefined): Plugin {
  const next = (transaction: Transaction, search: Search, state: EditorState): Search => {
    const asked = transaction.getMeta(key) as Partial<Search> | undefined;
    const query = asked?.query ?? search.query;
    if (query === "") return nothing;
    if (asked === undefined && !transaction.docChanged) return search;
    const matches =
      query === search.query && !transaction.docChanged
        ? search.matches
        : matchesIn(state, query, titleOf);
    const wanted = asked?.current ?? (query === search.query ? search.current : -1);
    const first = matches.findIndex(({ from }) => from >= state.selection.from);
    const current = wanted >= 0 ? Math.min(wanted, matches.length - 1) : Math.max(first, 0);
    return { query, matches, current: matches.length === 0 ? -1 : current };
  };
  return new Plugin<Search>({
    key,
    state: {
      init: () => nothing,
      apply: (transaction, search, _before, state) => next(transaction, search, state),
    },
    props: {
      decorations: (state) => {
        const { matches, current } = key.getState(state) ?? nothing;
        if (matches.length === 0) return null;
        return DecorationSet.create(
          state.doc,
          matches.map((match, at) => mark(match, at === current, state)),
        );
      },
    },
  });
}

function mark({ from, to }: Match, isCurrent: boolean, state: EditorState): Decoration {
  const attributes = { class: isCurrent ? "netz-found netz-found-current" : "netz-found" };
  const node = state.doc.nodeAt(from);
  return node !== null && !node.isText && node.isBlock
    ? Decoration.node(from, to, attributes)
    : Decoration.inline(from, to, attributes);
}

/** Looks for other words; an empty query ends the search. */
export function setQuery(state: EditorState, query: string): Transaction {
  return state.tr.setMeta(key, { query }).setMeta("addToHistory", false);
}

/** Goes on by so many places, around the end. */
export function goOn(state: EditorState, by: 1 | -1): Transaction {
  const { matches, current, query } = key.getState(state) ?? nothing;
  const count = matches.length;
  const next = count === 0 ? -1 : (current + by + count) % count;
  return state.tr.setMeta(key, { query, current: next });
}

/** Where the search stands. */
export function findStateOf(state: EditorState): FindState {
  const { query, matches, current } = key.getState(state) ?? nothing;
  return { query, count: matches.length, current };
}

/** The place that is shown. */
export function currentMatch(state: EditorState): Match | undefined {
  const { matches, current } = key.getState(state) ?? nothing;
  return matches[current];
}
