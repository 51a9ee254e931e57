/** What holds for an agenda item where nothing else is said. A new object at each call. */
export function agendaItemDefaults() {
  return { public: true, kind: "discussion" } as const;
}
