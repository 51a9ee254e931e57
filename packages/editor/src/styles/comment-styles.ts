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
@media print {
  .netz-minutes mark.netz-comment {
    background: none;
    color: inherit;
    text-decoration: none;
  }
}
`;
