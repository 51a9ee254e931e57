import { createHash } from "node:crypto";
import { canonicalText } from "@staedtenetz/document";
import {
  passagesOf,
  replacePassages,
  type FrozenVersion,
  type HiddenTerms,
  type Records,
} from "@staedtenetz/records";
import { inTurn } from "../http/lost-updates.js";

/** A frozen version of minutes that names somebody; `texts` are those that do. */
export interface FrozenPassage {
  version: number;
  texts: string[];
}

/** What redacting a frozen version made of its checksum. */
export interface RedactedVersion {
  meeting: string;
  version: number;
  before: string;
  hash: string;
}

export interface FrozenPassageOptions {
  records: Pick<Records, "minutes">;
  /** The data folder's secret: keys the hashes of names. */
  secret: string;
}

/** The frozen versions of a room's minutes that name the person behind some hidden terms. */
export async function frozenPassages(
  room: string,
  hidden: HiddenTerms,
  { records, secret }: FrozenPassageOptions,
): Promise<FrozenPassage[]> {
  const found: FrozenPassage[] = [];
  for (const { version } of await records.minutes.versions(room)) {
    const frozen = await records.minutes.version(room, version);
    const texts: string[] = [];
    if (frozen !== undefined) {
      rewritten(frozen, (text) => {
        if (passagesOf(text, hidden, secret).length > 0) texts.push(text);
        return text;
      });
    }
    if (texts.length > 0) found.push({ version, texts });
  }
  return found;
}

/**
 * Puts a replacement where a frozen version names the person. The text and its checksum are new ones: that the version
 * was redacted, and from which checksum to which, is for the caller to note.
 */
export function redactFrozen(
  { room, version }: { room: string; version: number },
  hidden: HiddenTerms,
  replacement: string,
  { records, secret }: FrozenPassageOptions,
): Promise<RedactedVersion | undefined> {
  return inTurn(room, async () => {
    const frozen = await records.minutes.version(room, version);
    const status = await records.minutes.get(room);
    if (frozen === undefined || status === undefined) return undefined;
    const changed = rewritten(frozen, (text) =>
      replacePassages(text, passagesOf(text, hidden, secret), replacement),
    );
    await records.minutes.redact(room, { ...changed, version, before: frozen.hash });
    return { meeting: status.meeting, version, before: frozen.hash, hash: changed.hash };
  });
}

function rewritten(
  { frozen, reason }: Pick<FrozenVersion, "frozen" | "reason">,
  change: (text: string) => string,
): { frozen: string; hash: string; reason?: string } {
  const body: unknown = JSON.parse(frozen, (_key, value: unknown) =>
    typeof value === "string" ? change(value) : value,
  );
  const text = canonicalText(body as Parameters<typeof canonicalText>[0]);
  const hash = createHash("sha256").update(text, "utf8").digest("hex");
  return { frozen: text, hash, ...(reason === undefined ? {} : { reason: change(reason) }) };
}
