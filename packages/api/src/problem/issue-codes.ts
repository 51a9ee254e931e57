/**
 * Codes of findings that the server adds to a problem itself. Findings of core carry core's codes (its `ISSUES.md` lists
 * them), and what does not fit a schema `schema.` with the kind of the misfit. A code is never renamed.
 */
export const serverIssueCodes = [
  "consent.inFuture",
  "consent.purposeMissing",
  "cursor.unknown",
  "group-parent-circle",
  "group-slug-taken",
  "groupMember.endsBeforeStart",
  "groupMember.unknown",
  "handover.successor",
  "import.mergeInvalid",
  "import.mergeTarget",
  "import.tooManyRows",
  "invitation.groupUnknown",
  "invitation.meetingUnknown",
  "invitation.personHasAccount",
  "invitation.personUnknown",
  "mail.address",
  "minutes-deadline-missing",
  "minutes-deadline-past",
  "minutes-frozen",
  "minutes-step-forbidden",
  "picture-too-many-pixels",
  "picture-unreadable",
  "attachment-type-not-allowed",
  "reference-unknown",
  "too-many-files",
] as const;

export type ServerIssueCode = (typeof serverIssueCodes)[number];
