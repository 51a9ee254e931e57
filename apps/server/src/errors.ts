/**
 * Why the server cannot run. `exitCode` follows sysexits.h: 64 for a wrong call, 75 for "try again later", 78 for a wrong
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
