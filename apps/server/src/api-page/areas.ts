/** The areas of the page, in its order; each path belongs to the first area one of whose patterns it fits. */
const areaPatterns = {
  public: [/^\/public\//],
  session: [/^\/api\/v1\/(session|account)(\/|$)/],
  members: [/^\/api\/v1\/(members|group-members|invitations|audit|outbox)(\/|$)/, /\/members$/],
  people: [
    /^\/api\/v1\/(people|people-export|consent-requests|imports|erasures|retention)(\/|$)/,
    /^\/api\/v1\/processing-activities$/,
  ],
  files: [/^\/api\/v1\/files(\/|$)/, /\/files$/],
  minutes: [/^\/api\/v1\/meetings\/\{id\}\/(minutes|history|differences)(\/|$)/],
  events: [/^\/api\/v1\/(events|meetings)(\/(\{id\}(\/follow-up)?)?)?$/],
  entries: [/^\/api\/v1\/(tasks|decisions|practices|calls|dates|topics)$/, /\/tasks$/],
  directory: [/^\/api\/v1\/(network|places|organisations|partnerships|groups)(\/|$)/],
  other: [/^\//],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

export type ApiArea = keyof typeof areaPatterns;

/** In the order of a reader's way: sign in, look things up, meet, write, and what others may see. */
export const apiAreas: readonly ApiArea[] = [
  "session",
  "directory",
  "events",
  "minutes",
  "entries",
  "files",
  "people",
  "members",
  "public",
  "other",
];

/**
 * The area a path belongs to.
 *
 * @example
 * areaOf("/api/v1/meetings/{id}/files"); // "files"
 */
export function areaOf(path: string): ApiArea {
  const areas = Object.keys(areaPatterns) as ApiArea[];
  return areas.find((area) => areaPatterns[area].some((pattern) => pattern.test(path))) ?? "other";
}
