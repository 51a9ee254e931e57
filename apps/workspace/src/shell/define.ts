import { PageOutlet } from "../routing/page-outlet.js";
import { ShellHeader } from "./shell-header.js";
import { WorkspaceApp } from "./workspace-app.js";

declare global {
  interface HTMLElementTagNameMap {
    "netz-app": WorkspaceApp;
    "netz-header": ShellHeader;
    "netz-page-outlet": PageOutlet;
  }
}

/** Makes the elements of the shell known to the page. */
export function defineShell(registry: CustomElementRegistry): void {
  registry.define("netz-page-outlet", PageOutlet);
  registry.define("netz-header", ShellHeader);
  registry.define("netz-app", WorkspaceApp);
}
