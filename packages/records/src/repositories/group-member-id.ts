import { createHash } from "node:crypto";

/**
 * The id of a membership: the same for the same member of the same group from the same day, so that adding it twice
 * gives one.
 *
 * @example
 * groupMemberIdOf({ group, member, since: "2025-06-18" }); // "urn:uuid:…-8…-8…-…"
 */
export function groupMemberIdOf(of: {
  group: string;
  member: string;
  since: string | undefined;
}): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([of.group, of.member, of.since ?? ""]))
    .digest("hex");
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
