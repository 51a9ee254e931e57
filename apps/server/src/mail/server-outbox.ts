import { join } from "node:path";
import {
  createFolderTransport,
  createOutbox,
  createSmtpTransport,
  type Outbox,
} from "@staedtenetz/mail";
import type { Records } from "@staedtenetz/records";
import type { Log } from "../log.js";
import type { Settings } from "../settings/settings.js";

export interface ServerOutboxOptions {
  settings: Pick<Settings, "dataFolder" | "smtpUrl" | "mailFrom">;
  records: Records;
  /** The origin people use. */
  origin: string;
  now: () => Date;
  newId: () => string;
  log: Log;
}

/**
 * The outbox of this server: by SMTP when it is set, else into the data folder's `outbox`. With demo data delivered
 * mails stay readable in the workspace, since nobody receives them.
 */
export async function createServerOutbox(options: ServerOutboxOptions): Promise<Outbox> {
  const { settings, records, origin, now, newId, log } = options;
  const { dataFolder, smtpUrl } = settings;
  const network = await records.network.get();
  const name = network?.name["de"];
  const address = settings.mailFrom ?? `netz@${mailDomainOf(origin)}`;
  return createOutbox({
    store: records.mailOutbox,
    transport:
      smtpUrl === undefined
        ? createFolderTransport(join(dataFolder, "outbox"))
        : createSmtpTransport(smtpUrl),
    from: { address, ...(name === undefined ? {} : { name }) },
    now,
    newId,
    log,
    keepContent: network?.demo === true && smtpUrl === undefined,
  });
}

/** The host people use; an address without a name stands for this machine. */
function mailDomainOf(origin: string): string {
  const { hostname } = new URL(origin);
  return /^[\d.]+$|^\[/.test(hostname) ? "localhost" : hostname;
}
