import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { allowedMediaTypes, type Attachment } from "./attachment.js";

/** An attachment without any issue. */
export const attachmentSample: Attachment = {
  ...sampleBase,
  type: "attachment",
  file: "0190c5a0-0000-7000-8000-0000000000f1",
  name: "gruppenbild.jpg",
  mediaType: "image/jpeg",
  size: 204_800,
  number: "Anlage 1",
  alternativeText: "Vierzehn Menschen vor dem Rathaus",
  public: true,
};

export const attachmentArbitrary: fc.Arbitrary<Attachment> = fc.record(
  {
    ...baseArbitraries("attachment"),
    file: uuidArbitrary,
    name: fc.constantFrom("Einladung.pdf", "Gruppenbild.jpg", "Liste (2).csv"),
    mediaType: fc.constantFrom(...allowedMediaTypes),
    size: fc.integer({ min: 1, max: 10_000_000 }),
    number: lineArbitrary,
    credit: lineArbitrary,
    alternativeText: lineArbitrary,
    public: fc.boolean(),
  },
  {
    requiredKeys: [
      "id",
      "type",
      "created",
      "modified",
      "file",
      "name",
      "mediaType",
      "size",
      "alternativeText",
      "public",
    ],
  },
);
