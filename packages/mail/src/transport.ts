import type { Mailbox } from "./mail.js";

/** A mail on its way, with what a transport needs besides. */
export interface Letter {
  /** The mail's id: the same for each attempt, so that a second one can be recognised. */
  id: string;
  from: Mailbox;
  to: Mailbox;
  subject: string;
  text: string;
  html?: string | undefined;
  /** When it was written, ISO 8601. */
  created: string;
}

/** A way out of the house. */
export interface Transport {
  /** Resolves once the mail is out of our hands; throws `DeliveryError` when it was not taken. */
  deliver(letter: Letter): Promise<void>;
  close(): Promise<void>;
}
