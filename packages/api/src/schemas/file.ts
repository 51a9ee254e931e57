import * as z from "zod";
import { urnSchema } from "./shapes.js";

const line = (longest: number) => z.string().trim().min(1).max(longest);

/** What members say about a file. */
export const fileInputSchema = z
  .object({
    name: line(200).describe("As it is called when it is downloaded"),
    number: line(40).optional().describe("As it is cited: `Anlage 1`"),
    credit: line(200).optional().describe("Who made the picture"),
    alternativeText: line(1000)
      .optional()
      .describe("What the picture shows, for those who do not see it"),
    public: z.boolean().describe("Whether anyone may load it; a picture needs an alternative text"),
  })
  .meta({
    id: "FileInput",
    example: {
      name: "Gruppenbild.jpg",
      number: "Anlage 1",
      alternativeText: "Das Rathaus",
      public: false,
    },
  });
export type FileInput = z.infer<typeof fileInputSchema>;

/** A picture or another file of a meeting. */
export const fileSchema = z
  .object({
    id: urnSchema,
    type: z.literal("attachment"),
    ...fileInputSchema.shape,
    mediaType: z.string(),
    size: z.int().min(1).describe("Bytes"),
    width: z.int().optional().describe("Of a picture, in pixels"),
    height: z.int().optional(),
    meeting: urnSchema,
    by: urnSchema.describe("Id of the account that uploaded it"),
    created: z.string(),
    modified: z.string(),
    mayChange: z.boolean().describe("Whether you may change or remove it"),
  })
  .meta({ id: "File" });
export type FileShape = z.infer<typeof fileSchema>;

/** The files of a meeting. */
export const fileListSchema = z
  .object({
    items: z.array(fileSchema).describe("In the order in which they came"),
    next: z.null().describe("There is always one page"),
    mayUpload: z.boolean().describe("Whether you may upload another"),
  })
  .meta({ id: "FileList" });
export type FileList = z.infer<typeof fileListSchema>;
