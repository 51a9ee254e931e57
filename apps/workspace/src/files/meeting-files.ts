import type { Client, Failure, FileInput, FileShape } from "@staedtenetz/api/client";
import type { FileFacts, FileSource } from "@staedtenetz/elements";
import type { UploadFile } from "./upload-file.js";

/** A file on its way, or what became of it. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** How much was sent, 0 to 1. */
  readonly share: number;
  /** Why it was not taken. */
  readonly problem?: Failure;
}

type FileKind = "picture" | "attachment";

export interface MeetingFilesOptions {
  readonly client: Pick<Client, "getFiles" | "getFile" | "putFile" | "deleteFile">;
  readonly upload: UploadFile;
  /** Lets the person choose files of the device; none when they thought better of it. */
  readonly pick: (kind: FileKind) => Promise<readonly File[]>;
}

/** What became of a change: saved, or why not; `current` when somebody else was faster. */
export type Saved = { ok: true } | { ok: false; problem: Failure; current?: FileShape };

const bare = (id: string): string => id.replace("urn:uuid:", "");

/** The pictures and attachments of one meeting: for the list below the minutes and for the text itself. */
export class MeetingFiles implements FileSource {
  readonly #options: MeetingFilesOptions;
  readonly #listeners = new Set<() => void>();
  #meeting = "";
  #files: readonly FileShape[] = [];
  #uploads: readonly Upload[] = [];
  #mayUpload = false;
  #isLoaded = false;
  #nextKey = 1;
  readonly #sought = new Set<string>();

  constructor(options: MeetingFilesOptions) {
    this.#options = options;
  }

  get files(): readonly FileShape[] {
    return this.#files;
  }

  get uploads(): readonly Upload[] {
    return this.#uploads;
  }

  get mayUpload(): boolean {
    return this.#mayUpload;
  }

  /** Whether the list is what the server said, or a copy of it on this device. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Reads the files of a meeting, by the bare UUID of its address; does nothing for the one shown already. */
  async show(meeting: string): Promise<void> {
    if (meeting === this.#meeting) return;
    this.#meeting = meeting;
    this.#files = [];
    this.#uploads = [];
    this.#isLoaded = false;
    await this.reload();
  }

  /** Reads the list anew, for instance because a file stands in the text that is not known yet. */
  async reload(): Promise<void> {
    const meeting = this.#meeting;
    const answer = await this.#options.client.getFiles({ params: { id: meeting } });
    if (meeting !== this.#meeting || !answer.ok) return;
    this.#files = answer.value.items;
    this.#mayUpload = answer.value.mayUpload;
    this.#isLoaded = true;
    this.#changed();
  }

  observe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  lookUp(id: string): FileFacts | undefined {
    const file = this.#files.find((one) => one.id === id);
    if (file === undefined) {
      this.#seek(id);
      return undefined;
    }
    const { name, mediaType, size: bytes, width, height } = file;
    const pixels = width === undefined || height === undefined ? {} : { width, height };
    return { name, url: contentUrl(file), mediaType, bytes, ...pixels };
  }

  /** Lets the person choose and uploads; several at once for the list, one for a place in the text. */
  async choose(kind: FileKind): Promise<string | undefined> {
    const [file] = await this.#options.pick(kind);
    return file && (await this.take(file))?.id;
  }

  async take(file: File): Promise<{ id: string; kind: FileKind } | undefined> {
    const taken = await this.upload(file);
    if (taken === undefined) return undefined;
    return { id: taken.id, kind: taken.mediaType.startsWith("image/") ? "picture" : "attachment" };
  }

  /** Uploads one file; `undefined` when it was not taken, which the list of uploads says. */
  async upload(file: File): Promise<FileShape | undefined> {
    const key = this.#nextKey++;
    this.#uploads = [...this.#uploads, { key, name: file.name, share: 0 }];
    this.#changed();
    const answer = await this.#options.upload(this.#meeting, file, (share) => {
      this.#note(key, { share });
    });
    if (!answer.ok) {
      this.#note(key, { problem: answer.problem });
      return undefined;
    }
    this.#files = [...this.#files, answer.value];
    this.dismiss(key);
    return answer.value;
  }

  /** Takes a finished or refused upload off the list. */
  dismiss(key: number): void {
    this.#uploads = this.#uploads.filter((upload) => upload.key !== key);
    this.#changed();
  }

  async save(file: FileShape, input: FileInput, ifMatch: string): Promise<Saved> {
    const params = { id: bare(file.id) };
    const answer = await this.#options.client.putFile({ params, body: input, ifMatch });
    if (!answer.ok) return failed(answer.problem);
    this.#replace(answer.value);
    return { ok: true };
  }

  /** The file as it is now, with the ETag a change sends back. */
  async read(file: FileShape): Promise<{ file: FileShape; etag: string } | { problem: Failure }> {
    const answer = await this.#options.client.getFile({ params: { id: bare(file.id) } });
    if (!answer.ok) return { problem: answer.problem };
    this.#replace(answer.value);
    return { file: answer.value, etag: answer.etag ?? "" };
  }

  async remove(file: FileShape, ifMatch: string): Promise<Saved> {
    const answer = await this.#options.client.deleteFile({
      params: { id: bare(file.id) },
      ifMatch,
    });
    if (!answer.ok && answer.problem.code !== "notFound") return failed(answer.problem);
    this.#files = this.#files.filter(({ id }) => id !== file.id);
    this.#changed();
    return { ok: true };
  }

  /** A file that stands in the text but not in the list was uploaded since by somebody else: asks once for each. */
  #seek(id: string): void {
    if (!this.#isLoaded || this.#sought.has(id)) return;
    this.#sought.add(id);
    void this.reload();
  }

  #replace(file: FileShape): void {
    this.#files = this.#files.map((one) => (one.id === file.id ? file : one));
    this.#changed();
  }

  #note(key: number, change: Partial<Upload>): void {
    this.#uploads = this.#uploads.map((upload) =>
      upload.key === key ? { ...upload, ...change } : upload,
    );
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Where the content of a file is. */
export function contentUrl({ id }: FileShape, variant?: "thumbnail"): string {
  const path = `/api/v1/files/${bare(id)}/content`;
  return variant === undefined ? path : `${path}?variant=${variant}`;
}

function failed(problem: Failure): Saved {
  const current = "current" in problem ? (problem.current as FileShape | undefined) : undefined;
  return { ok: false, problem, ...(current === undefined ? {} : { current }) };
}
