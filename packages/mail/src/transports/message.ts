import type { SendMailOptions } from "nodemailer";
import type { Letter } from "../transport.js";

/**
 * A letter as nodemailer takes it. Addresses are always objects, so that no name or comma makes a second recipient, and
 * nothing is ever read from files or other servers.
 */
export function messageOf({ id, from, to, subject, text, html, created }: Letter): SendMailOptions {
  return {
    from: { name: from.name ?? "", address: from.address },
    to: { name: to.name ?? "", address: to.address },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    date: new Date(created),
    messageId: `<${id.replace(/^urn:uuid:/, "")}@${domainOf(from.address)}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
