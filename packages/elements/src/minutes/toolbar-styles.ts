import { css } from "lit";

export const toolbarStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    align-items: center;
  }
  button {
    display: inline-flex;
    flex: none;
    gap: var(--netz-space-1);
    align-items: center;
    justify-content: center;
    min-width: 2.375rem;
    height: 2.375rem;
    padding: 0 var(--netz-space-1);
    border: 0;
    border-radius: var(--netz-radius-small);
    background: transparent;
    color: var(--netz-color-ink);
    font: inherit;
    font-size: var(--netz-text-small);
    font-weight: var(--netz-weight-medium);
    cursor: pointer;
  }
  button:hover {
    background: var(--netz-color-surface-sunken);
  }
  button.named {
    padding-inline: var(--netz-space-2) var(--netz-space-3);
    color: var(--netz-color-accent);
  }
  button.named:hover {
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  button[aria-pressed="true"] {
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  button[aria-disabled="true"] {
    opacity: 0.45;
    cursor: default;
  }
  button:focus-visible {
    outline-offset: -2px;
  }
  .starts {
    margin-left: var(--netz-space-2);
  }
  .starts::before {
    content: "";
    width: 1px;
    height: 1.375rem;
    margin: 0 var(--netz-space-2) 0 calc(-1 * var(--netz-space-2));
    background: var(--netz-color-line);
  }
  .icon {
    width: 1.3125rem;
    height: 1.3125rem;
  }
  @media (max-width: 44rem) {
    button.named {
      padding-inline: var(--netz-space-1);
    }
    .name {
      display: none;
    }
    .toolbar {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: thin;
      scroll-padding: 2.5rem;
    }
  }
  @media (pointer: coarse) {
    button {
      min-width: var(--netz-size-target);
      height: var(--netz-size-target);
    }
  }
  @media (forced-colors: active) {
    button[aria-pressed="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
