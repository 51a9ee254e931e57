import type { Outbox } from "@staedtenetz/mail";
import type { Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import { createFailedAttempts, type FailedAttempts } from "../http/failed-attempts.js";
import { httpLimits } from "../http/limits.js";
import type { Log } from "../log.js";
import { createLetters, type Letters } from "../mail/letters.js";
import type { Settings } from "../settings/settings.js";
import type { Access } from "./access.js";
import type { Accounts } from "./accounts.js";
import { createHandovers, type Handovers } from "./handover.js";
import { createInvitations, type Invitations } from "./invitations.js";
import { createMailLinks, type MailLinks } from "./mail-links.js";

/** Everything about letting people in and letting them go that routes ask. */
export interface Entrance {
  accounts: Accounts;
  sync: Pick<SyncServer, "edit" | "read">;
  letters: Letters;
  mailLinks: MailLinks;
  /** How often one address may ask for links. */
  mailRequests: FailedAttempts;
  invitations: Invitations;
  handovers: Handovers;
  /** What the button of the sign-in service says; absent when there is none. */
  signInService: string | undefined;
}

export interface EntranceOptions {
  settings: Pick<Settings, "trustProxy" | "oidc">;
  records: Records;
  accounts: Accounts;
  access: Access;
  sync: Pick<SyncServer, "edit" | "read">;
  outbox: Pick<Outbox, "send">;
  /** The origin people use. */
  origin: string;
  now: () => Date;
  today: () => string;
  newId: () => string;
  newToken: () => string;
  log: Log;
}

export function createEntrance(options: EntranceOptions): Entrance {
  const { settings, records, outbox, origin, accounts } = options;
  const letters = createLetters(outbox, records, origin);
  return {
    accounts,
    sync: options.sync,
    letters,
    mailLinks: createMailLinks({ ...options, letters }),
    mailRequests: createFailedAttempts(settings.trustProxy, httpLimits.signInWishes),
    invitations: createInvitations({ ...options, letters }),
    handovers: createHandovers(options),
    signInService: settings.oidc?.name,
  };
}
