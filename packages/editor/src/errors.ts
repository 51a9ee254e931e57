/** What a caller of this package did wrong. The code is stable, the message says what to do. */
export class EditorError extends Error {
  override readonly name: string = "EditorError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** The editor was used after `destroy()`. */
export class EditorDestroyedError extends EditorError {
  override readonly name = "EditorDestroyedError";

  constructor() {
    super("editor-destroyed", "This editor was destroyed; create a new one for the document.");
  }
}
