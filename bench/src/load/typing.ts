import { encodePresence } from "@staedtenetz/sync/protocol";
import * as Y from "yjs";
import { emptyParagraphs, play, type Trace } from "./trace.js";

/** What one person will type: an edit for each keystroke, and the presence that follows each. */
export interface Typing {
  readonly clientId: number;
  readonly edits: readonly Uint8Array[];
  readonly carets: readonly Uint8Array[];
}

/** A document with a paragraph for each typist, and what they will type into it. */
export interface Session {
  readonly base: Uint8Array;
  readonly typists: readonly Typing[];
}

/** Prepares typing before anything is measured; each typist replays a trace from its start. */
export function prepareTyping(
  traces: readonly Trace[],
  { typists, keystrokes, carets }: { typists: number; keystrokes: number; carets: boolean },
): Session {
  const base = emptyParagraphs(typists);
  return {
    base,
    typists: Array.from({ length: typists }, (_, paragraph) => {
      const clientId = clientIdOf(paragraph);
      const typing = { clientId, edits: [] as Uint8Array[], carets: [] as Uint8Array[] };
      const trace = (traces[paragraph % traces.length] ?? []).slice(0, keystrokes);
      const note = (update: Uint8Array, caret: Y.RelativePosition | undefined): void => {
        typing.edits.push(update);
        if (caret !== undefined)
          typing.carets.push(presence(clientId, typing.edits.length + 1, caret));
      };
      play(trace, { base, clientId, paragraph }, note, carets);
      return typing;
    }),
  };
}

/** A clientID as long on the wire as Yjs's random ones, and the same in every run. */
export function clientIdOf(index: number): number {
  return 2_000_000_011 + index * 104_729;
}

/** Presence as an editor sends it: name, colour, and the caret if there is one. A newcomer's clock is 1. */
export function presence(clientId: number, clock: number, caret?: Y.RelativePosition): Uint8Array {
  const position = caret === undefined ? undefined : Y.relativePositionToJSON(caret);
  const user = { id: `u${clientId}`, name: `Person ${clientId}`, color: "#0b6e4f", colorIndex: 0 };
  const cursor = position === undefined ? null : { anchor: position, head: position };
  return encodePresence([{ clientId, clock, state: { user, cursor } }]);
}
