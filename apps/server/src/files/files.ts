import { createHash } from "node:crypto";
import type { FileInput } from "@staedtenetz/api";
import { attachmentDefinition, type Attachment } from "@staedtenetz/core/attachment";
import { hasErrors, validateWith, type Issue } from "@staedtenetz/core/validation";
import type { Records, StoredFile } from "@staedtenetz/records";
import { httpLimits } from "../http/limits.js";
import type { FileStore } from "./file-store.js";
import { mediaTypeOf, type MediaType } from "./media-type.js";
import { pictureFrom, type Picture, type PictureFault } from "./pictures.js";

/** What somebody uploads. */
export interface Upload {
  meeting: string;
  by: string;
  name: string;
  bytes: Uint8Array;
}

export type UploadFault = "unknownType" | "tooManyFiles" | PictureFault;

/** Pictures and attachments of meetings: their content on disk, what is known of them as records. */
export interface Files {
  upload(upload: Upload): Promise<StoredFile | UploadFault>;
  /** Changes what is known of a file; the issues are what core found, an error among them means nothing was changed. */
  change(
    file: StoredFile,
    input: FileInput,
    by: string,
  ): Promise<{ file?: StoredFile; issues: readonly Issue[] }>;
  remove(file: StoredFile, by: string): Promise<void>;
  /** Removes all files of a meeting. */
  removeOf(meeting: string, by: string): Promise<void>;
  read: FileStore["read"];
}

export interface FilesOptions {
  records: Pick<Records, "files" | "audit">;
  store: FileStore;
  now: () => Date;
  newId: () => string;
}

export function createFiles(options: FilesOptions): Files {
  const { records, store, now } = options;
  const inTurn = oneAfterTheOther();
  const note = (action: string, subject: string, actor: string): Promise<void> =>
    records.audit.add({ at: now().toISOString(), actor, action, subject });
  const remove: Files["remove"] = async ({ attachment: { id } }, by) => {
    await records.files.remove(id);
    await store.remove(id);
    await note("file.removed", id, by);
  };
  return {
    // Opening a picture takes memory: one at a time.
    upload: (upload) => inTurn(() => take(options, upload, note)),
    async change(file, { name, number, credit, alternativeText, public: isPublic }, by) {
      const { number: _n, credit: _c, alternativeText: _a, ...kept } = file.attachment;
      const { record, issues } = validateWith(attachmentDefinition, {
        ...kept,
        name,
        public: isPublic,
        ...(number === undefined ? {} : { number }),
        ...(credit === undefined ? {} : { credit }),
        ...(alternativeText === undefined ? {} : { alternativeText }),
        modified: now().toISOString(),
      });
      if (record === undefined || hasErrors(issues)) return { issues };
      await records.files.put(record);
      await note("file.changed", record.id, by);
      return { file: { ...file, attachment: record }, issues };
    },
    remove,
    async removeOf(meeting, by) {
      for (const file of await records.files.listOf(meeting)) await remove(file, by);
    },
    read: (id, variant) => store.read(id, variant),
  };
}

async function take(
  { records, store, now, newId }: FilesOptions,
  { meeting, by, name, bytes }: Upload,
  note: (action: string, subject: string, actor: string) => Promise<void>,
): Promise<StoredFile | UploadFault> {
  const mediaType = await mediaTypeOf(bytes, name);
  if (mediaType === undefined) return "unknownType";
  const others = await records.files.listOf(meeting);
  if (others.length >= httpLimits.filesPerMeeting) return "tooManyFiles";
  const content = await contentOf(bytes, mediaType);
  if (typeof content === "string") return content;
  const id = newId();
  const at = now().toISOString();
  const attachment: Attachment = {
    id,
    type: "attachment",
    created: at,
    modified: at,
    file: id,
    name: shownFileName(name, content.mediaType),
    mediaType: content.mediaType,
    size: content.bytes.length,
    number: nextNumber(others),
    public: false,
  };
  await store.write(id, "original", content.bytes);
  if ("thumbnail" in content) await store.write(id, "thumbnail", content.thumbnail);
  const size = "thumbnail" in content ? { width: content.width, height: content.height } : {};
  const sha256 = createHash("sha256").update(content.bytes).digest("hex");
  const file: StoredFile = { attachment, meeting, uploadedBy: by, sha256, ...size };
  await records.files.add(file);
  await note("file.uploaded", id, by);
  return file;
}

async function contentOf(
  bytes: Uint8Array,
  mediaType: MediaType,
): Promise<Picture | PictureFault | { bytes: Uint8Array; mediaType: MediaType }> {
  return mediaType.startsWith("image/") ? pictureFrom(bytes, mediaType) : { bytes, mediaType };
}

/** "Anlage 3" after "Anlage 2", whatever else they were called meanwhile. */
export function nextNumber(others: readonly StoredFile[]): string {
  const numbers = others.map(({ attachment }) =>
    Number(/^Anlage (\d+)$/.exec(attachment.number ?? "")?.[1] ?? 0),
  );
  return `Anlage ${Math.max(0, ...numbers) + 1}`;
}

/** A name on one line, without a path and characters that do not show; AVIF is kept as WebP and called so. */
export function shownFileName(name: string, mediaType: MediaType): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}]/gu, "")
    .trim()
    .slice(0, 200);
  const shown = plain === "" || /^\.+$/.test(plain) ? "Datei" : plain;
  return mediaType === "image/webp" ? shown.replace(/\.avif$/i, ".webp") : shown;
}

/** Runs works strictly one after the other. */
function oneAfterTheOther(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = turn.then(work);
    // Whoever asked gets the failure; the next one starts anew.
    turn = result.catch(() => undefined);
    return result;
  };
}
