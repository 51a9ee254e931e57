/** Agenda items and tasks in the text. */
export const blockStyles = `
.netz-block { position: relative; white-space: normal; hyphens: manual; }
.netz-block.netz-selected {
  outline: 2px solid var(--netz-color-accent);
  outline-offset: 2px;
}
.netz-title {
  flex: 1 1 12rem;
  box-sizing: border-box;
  width: 100%;
  min-width: 0;
  field-sizing: content;
  resize: none;
  overflow: hidden;
  padding: 0;
  border: 0;
  border-radius: var(--netz-radius-small);
  background: transparent;
  color: inherit;
  font: inherit;
  line-height: inherit;
}
.netz-title::placeholder { color: var(--netz-color-ink-placeholder); opacity: 1; }
.netz-title:focus-visible { outline: var(--netz-focus-ring); outline-offset: 1px; }
.netz-facts { display: flex; flex-wrap: wrap; align-items: center; gap: var(--netz-space-1) var(--netz-space-3); }
.netz-facts:empty { display: none; }
.netz-fact { color: var(--netz-color-ink-muted); font-size: var(--netz-text-small); font-weight: var(--netz-weight-regular); }
.netz-chip {
  padding: 0 var(--netz-space-2);
  border-radius: var(--netz-radius-full);
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
  font-size: var(--netz-text-small);
}
.netz-block-button {
  min-height: 1.75rem;
  margin-inline: calc(-1 * var(--netz-space-1));
  padding: 0 var(--netz-space-1);
  border: 1px solid transparent;
  border-radius: var(--netz-radius-small);
  background: transparent;
  color: var(--netz-color-accent);
  font: inherit;
  font-size: var(--netz-text-small);
  cursor: pointer;
}
.netz-block-button:hover { background: var(--netz-color-accent-soft); color: var(--netz-color-on-accent-soft); }
.netz-block-button:focus-visible, .netz-check:focus-visible { outline: var(--netz-focus-ring); outline-offset: 1px; }
.netz-removed { opacity: 0.75; }
.netz-removed .netz-title { text-decoration: line-through; }

.netz-agenda-item {
  margin: var(--netz-space-6) 0 var(--netz-space-3);
  padding-top: var(--netz-space-4);
  border-top: 1px solid var(--netz-color-line);
}
.netz-minutes > .netz-agenda-item:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
.netz-agenda-heading {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 var(--netz-space-3);
  font-family: var(--netz-font-heading);
  font-size: var(--netz-text-heading-3);
  font-weight: var(--netz-weight-bold);
  line-height: var(--netz-leading-tight);
}
.netz-agenda-number { color: var(--netz-color-accent); white-space: nowrap; }

.netz-task-block {
  display: grid;
  grid-template-columns: auto 1fr;
  gap: var(--netz-space-2) var(--netz-space-3);
  align-items: start;
  margin: var(--netz-space-2) 0;
  padding: var(--netz-space-2) var(--netz-space-3);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface-raised);
}
.netz-task-block + .netz-task-block { margin-top: calc(-1 * var(--netz-space-1)); }
.netz-task-block > .netz-facts, .netz-task-block > .netz-loading { grid-column: 2; }
.netz-check {
  width: 1.5rem;
  height: 1.5rem;
  margin: 0.1em 0 0;
  accent-color: var(--netz-color-accent);
  cursor: pointer;
}
.netz-check:disabled { cursor: default; }
.netz-check[hidden], .netz-progress[hidden] { display: none; }
.netz-progress {
  padding: 0 var(--netz-space-2);
  border-radius: var(--netz-radius-full);
  background: var(--netz-color-surface-sunken);
  font-size: var(--netz-text-small);
  font-variant-numeric: tabular-nums;
  line-height: 1.75rem;
}
.netz-task-block[data-status="done"] .netz-title { color: var(--netz-color-ink-muted); text-decoration: line-through; }
.netz-task-block[data-status="dropped"] .netz-title { color: var(--netz-color-ink-muted); }
.netz-loading-block > :not(.netz-loading) { display: none; }
.netz-loading:empty { display: none; }
.netz-loading { color: var(--netz-color-ink-muted); }
@media print {
  .netz-block-button { display: none; }
  .netz-task-block { break-inside: avoid; }
  .netz-agenda-item { break-after: avoid; }
}
`;
