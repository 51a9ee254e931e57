import { css } from "lit";

/** The menus of the toolbar. */
export const toolbarMenuStyles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .opener .icon-chevron {
    width: 1rem;
    height: 1rem;
  }
  .menu {
    position: absolute;
    inset-block-start: calc(100% + var(--netz-space-1));
    inset-inline-start: 0;
    z-index: 20;
    display: grid;
    width: max-content;
    max-width: min(24rem, calc(100vw - 2rem));
    max-height: min(30rem, 70vh);
    overflow-y: auto;
    padding: var(--netz-space-1);
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface-raised);
    box-shadow: var(--netz-shadow-high);
  }
  :host([picture="menu"]) .menu {
    inset-inline: auto 0;
  }
  .menu button {
    justify-content: flex-start;
    gap: var(--netz-space-3);
    width: 100%;
    height: auto;
    min-height: 2.375rem;
    padding: var(--netz-space-1) var(--netz-space-3);
    font-size: var(--netz-text-base);
    font-weight: var(--netz-weight-regular);
    text-align: start;
  }
  .item-name {
    flex: 1;
  }
  kbd {
    color: var(--netz-color-ink-muted);
    font: inherit;
    font-size: var(--netz-text-small);
    white-space: nowrap;
  }
  @media (max-width: 44rem) {
    .menu {
      position: fixed;
      inset: auto 1rem 1rem;
      width: auto;
      max-width: none;
      max-height: 60vh;
    }
    :host([picture="menu"]) .menu {
      inset: auto 1rem 1rem;
    }
  }
`;
