import {
  layOut,
  type LetterText,
  type Mailbox,
  type MailLocale,
  type Outbox,
} from "@staedtenetz/mail";
import type { Records } from "@staedtenetz/records";

/** A letter that is still to be written in the network's name. */
export interface LetterOrder {
  /** Stands in logs and lists, such as `signIn`. */
  kind: string;
  to: Mailbox;
  /** Id of the person it goes to. */
  person?: string | undefined;
  locale: MailLocale;
  write: (network: string) => LetterText;
}

/** Writes letters of this network and hands them to the outbox. */
export interface Letters {
  /**
   * Gives the id of the mail.
   *
   * @example
   * await letters.send({ kind: "signIn", to: { address }, locale, write: (network) => signInLetter(locale, { network, url, minutes }) });
   */
  send(order: LetterOrder): Promise<string>;
}

export function createLetters(
  outbox: Pick<Outbox, "send">,
  records: Pick<Records, "network">,
  origin: string,
): Letters {
  return {
    async send({ kind, to, person, locale, write }) {
      const names = (await records.network.get())?.name ?? {};
      const network = names[locale] ?? names["de"] ?? "Städtenetz";
      const letter = layOut(write(network), { locale, network, origin });
      return outbox.send({ kind, to, person, ...letter });
    },
  };
}
