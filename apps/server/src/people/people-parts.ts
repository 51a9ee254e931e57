import { join } from "node:path";
import { httpLimits } from "../http/limits.js";
import type { PeopleParts } from "../http/people-routes.js";
import { createConsents, type ConsentsOptions } from "./consents.js";
import { createErasure, type ErasureOptions } from "./erasure.js";
import { createImports } from "./imports.js";
import { createOwnData } from "./own-data.js";
import { createPeopleDirectory } from "./people-directory.js";
import { createRetention } from "./retention.js";

export type PeoplePartsOptions = ConsentsOptions &
  Omit<ErasureOptions, "outboxFolder"> & { dataFolder: string };

/** Everything about people, composed. */
export function createPeopleParts(options: PeoplePartsOptions): PeopleParts {
  const { records, dataFolder, today } = options;
  const consents = createConsents(options);
  const erasure = createErasure({ ...options, outboxFolder: join(dataFolder, "outbox") });
  return {
    directory: createPeopleDirectory(records, today),
    consents,
    imports: createImports({ ...options, mostRows: httpLimits.importRows }),
    ownData: createOwnData({ ...options, consents }),
    erasure,
    retention: createRetention({ ...options, erasure }),
  };
}
