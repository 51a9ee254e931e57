import { createClient } from "@staedtenetz/api/client";
import { registerServiceWorker } from "./offline/update-watch.js";
import { StoredAnswers } from "./offline/stored-answers.js";
import { LazyRooms } from "./rooms/lazy-rooms.js";
import { Account } from "./session/account.js";
import { defineShell } from "./shell/define.js";
import "./styles/index.css";

defineShell(customElements);

const app = document.querySelector("netz-app");
const account = new Account(localStorage);
const answers = new StoredAnswers({
  fetch: (url, init) => fetch(url, init),
  store: "caches" in window ? caches : undefined,
  account: () => account.id,
  answered: (fromStore) => app?.servedFromStore(fromStore),
});
const surroundings = {
  now: () => Date.now(),
  newId: () => `urn:uuid:${crypto.randomUUID()}`,
  get author() {
    return account.id;
  },
};

app?.start({
  view: window,
  client: createClient({ origin: "", fetch: answers.fetch }),
  answers,
  account,
  rooms: new LazyRooms({
    account,
    serverUrl: `${location.origin.replace(/^http/, "ws")}/sync`,
    fetch: (address, init) => window.fetch(address, init),
    now: surroundings.now,
    random: () => Math.random(),
    network: window,
    databases: indexedDB,
    storage: localStorage,
  }),
  storage: localStorage,
  surroundings,
  updates: registerServiceWorker(
    "serviceWorker" in navigator ? navigator.serviceWorker : undefined,
    () => location.reload(),
  ),
});
