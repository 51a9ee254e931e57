import { css } from "lit";

export const minutesStyles = css`
  netz-minutes {
    display: block;
  }
  .netz-sheet {
    border: 1px solid var(--netz-color-line);
    border-radius: var(--netz-radius-large);
    background: var(--netz-color-surface);
    padding: clamp(1.25rem, 0.5rem + 3vw, 3.5rem) clamp(1rem, 0.2rem + 4vw, 5rem);
  }
  .netz-text,
  .netz-sheet .ProseMirror {
    max-width: var(--netz-measure);
    margin-inline: auto;
    font-size: var(--netz-text-large);
    line-height: 1.65;
    overflow-wrap: anywhere;
  }
  .netz-text > * + *,
  .netz-sheet .ProseMirror > * + * {
    margin-top: 0.75em;
  }
  .netz-text :is(h3, h4, h5) {
    margin-top: 1.5em;
  }
  .netz-text :is(ul, ol) {
    padding-left: 1.4em;
  }
  .netz-text blockquote {
    margin-inline: 0;
    padding-left: 1em;
    border-left: 3px solid var(--netz-color-line-strong);
    color: var(--netz-color-ink-muted);
  }
  .netz-agenda-item {
    padding-top: 0.75em;
    border-top: 1px solid var(--netz-color-line);
  }
  .netz-agenda-number {
    margin-right: 0.4em;
    color: var(--netz-color-accent);
  }
  .netz-task {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    padding: 0.5em 0.75em;
    border-radius: var(--netz-radius-medium);
    background: var(--netz-color-surface-sunken);
  }
  @media print {
    .netz-sheet {
      padding: 0;
      border: 0;
    }
    .netz-text,
    .netz-sheet .ProseMirror {
      max-width: none;
    }
  }
`;
