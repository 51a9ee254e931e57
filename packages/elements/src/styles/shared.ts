import { css } from "lit";

/** What every element with a shadow root starts from: boxes, focus, and type that follows the page. */
export const baseStyles = css`
  :host {
    display: block;
    color: var(--netz-color-ink);
    font-family: var(--netz-font-text);
    font-size: var(--netz-text-base);
    line-height: var(--netz-leading-text);
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: var(--netz-focus-ring);
    outline-offset: 2px;
  }
  a {
    color: var(--netz-color-accent);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--netz-color-accent-hover);
    text-decoration-thickness: 0.12em;
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
`;

/** Buttons, text fields and ticks inside a shadow root, drawn as those of the page around it. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    line-height: var(--netz-leading-control);
    color: inherit;
    margin: 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--netz-space-2);
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) var(--netz-space-4);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
    font-weight: var(--netz-weight-medium);
    cursor: pointer;
  }
  button:hover {
    background: var(--netz-color-surface-sunken);
  }
  button.primary {
    border-color: var(--netz-color-accent);
    background: var(--netz-color-accent);
    color: var(--netz-color-on-accent);
  }
  button.primary:hover {
    border-color: var(--netz-color-accent-hover);
    background: var(--netz-color-accent-hover);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--netz-color-accent);
  }
  button.quiet:hover {
    background: var(--netz-color-accent-soft);
    color: var(--netz-color-on-accent-soft);
  }
  button.danger {
    border-color: transparent;
    background: transparent;
    color: var(--netz-color-danger);
  }
  button.danger:hover {
    background: var(--netz-color-danger-soft);
    color: var(--netz-color-on-danger-soft);
  }
  button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  input[type="text"],
  select {
    width: 100%;
    min-height: var(--netz-size-target);
    padding: var(--netz-space-2) var(--netz-space-3);
    border: 1px solid var(--netz-color-line-strong);
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface);
  }
  ::placeholder {
    color: var(--netz-color-ink-placeholder);
    opacity: 1;
  }
  input[type="checkbox"] {
    appearance: none;
    flex: none;
    display: inline-grid;
    place-content: center;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
    border: 1.5px solid var(--netz-color-line-strong);
    border-radius: 0.375rem;
    background: var(--netz-color-surface);
    cursor: pointer;
  }
  input[type="checkbox"]::before {
    content: "";
    width: 0.875rem;
    height: 0.875rem;
    background: var(--netz-color-on-accent);
    clip-path: polygon(14% 47%, 2% 60%, 38% 94%, 99% 22%, 86% 10%, 37% 68%);
    transform: scale(0);
  }
  input[type="checkbox"]:checked {
    border-color: var(--netz-color-accent);
    background: var(--netz-color-accent);
  }
  input[type="checkbox"]:checked::before {
    transform: scale(1);
  }
  input[type="checkbox"]:disabled {
    cursor: default;
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    input[type="checkbox"] {
      appearance: auto;
    }
  }
`;
