import type { CommentCommandId } from "../commands/comment-commands.js";

/** Words of the commands for comments. */
export interface CommentTexts {
  readonly commands: Readonly<Record<CommentCommandId, string>>;
  readonly searchWords: Readonly<Partial<Record<CommentCommandId, string>>>;
}

const de: CommentTexts = {
  commands: {
    comment: "Kommentar",
    nextComment: "Zum nächsten Kommentar",
    openComment: "Kommentar an dieser Stelle lesen",
  },
  searchWords: { comment: "Anmerkung Einwand Frage" },
};

const en: CommentTexts = {
  commands: {
    comment: "Comment",
    nextComment: "Next comment",
    openComment: "Read the comment here",
  },
  searchWords: { comment: "remark objection question" },
};

export const commentTexts = { de, en } as const;
