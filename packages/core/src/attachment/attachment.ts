import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { attachmentMessages } from "../messages/attachment.js";
import { lineSchema, openObject, recordFields, textSchema, type RecordId } from "../record.js";
import type { Rule } from "../rules.js";

/** A file that belongs to minutes, an event or a practice. Label: Anlage. */
export type Attachment = z.infer<typeof attachmentSchema>;
export type AttachmentId = RecordId<"attachment">;

/** Types that may be uploaded unless the context names others: documents, tables, pictures, calendars; nothing that runs. */
export const allowedMediaTypes = [
  "application/pdf",
  "application/msword",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  "application/vnd.oasis.opendocument.presentation",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "text/plain",
  "text/csv",
  "text/calendar",
  "text/vcard",
] as const;

/** What the rules of an attachment may know besides it. */
export interface AttachmentContext extends ValidationContext {
  /** Default: `allowedMediaTypes`. */
  readonly mediaTypes?: readonly string[];
  /** Bytes. Default: 25 MiB. Raise it only where the store and the mail gateway can take it. */
  readonly largestFile?: number;
}

const defaultLargestFile = 25 * 1024 * 1024;

export const attachmentSchema = openObject({
  ...recordFields("attachment"),
  /** Id of the stored file. */
  file: lineSchema,
  /** File name without a path. */
  name: lineSchema,
  mediaType: lineSchema,
  /** Bytes. */
  size: z.int().min(0),
  /** As it is cited: "Anlage 1". */
  number: lineSchema.optional(),
  /** Who made the picture. */
  credit: lineSchema.optional(),
  alternativeText: textSchema.optional(),
  public: z.boolean(),
});

/** The type without its parameters, in lower case: `text/plain` of `Text/Plain; charset=utf-8`. */
function bareType(mediaType: string): string {
  return (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
}

const rules: readonly Rule<Attachment, AttachmentContext>[] = [
  {
    id: "ATTACHMENT1",
    codes: ["attachment-alternative-text-missing"],
    check({ mediaType, public: isPublic, alternativeText }, _context, report) {
      if (!isPublic || !bareType(mediaType).startsWith("image/")) return;
      if ((alternativeText ?? "").trim() === "") {
        report("attachment-alternative-text-missing", ["alternativeText"]);
      }
    },
  },
  {
    id: "ATTACHMENT2",
    codes: ["attachment-type-not-allowed"],
    check({ mediaType }, { mediaTypes = allowedMediaTypes }, report) {
      const types: readonly string[] = mediaTypes;
      if (!types.includes(bareType(mediaType))) {
        report("attachment-type-not-allowed", ["mediaType"], { params: { mediaType } });
      }
    },
  },
  {
    id: "ATTACHMENT3",
    codes: ["attachment-too-large", "attachment-empty"],
    check({ size }, { largestFile = defaultLargestFile }, report) {
      if (size === 0) report("attachment-empty", ["size"]);
      if (size > largestFile)
        report("attachment-too-large", ["size"], { params: { limit: largestFile } });
    },
  },
  {
    id: "ATTACHMENT4",
    codes: ["attachment-name-is-path"],
    check({ name }, _context, report) {
      if (!/[/\\]/u.test(name)) return;
      const value = name
        .split(/[/\\]/u)
        .findLast((part) => part !== "" && part !== "." && part !== "..");
      report("attachment-name-is-path", ["name"], {
        fix: [{ op: "set", path: ["name"], value: value ?? "Anlage" }],
      });
    },
  },
];

/** Everything the package knows about attachments. */
export const attachmentDefinition = {
  kind: "attachment",
  schema: attachmentSchema,
  defaults: () => ({ public: false }),
  rules,
  migrations: [],
  messages: attachmentMessages,
} as const satisfies RecordDefinition<"attachment", Attachment, AttachmentContext>;
