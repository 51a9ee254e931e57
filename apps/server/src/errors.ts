/**
 * Why the server cannot run. `exitCode` follows sysexits.h: 64 for a wrong call, 74 for a failing disk or
 * damaged files, 75 for "try again later", 78 for a wrong
 * setting.
 */
export abstract class StartError extends Error {
  abstract readonly code: string;
  abstract readonly exitCode: number;
}

/** A setting in the environment is wrong. */
export class InvalidSettingsError extends StartError {
  readonly code = "invalidSettings";
  readonly exitCode = 78;

  constructor(findings: readonly string[]) {
    super(findings.join("\n"));
    this.name = "InvalidSettingsError";
  }
}

/** Another process owns the data folder. */
export class FolderInUseError extends StartError {
  readonly code = "folderInUse";
  readonly exitCode = 75;

  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process. Stop that process first, or set DATA_DIR to another folder.`,
    );
    this.name = "FolderInUseError";
  }
}

/** The data folder cannot be read or written, or lost a part. */
export class UnusableFolderError extends StartError {
  readonly code = "unusableFolder";
  readonly exitCode = 74;

  constructor(folder: string, reason: string) {
    super(`The data folder ${folder} cannot be used: ${reason}`);
    this.name = "UnusableFolderError";
  }
}

/** There is no such address on this machine, or the account may not open the port. */
export class UnusableAddressError extends StartError {
  readonly code = "unusableAddress";
  readonly exitCode = 78;

  constructor(host: string, port: number, reason: string) {
    super(
      `Cannot listen on HOST=${JSON.stringify(host)}, PORT=${port} (${reason}). HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, and PORT one that this account may open.`,
    );
    this.name = "UnusableAddressError";
  }
}

/** The port cannot be had. */
export class AddressInUseError extends StartError {
  readonly code = "addressInUse";
  readonly exitCode = 75;

  constructor(host: string, port: number) {
    super(`${host}:${port} is in use by another process. Stop that process first, or set PORT.`);
    this.name = "AddressInUseError";
  }
}

/** The program was called with a command it does not have. */
export class UnknownCommandError extends StartError {
  readonly code = "unknownCommand";
  readonly exitCode = 64;

  constructor(name: string, known: readonly string[]) {
    super(
      `There is no command "${name}". Commands are: ${known.join(", ")}; none starts the server.`,
    );
    this.name = "UnknownCommandError";
  }
}

/** A command was called with other words than it takes. */
export class WrongCallError extends StartError {
  readonly code = "wrongCall";
  readonly exitCode = 64;

  constructor(form: string) {
    super(`Call it as: ${form}`);
    this.name = "WrongCallError";
  }
}

/** A backup cannot be made or put back. */
export class BackupError extends StartError {
  readonly code = "backup";
  readonly exitCode = 74;

  constructor(reason: string) {
    super(reason);
    this.name = "BackupError";
  }
}
