import { createHmac } from "node:crypto";
import type { Records } from "@staedtenetz/records";

export interface FirstSignInOptions {
  records: Records;
  secret: string;
  /** The origin people use. */
  origin: string;
  now: () => Date;
}

/**
 * The address that signs the first person in: the same at each start, since its token is derived from the folder's
 * secret. In a demo network it works for anyone, any number of times; else it makes the first admin, once, and after
 * that the address is the workspace's own.
 */
export async function firstSignInUrl(options: FirstSignInOptions): Promise<string> {
  const { records, secret, origin, now } = options;
  const network = await records.network.get();
  const demo = network?.demo ?? false;
  const token = createHmac("sha256", secret).update("first sign-in").digest("base64url");
  const created = now().toISOString();
  await records.linkTokens.add({
    token,
    purpose: "firstSignIn",
    role: demo ? "member" : "admin",
    reusable: demo,
    created,
  });
  const usable = await records.linkTokens.check(token, created);
  return usable.ok ? `${origin}/join/${token}` : `${origin}/`;
}
