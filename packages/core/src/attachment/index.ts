export { allowedMediaTypes, attachmentDefinition, attachmentSchema } from "./attachment.js";
export type { Attachment, AttachmentContext, AttachmentId } from "./attachment.js";
