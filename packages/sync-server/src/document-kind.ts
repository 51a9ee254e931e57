/**
 * What may lie in a document of one kind: the allow-list that admission checks before anything is
 * applied. It is plain data without any import, so that a package can declare its kinds without
 * knowing this server: the table only has to have this shape (`@staedtenetz/document` does).
 *
 * @example
 * const minutes = {
 *   name: "minutes",
 *   schema: 1,
 *   roots: {
 *     meta: { type: "map", keys: [{ key: /^schema$/, value: { type: "integer", min: 1, max: 99 } }] },
 *     body: {
 *       type: "fragment",
 *       children: ["heading", "paragraph"],
 *       nodes: {
 *         paragraph: { content: "text", children: ["hardBreak"], attributes: {} },
 *         heading: {
 *           content: "text",
 *           children: [],
 *           attributes: { level: { type: "integer", min: 1, max: 3 } },
 *         },
 *         hardBreak: { content: "none", children: [], attributes: {} },
 *       },
 *       marks: { bold: { attributes: {} } },
 *     },
 *     // A map of maps: the inner one is created once, with its entry.
 *     tasks: {
 *       type: "map",
 *       keys: [
 *         {
 *           key: /^[0-9a-f-]{36}$/,
 *           value: { type: "map", keys: [{ key: /^title$/, value: { type: "string", maxLength: 500 } }] },
 *         },
 *       ],
 *     },
 *   },
 * } satisfies DocumentKind;
 */
export interface DocumentKind {
  /** What `authorize` calls it: "minutes", "taskList", "discussion". */
  readonly name: string;
  /** The schema of today's documents; a client offering a lower `netz.<schema>` is closed with 4409. */
  readonly schema: number;
  /** Root types by their name. Any other root is refused. */
  readonly roots: Readonly<Record<string, TypeRule>>;
  /** The lowest right that may write here. Default "write"; "comment" for documents of remarks. */
  readonly writableWith?: "comment" | "write";
  /** Nesting of types within types. Default 32. */
  readonly maxDepth?: number;
}

/** What a shared type may hold. */
export type TypeRule = FragmentRule | MapRule | ArrayRule | TextRule;

/** A Y.XmlFragment as ProseMirror editors bind it: the nodes at its top, and the table of all nodes and marks. */
export interface FragmentRule {
  readonly type: "fragment";
  readonly children: readonly string[];
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly marks: Readonly<Record<string, MarkRule>>;
}

/** A node as it lies in a Y.XmlElement: its attributes and what it may contain. */
export interface NodeRule {
  /** `text`: Y.XmlText with marks, and inline nodes. `blocks`: other nodes. `none`: a leaf. */
  readonly content: "text" | "blocks" | "none";
  /** Names of the nodes that may stand inside. */
  readonly children: readonly string[];
  readonly attributes: Readonly<Record<string, ValueRule>>;
}

/** A mark on text: its attributes. The end of a mark (`null`) is always allowed. */
export interface MarkRule {
  readonly attributes: Readonly<Record<string, ValueRule>>;
}

/** A Y.Map. A key that no rule matches is refused; `__proto__`, `constructor` and `prototype` always are. */
export interface MapRule {
  readonly type: "map";
  readonly keys: readonly KeyRule[];
}

/** Keys of a Y.Map that share a pattern, and what their values may be. The first match counts. */
export interface KeyRule {
  /** Matches the whole key (anchored, without `g` and `y`). */
  readonly key: RegExp;
  readonly value: ValueRule | TypeRule;
  /**
   * The pattern's first group is the account that may write under the key; besides it only the server may.
   * In a kind with such a rule nobody but the server deletes what another account has written.
   */
  readonly own?: true;
}

/** A Y.Array of plain values. */
export interface ArrayRule {
  readonly type: "array";
  readonly items: ValueRule;
}

/** A Y.Text. */
export interface TextRule {
  readonly type: "text";
  readonly marks: Readonly<Record<string, MarkRule>>;
}

/** What a single plain value may be. Lengths count UTF-16 units. */
export type ValueRule =
  | {
      readonly type: "string";
      readonly maxLength: number;
      readonly pattern?: RegExp;
      readonly nullable?: true;
    }
  | { readonly type: "choice"; readonly values: readonly string[]; readonly nullable?: true }
  | {
      readonly type: "integer";
      readonly min: number;
      readonly max: number;
      readonly nullable?: true;
    }
  | { readonly type: "boolean"; readonly nullable?: true }
  | { readonly type: "true"; readonly nullable?: true }
  /** Any plain JSON the function accepts, at most 32 deep. It must not throw and not change the value. */
  | { readonly type: "json"; readonly accepts: (value: unknown) => boolean };
