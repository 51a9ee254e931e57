/** A broken promise of a caller of this package. */
export class MailError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A mail that cannot be sent as it is: an address that is none, or a field with line breaks. Never names the value. */
export class InvalidMailError extends MailError {
  readonly field: string;

  constructor(field: string, reason: string) {
    super("invalid-mail", `The ${field} of the mail ${reason}.`);
    this.field = field;
  }
}

/** A transport did not take a mail. `permanent`: trying again would not help. The message names no address. */
export class DeliveryError extends MailError {
  readonly permanent: boolean;

  constructor(reason: string, permanent: boolean) {
    super(reason, `The mail was not taken (${reason}).`);
    this.permanent = permanent;
  }
}
