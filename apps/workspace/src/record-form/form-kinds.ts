import type { FormKind } from "./form-kind.js";
import { organisationForm, partnershipForm, placeForm } from "./kinds/directory-forms.js";
import { eventForm, meetingForm } from "./kinds/event-form.js";
import { groupForm, networkForm } from "./kinds/network-forms.js";

/** Every kind of record with a form, by its word in addresses. */
export const formKinds: Readonly<Record<string, FormKind>> = {
  treffen: meetingForm,
  veranstaltung: eventForm,
  kommune: placeForm,
  organisation: organisationForm,
  partnerschaft: partnershipForm,
  gruppe: groupForm,
  netzwerk: networkForm,
};
