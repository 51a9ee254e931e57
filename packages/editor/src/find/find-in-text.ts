import type { Minutes, TaskList } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type * as FindPlugin from "./find-plugin.js";
import type { FindState } from "./find-plugin.js";

const nowhere: FindState = { query: "", count: 0, current: -1 };

/** Looking for words in the text; what it needs is loaded with the first search. */
export class FindInText {
  readonly #editor: Editor;
  readonly #titleOf: (node: string, id: string) => string | undefined;
  #tools: typeof FindPlugin | undefined;

  constructor(editor: Editor, minutes: Minutes, tasks: TaskList) {
    this.#editor = editor;
    this.#titleOf = (node, id) =>
      node === "agendaItem" ? minutes.agenda.item(id)?.title : tasks.entry(id)?.title;
  }

  get state(): FindState {
    return this.#tools?.findStateOf(this.#editor.state) ?? nowhere;
  }

  /** Looks for words; how often they occur. An empty query ends the search. */
  async search(query: string): Promise<FindState> {
    const tools = await this.#load();
    if (this.#editor.isDestroyed) return nowhere;
    this.#editor.view.dispatch(tools.setQuery(this.#editor.state, query));
    this.#show(tools);
    return this.state;
  }

  /** Goes to the next place, or the one before. */
  go(by: 1 | -1): FindState {
    if (this.#tools !== undefined) {
      this.#editor.view.dispatch(this.#tools.goOn(this.#editor.state, by));
      this.#show(this.#tools);
    }
    return this.state;
  }

  /** Ends the search: the caret stands where the last place was. */
  end(): void {
    const tools = this.#tools;
    if (tools === undefined || this.#editor.isDestroyed) return;
    const { state, view } = this.#editor;
    const match = tools.currentMatch(state);
    const transaction = tools.setQuery(state, "");
    if (match !== undefined) {
      const isText = state.doc.resolve(match.from).parent.inlineContent;
      transaction.setSelection(
        isText
          ? TextSelection.create(state.doc, match.from, match.to)
          : NodeSelection.create(state.doc, match.from),
      );
    }
    view.dispatch(transaction);
  }

  async #load(): Promise<typeof FindPlugin> {
    if (this.#tools !== undefined) return this.#tools;
    const tools = await import("./find-plugin.js");
    if (this.#tools === undefined && !this.#editor.isDestroyed) {
      this.#editor.registerPlugin(tools.findPlugin(this.#titleOf));
    }
    this.#tools = tools;
    return tools;
  }

  /** Scrolls to the place without taking the focus from the field it was typed in. */
  #show({ currentMatch }: typeof FindPlugin): void {
    const { view, state } = this.#editor;
    const match = currentMatch(state);
    if (match === undefined) return;
    const { node } = view.domAtPos(match.from);
    const place = view.nodeDOM(match.from) ?? node;
    const element = place instanceof Element ? place : place.parentElement;
    element?.scrollIntoView({ block: "center" });
  }
}
