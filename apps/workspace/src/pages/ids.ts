/** The bare id as it stands in a path. */
export function pathIdOf(urn: string): string {
  return urn.replace(/^urn:uuid:/, "");
}

/** The id of a record from the bare id in a path. */
export function urnOf(pathId: string): string {
  return `urn:uuid:${pathId}`;
}
