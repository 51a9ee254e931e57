/** A structured log line. Fields hold ids and numbers only: never a name, an address, a token or content. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where log lines go; pino's loggers fit as they are. */
export interface Log {
  info(fields: LogFields, text: string): void;
  warn(fields: LogFields, text: string): void;
  error(fields: LogFields, text: string): void;
}

export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
