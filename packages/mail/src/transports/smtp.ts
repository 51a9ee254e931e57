import { createTransport } from "nodemailer";
import { DeliveryError } from "../errors.js";
import type { Transport } from "../transport.js";
import { messageOf } from "./message.js";

const SECOND = 1000;

/** What nodemailer says about a refusal: its own code and the server's. */
interface Refusal {
  code?: string;
  responseCode?: number;
}

/**
 * Sends mails by SMTP.
 *
 * @param url - `smtps://user:password@mail.example:465`, or `smtp://…` with STARTTLS where the server offers it.
 * @example
 * const transport = createSmtpTransport("smtps://netz:hush@mail.example");
 */
export function createSmtpTransport(url: string): Transport {
  const smtp = createTransport({
    ...optionsOf(url),
    connectionTimeout: 20 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 60 * SECOND,
  });
  return {
    async deliver(letter) {
      try {
        await smtp.sendMail(messageOf(letter));
      } catch (error) {
        // The library's own message repeats addresses and the server's words; only codes go on.
        const { code = "smtp", responseCode } = error as Refusal;
        const reason = responseCode === undefined ? code : `${code}-${responseCode}`;
        throw new DeliveryError(reason, isPermanent(error as Refusal));
      }
    },
    close: async () => smtp.close(),
  };
}

/** A 5xx to sender, recipient or message is final; a wrong password is the operator's to mend, so that mail waits. */
function isPermanent({ code, responseCode = 0 }: Refusal): boolean {
  return responseCode >= 500 && code !== "EAUTH";
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: searchParams.get("requireTLS") === "true",
    ...(username === ""
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}
