export { parsePersonName, parseRole } from "./parse-person-name.js";
export type { ParsedPerson, ParsedPersonName, ParsedRole } from "./parse-person-name.js";
export type { PersonContext } from "./person-rules.js";
export { contactContexts, legalBases, personDefinition, personSchema } from "./person.js";
export type {
  ContactContext,
  ContactPoint,
  LegalBasis,
  Person,
  PersonId,
  PersonName,
  PersonRole,
} from "./person.js";
export { isVisible, personSeenBy, visiblePerson } from "./visibility.js";
export type { PersonField, PersonViewer } from "./visibility.js";
