import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Route, routeOf } from "./routes.js";

/** Follows links inside the app without loading the page again, and the browser's back and forward. */
export class RouterController implements ReactiveController {
  route: Route;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly view: Window,
    private readonly navigated: () => void,
  ) {
    this.route = routeOf(view.location.pathname);
    host.addController(this);
  }

  hostConnected(): void {
    this.view.addEventListener("popstate", this.#changed);
    this.view.document.addEventListener("click", this.#clicked);
  }

  hostDisconnected(): void {
    this.view.removeEventListener("popstate", this.#changed);
    this.view.document.removeEventListener("click", this.#clicked);
  }

  /** Opens a path of this app; with `replace` the page left behind is not in the history. */
  open(path: string, { replace = false } = {}): void {
    if (replace) this.view.history.replaceState(null, "", path);
    else this.view.history.pushState(null, "", path);
    this.#changed();
  }

  readonly #changed = (): void => {
    const next = routeOf(this.view.location.pathname);
    const isSamePage = JSON.stringify(next) === JSON.stringify(this.route);
    this.route = next;
    this.host.requestUpdate();
    if (!isSamePage) this.navigated();
  };

  readonly #clicked = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link === undefined || !isPlainClick(event) || !this.#leadsInside(link)) return;
    event.preventDefault();
    if (link.href !== this.view.location.href) this.open(link.pathname + link.search + link.hash);
  };

  #leadsInside(link: HTMLAnchorElement): boolean {
    const { location } = this.view;
    const isHere = link.pathname === location.pathname && link.hash !== "";
    return (
      link.origin === location.origin &&
      link.target === "" &&
      !link.hasAttribute("download") &&
      !isHere &&
      routeOf(link.pathname).name !== "notFound"
    );
  }
}

function isPlainClick(event: MouseEvent): boolean {
  const hasKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !hasKey && !event.defaultPrevented;
}
