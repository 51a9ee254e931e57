/** Blocks of writing that may stand anywhere: at the top, in lists, quotes and callouts. */
export const writingBlocks = [
  "paragraph",
  "heading",
  "bulletList",
  "orderedList",
  "blockquote",
  "picture",
  "attachment",
] as const;

/** Structured blocks that may stand anywhere. */
export const structuredBlocks = ["taskBlock"] as const;

/** Blocks that stand at the top of the text, or in a callout, only. */
export const wideBlocks = ["table"] as const;

/** Structured blocks that stand at the top of the text only: under an agenda item, never in a list. */
export const recordBlocks = ["decision", "nextDate", "practice", "call"] as const;

/** Everything that may stand inside lists, quotes and callouts. */
export const insideBlocks = [...writingBlocks, ...structuredBlocks] as const;

/** Everything that may stand at the top of the text. */
export const topBlocks = [
  ...insideBlocks,
  ...wideBlocks,
  ...recordBlocks,
  "callout",
  "agendaItem",
] as const;

/** What may stand among the words of a line. */
export const inlineNodes = ["hardBreak", "mention", "date"] as const;
