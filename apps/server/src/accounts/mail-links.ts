import { confirmAddressLetter, isAddress, signInLetter, type MailLocale } from "@staedtenetz/mail";
import type { LinkToken, Member, Records } from "@staedtenetz/records";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { httpLimits } from "../http/limits.js";
import type { Letters } from "../mail/letters.js";

export interface MailLinksOptions {
  records: Records;
  letters: Letters;
  /** The origin people use. */
  origin: string;
  now: () => Date;
  newToken: () => string;
  log: { error(fields: object, text: string): void };
}

/** Links that come by mail: to sign in, and to prove that an address is one's own. */
export interface MailLinks {
  /**
   * Takes note of a wish to sign in and answers nothing: whether there is such an account is found out afterwards, so
   * that neither the answer nor its time tells.
   */
  signIn(address: string, locale: MailLocale): void;
  /** Sends a link that makes an address the member's own once it is opened. */
  confirm(member: Pick<Member, "id" | "name">, address: string, locale: MailLocale): Promise<void>;
  /** Resolves when every wish so far is dealt with. */
  settled(): Promise<void>;
}

const MINUTE = 60_000;
const SIGN_IN_MINUTES = 15;
const CONFIRM_HOURS = 24;

export function createMailLinks(options: MailLinksOptions): MailLinks {
  const { records, letters, origin, now, newToken, log } = options;
  const limiter = new RateLimiterMemory(httpLimits.mailsToAddress);
  const underWay = new Set<Promise<void>>();

  const mayWriteTo = async (address: string): Promise<boolean> => {
    const { consumedPoints } = await limiter.penalty(address);
    return consumedPoints <= httpLimits.mailsToAddress.points;
  };
  const linkFor = async (
    minutes: number,
    link: Pick<LinkToken, "purpose" | "person" | "email">,
  ): Promise<string> => {
    const token = newToken();
    const created = now();
    await records.linkTokens.add({
      ...link,
      token,
      role: "guest",
      reusable: false,
      created: created.toISOString(),
      expires: new Date(created.getTime() + minutes * MINUTE).toISOString(),
    });
    return `${origin}/join/${token}`;
  };
  const sendSignIn = async (address: string, locale: MailLocale): Promise<void> => {
    const member = await records.members.findByAddress(address);
    if (member === undefined || member.suspended !== undefined) return;
    if (!(await mayWriteTo(address))) return;
    const url = await linkFor(SIGN_IN_MINUTES, { purpose: "signIn", person: member.id });
    await letters.send({
      kind: "signIn",
      to: { address, name: member.name },
      person: member.id,
      locale,
      write: (network) => signInLetter(locale, { network, url, minutes: SIGN_IN_MINUTES }),
    });
  };
  return {
    signIn(given, locale) {
      const address = given.trim().toLowerCase();
      if (!isAddress(address)) return;
      const work = new Promise<void>((resolve) => setImmediate(resolve))
        .then(() => sendSignIn(address, locale))
        .catch((error: unknown) => {
          // Nobody waits for the outcome, and telling it would tell who has an account; the operator sees the kind.
          log.error({ reason: error instanceof Error ? error.name : "unknown" }, "no link sent");
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async confirm({ id, name }, given, locale) {
      const address = given.trim().toLowerCase();
      if (!(await mayWriteTo(address))) return;
      const minutes = CONFIRM_HOURS * 60;
      const url = await linkFor(minutes, { purpose: "confirmAddress", person: id, email: address });
      await letters.send({
        kind: "confirmAddress",
        to: { address, name },
        person: id,
        locale,
        write: (network) => confirmAddressLetter(locale, { network, url, hours: CONFIRM_HOURS }),
      });
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
