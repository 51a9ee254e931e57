/** The written text, other people's carets, and the slash menu. */
export const textStyles = `
.netz-minutes {
  position: relative;
  min-height: 12rem;
  padding: var(--netz-space-4) var(--netz-space-5);
  color: var(--netz-color-ink);
  font: var(--netz-weight-regular) var(--netz-text-base) / var(--netz-leading-text) var(--netz-font-text);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-variant-ligatures: none;
  caret-color: var(--netz-color-accent);
  hyphens: auto;
}
.netz-minutes:focus { outline: none; }
.netz-minutes:focus-visible {
  outline: 1px solid var(--netz-color-accent);
  outline-offset: -1px;
  border-radius: inherit;
}
.netz-minutes[contenteditable="false"]:focus-visible { outline: var(--netz-focus-ring); }
.netz-minutes ::selection { background: var(--netz-color-selection); }
.netz-minutes > * { max-width: var(--netz-measure); }
.netz-minutes > :first-child { margin-top: 0; }
.netz-minutes > :last-child { margin-bottom: 0; }
.netz-minutes p { margin: 0 0 var(--netz-space-3); }
.netz-minutes h1, .netz-minutes h2, .netz-minutes h3 {
  margin: var(--netz-space-6) 0 var(--netz-space-3);
  font-family: var(--netz-font-heading);
  font-weight: var(--netz-weight-bold);
  line-height: var(--netz-leading-tight);
  text-wrap: balance;
}
.netz-minutes h1 { font-size: var(--netz-text-heading-2); }
.netz-minutes h2 { font-size: var(--netz-text-heading-3); }
.netz-minutes h3 { font-size: var(--netz-text-heading-4); }
.netz-minutes ul, .netz-minutes ol { margin: 0 0 var(--netz-space-3); padding-inline-start: 1.5em; }
.netz-minutes li > p { margin-bottom: var(--netz-space-1); }
.netz-minutes li::marker { color: var(--netz-color-ink-muted); }
.netz-minutes blockquote {
  margin: var(--netz-space-4) 0;
  padding: var(--netz-space-1) 0 var(--netz-space-1) var(--netz-space-4);
  border-inline-start: 3px solid var(--netz-color-accent);
  color: var(--netz-color-ink-muted);
}
.netz-minutes blockquote > :last-child { margin-bottom: 0; }
.netz-minutes a { color: var(--netz-color-accent); text-underline-offset: 0.15em; }
.netz-minutes[contenteditable="true"] > .netz-hint::before {
  content: attr(data-placeholder);
  float: left;
  height: 0;
  color: var(--netz-color-ink-placeholder);
  pointer-events: none;
}
.netz-minutes .ProseMirror-gapcursor { display: none; position: absolute; pointer-events: none; }
.netz-minutes .ProseMirror-gapcursor::after {
  content: "";
  display: block;
  position: absolute;
  top: -2px;
  width: 1.5rem;
  border-top: 2px solid var(--netz-color-accent);
}
.netz-minutes.ProseMirror-focused .ProseMirror-gapcursor { display: block; }
.netz-drop-cursor { background: var(--netz-color-accent); }
${[0, 1, 2, 3, 4, 5, 6, 7]
  .map((index) => `.netz-person-${index} { --netz-person: var(--netz-color-person-${index}); }`)
  .join("\n")}
.netz-caret {
  position: relative;
  margin-inline: -1px;
  border-inline: 1px solid var(--netz-person);
  word-break: normal;
  pointer-events: none;
}
.netz-caret-label {
  position: absolute;
  inset-inline-start: -1px;
  bottom: 100%;
  max-width: 12rem;
  padding: 0 var(--netz-space-1);
  overflow: hidden;
  border-radius: var(--netz-radius-small) var(--netz-radius-small) var(--netz-radius-small) 0;
  background: var(--netz-person);
  color: var(--netz-color-on-person);
  font-size: 0.75rem;
  font-style: normal;
  font-weight: var(--netz-weight-medium);
  line-height: 1.4;
  text-overflow: ellipsis;
  text-decoration: none;
  white-space: nowrap;
  user-select: none;
}
.netz-selection { background: color-mix(in srgb, var(--netz-person) 22%, transparent); }
.netz-slash-menu {
  z-index: 10;
  min-width: 14rem;
  max-width: min(22rem, 90vw);
  max-height: 18rem;
  overflow-y: auto;
  padding: var(--netz-space-1);
  border: 1px solid var(--netz-color-line);
  border-radius: var(--netz-radius-medium);
  background: var(--netz-color-surface-raised);
  color: var(--netz-color-ink);
  box-shadow: var(--netz-shadow-high);
  font: var(--netz-weight-regular) var(--netz-text-base) / var(--netz-leading-control) var(--netz-font-text);
}
.netz-slash-option {
  padding: var(--netz-space-2) var(--netz-space-3);
  border-radius: var(--netz-radius-small);
  cursor: pointer;
}
.netz-slash-option:hover { background: var(--netz-color-surface-sunken); }
.netz-slash-option[aria-selected="true"] {
  background: var(--netz-color-accent-soft);
  color: var(--netz-color-on-accent-soft);
}
.netz-slash-empty { padding: var(--netz-space-2) var(--netz-space-3); color: var(--netz-color-ink-muted); }
@media print {
  .netz-minutes { padding: 0; }
  .netz-caret, .netz-slash-menu { display: none; }
  .netz-selection { background: none; }
}
`;
