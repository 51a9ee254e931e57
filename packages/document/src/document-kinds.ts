import {
  agendaKeys,
  attendanceKeys,
  metaKeys,
  minutesContent,
  taskKeys,
  type FragmentRule,
  type MapRule,
} from "./content-rules.js";
import { discussionKeys } from "./discussion/discussion-keys.js";
import { idRule } from "./identifiers.js";
import { blockKeys } from "./minutes/structured/block-sets.js";

/** What a document of one kind may hold; everything else is refused before it is applied. */
export interface DocumentKind {
  readonly name: string;
  /** Rises with every change that an older client cannot show; also the subprotocol `netz.<schema>`. */
  readonly schema: number;
  readonly roots: Readonly<Record<string, MapRule | FragmentRule>>;
  /** The lowest right that may write. */
  readonly writableWith: "comment" | "write";
}

const meta: MapRule = { type: "map", keys: metaKeys };

/**
 * The one table of document kinds: schema number, roots, keys, nodes and marks with the rules of their
 * values. The server's admission takes it as it is.
 *
 * @example
 * documentKinds.minutes.schema // 2
 */
export const documentKinds = {
  minutes: {
    name: "minutes",
    schema: 2,
    roots: {
      meta,
      body: minutesContent,
      agenda: { type: "map", keys: agendaKeys },
      attendance: { type: "map", keys: attendanceKeys },
      blocks: { type: "map", keys: blockKeys },
    },
    writableWith: "write",
  },
  taskList: {
    name: "taskList",
    schema: 1,
    roots: {
      meta,
      tasks: {
        type: "map",
        keys: [{ key: idRule.pattern, value: { type: "map", keys: taskKeys } }],
      },
    },
    writableWith: "write",
  },
  discussion: {
    name: "discussion",
    schema: 1,
    roots: { meta, threads: { type: "map", keys: discussionKeys } },
    writableWith: "comment",
  },
} as const satisfies Record<string, DocumentKind>;

/** The name of a document kind. */
export type DocumentKindName = keyof typeof documentKinds;
