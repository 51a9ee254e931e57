/** The sixteen Länder by the first two digits of AGS and ARS, with their code in ISO 3166-2. */
export const germanStates: Readonly<Record<string, string>> = {
  "01": "DE-SH",
  "02": "DE-HH",
  "03": "DE-NI",
  "04": "DE-HB",
  "05": "DE-NW",
  "06": "DE-HE",
  "07": "DE-RP",
  "08": "DE-BW",
  "09": "DE-BY",
  "10": "DE-SL",
  "11": "DE-BE",
  "12": "DE-BB",
  "13": "DE-MV",
  "14": "DE-SN",
  "15": "DE-ST",
  "16": "DE-TH",
};

/**
 * The ISO 3166-2 code of the Land an AGS or ARS lies in.
 *
 * @example stateOfKey("14626110") // "DE-SN"
 */
export function stateOfKey(key: string): string | undefined {
  const land = key.slice(0, 2);
  return Object.hasOwn(germanStates, land) ? germanStates[land] : undefined;
}
