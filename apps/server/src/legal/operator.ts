/** Who answers for this server, as its operator has set it; what is missing stands as a gap on the legal pages. */
export interface Operator {
  name?: string;
  /** Street and town; lines are separated by `|`. */
  address?: string;
  /** For questions, and for reports of barriers. */
  mail?: string;
}

/** The settings that are still gaps. */
export function gapsOf({ name, address, mail }: Operator): string[] {
  const values = { OPERATOR_NAME: name, OPERATOR_ADDRESS: address, OPERATOR_MAIL: mail };
  return Object.entries(values).flatMap(([setting, value]) =>
    value === undefined ? [setting] : [],
  );
}
