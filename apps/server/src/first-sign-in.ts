import { createHmac } from "node:crypto";
import type { LinkToken, Records } from "@staedtenetz/records";

export interface FirstSignInOptions {
  records: Records;
  secret: string;
  /** The origin people use. */
  origin: string;
  now: () => Date;
}

/** The addresses printed at each start. */
export interface FirstSignIn {
  /** Lets the first person in; once it is spent, the address of the workspace. */
  signInUrl: string;
  /** Makes coordinators, in a demo network alone. */
  coordinatorUrl?: string;
}

/**
 * The address that signs the first person in: the same at each start, since its token is derived from the folder's
 * secret. In a demo network it works for anyone, any number of times, and so does a second one that makes coordinators;
 * else it makes the first admin, once, and after that the address is the workspace's own.
 */
export async function firstSignIn(options: FirstSignInOptions): Promise<FirstSignIn> {
  const demo = (await options.records.network.get())?.demo ?? false;
  const role = demo ? "member" : "admin";
  const signInUrl = await addressOf("first sign-in", { role, reusable: demo }, options);
  if (!demo) return { signInUrl };
  const coordinator = { role: "coordinator", reusable: true } as const;
  return { signInUrl, coordinatorUrl: await addressOf("demo coordinator", coordinator, options) };
}

async function addressOf(
  name: string,
  link: Pick<LinkToken, "role" | "reusable">,
  { records, secret, origin, now }: FirstSignInOptions,
): Promise<string> {
  const token = createHmac("sha256", secret).update(name).digest("base64url");
  const created = now().toISOString();
  await records.linkTokens.add({ ...link, token, purpose: "firstSignIn", created });
  const usable = await records.linkTokens.check(token, created);
  return usable.ok ? `${origin}/join/${token}` : `${origin}/`;
}
