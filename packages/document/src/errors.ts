/** What a caller of this package did wrong. The code is stable, the message says what to do. */
export class DocumentError extends Error {
  override readonly name: string = "DocumentError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A task id that this task list does not hold (yet): wait until the document has synced. */
export class UnknownTaskError extends DocumentError {
  override readonly name = "UnknownTaskError";

  constructor(readonly taskId: string) {
    super("unknown-task", `The task list holds no task ${taskId}; read it with entry() first.`);
  }
}

/** Creating under an id that exists would replace the inner map and lose another client's edits. */
export class DuplicateTaskError extends DocumentError {
  override readonly name = "DuplicateTaskError";

  constructor(readonly taskId: string) {
    super("duplicate-task", `The task ${taskId} exists already; use the setters to change it.`);
  }
}

/** The status of a task for several places follows from its lines and cannot be set. */
export class DerivedStatusError extends DocumentError {
  override readonly name = "DerivedStatusError";

  constructor(readonly taskId: string) {
    super(
      "derived-status",
      `The task ${taskId} has one line per place; set a line with setLine().`,
    );
  }
}

/** An agenda item id that these minutes do not hold (yet). */
export class UnknownAgendaItemError extends DocumentError {
  override readonly name = "UnknownAgendaItemError";

  constructor(readonly itemId: string) {
    super("unknown-agenda-item", `The agenda holds no item ${itemId}; read it with item() first.`);
  }
}

/** A structured block that the text does not hold (any more). */
export class UnknownBlockError extends DocumentError {
  override readonly name = "UnknownBlockError";

  constructor(readonly blockId: string) {
    super(
      "unknown-block",
      `The text holds no block ${blockId}; read it with blocks.block() first.`,
    );
  }
}

/** Creating an agenda item under an id that exists. */
export class DuplicateAgendaItemError extends DocumentError {
  override readonly name = "DuplicateAgendaItemError";

  constructor(readonly itemId: string) {
    super("duplicate-agenda-item", `The agenda item ${itemId} exists already.`);
  }
}

/** An id that the content rules of the document would refuse. */
export class InvalidIdError extends DocumentError {
  override readonly name = "InvalidIdError";

  constructor(readonly value: string) {
    super("invalid-id", `"${value}" is no id: pass a URI such as urn:uuid:….`);
  }
}

/** A value that the content rules of the document would refuse. */
export class InvalidValueError extends DocumentError {
  override readonly name = "InvalidValueError";

  constructor(
    readonly key: string,
    readonly value: unknown,
  ) {
    super("invalid-value", `The value of "${key}" does not fit the rules of its document kind.`);
  }
}

/** A template may only be written into a document that is still empty. */
export class DocumentNotEmptyError extends DocumentError {
  override readonly name = "DocumentNotEmptyError";

  constructor() {
    super("document-not-empty", "Write templates once, when the document is created.");
  }
}

/** A thread that this discussion does not hold (yet): wait until the document has synced. */
export class UnknownThreadError extends DocumentError {
  override readonly name = "UnknownThreadError";

  constructor(readonly threadId: string) {
    super("unknown-thread", `The discussion holds no thread ${threadId}; read it with thread().`);
  }
}
