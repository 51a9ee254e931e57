/** What the page knows about a file that stands in the text. */
export interface FileFacts {
  /** As it was called when it was uploaded. */
  readonly name: string;
  /** Where it is, for `src` and `href`: of the page's own origin. */
  readonly url: string;
  /** `image/png`, `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of a picture, in pixels: its place is kept while it loads. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Where the editor gets files from: the page looks them up, uploads them, and says when one became known.
 * The document holds ids alone.
 */
export interface FileSource {
  /** The file behind an id; `undefined` while it is not known, or when there is none. */
  readonly lookUp: (id: string) => FileFacts | undefined;
  /** Calls the listener when files became known or changed. Returns the end of it. */
  readonly observe: (listener: () => void) => () => void;
  /**
   * Lets the person choose a file and uploads it; resolves with its id, or with nothing if they thought
   * better of it. Without it the editor offers no pictures and attachments.
   */
  readonly choose?: (kind: "picture" | "attachment") => Promise<string | undefined>;
  /** Uploads a file that was pasted or dropped into the text; the page tells the person why one was refused. */
  readonly take?: (
    file: File,
  ) => Promise<{ id: string; kind: "picture" | "attachment" } | undefined>;
}
