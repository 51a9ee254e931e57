/** Notices a newer build of the app and puts it in place when asked. */
export interface UpdateWatch {
  /** Calls back when a newer build waits. */
  watch(ready: () => void): void;
  /** Puts the waiting build in place and loads the page again; without one it just loads again. */
  activate(): void;
}

/**
 * Registers the service worker that keeps the app on the device and watches for newer builds.
 *
 * @param container the browser's service workers; `undefined` where there are none, such as over plain HTTP
 */
export function registerServiceWorker(
  container: ServiceWorkerContainer | undefined,
  reload: () => void,
): UpdateWatch {
  const ready = container?.register("/service-worker.js");
  // Without a service worker the app works, only not offline: a failed registration is no failure of the page.
  ready?.catch(() => undefined);
  return {
    watch(isReady) {
      void ready?.then(
        (registration) => follow(registration, container, isReady),
        () => undefined,
      );
    },
    activate() {
      void (async () => {
        const waiting = (await ready?.catch(() => undefined))?.waiting;
        if (!waiting) return reload();
        container?.addEventListener("controllerchange", reload, { once: true });
        // A worker has no origin to be named.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        waiting.postMessage({ type: "SKIP_WAITING" });
      })();
    },
  };
}

function follow(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer | undefined,
  isReady: () => void,
): void {
  const hasOlder = container?.controller != null;
  if (registration.waiting && hasOlder) isReady();
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && container?.controller != null) isReady();
    });
  });
}
