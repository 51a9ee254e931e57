import { operations, problems, type OperationId } from "@staedtenetz/api";

export type PageProblemCode = keyof typeof problems;

/** What an operation takes, as far as its refusals follow from it. */
export interface Taken {
  headers: readonly string[];
  takesInput: boolean;
  takesBody: boolean;
}

/** What any request may be answered. */
export const everywhere: readonly PageProblemCode[] = ["methodNotAllowed", "internal", "notReady"];

/** Refusals of single operations that do not follow from what they take. */
const ownProblems: Partial<Record<PageProblemCode, readonly OperationId[]>> = {
  lastAdmin: ["changeMember"],
  alreadyThere: ["addGroupMember"],
  changedMeanwhile: ["commitImport"],
  tooManyVersions: ["saveVersion", "restoreVersion"],
  versionDamaged: ["getVersion", "compareVersions", "restoreVersion"],
  tokenSpent: ["signIn"],
  tooManyRequests: ["signIn", "requestSignInLink"],
  stillNeeded: ["deletePlace", "deleteOrganisation", "deleteGroup"],
  invalidRecord: [
    "createPlace",
    "putPlace",
    "createOrganisation",
    "putOrganisation",
    "createPartnership",
    "putPartnership",
    "createEvent",
    "putEvent",
    "createMeeting",
    "putMeeting",
    "createGroup",
    "putGroup",
    "putNetwork",
    "createPerson",
    "putPerson",
    "changeOwnData",
    "takeMinutesStep",
    "createFollowUp",
    "uploadFile",
    "putFile",
  ],
};

/**
 * The codes an operation may answer beyond those of every request ({@link everywhere}),
 * in the order of their status.
 */
export function problemCodesOf(id: OperationId, taken: Taken): readonly PageProblemCode[] {
  const { method, path, access } = operations[id];
  const isChange = method !== "get";
  const may: Partial<Record<PageProblemCode, boolean>> = {
    invalidRequest: taken.takesInput,
    noSession: access === "member",
    notPermitted: access === "member",
    foreignOrigin: isChange && access !== "token",
    notFound: path.includes("{"),
    requestRunning: taken.headers.includes("idempotency-key"),
    tokenSpent: access === "token",
    changedMeanwhile: taken.headers.includes("if-match"),
    tooLarge: taken.takesBody,
    unsupportedMediaType: taken.takesBody,
    idempotencyKeyReused: taken.headers.includes("idempotency-key"),
    ifMatchRequired: taken.headers.includes("if-match"),
    tooManyRequests: access === "token",
  };
  return (Object.keys(problems) as PageProblemCode[]).filter(
    (code) => may[code] === true || ownProblems[code]?.includes(id) === true,
  );
}
