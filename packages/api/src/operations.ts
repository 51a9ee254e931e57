/**
 * Every operation of the HTTP contract, once: its method, its path, and who may call it.
 *
 * Routes, the OpenAPI document and the typed client all read this table; it holds no zod, so that a page that only
 * calls the API does not load a validator.
 *
 * @example
 * operations.getMeeting.path; // "/api/v1/meetings/{id}"
 */
export const operations = {
  signIn: { method: "post", path: "/api/v1/session", access: "anyone" },
  getSession: { method: "get", path: "/api/v1/session", access: "member" },
  signOut: { method: "delete", path: "/api/v1/session", access: "anyone" },
  getNetwork: { method: "get", path: "/api/v1/network", access: "member" },
  listPlaces: { method: "get", path: "/api/v1/places", access: "member" },
  listOrganisations: { method: "get", path: "/api/v1/organisations", access: "member" },
  listPartnerships: { method: "get", path: "/api/v1/partnerships", access: "member" },
  listGroups: { method: "get", path: "/api/v1/groups", access: "member" },
  listPeople: { method: "get", path: "/api/v1/people", access: "member" },
  listEvents: { method: "get", path: "/api/v1/events", access: "member" },
  getEvent: { method: "get", path: "/api/v1/events/{id}", access: "member" },
  listMeetings: { method: "get", path: "/api/v1/meetings", access: "member" },
  getMeeting: { method: "get", path: "/api/v1/meetings/{id}", access: "member" },
  createFollowUp: {
    method: "post",
    path: "/api/v1/meetings/{id}/follow-up",
    access: "member",
  },
  listTasks: { method: "get", path: "/api/v1/tasks", access: "member" },
  listPublicEvents: { method: "get", path: "/public/v1/events", access: "public" },
  getPublicEvent: { method: "get", path: "/public/v1/events/{id}", access: "public" },
} as const;

export type OperationId = keyof typeof operations;

/** `anyone`: no session needed; `member`: 401 without a session; `public`: also from any other origin, cacheable. */
export type OperationAccess = (typeof operations)[OperationId]["access"];
  createPerson: { method: "post", path: "/api/v1/people", access: "member" },
  getPerson: { method: "get", path: "/api/v1/people/{id}", access: "member" },
  putPerson: { method: "put", path: "/api/v1/people/{id}", access: "member" },
  erasePerson: { method: "delete", path: "/api/v1/people/{id}", access: "member" },
  previewErasure: { method: "get", path: "/api/v1/people/{id}/erasure", access: "member" },
  listPersonConsents: { method: "get", path: "/api/v1/people/{id}/consents", access: "member" },
  recordConsent: { method: "post", path: "/api/v1/people/{id}/consents", access: "member" },
  exportPeople: { method: "get", path: "/api/v1/people-export", access: "member" },
  listConsentRequests: { method: "get", path: "/api/v1/consent-requests", access: "member" },
  askForConsent: { method: "post", path: "/api/v1/consent-requests", access: "member" },
  listImports: { method: "get", path: "/api/v1/imports", access: "member" },
  createImport: { method: "post", path: "/api/v1/imports", access: "member" },
  getImport: { method: "get", path: "/api/v1/imports/{id}", access: "member" },
  undoImport: { method: "delete", path: "/api/v1/imports/{id}", access: "member" },
  commitImport: { method: "post", path: "/api/v1/imports/{id}/commit", access: "member" },
  listErasures: { method: "get", path: "/api/v1/erasures", access: "member" },
  getErasure: { method: "get", path: "/api/v1/erasures/{id}", access: "member" },
  resolveErasure: { method: "post", path: "/api/v1/erasures/{id}", access: "member" },
  previewRetention: { method: "get", path: "/api/v1/retention", access: "member" },
  runRetention: { method: "post", path: "/api/v1/retention", access: "member" },
  listProcessingActivities: {
    method: "get",
    path: "/api/v1/processing-activities",
    access: "member",
  },
  listPublicPeople: { method: "get", path: "/public/v1/people", access: "public" },
  getOwnData: { method: "get", path: "/public/v1/me/{token}", access: "token" },
  changeOwnData: { method: "post", path: "/public/v1/me/{token}", access: "token" },
  exportOwnData: { method: "get", path: "/public/v1/me/{token}/export", access: "token" },
