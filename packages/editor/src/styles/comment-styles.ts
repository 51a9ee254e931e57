/** Passages with comments and objections; the kinds differ by their line, not by colour alone. */
export const commentStyles = `
.netz-minutes mark.netz-comment {
  background: var(--netz-color-mark);
  color: inherit;
  text-decoration: underline 2px dotted var(--netz-color-warning);
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.netz-minutes mark.netz-comment-objection {
  background: var(--netz-color-danger-soft);
  color: var(--netz-color-on-danger-soft);
  text-decoration: underline 2px solid var(--netz-color-danger);
}
.netz-minutes mark.netz-comment-current {
  outline: 2px solid var(--netz-color-focus);
  outline-offset: 1px;
}
.netz-minutes .netz-thread-note {
  display: none;
}
@media print {
  .netz-minutes .netz-thread-note {
    display: block;
    margin: 0 0 0.6em 1.2em;
    padding: 0 0 0 0.7em;
    border: 0;
    border-inline-start: 2pt solid;
    border-radius: 0;
    background: none;
    font-size: 0.9em;
    break-inside: avoid;
    break-before: avoid;
  }
  .netz-minutes mark.netz-comment {
    background: none;
    color: inherit;
    text-decoration: none;
  }
}
`;
