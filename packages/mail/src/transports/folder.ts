import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { DeliveryError } from "../errors.js";
import type { Transport } from "../transport.js";
import { messageOf } from "./message.js";

/**
 * Puts mails into a folder, one file `<time>-<id>.eml` each, readable by its owner only: for trying things out, and for
 * servers without a way to send mail. File names hold no address.
 *
 * @example
 * const transport = createFolderTransport("/var/lib/staedtenetz/outbox");
 */
export function createFolderTransport(folder: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async deliver(letter) {
      const { message } = await composer.sendMail(messageOf(letter));
      const time = letter.created.replace(/[^0-9TZ]/g, "");
      const name = `${time}-${letter.id.replace(/[^A-Za-z0-9-]/g, "_")}.eml`;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(join(folder, `${name}.new`), message as Buffer, { mode: 0o600 });
        await rename(join(folder, `${name}.new`), join(folder, name));
      } catch (error) {
        // A full disk passes, so the mail waits in the outbox; the path is the operator's own and stays out of lists.
        throw new DeliveryError((error as NodeJS.ErrnoException).code ?? "folder", false);
      }
    },
    close: async () => composer.close(),
  };
}
