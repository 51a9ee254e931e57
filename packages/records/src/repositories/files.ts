import type { Kysely, Selectable } from "kysely";
import type { FileTable, Tables } from "../database/tables.js";
import type { Attachment, Formats } from "../kinds.js";
import type { RecordFormat } from "../record-format.js";

/** A file of a meeting and what is known of it; the content lies elsewhere. */
export interface StoredFile {
  attachment: Attachment;
  /** Id of the meeting whose documents decide who may see it. */
  meeting: string;
  /** Id of the account that uploaded it. */
  uploadedBy: string;
  /** Of the stored bytes, lower-case hex. */
  sha256: string;
  /** Of a picture, in pixels. */
  width?: number;
  height?: number;
}

export interface FileRepository {
  get(id: string): Promise<StoredFile | undefined>;
  /** The files of a meeting in the order in which they came. */
  listOf(meeting: string): Promise<StoredFile[]>;
  /** Ids of all files, to find content that belongs to none. */
  ids(): Promise<ReadonlySet<string>>;
  /** Throws `InvalidRecordError` for what core refuses. */
  add(file: StoredFile): Promise<void>;
  /** Changes what is known of a file; meeting and content stay. */
  put(attachment: Attachment): Promise<void>;
  /** Takes the row out for good; true when there was one. */
  remove(id: string): Promise<boolean>;
}

export function createFileRepository(
  db: Kysely<Tables>,
  { attachment: format }: Pick<Formats, "attachment">,
): FileRepository {
  return {
    async get(id) {
      const row = await db.selectFrom("file").selectAll().where("id", "=", id).executeTakeFirst();
      return row && fileOf(row, format.read(row));
    },
    async listOf(meeting) {
      const rows = await db
        .selectFrom("file")
        .selectAll()
        .where("meeting", "=", meeting)
        .orderBy("created")
        .orderBy("id")
        .execute();
      return rows.flatMap((row) => listed(row, format));
    },
    async ids() {
      const rows = await db.selectFrom("file").select("id").execute();
      return new Set(rows.map(({ id }) => id));
    },
    async add({ attachment, meeting, uploadedBy, sha256, width, height }) {
      await db
        .insertInto("file")
        .values({
          ...format.write(attachment),
          id: attachment.id,
          meeting,
          uploaded_by: uploadedBy,
          sha256,
          width: width ?? null,
          height: height ?? null,
          created: attachment.created,
        })
        .execute();
    },
    async put(attachment) {
      await db
        .updateTable("file")
        .set(format.write(attachment))
        .where("id", "=", attachment.id)
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await db
        .deleteFrom("file")
        .where("id", "=", id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function listed(row: Selectable<FileTable>, format: RecordFormat<Attachment>): StoredFile[] {
  const attachment = format.readListed(row);
  return attachment === undefined ? [] : [fileOf(row, attachment)];
}

function fileOf(row: Selectable<FileTable>, attachment: Attachment): StoredFile {
  const { meeting, uploaded_by: uploadedBy, sha256, width, height } = row;
  const size = width === null || height === null ? {} : { width, height };
  return { attachment, meeting, uploadedBy, sha256, ...size };
}
